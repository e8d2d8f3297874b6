#include "flow/catalogue.hpp"

#include <set>
#include <string>

#include <catch2/catch.hpp>

#include "text/message.hpp"

namespace {

namespace base = wenshu::base;
namespace text = wenshu::text;

TEST_CASE("every sentence is well formed in both languages", "[flow][catalogue]") {
    const auto catalogues = wenshu::flow::catalogues();
    for (const auto catalogue : catalogues) {
        for (const base::Message& message : catalogue) {
            const base::Diagnostic diagnostic{base::Severity::error, std::string(message.code), {}, {}, {}};
            for (const auto language : {text::Language::zh, text::Language::en}) {
                const auto sentence = text::sentence(diagnostic, catalogues, language);
                INFO(message.code << ": " << sentence);
                CHECK_FALSE(
                    sentence.starts_with(message.code));  // the fallback for a pattern that ICU refuses
                CHECK_FALSE(sentence.empty());
            }
        }
    }
}

TEST_CASE("a code has one sentence in one room", "[flow][catalogue]") {
    std::set<std::string_view> codes;
    for (const auto catalogue : wenshu::flow::catalogues()) {
        for (const base::Message& message : catalogue) {
            INFO(message.code);
            CHECK(codes.insert(message.code).second);
        }
    }
}

}  // namespace
