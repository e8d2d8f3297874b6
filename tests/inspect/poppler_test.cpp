#include "inspect/poppler.hpp"

#include <string>

#include <catch2/catch.hpp>

#include "../flow/memory_host.hpp"

namespace {

namespace base = wenshu::base;
namespace inspect = wenshu::inspect;
using namespace std::string_literals;
using wenshu::test::MemoryHost;

const std::string pdf = "%PDF-1.6\n";
const std::string two_pages =
    "Pages:           2\nPage    1 size:  595.304 x 841.89 pts (A4)\nPage    1 rot:   0\n"
    "Page    2 size:  595.304 x 841.89 pts (A4)\nPage    2 rot:   90\n";
const std::string one_word = "5\t2\t0\t0\t0\t0\t72.00\t144.00\t36.00\t18.00\t100\t计划\n";

MemoryHost::Program says(std::string output, int code = 0, std::string errors = "") {
    return [=](const base::Command&) -> base::Result<base::Finished> {
        return base::Finished{code, output, errors};
    };
}

// A machine with programs that see two pages and one word on the second.
struct Machine {
    MemoryHost host;

    Machine() {
        host.programs["pdfinfo"] = says(two_pages);
        host.programs["pdftotext"] = says(one_word);
        host.programs["pdftoppm"] = says("P6\n2 2\n255\n"s + std::string(12, '\xff'));
    }
};

std::string fault_of(MemoryHost& host, const std::string& bytes = pdf) {
    const auto pages = inspect::measure_pdf(bytes, "通知.pdf", host);
    return pages ? "none" : pages.faults().front().code;
}

TEST_CASE("pages are measured with their sizes, turned ones as they are seen", "[inspect][poppler]") {
    Machine machine;
    const auto pages = inspect::measure_pdf(pdf, "通知.pdf", machine.host);
    REQUIRE(pages);
    REQUIRE(pages->size() == 2);
    CHECK((*pages)[0].width == Approx(210.01).margin(0.01));
    CHECK((*pages)[0].height == Approx(297).margin(0.01));
    CHECK((*pages)[1].is_landscape());
    CHECK((*pages)[0].lines.empty());
    CHECK((*pages)[1].lines[0].text == "计划");
    CHECK(machine.host.files.empty());  // nothing is left behind
}

TEST_CASE("each page is drawn by itself", "[inspect][poppler]") {
    Machine machine;
    REQUIRE(inspect::measure_pdf(pdf, "通知.pdf", machine.host));
    std::string drawn;
    for (const auto& command : machine.host.commands)
        if (command.program == "pdftoppm") drawn += command.arguments[3] + "-" + command.arguments[5] + " ";
    CHECK(drawn == "1-1 2-2 ");
}

TEST_CASE("a file that is empty or no PDF is told before any program runs", "[inspect][poppler]") {
    Machine machine;
    CHECK(fault_of(machine.host, "") == "inspect.empty");
    CHECK(fault_of(machine.host, "hello") == "inspect.not_pdf");
    CHECK(fault_of(machine.host, std::string(2000, ' ') + "%PDF-") == "inspect.not_pdf");
    CHECK(machine.host.commands.empty());
}

TEST_CASE("a machine without poppler says what to install", "[inspect][poppler]") {
    MemoryHost host;
    CHECK(fault_of(host) == "inspect.no_poppler");
}

TEST_CASE("a locked file and a damaged one are told apart", "[inspect][poppler]") {
    Machine machine;
    machine.host.programs["pdfinfo"] = says("", 1, "Command Line Error: Incorrect password\n");
    CHECK(fault_of(machine.host) == "inspect.encrypted");
    machine.host.programs["pdfinfo"] = says("", 1, "Syntax Error: Couldn't find trailer dictionary\nmore\n");
    const auto damaged = inspect::measure_pdf(pdf, "通知.pdf", machine.host);
    REQUIRE_FALSE(damaged);
    CHECK(damaged.faults()[0].code == "inspect.damaged");
    CHECK(damaged.faults()[0].args[0] == base::Arg{"file", "通知.pdf"s});
    CHECK(damaged.faults()[0].args[1] ==
          base::Arg{"detail", "Syntax Error: Couldn't find trailer dictionary"s});
    machine.host.programs["pdfinfo"] = says(two_pages);
    machine.host.programs["pdftotext"] = says("", 3, "Copying of text from this document is not allowed.\n");
    CHECK(fault_of(machine.host) == "inspect.encrypted");
}

TEST_CASE("what pdfinfo says of no pages, too many or a huge one is a fault", "[inspect][poppler]") {
    Machine machine;
    for (const auto& info : {""s, "Pages:\n"s, "Pages:           0\n"s}) {
        machine.host.programs["pdfinfo"] = says(info);
        CHECK(fault_of(machine.host) == "inspect.damaged");
    }
    machine.host.programs["pdfinfo"] = says("Pages:           1001\n");
    CHECK(fault_of(machine.host) == "inspect.too_many_pages");
    machine.host.programs["pdfinfo"] =
        says("Pages: 1\nPage    1 size:  5953 x 841.89 pts\nPage    1 rot:   0\n");
    CHECK(fault_of(machine.host) == "inspect.huge_page");
    machine.host.programs["pdfinfo"] = says("Pages: 1\n");  // a page without a size
    CHECK(fault_of(machine.host) == "inspect.huge_page");
}

TEST_CASE("a scan has no text to measure", "[inspect][poppler]") {
    Machine machine;
    machine.host.programs["pdftotext"] =
        says("level\tpage_num\n1\t1\t0\t0\t0\t0\t0\t0\t595\t842\t-1\t###PAGE###\n");
    CHECK(fault_of(machine.host) == "inspect.no_text");
}

TEST_CASE("a page that cannot be drawn is damaged", "[inspect][poppler]") {
    Machine machine;
    machine.host.programs["pdftoppm"] = says("P6\n2 2\n255\ncut");
    CHECK(fault_of(machine.host) == "inspect.damaged");
}

TEST_CASE("a program that is late is the machine's fault", "[inspect][poppler]") {
    Machine machine;
    machine.host.programs["pdftoppm"] = [](const base::Command&) -> base::Result<base::Finished> {
        return base::Diagnostic{base::Severity::error, "host.timeout", {}, {}, {}};
    };
    CHECK(fault_of(machine.host) == "host.timeout");
    machine.host.writes_left = 0;
    CHECK(fault_of(machine.host) == "host.write");
}

TEST_CASE("the text of a PDF is told page by page", "[inspect][poppler]") {
    Machine machine;
    machine.host.programs["pdftotext"] = says("一、目标\n正文\n\f\f二、任务\n\f");
    const auto texts = inspect::page_texts(pdf, "通知.pdf", machine.host);
    REQUIRE(texts);
    CHECK(*texts == std::vector<std::string>{"一、目标\n正文\n", "", "二、任务\n"});
    CHECK_FALSE(inspect::page_texts("", "通知.pdf", machine.host));
}

}  // namespace
