#include <algorithm>
#include <chrono>
#include <span>
#include <string>

#include <catch2/catch.hpp>

#include "dump.hpp"
#include "read/messages.hpp"
#include "text/message.hpp"

namespace wenshu::read {
namespace {

std::string repeated(std::string_view unit, int times) {
    std::string text;
    for (int i = 0; i < times; ++i) text += unit;
    return text;
}

TEST_CASE("texts nested without end are read within seconds and do not overflow", "[read][hostile]") {
    const auto start = std::chrono::steady_clock::now();
    const auto [unit, expected] = GENERATE(table<std::string, std::string>({
        {">", "read.quote@1"},
        {"- ", "read.list_depth@1"},
        {"[", "p["},
        {"![", "p["},
        {"[a](", "p["},
        {"*a_ ", "p["},
        {"**a ", "p["},
        {"*_", "p["},
        {"`a", "read.code@1"},
        {"<a x=\"", "p["},
        {"&", "p["},
        {"\\`", "p["},
        {"**“", "p["},
        {"|", "p["},
    }));
    INFO(unit);
    CHECK(read(repeated(unit, 10000) + "甲").substr(0, expected.size()) == expected);
    CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(20));
}

TEST_CASE("emphasis nested 10,000 deep is read", "[read][hostile]") {
    const auto text = read(repeated("*甲**乙", 10000) + repeated("**丙*", 10000));
    CHECK(text.find("<b>") != std::string::npos);
}

TEST_CASE("100,000 paragraphs and a table of 20,000 rows are read", "[read][hostile]") {
    const auto blocks =
        markdown({repeated("甲\n\n", 100000) + "|a|b|\n|-|-|\n" + repeated("|1|2|\n", 20000), {}, {}, {}});
    REQUIRE(blocks);
    REQUIRE(blocks->size() == 100001);
    CHECK(std::get<document::Table>(blocks->back().node).rows.size() == 20000);
}

TEST_CASE("bytes that are no characters do not hurt", "[read][hostile]") {
    CHECK(read(std::string("甲\0乙", 7)) == "p[甲\uFFFD乙]");
    CHECK(read("**\uFDD0“甲”**乙") == "p[<b>“甲”</b>乙]");
    CHECK(read("甲\r\n乙\r\n") == "p[甲乙]");
}

TEST_CASE("every fault has its sentence in both languages", "[read][messages]") {
    const std::span<const base::Message> catalogues[] = {messages()};
    for (const auto& message : messages()) {
        const base::Diagnostic fault{
            base::Severity::error,
            std::string(message.code),
            {},
            {},
            {{"line", 7}, {"found", "甲"}, {"start", 3}, {"cells", 1}, {"columns", 2}}};
        for (const auto language : {text::Language::zh, text::Language::en}) {
            const auto sentence = text::sentence(fault, catalogues, language);
            INFO(sentence);
            CHECK(sentence.find(message.code) == std::string::npos);
            CHECK(sentence.find("{line}") == std::string::npos);
        }
        CHECK(std::ranges::count(messages(), message.code, &base::Message::code) == 1);
    }
}

TEST_CASE("braces and backslashes of a sentence are printed as they are to be written", "[read][messages]") {
    const std::span<const base::Message> catalogues[] = {messages()};
    const auto blocks = markdown({"甲\n\n---\n", {}, {}, {}});
    REQUIRE_FALSE(blocks);
    CHECK(text::sentence(blocks.faults().front(), catalogues, text::Language::zh) ==
          "填好的正文第 3 行：“---”用了横线（---），公文正文里没有横线。标题请写“## 标题”，分页请写 "
          "{{@page_break}}");
}

}  // namespace
}  // namespace wenshu::read
