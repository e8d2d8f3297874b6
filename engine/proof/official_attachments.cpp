// Attachments: those that the paper lists, those that follow it, and those that its text refers to (GB/T
// 9704-2012 7.3.4 and 7.3.8).
#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/utf8.hpp"
#include "proof/figures.hpp"
#include "proof/groups.hpp"
#include "proof/ordinals.hpp"
#include "proof/papers.hpp"
#include "proof/report.hpp"
#include "text/characters.hpp"

namespace wenshu::proof {
namespace {

using document::Part;

struct Entry {
    std::int64_t number = 0;
    std::string name;
    Spot spot;
};

// The name without marks, spaces and the ending of a file.
std::string bare(std::string_view name) {
    std::string out;
    for (std::size_t offset = 0; offset < name.size();) {
        const char32_t c = base::next_code_point(name, offset);
        if (c == U'.') break;
        if (text::is_han(c) || text::is_digit(c) || text::is_latin_letter(c)) base::append_utf8(out, c);
    }
    return out;
}

// 附件：1.甲 2.乙, in one line or in several.
std::vector<Entry> listed(const Paper& paper, const SinglePaper& one) {
    static const text::Pattern lead("^附件?\\h*\\d{0,2}\\h*[：:]\\h*");
    static const text::Pattern number("(?:^|(?<=\\s|[：:；;]))(\\d{1,2})\\h*[.．、]\\h*(?!\\d{1,3}(?!\\d))");
    std::vector<Entry> entries;
    for (const std::size_t at : passages_of(paper, one, Part::attachments)) {
        const std::string_view text = paper.passages()[at].text;
        const text::Subject subject(text);
        const auto leads = lead.all(subject);
        std::size_t start = leads.empty() ? 0 : leads.front().front()->end();
        std::optional<Entry> open;
        const auto close = [&](std::size_t end) {
            if (open) open->name = bare(text.substr(start, end - start));
            if (open && !open->name.empty()) entries.push_back(*open);
        };
        open = Entry{static_cast<std::int64_t>(entries.size()) + 1, {}, {at, 0, text.size()}};
        for (const auto& match : number.all(subject)) {
            close(match.front()->offset);
            start = match.front()->end();
            const auto value = whole(text.substr(match[1]->offset, match[1]->length));
            open = Entry{value.value_or(0), {}, {at, 0, text.size()}};
        }
        close(text.size());
    }
    return entries;
}

// 附件1 with the title below it.
std::vector<Entry> attached(const Paper& paper, const SinglePaper& one) {
    static const text::Pattern digits("\\d{1,2}");
    std::vector<Entry> entries;
    for (const std::size_t at : passages_of(paper, one, Part::attachment_mark)) {
        const std::string_view text = paper.passages()[at].text;
        const auto numbers = digits.all(text::Subject(text));
        Entry entry{static_cast<std::int64_t>(entries.size()) + 1, {}, {at, 0, text.size()}};
        if (!numbers.empty()) {
            const auto span = *numbers.front().front();
            entry.number = whole(text.substr(span.offset, span.length)).value_or(0);
        }
        for (std::size_t i = at + 1; i < one.end && paper.passages()[i].part == Part::attachment_title; ++i)
            entry.name += bare(paper.passages()[i].text);
        entries.push_back(std::move(entry));
    }
    return entries;
}

bool agree(const std::string& listed, const std::string& title) {
    return title.empty() || listed.find(title) != std::string::npos ||
           title.find(listed) != std::string::npos;
}

void lists_and_pages(const Paper& paper, Report& report) {
    for (const SinglePaper& one : papers(paper)) {
        const auto names = listed(paper, one);
        const auto pages = attached(paper, one);
        if (names.empty() || pages.empty()) continue;
        for (const Entry& page : pages) {
            const auto name = std::ranges::find(names, page.number, &Entry::number);
            const std::string number = std::to_string(page.number);
            if (name == names.end()) {
                report.wrong(page.spot, {{"case", "unlisted"}, {"number", number}, {"name", page.name}});
            } else if (!agree(name->name, page.name)) {
                report.wrong(page.spot, {{"case", "other"}, {"number", number}, {"name", name->name}});
            }
        }
        const auto missing = std::ranges::find_if(names, [&](const Entry& name) {
            return std::ranges::find(pages, name.number, &Entry::number) == pages.end();
        });
        if (missing == names.end()) continue;  // the first stands for all
        report.wrong(
            missing->spot,
            {{"case", "missing"}, {"number", std::to_string(missing->number)}, {"name", missing->name}});
    }
}

// 见附件3 of this paper; not 《通知》附件3 and 第51号令附件3.
std::vector<Hit> references(const Paper& paper) {
    static const text::Pattern pattern(
        "(?:^|(?<=[（(，。；：、见按照附详填由将和及与至]))(附件\\h*([0-9]{1,2}|[一二三四五六七八九十]{1,2}))"
        "(?![0-9年月])");
    std::vector<Hit> hits;
    for (const Hit& hit : paper.all(pattern)) {
        const auto part = hit.passage().part;
        const bool in_text = part == Part::paragraph || part == Part::item || part == Part::heading;
        if (in_text && !paper.is_quoted(hit.spot())) hits.push_back(hit);
    }
    return hits;
}

// A list of files on a page of the web: one file may hold several attachments.
bool lists_files(const Paper& paper, const SinglePaper& one) {
    static const text::Pattern file("\\.(?:docx?|xlsx?|pdf|wps|et|ofd|zip|rar)(?![a-z])");
    return std::ranges::any_of(passages_of(paper, one, Part::attachments),
                               [&](std::size_t at) { return file.in(paper.passages()[at].text); });
}

// The highest number that an attachment has; nothing where no attachment is listed or follows.
std::optional<std::int64_t> last_attachment(const Paper& paper, const SinglePaper& one) {
    std::optional<std::int64_t> last;
    for (const auto& entries : {listed(paper, one), attached(paper, one)}) {
        for (const Entry& entry : entries) last = std::max(last.value_or(0), entry.number);
    }
    return last;
}

void dangling_references(const Paper& paper, Report& report) {
    const auto hits = references(paper);
    for (const SinglePaper& one : papers(paper)) {
        const auto last = last_attachment(paper, one);
        if (!last || lists_files(paper, one)) continue;
        for (const Hit& hit : hits) {
            const auto at = hit.spot(1).passage;
            const auto number = whole(hit.text(2));
            if (at >= one.begin && at < one.end && number && *number > *last)
                report.wrong(hit.spot(1), {{"count", *last}});
        }
    }
}

// Said once a paper.
void no_attachments(const Paper& paper, Report& report) {
    static const text::Pattern pattern("(?:[见按照]|填写|填报)(附件(?!精|材|袋|夹|里|中)\\h*\\d{0,2})");
    const auto hits = paper.all(pattern);
    for (const SinglePaper& one : papers(paper)) {
        if (last_attachment(paper, one)) continue;
        for (const Hit& hit : hits) {
            const auto at = hit.spot().passage;
            if (at < one.begin || at >= one.end || paper.is_quoted(hit.spot())) continue;
            report.wrong(hit.spot(1));
            break;
        }
    }
}

constexpr Rule table[] = {
    {.id = "GW-08",
     .name = {"附件说明与附件不一致", "attachments unlike their list"},
     .clause = "GB/T 9704-2012 7.3.8",
     .level = Level::warning,
     .fix = Fix::none,
     .message = {"附件说明与附件不一致：{case, select, unlisted {附件说明里没有附件{number}。} missing "
                 "{说明里的附件{number}“{name}”，后面没有。} other "
                 "{附件{number}在说明里叫“{name}”，与这里的标题不同。}}",
                 "attachments and their list differ: {case, select, unlisted {attachment {number} is not "
                 "listed.} missing "
                 "{attachment {number}, \"{name}\", does not follow.} other {attachment {number} is listed "
                 "as \"{name}\", "
                 "which is not its title here.}}"},
     .find = lists_and_pages},
    {.id = "LEFT-07",
     .name = {"引用了没有的附件", "reference to an attachment that is not there"},
     .clause = "惯例",
     .level = Level::warning,
     .fix = Fix::none,
     .message = {"文中提到“{found}”，但附件只到第 {count} 个，请核对",
                 "the text refers to \"{found}\", and attachments end with number {count}"},
     .find = dangling_references},
    {.id = "LEFT-08",
     .name = {"没有附件说明", "attachment referred to but not listed"},
     .clause = "GB/T 9704-2012 7.3.4",
     .level = Level::hint,
     .fix = Fix::none,
     .message = {"文中提到“{found}”，但没有附件说明，也没有附件，请补上或者删去这个提法",
                 "the text refers to \"{found}\", but no attachment is listed or follows"},
     .find = no_attachments},
};

}  // namespace

std::span<const Rule> official_attachments() {
    return table;
}

}  // namespace wenshu::proof
