#include "serial/messages.hpp"

#include <array>

#include <catch2/catch.hpp>

#include "support.hpp"
#include "text/message.hpp"

namespace wenshu::serial {
namespace {

std::string said(std::string_view yaml, text::Language language) {
    const std::array catalogues{messages()};
    return text::sentence(test::faults_of(yaml, Format::yaml).at(0), catalogues, language);
}

TEST_CASE("a fault of this room is a sentence in both languages", "[serial][messages]") {
    CHECK(said("year: 1\nyear: 2\n", text::Language::zh) == "“year”写了两次，前一次在 1:1；请删去一个");
    CHECK(said("year：2018\nname: x\n", text::Language::zh) ==
          "year：2018 里的冒号是全角的“：”：请换成半角冒号加一个空格（: ）");
    CHECK(said("a: {b: 1\n", text::Language::zh) == "{b: 1 的括号没有收尾，缺少与它配对的 ] 或 }");
    CHECK(said("a: \"C:\\x文\"\n", text::Language::en) ==
          "\\x文\" is no escape sequence; write two backslashes for one");
}

TEST_CASE("every sentence of this room is a well-formed pattern", "[serial][messages]") {
    for (const auto& message : messages()) {
        for (const auto language : {text::Language::zh, text::Language::en}) {
            const base::Diagnostic fault{base::Severity::error, std::string(message.code), {}, {}, {}};
            const std::array catalogues{messages()};
            // A malformed pattern falls back to the bare code.
            CHECK(text::sentence(fault, catalogues, language) != message.code);
        }
    }
}

}  // namespace
}  // namespace wenshu::serial
