// What stands between the head of a paper and its signature.
#include <algorithm>

#include "read/forms.hpp"
#include "read/lines.hpp"
#include "text/characters.hpp"

namespace wenshu::read {
namespace {

using document::Part;

constexpr std::size_t longest_heading = 40;
constexpr int deepest_heading = 4;

// 附件： and the lines that go on with it: 2.…; returns how many.
std::size_t place_attachment_list(Lines lines) {
    std::int64_t next = 2;
    lines.front().place(Part::attachments);
    if (is_attachment_mark(lines.front().text)) next = 1;
    std::size_t count = 1;
    for (; count < lines.size(); ++count, ++next) {
        const Line& line = lines[count];
        const bool numbered = line.ordinal && line.ordinal->level == 3 && line.ordinal->number == next;
        if (!numbered && !begins_attachments(line.text)) break;
        lines[count].place(Part::attachments);
    }
    return count;
}

std::u32string_view behind_ordinal(const Line& line) {
    return std::u32string_view(line.text).substr(line.ordinal ? line.ordinal->length : 0);
}

// 一、工作目标: an ordinal, few words, no mark at the end and no sentence before it.
bool looks_like_heading(const Line& line) {
    const auto words = behind_ordinal(line);
    if (!line.ordinal || words.empty() || words.size() > longest_heading) return false;
    return !ends_sentence(words) && !holds_sentence(words) && words.back() != U'，' &&
           words.back() != U'、' && words.back() != U',';
}

// 一、工作目标： stands alone: a mark too many, but a heading.
bool is_heading_with_colon(const Line& line) {
    constexpr std::size_t longest = 16;
    const auto words = behind_ordinal(line);
    if (!line.ordinal || line.ordinal->level > 2 || words.size() < 2 || words.size() > longest) return false;
    return (words.back() == U'：' || words.back() == U':') && !has_marks(words.substr(0, words.size() - 1));
}

bool is_sibling(const Line& line, const Line& other) {
    return line.ordinal && other.ordinal && looks_like_heading(line) && looks_like_heading(other) &&
           line.ordinal->level == other.ordinal->level;
}

// One of several short lines with ordinals of the lower levels and nothing between them.
bool is_item(Lines text, std::size_t at) {
    constexpr int first_list_level = 3;
    if (text[at].ordinal->level < first_list_level) return false;
    if (text[at].ordinal->level > deepest_heading) return true;
    const bool behind_one = at > 0 && is_sibling(text[at - 1], text[at]);
    return behind_one || (at + 1 < text.size() && is_sibling(text[at], text[at + 1]));
}

// A short line without ordinal or marks above a text: a heading that its writer did not number.
bool is_bare_heading(Lines text, std::size_t at) {
    constexpr std::size_t longest = 20;
    const Line& line = text[at];
    if (line.text.size() > longest || line.text.size() < 2 || has_marks(line.text)) return false;
    if (!text::is_han(line.text.front()) ||
        line.text.find_first_of(U" 　\t\n、") != std::u32string_view::npos)
        return false;
    const bool behind_text = at == 0 || line.hint.bold || ends_sentence(text[at - 1].text);
    if (!behind_text || at + 1 >= text.size()) return false;
    const Line& next = text[at + 1];
    return line.hint.bold || ends_sentence(next.text) || (next.ordinal && next.ordinal->number == 1);
}

// A heading by its style that has the text behind it in the same paragraph.
bool runs_in(const Line& line) {
    return holds_sentence(line.text);
}

void place_line(Lines text, std::size_t at) {
    Line& line = text[at];
    if (line.hint.heading > 0 && !runs_in(line)) {
        line.place(Part::heading, std::min(line.hint.heading, deepest_heading));
    } else if (line.hint.item) {
        line.place(Part::item);
    } else if (line.ordinal && (looks_like_heading(line) || is_heading_with_colon(line))) {
        const bool item = is_item(text, at);
        line.place(item ? Part::item : Part::heading, item ? 0 : line.ordinal->level);
    } else if (!line.ordinal && is_bare_heading(text, at)) {
        line.place(Part::heading, 1);
    } else if (is_bullet(line.text) || (line.hint.numbering > 0 && line.hint.heading == 0)) {
        line.place(Part::item);
    }
}

}  // namespace

void place_body(Lines text) {
    for (std::size_t i = 0; i < text.size();) {
        const Line& line = text[i];
        const bool listed = begins_attachments(line.text) && !holds_sentence(line.text);
        if (listed && line.hint.heading == 0) {
            i += place_attachment_list(text.subspan(i));
            continue;
        }
        place_line(text, i);
        ++i;
    }
}

}  // namespace wenshu::read
