#include "cases.hpp"

#include <algorithm>
#include <set>
#include <string>

#include <catch2/catch.hpp>

#include "proof/proof.hpp"

namespace {

namespace proof = wenshu::proof;

std::vector<proof_cases::File> files() {
    return proof_cases::all(WENSHU_SOURCE_DIR "/tests/cases/proof");
}

TEST_CASE("a rule finds its mistakes where they are, and nothing in texts that are right", "[proof]") {
    for (const auto& file : files()) {
        REQUIRE(proof::find_rule(file.rule) != nullptr);
        for (const auto& one : file.cases) {
            INFO(file.rule << ".md:" << one.line);
            const auto text = proof_cases::without_marks(one.text);
            CHECK(proof_cases::marked(one, text, file.rule) == one.text);
        }
    }
}

TEST_CASE("what a rule fixes becomes what its case says, and stays so", "[proof]") {
    for (const auto& file : files()) {
        for (const auto& one : file.cases) {
            INFO(file.rule << ".md:" << one.line);
            const auto text = proof_cases::without_marks(one.text);
            const auto fixed = proof_cases::fixed(one, text, file.rule);
            CHECK(fixed == (one.fixed.empty() ? text : one.fixed));
            CHECK(proof_cases::fixed(one, fixed, file.rule) == fixed);
        }
    }
}

TEST_CASE("every rule has a wrong and a right case, and one that is fixed if it fixes", "[proof]") {
    const auto all = files();
    for (const auto* rule : proof::rules()) {
        INFO(rule->id);
        const auto file =
            std::find_if(all.begin(), all.end(), [&](const auto& one) { return one.rule == rule->id; });
        REQUIRE(file != all.end());
        const auto& cases = file->cases;
        const auto has = [&](auto what) { return std::any_of(cases.begin(), cases.end(), what); };
        CHECK(has([](const auto& one) { return one.right; }));
        CHECK(has([](const auto& one) { return !one.right && one.text.find("⟦") != std::string::npos; }));
        CHECK(has([](const auto& one) { return !one.fixed.empty(); }) == (rule->fix != proof::Fix::none));
    }
}

TEST_CASE("every rule has an id of its own, a name, a clause and both sentences", "[proof]") {
    std::set<std::string> ids;
    for (const auto* rule : proof::rules()) {
        INFO(rule->id);
        CHECK(ids.insert(std::string(rule->id)).second);
        CHECK_FALSE(rule->name.zh.empty());
        CHECK_FALSE(rule->name.en.empty());
        CHECK_FALSE(rule->clause.empty());
        CHECK_FALSE(rule->message.zh.empty());
        CHECK_FALSE(rule->message.en.empty());
        CHECK(rule->find != nullptr);
    }
}

}  // namespace
