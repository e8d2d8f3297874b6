#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <string>
#include <utility>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "render/lenient.hpp"

namespace wenshu::render {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

model::Tree tree_of(const Json& json) {
    if (json.is_object()) {
        model::Mapping mapping;
        for (const auto& [key, value] : json.items()) mapping.push_back({key, {}, tree_of(value)});
        return {std::move(mapping), {}};
    }
    if (json.is_array()) {
        model::Sequence sequence;
        for (const auto& value : json) sequence.push_back(tree_of(value));
        return {std::move(sequence), {}};
    }
    if (json.is_string()) return {model::Scalar{json.get<std::string>(), true}, {}};
    if (json.is_null()) return {model::Scalar{"", false}, {}};
    return {model::Scalar{json.dump(), false}, {}};
}

fs::path cases_folder() {
    const char* given = std::getenv("WENSHU_MUSTACHE_SPEC");
    if (given != nullptr) return given;
    return fs::path(WENSHU_SOURCE_DIR).parent_path() / "shared" / "mustache-spec";
}

base::SourceText source_of(const Json& text) {
    return {base::SourceId::none, "case", text.get<std::string>()};
}

void run_case(const Json& test) {
    INFO(test.at("name").get<std::string>());
    std::vector<std::pair<std::string, base::SourceText>> parts;
    const Json given = test.value("partials", Json::object());
    for (const auto& [name, text] : given.items()) {
        parts.emplace_back(name, source_of(text));
    }
    Texts partials;
    for (const auto& [name, source] : parts) partials[name] = &source;
    const auto rendered = render_lenient(source_of(test.at("template")), tree_of(test.at("data")), partials);
    REQUIRE(rendered);
    CHECK(*rendered == test.at("expected").get<std::string>());
}

}  // namespace

TEST_CASE("every official Mustache case of the required modules passes", "[render][lenient]") {
    const fs::path folder = cases_folder();
    if (!fs::exists(folder / "sections.json")) {
        const char* ci = std::getenv("CI");
        std::cerr << "skipped: the official Mustache cases are not at " << folder << '\n';
        REQUIRE((ci == nullptr || std::string(ci) != "true"));
        return;
    }
    std::size_t cases = 0;
    for (const char* module :
         {"comments", "delimiters", "interpolation", "inverted", "partials", "sections"}) {
        INFO(module);
        std::ifstream file(folder / (std::string(module) + ".json"));
        const Json all = Json::parse(file);
        for (const Json& test : all.at("tests")) {
            run_case(test);
            ++cases;
        }
    }
    CHECK(cases == 136);
}

TEST_CASE("a partial without end is a fault and not a crash", "[render][lenient]") {
    const base::SourceText loop{base::SourceId::none, "loop", "x{{> loop}}{{> loop}}"};
    const auto rendered = render_lenient(loop, tree_of(Json::object()), {{"loop", &loop}});
    REQUIRE(!rendered);
    REQUIRE(rendered.faults().size() == 1);
    CHECK(rendered.faults().front().code == "template.recursion");
}

TEST_CASE("plain Mustache takes 0 for true and an empty text for false", "[render][lenient]") {
    const base::SourceText source{base::SourceId::none, "t", "{{#n}}n{{/n}}{{#e}}e{{/e}}{{#q}}q{{/q}}"};
    const auto rendered = render_lenient(source, tree_of({{"n", 0}, {"e", ""}, {"q", "false"}}), {});
    REQUIRE(rendered);
    CHECK(*rendered == "nq");
}

}  // namespace wenshu::render
