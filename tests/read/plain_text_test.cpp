#include "read/plain_text.hpp"

#include <string>

#include <catch2/catch.hpp>

namespace wenshu::read {
namespace {

TEST_CASE("every line with text is a paragraph, its indent left out and its place kept", "[read][plain]") {
    const std::string text = "\uFEFF标题\r\n\n　　第一段。 \n";
    const auto read = plain_text(text);
    REQUIRE(read.passages.size() == 2);
    CHECK(read.passages[1].text == "第一段。");
    CHECK(read.passages[1].ordinal == 2);
    const auto& stretch = read.passages[1].stretches.front();
    CHECK(text.substr(stretch.source, stretch.length) == "第一段。");
}

TEST_CASE("a rule drawn with signs is no paragraph, a blank to be filled in is one", "[read][plain]") {
    CHECK(plain_text("----------\n抄送：区水务局。\n==========\n").passages.size() == 1);
    CHECK(plain_text("----\n________\n").passages.size() == 2);
}

TEST_CASE("an empty text has no paragraphs", "[read][plain]") {
    CHECK(plain_text("").passages.empty());
    CHECK(plain_text(" \n\n　").passages.empty());
}

}  // namespace
}  // namespace wenshu::read
