#include "flow/contents.hpp"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "memory_host.hpp"

namespace {

namespace base = wenshu::base;
namespace document = wenshu::document;
namespace flow = wenshu::flow;
using wenshu::test::MemoryHost;
using Strings = std::vector<std::string>;

const Strings headings = {"一、工作目标", "二、主要任务", "（一）抓好培训"};

TEST_CASE("each heading is found on the page that it begins on, behind the table of contents",
          "[flow][contents]") {
    const Strings pages = {"目录\n一、工作目标 ……… 2\n二、主要任务 ……… 2\n（一）抓好培训 ……… 4\n",
                           "一、工作目标\n正文\n二、主要\n任务\n正文", "正文", "（一）抓好培训\n正文"};
    CHECK(*flow::find_pages(headings, pages) == std::vector<int>{2, 2, 4});
}

TEST_CASE("a heading's words within a line are no heading", "[flow][contents]") {
    const Strings pages = {"一、工作目标1\n二、主要任务2\n（一）抓好培训3\n",
                           "一、工作目标\n见二、主要任务。\n", "二、主要任务\n（一）抓好培训\n"};
    CHECK(*flow::find_pages(headings, pages) == std::vector<int>{2, 3, 3});
}

TEST_CASE("white space of any kind makes no difference", "[flow][contents]") {
    const Strings pages = {"一、工作目标\n二、主要任务\n（一）抓好培训\n",
                           "一、\u3000工作 目标\n\u00a0二、主要任务\n", "（一）抓好\n培训\n"};
    CHECK(*flow::find_pages(headings, pages) == std::vector<int>{2, 2, 3});
}

TEST_CASE("equal headings are found one after the other", "[flow][contents]") {
    const Strings equal = {"培训", "培训"};
    CHECK(*flow::find_pages(equal, Strings{"培训 2\n培训 3\n", "培训\n正文\n", "培训\n"}) ==
          std::vector<int>{2, 3});
}

TEST_CASE("where a heading is not found nothing is claimed", "[flow][contents]") {
    CHECK_FALSE(flow::find_pages(headings, Strings{"一、工作目标\n二、主要任务\n（一）抓好培训\n"}));
    CHECK_FALSE(flow::find_pages(headings, Strings{}));
    CHECK_FALSE(flow::find_pages(Strings{""}, Strings{"a\n", "b\n"}));
    CHECK(flow::find_pages(Strings{}, Strings{"a"})->empty());
}

document::Layout layout() {
    document::Layout made;
    made.headings[0].number = "{n}、";
    made.headings[1].number = "（{n}）";
    return made;
}

flow::LaidOut paper_with_contents(const document::Layout& layout) {
    flow::LaidOut paper;
    paper.layout = &layout;
    paper.paper.name = "方案";
    auto& body = paper.paper.document.body;
    body.push_back({document::Contents{1, {}}});
    body.push_back({document::Heading{1, {document::Run{"工作目标", false, false, {}}}, {}}});
    body.push_back({document::Heading{2, {document::Run{"不在目录里", false, false, {}}}, {}}});
    body.push_back({document::Heading{1, {document::Run{"主要任务", false, false, {}}}, {}}});
    return paper;
}

const std::vector<int>& pages_in(const flow::LaidOut& paper) {
    return std::get<document::Contents>(paper.paper.document.body.front().node).pages;
}

void install(MemoryHost& host) {
    host.programs["soffice"] = [&host](const base::Command& command) -> base::Result<base::Finished> {
        const auto docx = std::filesystem::path(command.arguments.back());
        host.files[(docx.parent_path() / "out" / "0.pdf").string()] = "%PDF-";
        return base::Finished{};
    };
    host.programs["pdftotext"] = [](const base::Command&) -> base::Result<base::Finished> {
        return base::Finished{0, "一、工作目标\n二、主要任务\n\f一、工作目标\n\f二、主要任务\n\f", ""};
    };
}

TEST_CASE("a table of contents gets the pages of the headings that it lists", "[flow][contents]") {
    MemoryHost host;
    install(host);
    const auto made = layout();
    std::vector<flow::LaidOut> papers = {paper_with_contents(made)};
    CHECK(flow::number_contents(papers, {}, host).empty());
    CHECK(pages_in(papers[0]) == std::vector<int>{2, 3});
}

TEST_CASE("without a renderer a table of contents stays without numbers, and a note says so",
          "[flow][contents]") {
    MemoryHost host;
    const auto made = layout();
    std::vector<flow::LaidOut> papers = {paper_with_contents(made)};
    auto notes = flow::number_contents(papers, {}, host);
    REQUIRE(notes.size() == 1);
    CHECK(notes[0].code == "contents.unknown");
    CHECK(notes[0].severity == base::Severity::note);
    CHECK(pages_in(papers[0]).empty());
    CHECK(notes[0].args.back() == base::Arg{"reason", std::string("program")});
    install(host);
    host.programs["pdftotext"] = [](const base::Command&) -> base::Result<base::Finished> {
        return base::Finished{0, "一、工作目标\n\f", ""};
    };
    notes = flow::number_contents(papers, {}, host);
    REQUIRE(notes.size() == 1);
    CHECK(notes[0].args.back() == base::Arg{"reason", std::string("heading")});
    host.programs.erase("pdftotext");
    notes = flow::number_contents(papers, {}, host);
    REQUIRE(notes.size() == 1);
    CHECK(notes[0].args.back() == base::Arg{"reason", std::string("program")});
    CHECK(pages_in(papers[0]).empty());
}

TEST_CASE("nothing is rendered for formats without pages, nor for papers without contents",
          "[flow][contents]") {
    MemoryHost host;
    install(host);
    const auto made = layout();
    std::vector<flow::LaidOut> papers = {paper_with_contents(made)};
    CHECK(flow::number_contents(papers, Strings{"txt", "html", "md", "xlsx"}, host).empty());
    papers[0].paper.document.body.erase(papers[0].paper.document.body.begin());
    CHECK(flow::number_contents(papers, {}, host).empty());
    CHECK(host.commands.empty());
}

}  // namespace
