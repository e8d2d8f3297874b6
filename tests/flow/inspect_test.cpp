#include <string>

#include <catch2/catch.hpp>

#include "flow/jobs.hpp"
#include "machine.hpp"

namespace {

namespace base = wenshu::base;
namespace flow = wenshu::flow;
using namespace std::string_literals;
using wenshu::test::Machine;

// Programs that see one page with one word on it.
void install_poppler(Machine& machine) {
    const auto says = [](std::string output) {
        return [output](const base::Command&) -> base::Result<base::Finished> {
            return base::Finished{0, output, ""};
        };
    };
    auto& programs = machine.host.programs;
    programs["pdfinfo"] = says("Pages: 1\nPage    1 size:  595.304 x 841.89 pts (A4)\nPage    1 rot:   0\n");
    programs["pdftotext"] = says("5\t1\t0\t0\t0\t0\t72.00\t144.00\t36.00\t18.00\t100\t计划\n");
    programs["pdftoppm"] = says("P6\n2 2\n255\n"s + std::string(12, '\xff'));
}

std::string fault_of(const flow::InspectRequest& request, Machine& machine) {
    const auto outcome = flow::inspect_paper(request, machine.session);
    return outcome ? "none" : outcome.faults().front().code;
}

TEST_CASE("a PDF is held against the layout that it seems to follow", "[flow][inspect]") {
    Machine machine;
    install_poppler(machine);
    machine.host.files["甲.PDF"] = "%PDF-1.6";
    const auto outcome = flow::inspect_paper({"甲.PDF", ""}, machine.session);
    REQUIRE(outcome);
    CHECK(outcome->layout == "plain");
    CHECK(outcome->guessed);
    CHECK(outcome->pages == 1);
    CHECK_FALSE(outcome->conforms());  // there is no page number
    for (const auto& command : machine.host.commands) CHECK(command.program != "soffice");
}

TEST_CASE("a layout that is named is used, and an unknown one is told before the work", "[flow][inspect]") {
    Machine machine;
    install_poppler(machine);
    machine.host.files["a.pdf"] = "%PDF-1.6";
    const auto outcome = flow::inspect_paper({"a.pdf", "gbt9704"}, machine.session);
    REQUIRE(outcome);
    CHECK(outcome->layout == "gbt9704");
    CHECK_FALSE(outcome->guessed);
    machine.host.commands.clear();
    CHECK(fault_of({"a.pdf", "gbt9740"}, machine) == "layout.unknown");
    CHECK(machine.host.commands.empty());
}

TEST_CASE("a Word document is made a PDF first, and its faces are looked up", "[flow][inspect]") {
    Machine machine;
    install_poppler(machine);
    machine.host.files["a.docx"] = "PK\x03\x04 and more";
    CHECK(fault_of({"a.docx", ""}, machine) == "pdf.no_office");
    auto& files = machine.host.files;
    machine.host.programs["soffice"] =
        [&files](const base::Command& command) -> base::Result<base::Finished> {
        const auto paper = std::filesystem::path(command.arguments.back());
        files[(paper.parent_path() / "out" / "0.pdf").string()] = "%PDF-1.6";
        return base::Finished{};
    };
    const auto outcome = flow::inspect_paper({"a.docx", "plain"}, machine.session);
    REQUIRE(outcome);
    REQUIRE(outcome->notes.size() == 1);
    CHECK(outcome->notes[0].code == "font.unknown");
}

TEST_CASE("what is no paper is told with its reason", "[flow][inspect]") {
    Machine machine;
    install_poppler(machine);
    machine.host.files["a.doc"] = "x";
    machine.host.files["text.docx"] = "hello";
    machine.host.files["broken.docx"] = "PK\x03\x04garbage";
    machine.host.programs["soffice"] = [](const base::Command&) -> base::Result<base::Finished> {
        return base::Finished{0, "", "Error: source file could not be loaded\n"};
    };
    CHECK(fault_of({"a.doc", ""}, machine) == "inspect.format");
    CHECK(fault_of({"absent.pdf", ""}, machine) == "host.absent");
    CHECK(fault_of({"text.docx", ""}, machine) == "inspect.not_docx");
    CHECK(fault_of({"broken.docx", ""}, machine) == "inspect.damaged");
}

}  // namespace
