#include "inspect/office.hpp"

#include <string>

#include <catch2/catch.hpp>

#include "../flow/memory_host.hpp"

namespace {

namespace base = wenshu::base;
namespace inspect = wenshu::inspect;
using wenshu::test::MemoryHost;

const std::string rendered =
    "%PDF-1.6\n/CreationDate(D:20261122161612Z')>>\nendobj\ntrailer\n<</Size 62/Root 60 0 R\n/ID [ "
    "<D9B354EB5A9E9540A718CFDFBA61E366>\n<D9B354EB5A9E9540A718CFDFBA61E366> ]\n/DocChecksum "
    "/856DBB2C7AB6DC137CE4CCD00C1DDF22\n>>\nstartxref\n9\n%%EOF\n";

std::string code_of(const base::Result<std::vector<std::string>>& result) {
    return result ? "none" : result.faults().front().code;
}

// An office that makes a PDF of each paper: "pdf of <bytes>"; those that say "broken" it leaves out.
MemoryHost::Program office(MemoryHost& host) {
    return [&host](const base::Command& command) -> base::Result<base::Finished> {
        const auto& words = command.arguments;
        const auto out = *(std::find(words.begin(), words.end(), "--outdir") + 1);
        for (const auto& word : words) {
            if (!word.ends_with(".docx")) continue;
            const auto name = std::filesystem::path(word).stem().string();
            if (host.files[word] == "broken") continue;
            host.files[out + "/" + name + ".pdf"] = "pdf of " + host.files[word];
        }
        return base::Finished{0, "",
                              "Warning: failed to launch javaldx\nError: source file could not be loaded\n"};
    };
}

TEST_CASE("all papers become PDFs in one start of the office, and nothing is left behind",
          "[inspect][office]") {
    MemoryHost host;
    host.programs["soffice"] = office(host);
    const std::vector<inspect::Manuscript> papers = {{"甲", "one"}, {"乙", "two"}};
    const auto made = inspect::pdfs(papers, host);
    REQUIRE(made);
    CHECK(*made == std::vector<std::string>{"pdf of one", "pdf of two"});
    CHECK(host.commands.size() == 1);
    CHECK(host.files.empty());
    CHECK(host.commands.front().arguments.front().starts_with("-env:UserInstallation=file:///"));
    CHECK(host.commands.front().arguments.front().ends_with("temporary/1/profile"));
}

TEST_CASE("two runs of the office have profiles of their own", "[inspect][office]") {
    MemoryHost host;
    host.programs["soffice"] = office(host);
    const std::vector<inspect::Manuscript> papers = {{"甲", "one"}};
    REQUIRE(inspect::pdfs(papers, host));
    REQUIRE(inspect::pdfs(papers, host));
    CHECK(host.commands[0].arguments.front() != host.commands[1].arguments.front());
}

TEST_CASE("no papers need no office", "[inspect][office]") {
    MemoryHost host;
    const auto made = inspect::pdfs({}, host);
    REQUIRE(made);
    CHECK(made->empty());
    CHECK(host.commands.empty());
}

TEST_CASE("an office by its other name will do, and none is said plainly", "[inspect][office]") {
    MemoryHost host;
    const std::vector<inspect::Manuscript> papers = {{"甲", "one"}};
    CHECK(code_of(inspect::pdfs(papers, host)) == "pdf.no_office");
    host.programs["libreoffice"] = office(host);
    CHECK(code_of(inspect::pdfs(papers, host)) == "none");
}

TEST_CASE("each paper that the office leaves out is named, with what the office says", "[inspect][office]") {
    MemoryHost host;
    host.programs["soffice"] = office(host);
    const std::vector<inspect::Manuscript> papers = {{"甲", "broken"}, {"乙", "two"}, {"丙", "broken"}};
    const auto made = inspect::pdfs(papers, host);
    REQUIRE_FALSE(made);
    REQUIRE(made.faults().size() == 2);
    CHECK(made.faults()[0].code == "pdf.not_made");
    CHECK(made.faults()[0].args[0] == base::Arg{"name", std::string("甲")});
    CHECK(made.faults()[0].args[2] ==
          base::Arg{"detail", std::string("Error: source file could not be loaded")});
    CHECK(made.faults()[1].args[0] == base::Arg{"name", std::string("丙")});
}

TEST_CASE("a machine that fails in the middle is the machine's fault", "[inspect][office]") {
    MemoryHost host;
    const std::vector<inspect::Manuscript> papers = {{"甲", "one"}};
    host.programs["soffice"] = [](const base::Command&) -> base::Result<base::Finished> {
        return base::Diagnostic{base::Severity::error, "host.timeout", {}, {}, {}};
    };
    CHECK(code_of(inspect::pdfs(papers, host)) == "host.timeout");
    host.writes_left = 0;
    CHECK(code_of(inspect::pdfs(papers, host)) == "host.write");
}

TEST_CASE("a PDF says the date that it is given and names itself by its content", "[inspect][office]") {
    const auto other_day = [](std::string pdf) {
        pdf.replace(pdf.find("1122161612"), 10, "1123080000");
        for (auto at = pdf.find("D9B354EB"); at != std::string::npos; at = pdf.find("D9B354EB"))
            pdf.replace(at, 8, "00112233");
        return pdf;
    };
    const auto one = inspect::without_chance(rendered, {2018, 2, 3});
    CHECK(one.find("/CreationDate(D:20180203000000Z')") != std::string::npos);
    CHECK(one.size() == rendered.size());
    CHECK(one.find("D9B354EB") == std::string::npos);
    CHECK(one == inspect::without_chance(other_day(rendered), {2018, 2, 3}));
    CHECK(one != inspect::without_chance(rendered, {2018, 2, 4}));
}

TEST_CASE("what is not LibreOffice's stays as it is", "[inspect][office]") {
    for (const std::string text : {"", "%PDF-1.6\n", "\ntrailer\n<</ID [ <12> ]", "\ntrailer\n/ID [ <"}) {
        CHECK(inspect::without_chance(text, {2018, 2, 3}) == text);
    }
}

}  // namespace
