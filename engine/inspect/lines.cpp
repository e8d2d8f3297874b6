#include "inspect/lines.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>
#include <utility>

#include "base/utf8.hpp"

namespace wenshu::inspect {
namespace {

constexpr double millimetres_a_point = 25.4 / 72;

// Of the height of the smaller one: how far two words of one line may lie apart, up and sideways. Columns of
// a table lie farther apart, the gap between Han and digits is a quarter of a character.
constexpr double same_line = 0.35;
constexpr double same_column = 1.5;
constexpr double lead = 1.2;  // mm: less than the width of a dash

bool belongs(const Line& line, const Word& word) {
    const double height = std::min(line.box.height(), word.box.height());
    return std::abs(line.box.middle() - word.box.middle()) < same_line * height &&
           word.box.left - line.box.right < same_column * height &&
           line.box.left - word.box.right < same_column * height;
}

void count(Line& line) {
    std::size_t all = 0;
    for (std::size_t at = 0; at < line.text.size(); ++all) {
        const char32_t c = base::next_code_point(line.text, at);
        line.full += is_han(c) || is_wide_mark(c) ? 1U : 0U;
    }
    line.pure = line.full == all && all > 0;
}

// Left to right within a line; a word that fits to none begins one.
std::vector<Line> join(std::vector<Word> words) {
    std::sort(words.begin(), words.end(),
              [](const Word& a, const Word& b) { return a.box.left < b.box.left; });
    std::vector<Line> lines;
    for (const Word& word : words) {
        if (word.text.empty() || word.box.empty()) continue;
        const auto line =
            std::find_if(lines.begin(), lines.end(), [&](const Line& known) { return belongs(known, word); });
        if (line == lines.end()) {
            lines.push_back({word.box, {}, word.text});
            continue;
        }
        line->text += word.text;
        line->box = {std::min(line->box.left, word.box.left), std::min(line->box.top, word.box.top),
                     std::max(line->box.right, word.box.right), std::max(line->box.bottom, word.box.bottom)};
    }
    std::sort(lines.begin(), lines.end(),
              [](const Line& a, const Line& b) { return a.box.middle() < b.box.middle(); });
    return lines;
}

// The part of a line's box that no rule runs through: the box of a large face reaches far below its letters.
Box beside_rules(Box box, const std::vector<Rule>& rules) {
    constexpr double blur = 0.1;  // mm: the last shade of a rule's edge
    const double middle = box.middle();
    for (const Rule& rule : rules) {
        const double upper = rule.top() - blur;
        const double lower = rule.top() + rule.thickness + blur;
        if (rule.right < box.left || rule.left > box.right) continue;
        if (upper > middle) box.bottom = std::min(box.bottom, upper);
        if (lower < middle) box.top = std::max(box.top, lower);
    }
    return box;
}

void look_up(Line& line, const Raster& raster, const std::vector<Rule>& rules) {
    line.ink = ink_within(raster, beside_rules(line.box, rules));
    if (line.ink.empty()) return;
    line.red = is_red(raster, line.ink);
    const auto first =
        ink_within(raster, {line.ink.left, line.ink.top, line.ink.left + lead, line.ink.bottom});
    line.dash = first.middle();
}

// The cells of one row of the table.
constexpr std::size_t columns = 12;
using Cells = std::array<std::string_view, columns>;

std::optional<Cells> cells_of(std::string_view row) {
    Cells cells;
    for (std::size_t i = 0; i < columns; ++i) {
        const auto end = i + 1 < columns ? row.find('\t') : row.size();
        if (end == std::string_view::npos) return std::nullopt;
        cells[i] = row.substr(0, end);
        row.remove_prefix(std::min(end + 1, row.size()));
    }
    return cells;
}

double number(std::string_view cell) {
    double value = 0;
    std::from_chars(cell.data(), cell.data() + cell.size(), value);
    return value;
}

Word word_of(const Cells& cells) {
    const double left = number(cells[6]) * millimetres_a_point;
    const double top = number(cells[7]) * millimetres_a_point;
    return {{left, top, left + number(cells[8]) * millimetres_a_point,
             top + number(cells[9]) * millimetres_a_point},
            std::string(cells[11])};
}

}  // namespace

bool is_han(char32_t c) {
    return (c >= 0x3400 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x20000 && c <= 0x3FFFF) ||
           c == U'〇' || c == U'々';
}

bool is_wide_mark(char32_t c) {
    return (c >= 0x3001 && c <= 0x3003) || (c >= 0x3008 && c <= 0x3011) || (c >= 0x3014 && c <= 0x301B) ||
           (c >= 0xFF01 && c <= 0xFF5E);
}

char32_t last_character(std::string_view text) {
    char32_t last = 0;
    for (std::size_t at = 0; at < text.size();) last = base::next_code_point(text, at);
    return last;
}

PageMarks measure(const Page& page) {
    PageMarks marks{page.width, page.height, join(page.words), find_rules(page.raster)};
    for (Line& line : marks.lines) {
        count(line);
        look_up(line, page.raster, marks.rules);
    }
    return marks;
}

std::vector<std::vector<Word>> read_words(std::string_view table, std::size_t pages) {
    std::vector<std::vector<Word>> words(pages);
    while (!table.empty()) {
        const auto end = std::min(table.find('\n'), table.size());
        const auto cells = cells_of(table.substr(0, end));
        table.remove_prefix(std::min(end + 1, table.size()));
        if (!cells || (*cells)[0] != "5") continue;  // 5: a word
        const auto page = static_cast<std::size_t>(number((*cells)[1]));
        if (page >= 1 && page <= pages) words[page - 1].push_back(word_of(*cells));
    }
    return words;
}

}  // namespace wenshu::inspect
