#include "render/messages.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>

#include <catch2/catch.hpp>

#include "support.hpp"
#include "text/message.hpp"

namespace wenshu::render {
namespace {

namespace fs = std::filesystem;

std::set<std::string> codes_in_sources() {
    static const std::regex code("\"((?:template|pack|frame|sheet|layout)\\.(?!yaml)[a-z_]+)\"");
    std::set<std::string> codes;
    for (const auto& entry : fs::directory_iterator(fs::path(WENSHU_SOURCE_DIR) / "engine" / "render")) {
        if (entry.path().string().find("messages.cpp") != std::string::npos) continue;
        std::ifstream file(entry.path());
        const std::string text{std::istreambuf_iterator<char>(file), {}};
        for (std::sregex_iterator match(text.begin(), text.end(), code), end; match != end; ++match) {
            codes.insert((*match)[1]);
        }
    }
    return codes;
}

std::string sentence(const base::Diagnostic& fault, text::Language language) {
    const std::span<const base::Message> catalogue = messages();
    return text::sentence(fault, std::span(&catalogue, 1), language);
}

}  // namespace

TEST_CASE("every fault of this room has its sentence, and no sentence is idle", "[render][messages]") {
    std::set<std::string> catalogue;
    for (const base::Message& message : messages()) {
        INFO(message.code);
        CHECK(catalogue.insert(std::string(message.code)).second);
    }
    CHECK(catalogue == codes_in_sources());
}

TEST_CASE("the sentences of a template's faults say what to write, without a hole", "[render][messages]") {
    Book book;
    const auto prepared = prepare(book.add(
        "body",
        "{{ a\n{{ b | dat }}{{ b | date: 'mm' }}｛｛{{#c}}{{/d}}{{=<%=}}{{> e}}{{@x}}{{ f | table }}}} "
        "{{#g}}{{#h}}{{/g}}{{ a b }}{{ a | zh | money }}\uE000"));
    REQUIRE(!prepared);
    std::set<std::string> codes;
    for (const base::Diagnostic& fault : prepared.faults()) {
        codes.insert(fault.code);
        for (const auto language : {text::Language::zh, text::Language::en}) {
            const std::string said = sentence(fault, language);
            INFO(said);
            CHECK(said.find(fault.code) == std::string::npos);
            for (const base::Arg& arg : fault.args)
                CHECK(said.find("{" + arg.name + "}") == std::string::npos);
        }
    }
    CHECK(codes.size() == 15);
}

TEST_CASE("a missing fact is asked for in plain words", "[render][messages]") {
    const model::Schema schema =
        map_of({{"note", of(model::Type::string, "附注")}, {"themes", list_of(of(model::Type::string))}});
    const model::Value data = fields({{"themes", items({})}});
    const auto prepared = prepare("{{note}}{{themes}}{{noet}}", {});
    REQUIRE(prepared);
    const auto filled = fill_text(*prepared, {data, schema});
    REQUIRE(!filled);
    REQUIRE(filled.faults().size() == 3);
    std::set<std::string> said;
    for (const auto& fault : filled.faults()) said.insert(sentence(fault, text::Language::zh));
    CHECK(said ==
          std::set<std::string>{"缺少“附注”：请在计划文件里补上 note",
                                "“themes”是列表，不能直接写出；请用 {{#themes}} 逐项写，或用 | list、| table",
                                "没有叫“noet”的数据。是不是想写 note？"});
}

}  // namespace wenshu::render
