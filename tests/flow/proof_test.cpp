#include "flow/proof.hpp"

#include <algorithm>
#include <string>

#include <catch2/catch.hpp>

#include "flow/jobs.hpp"
#include "machine.hpp"

namespace {

namespace base = wenshu::base;
namespace flow = wenshu::flow;
namespace proof = wenshu::proof;
using wenshu::test::Machine;

const std::string slip = "各社区要提高认识,落实责任。\n";  // PUN-01

flow::ProofRequest request(const std::string& file) {
    flow::ProofRequest wanted;
    wanted.file = file;
    return wanted;
}

bool found(const flow::ProofOutcome& outcome, const std::string& rule) {
    return std::any_of(outcome.findings.begin(), outcome.findings.end(),
                       [&](const proof::Finding& finding) { return finding.rule->id == rule; });
}

bool warned(const base::Diagnostics& notes, const std::string& code) {
    return std::any_of(notes.begin(), notes.end(), [&](const base::Diagnostic& note) {
        return note.code == code && note.severity == base::Severity::warning;
    });
}

// A plan whose goal has a slip in it.
void put_slip(Machine& machine) {
    auto& plan = machine.host.files["plan.yaml"];
    plan.replace(plan.find("提高居民健康水平。"), std::string("提高居民健康水平。").size(),
                 "提高认识,落实责任。");
}

flow::GenerateRequest make() {
    flow::GenerateRequest wanted;
    wanted.plan = "plan.yaml";
    wanted.formats = {"txt"};
    return wanted;
}

TEST_CASE("a finding in a text stands at its line and column", "[flow][proof]") {
    Machine machine;
    machine.host.files["a.md"] = "# 通知\n\n- " + slip;
    const auto outcome = flow::proof_paper(request("a.md"), machine.session);
    REQUIRE(outcome);
    REQUIRE(found(*outcome, "PUN-01"));
    const auto& spot = outcome->findings.front().spot;
    const auto where =
        flow::location(outcome->manuscript.passages[spot.passage], spot.offset, outcome->source);
    const auto place = machine.sources.place(where);
    REQUIRE(place);
    CHECK(place->line == 3);
    CHECK(place->column == 11);
}

TEST_CASE("an original is never touched but where that is asked for", "[flow][proof]") {
    Machine machine;
    machine.host.files["in/a.txt"] = slip;
    auto wanted = request("in/a.txt");
    wanted.fix = true;
    REQUIRE(flow::proof_paper(wanted, machine.session));
    CHECK(machine.host.files["in/a.txt"] == slip);
    CHECK(machine.host.files["in/a（校对稿）.txt"] == "各社区要提高认识，落实责任。\n");
    wanted.out = "in";
    const auto same = flow::proof_paper(wanted, machine.session);
    REQUIRE_FALSE(same);
    CHECK(same.faults().front().code == "proof.same_file");
    wanted.out = "";
    wanted.in_place = true;
    REQUIRE(flow::proof_paper(wanted, machine.session));
    CHECK(machine.host.files["in/a.txt"] == "各社区要提高认识，落实责任。\n");
}

TEST_CASE("what a format writes as a reference is told and not counted as corrected", "[flow][proof]") {
    Machine machine;
    machine.host.files["a.md"] = "各社区要提高认识&#44;落实责任&#44;抓好工作。\n";
    auto wanted = request("a.md");
    wanted.fix = true;
    const auto outcome = flow::proof_paper(wanted, machine.session);
    REQUIRE(outcome);
    CHECK(outcome->corrected.empty());
    CHECK_FALSE(outcome->written);
    CHECK(found(*outcome, "PUN-01"));
}

TEST_CASE("a corrected file that is in the way and differs stays", "[flow][proof]") {
    Machine machine;
    machine.host.files["a.txt"] = slip;
    machine.host.files["a（校对稿）.txt"] = "别的内容。\n";
    auto wanted = request("a.txt");
    wanted.fix = true;
    const auto refused = flow::proof_paper(wanted, machine.session);
    REQUIRE_FALSE(refused);
    CHECK(refused.faults().front().code == "host.exists");
    wanted.replace = base::Replace::always;
    CHECK(flow::proof_paper(wanted, machine.session));
}

TEST_CASE("a rule that nobody knows is a fault wherever it is named", "[flow][proof]") {
    Machine machine;
    machine.host.files["a.txt"] = "<!-- proof: off PUN-99 -->\n" + slip;
    const auto comment = flow::proof_paper(request("a.txt"), machine.session);
    REQUIRE_FALSE(comment);
    CHECK(comment.faults().front().code == "proof.unknown_rule");
    machine.host.files["a.txt"] = slip;
    auto wanted = request("a.txt");
    wanted.options.off = {"PUN", "ABC"};
    REQUIRE_FALSE(flow::proof_paper(wanted, machine.session));
    machine.host.files["proof.yaml"] = "off: [PUN]\n";
    wanted.options.off = {};
    const auto outcome = flow::proof_paper(wanted, machine.session);
    REQUIRE(outcome);
    CHECK_FALSE(found(*outcome, "PUN-01"));
}

TEST_CASE("generate tells what proofing finds in its own papers", "[flow][proof][generate]") {
    Machine machine;
    put_slip(machine);
    const auto outcome = flow::generate(make(), machine.session);
    REQUIRE(outcome);
    REQUIRE(warned(outcome->notes, "proof.PUN-01"));
    const auto note = std::find_if(outcome->notes.begin(), outcome->notes.end(),
                                   [](const auto& one) { return one.code == "proof.PUN-01"; });
    CHECK(note->path.find("2018年河东街道健康教育工作计划") == 0);
    CHECK(note->path.find("段“") != std::string::npos);
}

TEST_CASE("with warnings as failures a finding keeps all papers from being written",
          "[flow][proof][generate]") {
    Machine machine;
    put_slip(machine);
    auto wanted = make();
    wanted.warnings_fail = true;
    const auto outcome = flow::generate(wanted, machine.session);
    REQUIRE_FALSE(outcome);
    CHECK(outcome.faults().front().severity == base::Severity::error);
    CHECK(machine.made() == 0);
}

TEST_CASE("a comment in a template and proof.yaml beside the plan switch rules off",
          "[flow][proof][generate]") {
    Machine by_comment;
    put_slip(by_comment);
    by_comment.host.files["home/templates/work-plan/body.md.mustache"] += "\n{{! proof: off PUN-01 }}\n";
    const auto one = flow::generate(make(), by_comment.session);
    REQUIRE(one);
    CHECK_FALSE(warned(one->notes, "proof.PUN-01"));
    Machine by_file;
    put_slip(by_file);
    by_file.host.files["proof.yaml"] = "off: PUN-01\n";
    const auto two = flow::generate(make(), by_file.session);
    REQUIRE(two);
    CHECK_FALSE(warned(two->notes, "proof.PUN-01"));
}

TEST_CASE("a comment of a template that names no rule is a fault at its place", "[flow][proof][generate]") {
    Machine machine;
    machine.host.files["home/templates/work-plan/body.md.mustache"] += "\n{{! proof: off PUN-99 }}\n";
    const auto outcome = flow::generate(make(), machine.session);
    REQUIRE_FALSE(outcome);
    CHECK(outcome.faults().front().code == "proof.unknown_rule");
    CHECK(machine.sources.place(outcome.faults().front().where));
}

}  // namespace
