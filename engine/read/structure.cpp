#include "read/structure.hpp"

#include <algorithm>
#include <cassert>

#include "read/forms.hpp"
#include "read/lines.hpp"

namespace wenshu::read {
namespace {

using document::Part;

std::vector<Line> lines_of(std::vector<document::Passage>& passages, std::span<const Hint> hints) {
    std::vector<Line> lines;
    for (std::size_t i = 0; i < passages.size(); ++i) {
        document::Passage& passage = passages[i];
        passage.part = passage.cell ? Part::cell : Part::paragraph;
        if (passage.cell) continue;
        Line line{&passage, code_points(passage.text), {}, hints.empty() ? Hint{} : hints[i]};
        line.ordinal = ordinal_of(line.text);
        if (!line.ordinal && line.hint.numbering > 0) line.ordinal = Ordinal{line.hint.numbering, 0, 0};
        lines.push_back(std::move(line));
    }
    return lines;
}

// Many call the title a heading of level 1 and count headings below it from 2: where a file begins with the
// only heading of level 1, that is its title.
void lift_title(std::vector<Line>& lines) {
    const auto is_first_level = [](const Line& line) { return line.hint.heading == 1; };
    const bool titled = std::ranges::any_of(lines, [](const Line& line) { return line.hint.title; });
    if (titled || lines.empty() || !is_first_level(lines.front()) || lines.front().ordinal) return;
    if (std::ranges::count_if(lines, is_first_level) > 1) return;
    for (Line& line : lines) {
        line.hint.title = is_first_level(line);
        line.hint.heading = std::max(line.hint.heading - 1, 0);
    }
}

// What has been seen of the paper that a line may be the next one to.
struct Seen {
    bool date = false;
    bool attachment = false;
    std::size_t since_mark = 99;  // lines since 附件1
};

bool is_text(const Line& line) {
    return line.ordinal || ends_sentence(line.text);
}

// A line in a file that begins another paper: 篇二, or a title behind the end of the paper before.
bool begins_paper(Lines lines, std::size_t at, const Seen& seen) {
    constexpr std::size_t shortest = 8;  // of a title in the middle of a text: 工作方案 may be a heading
    constexpr std::size_t title_lines = 3;
    const Line& line = lines[at];
    if (line.hint.heading > 0 || line.hint.item) return false;
    if (is_collection_mark(line.text)) return true;
    if (line.hint.title) return !lines[at - 1].hint.title && seen.since_mark > title_lines;
    if (!may_be_title(line) || seen.since_mark <= title_lines || is_note(line.text)) return false;
    const bool followed = at + 1 < lines.size();
    const auto length = title_length(lines.subspan(at));
    if (seen.date && !seen.attachment && !is_office(line.text)) {
        return ends_in_kind(lines[at + length - 1].text) ||
               (followed && (is_text(lines[at + 1]) || is_addressee(lines[at + 1].text)));
    }
    const bool open_before = !ends_sentence(lines[at - 1].text) && !is_date(lines[at - 1].text);
    return followed && !open_before && line.text.size() >= shortest && !line.text.starts_with(U'《') &&
           ends_in_sure_kind(line.text);
}

std::vector<Lines> papers(Lines lines) {
    std::vector<Lines> all;
    std::size_t start = 0;
    Seen seen;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (i > start && begins_paper(lines, i, seen)) {
            all.push_back(lines.subspan(start, i - start));
            start = i;
            seen = {};
        }
        ++seen.since_mark;
        seen.date = seen.date || (i > start + 2 && is_date(lines[i].text));
        if (is_attachment_mark(lines[i].text)) {
            seen.attachment = true;
            seen.since_mark = 0;
        }
    }
    if (start < lines.size()) all.push_back(lines.subspan(start));
    return all;
}

// 附件1 alone, or with its title behind it once the paper is signed.
bool is_page_mark(Lines paper, std::size_t at, bool is_signed) {
    const Line& line = paper[at];
    const bool listed = at + 1 < paper.size() && paper[at + 1].ordinal && paper[at + 1].ordinal->level == 3;
    if (is_attachment_mark(line.text)) return is_signed || !(ends_sentence(line.text) && listed);
    return is_signed && begins_attachments(line.text) && !ends_sentence(line.text);
}

// An attachment: its mark, its title in at most three lines, and its text.
void place_attachment(Lines lines) {
    lines.front().place(Part::attachment_mark);
    Lines text = lines.subspan(1);
    const bool has_title = is_attachment_mark(lines.front().text);
    if (has_title && !text.empty() && may_be_title(text.front())) {
        const auto length = title_length(text);
        for (Line& line : text.first(length)) line.place(Part::attachment_title);
        text = text.subspan(length);
    }
    place_body(text);
}

void place_paper(Lines paper) {
    const std::size_t head = place_head(paper);
    Lines rest = paper.subspan(head);
    rest = rest.first(place_imprint(rest));
    std::vector<std::size_t> marks;
    bool is_signed = false;
    for (std::size_t i = head; i < head + rest.size(); ++i) {
        if (is_page_mark(paper, i, is_signed)) marks.push_back(i - head);
        is_signed = is_signed || is_date(paper[i].text);
    }
    for (std::size_t i = 0; i < marks.size(); ++i) {
        const std::size_t end = i + 1 < marks.size() ? marks[i + 1] : rest.size();
        place_attachment(rest.subspan(marks[i], end - marks[i]));
    }
    const Lines text = rest.first(marks.empty() ? rest.size() : marks.front());
    place_body(text.first(place_tail(text)));
}

}  // namespace

void give_parts(std::vector<document::Passage>& passages, std::span<const Hint> hints) {
    assert(hints.empty() || hints.size() == passages.size());
    std::vector<Line> lines = lines_of(passages, hints);
    lift_title(lines);
    for (const Lines paper : papers(lines)) place_paper(paper);
}

}  // namespace wenshu::read
