// Paragraphs and whole papers that stand twice in one text; the first one stays.
#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/utf8.hpp"
#include "text/characters.hpp"
#include "text/clean_collections.hpp"
#include "text/clean_passes.hpp"
#include "text/text_lines.hpp"

namespace wenshu::text {
namespace {

constexpr std::size_t telling = 20;    // Han of a line that is compared at all
constexpr std::size_t paragraph = 40;  // Han of a paragraph that nobody writes twice
constexpr std::size_t passage = 60;    // Han of several lines that nobody writes twice
constexpr std::size_t beside = 5;      // Han of a line that stands twice in a row

bool is_mark(char32_t c) {
    return (c >= 0x2000 && c <= 0x206F) || (c >= 0x3000 && c <= 0x3020 && c != U'〇') ||
           (c >= 0xFF00 && c <= 0xFF0F) || (c >= 0xFF1A && c <= 0xFF20) ||
           (c < 0x80 && !is_digit(c) && !is_latin_letter(c) && c != U'.' && c != U'%');
}

// What a line says: its letters, Han and digits, without spaces and marks. Takes them one by one.
template <class Take>
void say(std::string_view line, const Take& take) {
    for (std::size_t offset = 0; offset < line.size();) {
        const char32_t c = next_character(line, offset);
        if (!is_mark(c)) take(c);
    }
}

std::u32string said(std::string_view line) {
    std::u32string out;
    say(line, [&](char32_t c) { out += c; });
    return out;
}

struct Entry {
    TextLine line;
    std::size_t han = 0;
    std::uint64_t hash = 0;  // of what it says
    std::size_t paper = 0;   // of a text with several papers
    bool titled = false;     // stands below an empty line and may be a title
};

// 责任单位：…: a line of a form says the same in many places.
bool is_labelled(std::string_view line) {
    constexpr std::size_t longest_label = 8;  // characters
    const auto colon = line.find("：");
    return colon != std::string_view::npos && base::count_code_points(line.substr(0, colon)) <= longest_label;
}

bool starts_item(std::string_view line) {
    constexpr std::u32string_view ordinals = U"一二三四五六七八九十0123456789（(第";
    return ordinals.find(at(line, 0)) != std::u32string_view::npos;
}

bool may_be_title(std::string_view line) {
    constexpr std::size_t longest_title = 50;  // characters
    constexpr std::u32string_view ends = U"。；：，、！？";
    constexpr std::string_view year = "年";
    if (line.size() > 4 && line.substr(4).starts_with(year)) line.remove_prefix(4);  // 2018年…计划
    return base::count_code_points(line) <= longest_title &&
           ends.find(before(line, line.size())) == std::u32string_view::npos && !starts_item(line);
}

std::vector<Entry> entries_of(std::string_view text) {
    std::vector<Entry> entries;
    bool below_blank = false;
    for (const TextLine& line : lines_of(text)) {
        if (is_blank(line.text)) {
            below_blank = true;
            continue;
        }
        Entry entry{line, 0, 14695981039346656037ULL, 0, below_blank && may_be_title(line.text)};
        say(line.text, [&](char32_t c) {
            entry.hash = (entry.hash ^ c) * 1099511628211ULL;  // FNV-1a
            entry.han += is_han(c) ? 1U : 0U;
        });
        entries.push_back(entry);
        below_blank = false;
    }
    return entries;
}

class Finder {
  public:
    explicit Finder(std::string_view text) : text_(text), entries_(entries_of(text)), gone_(entries_.size()) {
        std::vector<TextLine> lines;
        for (const Entry& entry : entries_) lines.push_back(entry.line);
        papers_ = papers_in(lines);
        std::size_t paper = 0;
        for (std::size_t i = 0; i < entries_.size(); ++i) {
            if (entries_[i].titled || std::ranges::binary_search(papers_, i)) ++paper;
            entries_[i].paper = paper;
        }
    }

    Edited found() && {
        remove_papers();
        remove_passages();
        remove_neighbours();
        Editor editor(text_);
        for (std::size_t i = 0; i < entries_.size(); ++i) {
            const TextLine& line = entries_[i].line;
            const std::size_t end = std::min(line.end() + 1, text_.size());
            if (gone_[i]) editor.remove(line.start, end - line.start, "D-28");
        }
        return std::move(editor).finish();
    }

  private:
    bool same(std::size_t i, std::size_t k) const {
        return entries_[i].hash == entries_[k].hash &&
               said(entries_[i].line.text) == said(entries_[k].line.text);
    }

    // Papers of a collection that say the same line by line.
    void remove_papers() {
        for (std::size_t k = 1; k < papers_.size(); ++k) {
            const auto [from, to] = body(k);
            for (std::size_t i = 0; i < k; ++i) {
                const auto [first, last] = body(i);
                if (to - from != last - first || to - from < 3 || gone_[first]) continue;
                bool equal = true;
                for (std::size_t n = 0; n < to - from && equal; ++n) equal = same(first + n, from + n);
                if (equal) remove(papers_[k], to);
            }
        }
    }

    // The lines of a paper behind the one that marks it.
    std::pair<std::size_t, std::size_t> body(std::size_t k) const {
        return {papers_[k] + 1, k + 1 < papers_.size() ? papers_[k + 1] : entries_.size()};
    }

    void remove(std::size_t from, std::size_t to) {
        std::fill(gone_.begin() + static_cast<std::ptrdiff_t>(from),
                  gone_.begin() + static_cast<std::ptrdiff_t>(to), true);
    }

    // Lines that were said before in the same paper, with all that was said around them there.
    void remove_passages() {
        std::vector<std::size_t> order;
        for (std::size_t i = 0; i < entries_.size(); ++i) {
            if (entries_[i].han >= telling) order.push_back(i);
        }
        std::ranges::sort(order, {}, [&](std::size_t i) { return std::pair(entries_[i].hash, i); });
        for (std::size_t n = 1; n < order.size(); ++n) {
            const std::size_t first = order[n - 1];
            const std::size_t again = order[n];
            const bool twice = entries_[first].paper == entries_[again].paper && same(first, again);
            if (twice && !gone_[again]) remove_passage(first, again);
        }
    }

    void remove_passage(std::size_t first, std::size_t again) {
        std::size_t before_it = 0;
        while (before_it < first && first + before_it + 1 < again &&
               same(first - before_it - 1, again - before_it - 1))
            ++before_it;
        std::size_t length = 1;
        while (again + length < entries_.size() && first + length < again - before_it &&
               same(first + length, again + length)) {
            ++length;
        }
        std::size_t han = 0;
        const std::size_t from = again - before_it;
        for (std::size_t i = from; i < again + length; ++i) han += entries_[i].han;
        const auto& line = entries_[again].line.text;
        const bool sentence = !is_labelled(line) && line.find("。") != std::string_view::npos;
        // The same item may stand in two lists, of which each has its own number.
        const std::size_t least = starts_item(line) ? passage : paragraph;
        const bool alone = sentence && entries_[again].han >= least;
        const bool several = before_it + length >= 3 && han >= paragraph;
        if (several && (sentence || han >= 2 * passage)) {
            remove(from, again + length);
        } else if (alone) {
            gone_[again] = true;
        }
    }

    void remove_neighbours() {
        for (std::size_t i = 1; i < entries_.size(); ++i) {
            const bool says = entries_[i].han >= beside;
            if (says && !gone_[i - 1] && same(i - 1, i)) gone_[i] = true;
        }
    }

    std::string_view text_;
    std::vector<Entry> entries_;
    std::vector<bool> gone_;
    std::vector<std::size_t> papers_;
};

}  // namespace

Edited remove_duplicates(std::string_view text, const CleanOptions&) {
    return Finder(text).found();
}

}  // namespace wenshu::text
