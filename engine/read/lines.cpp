#include "read/lines.hpp"

#include <algorithm>
#include <utility>

#include "read/forms.hpp"
#include "text/characters.hpp"

namespace wenshu::read {
namespace {

using document::Part;
using View = std::u32string_view;

constexpr std::size_t longest_title = 60;
constexpr std::size_t longest_heading = 40;

std::size_t compact_length(const Line& line) {
    return static_cast<std::size_t>(
        std::ranges::count_if(line.text, [](char32_t c) { return c != U' ' && c != U'　'; }));
}

// Lines above the title that are none of it: 份号, the office's name, 来源：….
bool place_above_title(Line& line, bool titled) {
    if (is_document_number(line.text)) {
        line.place(Part::number);
    } else if (is_head_note(line.text) || (!titled && is_office_mark(line.text))) {
        line.place(Part::mark);
    } else if (line.text.starts_with(U"签发人")) {
        line.place(Part::number);
    } else if (is_label(line.text) && !ends_sentence(line.text) && !is_collection_mark(line.text)) {
        line.place(Part::paragraph);
    } else {
        return false;
    }
    return true;
}

std::size_t place_titles(Lines lines) {
    std::size_t count = title_length(lines);
    for (Line& line : lines.first(count)) line.place(Part::title);
    return count;
}

}  // namespace

bool may_be_title(const Line& line) {
    const View words = line.text;
    if (line.hint.title || is_collection_mark(words)) return true;
    if (std::ranges::none_of(words, text::is_han)) return false;
    if (line.hint.heading > 0 || line.hint.item || line.ordinal || words.size() > longest_title) return false;
    if (compact_length(line) < 2 || words.find_first_of(U"，。；！…;") != View::npos) return false;
    return !ends_sentence(words) && !is_label(words) && !is_date(words) && !is_document_number(words) &&
           !is_bullet(words) && !begins_attachments(words) && !is_attachment_mark(words) &&
           !begins_imprint(words) && !ends_imprint(words);
}

std::size_t title_length(Lines lines) {
    constexpr std::size_t most_lines = 4;
    if (lines.front().hint.title || is_collection_mark(lines.front().text)) {
        std::size_t count = 1;
        while (count < lines.size() && lines[count].hint.title && count < most_lines) ++count;
        return count;
    }
    const bool centred = lines.front().hint.centred;
    for (std::size_t i = 0; i < std::min(lines.size(), most_lines) && may_be_title(lines[i]); ++i) {
        if (lines[i].hint.centred != centred || (i > 0 && is_collection_mark(lines[i].text))) break;
        if (ends_in_kind(lines[i].text)) return i + 1;
    }
    std::size_t count = 1;
    while (centred && count < std::min(lines.size(), most_lines) && lines[count].hint.centred &&
           may_be_title(lines[count]) && !is_note(lines[count].text)) {
        ++count;
    }
    return count;
}

std::size_t place_head(Lines paper) {
    constexpr std::size_t longest = 20;
    std::size_t at = 0;
    bool titled = false;
    for (; at < std::min(paper.size(), longest);) {
        Line& line = paper[at];
        const bool repeated = at > 0 && is_collection_mark(paper[at - 1].text);
        const bool subtitle = line.text.starts_with(U"——") || line.text.starts_with(U'—');
        if (place_above_title(line, titled)) {
            ++at;
        } else if (is_addressee(line.text) && (titled || at == 0)) {
            line.place(Part::to);
            return at + 1;
        } else if (is_date(line.text) && titled) {
            line.place(Part::date);
            ++at;
        } else if (titled && is_note(line.text) && !ends_sentence(line.text)) {
            line.place(Part::note);
            ++at;
        } else if ((!titled || repeated || subtitle) && may_be_title(line)) {
            at += place_titles(paper.subspan(at));
            titled = true;
        } else {
            break;
        }
    }
    return at;
}

namespace {

// The last date of the text that has nothing but notes behind it.
std::optional<std::size_t> date_at_end(Lines text) {
    constexpr std::size_t farthest = 6;
    for (std::size_t i = text.size(); i > 0 && i + farthest > text.size(); --i) {
        if (is_date(text[i - 1].text)) return i - 1;
        if (text[i - 1].ordinal || text[i - 1].text.size() > longest_title) return std::nullopt;
    }
    return std::nullopt;
}

bool may_sign(const Line& line, bool next_to_date) {
    if (line.placed || line.ordinal || line.hint.heading > 0 || line.hint.item) return false;
    if (ends_sentence(line.text) || begins_attachments(line.text) || line.text.size() > longest_heading)
        return false;
    if (line.text.find_first_of(U"，。；！") != View::npos) return false;
    return next_to_date || line.hint.right || is_office(line.text);
}

// 河东街道办事处　2018年2月3日 in one line.
bool is_signed_date(const Line& line) {
    const auto space = line.text.find_first_of(U" 　\t\n");
    return space != View::npos && is_office(line.text.substr(0, space)) && is_date(line.text.substr(space));
}

}  // namespace

std::size_t place_tail(Lines text) {
    constexpr std::size_t most_offices = 12;
    if (const auto date = date_at_end(text)) {
        text[*date].place(Part::date);
        for (Line& line : text.subspan(*date + 1))
            line.place(is_note(line.text) || line.text.starts_with(U"联系人") ? Part::note : Part::paragraph);
        std::size_t start = *date;
        while (start > 0 && *date - start < most_offices && may_sign(text[start - 1], start == *date)) {
            text[start - 1].place(Part::signature);
            --start;
        }
        return start;
    }
    std::size_t end = text.size();
    while (end > 0 && is_note(text[end - 1].text) && !text[end - 1].ordinal) text[--end].place(Part::note);
    if (end == 0) return end;
    const bool behind_text = end > 1 && ends_sentence(text[end - 2].text);
    if (is_signed_date(text[end - 1]) ||
        (behind_text && is_office(text[end - 1].text) && may_sign(text[end - 1], false)))
        text[--end].place(Part::signature);
    return end;
}

std::size_t place_imprint(Lines paper) {
    constexpr std::size_t longest = 8;
    const std::size_t from = paper.size() > longest ? paper.size() - longest : 0;
    for (std::size_t i = from; i < paper.size(); ++i) {
        if (!begins_imprint(paper[i].text) && !ends_imprint(paper[i].text)) continue;
        for (Line& line : paper.subspan(i)) line.place(Part::imprint);
        return i;
    }
    return paper.size();
}

}  // namespace wenshu::read
