#include "ledger/messages.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>

#include <catch2/catch.hpp>

#include "text/message.hpp"

namespace wenshu::ledger {
namespace {

// The codes that stand in the sources of this room, its catalogue aside.
std::set<std::string> codes_in_use() {
    std::set<std::string> codes;
    const std::regex code("\"((?:ledger|store)\\.[a-z_]+)\"");
    for (const auto& file : std::filesystem::directory_iterator(WENSHU_SOURCE_DIR "/engine/ledger")) {
        if (file.path().filename() == "messages.cpp") continue;
        std::ifstream stream(file.path());
        const std::string text{std::istreambuf_iterator<char>(stream), {}};
        for (std::sregex_iterator found(text.begin(), text.end(), code), end; found != end; ++found) {
            codes.insert((*found)[1]);
        }
    }
    return codes;
}

TEST_CASE("every code of the ledger has its sentence and every sentence its code", "[ledger][messages]") {
    std::set<std::string> in_catalogue;
    for (const auto& message : messages()) CHECK(in_catalogue.insert(std::string(message.code)).second);
    CHECK(codes_in_use() == in_catalogue);
}

TEST_CASE("every sentence is well-formed in both languages", "[ledger][messages]") {
    const std::span<const base::Message> catalogues[] = {messages()};
    for (const auto& message : messages()) {
        base::Diagnostic diagnostic{base::Severity::error, std::string(message.code), {}, "", {}};
        for (const char* name :
             {"ledger", "column", "found", "measure", "dimension", "known", "guess", "first", "second",
              "kind", "file", "detail", "name", "before", "now", "wanted", "table", "columns"}) {
            diagnostic.args.push_back({name, "某"});
        }
        for (const char* name : {"count", "guesses", "scale", "limit", "year"})
            diagnostic.args.push_back({name, std::int64_t{3}});
        for (const auto language : {text::Language::zh, text::Language::en}) {
            const auto sentence = text::sentence(diagnostic, catalogues, language);
            INFO(message.code << ": " << sentence);
            CHECK(sentence.find(message.code) == std::string::npos);
            CHECK(sentence.find_first_of("{}") == std::string::npos);
        }
    }
}

}  // namespace
}  // namespace wenshu::ledger
