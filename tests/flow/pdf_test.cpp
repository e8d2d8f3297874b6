#include <algorithm>
#include <filesystem>
#include <string>

#include <catch2/catch.hpp>

#include "flow/jobs.hpp"
#include "machine.hpp"

namespace {

namespace base = wenshu::base;
namespace flow = wenshu::flow;
using wenshu::test::Machine;

flow::GenerateRequest pdf_request() {
    flow::GenerateRequest wanted;
    wanted.plan = "plan.yaml";
    wanted.formats = {"pdf"};
    return wanted;
}

void install_office(Machine& machine) {
    auto& files = machine.host.files;
    machine.host.programs["soffice"] =
        [&files](const base::Command& command) -> base::Result<base::Finished> {
        const auto& words = command.arguments;
        const auto out = *(std::find(words.begin(), words.end(), "--outdir") + 1);
        for (const auto& word : words) {
            if (word.ends_with(".docx"))
                files[out + "/" + std::filesystem::path(word).stem().string() + ".pdf"] = "%PDF";
        }
        return base::Finished{};
    };
    machine.host.programs["fc-match"] = [](const base::Command&) -> base::Result<base::Finished> {
        return base::Finished{0, "DejaVu Sans", ""};
    };
}

TEST_CASE("a PDF is made where it is asked for and delivered like any product", "[flow][pdf]") {
    Machine machine;
    install_office(machine);
    const auto outcome = flow::generate(pdf_request(), machine.session);
    REQUIRE(outcome);
    REQUIRE(outcome->files.size() == 1);
    CHECK(machine.host.files["out/2018年河东街道健康教育工作计划.pdf"] == "%PDF");
    CHECK(machine.made() == 1);
}

TEST_CASE("a PDF comes with a note on the faces that are not there, which is no warning", "[flow][pdf]") {
    Machine machine;
    install_office(machine);
    auto wanted = pdf_request();
    wanted.warnings_fail = true;
    const auto outcome = flow::generate(wanted, machine.session);
    REQUIRE(outcome);
    REQUIRE(outcome->notes.size() == 1);
    CHECK(outcome->notes.front().code == "font.missing");
}

TEST_CASE("without an office nothing is written, whatever else was asked for", "[flow][pdf]") {
    Machine machine;
    auto wanted = pdf_request();
    wanted.formats = {"docx", "xlsx", "pdf"};
    const auto outcome = flow::generate(wanted, machine.session);
    REQUIRE_FALSE(outcome);
    CHECK(outcome.faults().front().code == "pdf.no_office");
    CHECK(machine.made() == 0);
}

TEST_CASE("no program is run for a PDF that nobody asked for", "[flow][pdf]") {
    Machine machine;
    install_office(machine);
    auto wanted = pdf_request();
    wanted.formats = {};
    const auto outcome = flow::generate(wanted, machine.session);
    REQUIRE(outcome);
    CHECK(machine.host.commands.empty());
    CHECK(outcome->notes.empty());
}

TEST_CASE("no office is started for a plan with faults", "[flow][pdf]") {
    Machine machine;
    install_office(machine);
    machine.host.files["home/templates/work-plan/body.md.mustache"] += "{{nothing_of_the_kind}}\n";
    CHECK_FALSE(flow::generate(pdf_request(), machine.session));
    CHECK(machine.host.commands.empty());
}

}  // namespace
