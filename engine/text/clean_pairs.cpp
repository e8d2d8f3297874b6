// Marks that come in pairs: quotes, brackets, titles.
#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/utf8.hpp"
#include "text/characters.hpp"
#include "text/clean_passes.hpp"

namespace wenshu::text {
namespace {

bool is_any_of(char32_t c, std::u32string_view all) {
    return c != 0 && all.find(c) != std::u32string_view::npos;
}

struct Replacement {
    std::size_t offset;
    std::size_t length;
    std::string_view after;
    std::string_view rule;
};

// A mark that comes in pairs, where it stands.
struct Mark {
    std::size_t offset;
    std::size_t length;
    char32_t mark;
};

constexpr std::u32string_view openings = U"(（[［【﹝﹙";
constexpr std::u32string_view closings = U")）]］】﹞﹚";
constexpr std::u32string_view corners = U"「」『』";
constexpr std::u32string_view quote_marks = U"“”\"＂„‟〝〞″'`";
constexpr std::u32string_view title_marks = U"<«";

// All marks of a paragraph that may be one of a pair.
std::vector<Mark> marks_in(std::string_view paragraph) {
    constexpr ByteSet first_bytes("\"'`()[]<\xC2\xE2\xE3\xEF");
    std::vector<Mark> marks;
    for (auto offset = first_bytes.find(paragraph, 0); offset < paragraph.size();
         offset = first_bytes.find(paragraph, offset)) {
        const std::size_t start = offset;
        const char32_t c = base::next_code_point(paragraph, offset);
        if (c == U'，' || c == U'。' || c == U'、') continue;  // most of what begins with these bytes
        const bool pairs = is_any_of(c, quote_marks) || is_any_of(c, openings) || is_any_of(c, closings) ||
                           is_any_of(c, corners) || is_any_of(c, title_marks);
        if (pairs) marks.push_back({start, offset - start, c});
    }
    return marks;
}

using Quote = Mark;  // its mark: “ ” as they stand; 0: of a kind that does not tell its side

bool contains_han(std::string_view text) {
    for (std::size_t offset = 0; offset < text.size();) {
        if (is_han(base::next_code_point(text, offset))) return true;
    }
    return false;
}

// “ ” " ＂ „ ‟ 〝 〞, and two single ones in a row.
std::vector<Quote> quotes_in(const std::vector<Mark>& marks) {
    std::vector<Quote> quotes;
    for (std::size_t i = 0; i < marks.size(); ++i) {
        const auto [offset, length, c] = marks[i];
        if (!is_any_of(c, quote_marks)) continue;
        if (c != U'\'' && c != U'`') {
            quotes.push_back({offset, length, c == U'“' || c == U'”' ? c : U'\0'});
        } else if (i + 1 < marks.size() && marks[i + 1].mark == c && marks[i + 1].offset == offset + 1) {
            quotes.push_back({offset, 2, 0});
            ++i;
        }
    }
    return quotes;
}

// What may stand between two quotes that are a pair: some words, and no end of a sentence in front.
bool is_quotation(std::string_view paragraph, const Quote& open, const Quote& close, bool sides_told) {
    constexpr std::size_t longest = 60;  // characters
    const auto inside = paragraph.substr(open.offset + open.length, close.offset - open.offset - open.length);
    const char32_t left = before(paragraph, open.offset);
    const char32_t right = at(paragraph, close.offset + close.length);
    const bool says = contains_han(inside) || (!inside.empty() && (is_han(left) || is_han(right)));
    const bool inches = is_digit(left) && is_digit(before(inside, inside.size()));  // 15"和17"
    if (!says || inches || inside.find('"') != std::string_view::npos) return false;
    if (!sides_told) return true;
    // Quotes that stand the wrong way round say the same only where nothing else explains them.
    return base::count_code_points(inside) <= longest && !is_any_of(left, U"。！？…") &&
           !is_any_of(before(inside, inside.size()), U"：:") && !is_any_of(at(inside, 0), U"，。；");
}

// “ and ” in turn where the paragraph's quotes can be told apart: an even number, and either none of them
// says its side or all say the wrong one or the same.
void find_quotes(std::string_view paragraph, const std::vector<Mark>& marks,
                 std::vector<Replacement>& found) {
    const auto quotes = quotes_in(marks);
    if (quotes.empty() || quotes.size() % 2 != 0) return;
    std::size_t wrong = 0;
    std::size_t told = 0;
    for (std::size_t i = 0; i < quotes.size(); ++i) {
        told += quotes[i].mark != 0 ? 1U : 0U;
        wrong += quotes[i].mark != 0 && quotes[i].mark != (i % 2 == 0 ? U'“' : U'”') ? 1U : 0U;
    }
    const bool same =
        std::ranges::all_of(quotes, [&](const Quote& each) { return each.mark == quotes[0].mark; });
    if (wrong > 0 && wrong < told && !same) return;
    for (std::size_t i = 0; i < quotes.size(); i += 2) {
        if (!is_quotation(paragraph, quotes[i], quotes[i + 1], wrong > 0)) return;
    }
    for (std::size_t i = 0; i < quotes.size(); ++i) {
        found.push_back(
            {quotes[i].offset, quotes[i].length, i % 2 == 0 ? "“" : "”", told > 0 ? "D-23" : "PUN-03"});
    }
}

bool is_year(std::string_view text) {
    return text.size() == 4 && (text.starts_with("19") || text.starts_with("20")) &&
           std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

// 东政发[2018]5号: the brackets of a document's number are 〔〕 (GB/T 9704-2012 7.2.5).
bool is_reference(std::string_view paragraph, std::size_t open, std::string_view inside, std::size_t behind) {
    if (!is_year(inside) || !is_han(before(paragraph, open))) return false;
    constexpr std::string_view nth = "第";
    if (paragraph.substr(behind).starts_with(nth)) behind += nth.size();
    const std::size_t start = behind;
    while (is_digit(at(paragraph, behind))) ++behind;
    return behind > start && at(paragraph, behind) == U'号';
}

// Whether a bracket belongs to a Chinese sentence: Han inside, none of an address or a link.
bool is_chinese(std::string_view paragraph, std::size_t open, std::string_view inside) {
    const char32_t left = before(paragraph, open);
    return contains_han(inside) && inside.find("://") == std::string_view::npos && left != U']' &&
           !is_latin_letter(left);
}

void mend_bracket(std::string_view paragraph, const Mark& open, const Mark& close,
                  std::vector<Replacement>& found) {
    const auto start = open.offset + open.length;
    const auto inside = paragraph.substr(start, close.offset - start);
    if (is_reference(paragraph, open.offset, inside, close.offset + close.length)) {
        found.push_back({open.offset, open.length, "〔", "GW-01"});
        found.push_back({close.offset, close.length, "〕", "GW-01"});
        return;
    }
    const bool round = is_any_of(open.mark, U"(（﹙") && is_any_of(close.mark, U")）﹚");
    const bool mixed = round && (open.mark == U'(') != (close.mark == U')');
    if (round && (mixed || is_chinese(paragraph, open.offset, inside))) {
        found.push_back({open.offset, open.length, "（", "PUN-02"});
        found.push_back({close.offset, close.length, "）", "PUN-02"});
    }
}

// Brackets of all kinds by pairs, the innermost first.
void find_brackets(std::string_view paragraph, const std::vector<Mark>& marks,
                   std::vector<Replacement>& found) {
    std::vector<Mark> open;
    for (const Mark& mark : marks) {
        if (is_any_of(mark.mark, openings)) open.push_back(mark);
        if (!is_any_of(mark.mark, closings) || open.empty()) continue;
        mend_bracket(paragraph, open.back(), mark, found);
        open.pop_back();
    }
}

void find_corner_quotes(const std::vector<Mark>& marks, std::vector<Replacement>& found) {
    constexpr std::array<std::string_view, 4> quotes = {"“", "”", "‘", "’"};
    for (const Mark& mark : marks) {
        const auto corner = corners.find(mark.mark);
        if (corner != std::u32string_view::npos)
            found.push_back({mark.offset, mark.length, quotes[corner], "D-23"});
    }
}

// <<办法>>, «办法», <办法> → 《办法》; inside of another title 〈〉.
void find_titles(std::string_view paragraph, std::vector<Replacement>& found) {
    constexpr std::size_t longest = 60;  // characters
    struct Kind {
        std::string_view open;
        std::string_view close;
    };
    for (const Kind kind : {Kind{"<<", ">>"}, Kind{"«", "»"}, Kind{"<", ">"}}) {
        for (auto open = paragraph.find(kind.open); open != std::string_view::npos;
             open = paragraph.find(kind.open, open + 1)) {
            const auto start = open + kind.open.size();
            const auto close = paragraph.find(kind.close, start);
            if (close == std::string_view::npos) break;
            const auto inside = paragraph.substr(start, close - start);
            const bool title = is_han(at(inside, 0)) && base::count_code_points(inside) <= longest &&
                               !is_any_of(before(paragraph, open), U"<") &&
                               inside.find_first_of("<=") == std::string_view::npos;
            if (!title) continue;
            const auto left = paragraph.substr(0, open);
            const auto outer = left.rfind("《");
            const bool inner =
                outer != std::string_view::npos && left.find("》", outer) == std::string_view::npos;
            found.push_back({open, kind.open.size(), inner ? "〈" : "《", "PUN-19"});
            found.push_back({close, kind.close.size(), inner ? "〉" : "》", "PUN-19"});
        }
    }
}

std::vector<Replacement> pairs_in(std::string_view paragraph) {
    std::vector<Replacement> found;
    const auto marks = marks_in(paragraph);
    if (marks.empty()) return found;
    find_quotes(paragraph, marks, found);
    find_brackets(paragraph, marks, found);
    find_corner_quotes(marks, found);
    const bool titled =
        std::ranges::any_of(marks, [](const Mark& mark) { return is_any_of(mark.mark, title_marks); });
    if (titled) find_titles(paragraph, found);
    std::ranges::sort(found, {}, &Replacement::offset);
    return found;
}

}  // namespace

Edited mend_pairs(std::string_view text, const CleanOptions&) {
    Editor editor(text);
    for (std::size_t start = 0; start < text.size();) {
        const std::size_t end = std::min(text.find('\n', start), text.size());
        for (const auto& change : pairs_in(text.substr(start, end - start))) {
            const std::size_t offset = start + change.offset;
            if (offset >= editor.position()) editor.replace(offset, change.length, change.after, change.rule);
        }
        start = end + 1;
    }
    return std::move(editor).finish();
}

}  // namespace wenshu::text
