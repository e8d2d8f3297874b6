#include "text/clean_collections.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/utf8.hpp"
#include "text/characters.hpp"
#include "text/clean_notices.hpp"
#include "text/clean_passes.hpp"
#include "text/numerals.hpp"

namespace wenshu::text {
namespace {

constexpr std::size_t longest_title = 50;  // characters
constexpr std::size_t head = 12;           // lines in which a collection says what it is

bool is_any_of(char32_t c, std::u32string_view all) {
    return c != 0 && all.find(c) != std::u32string_view::npos;
}

std::string_view without(std::string_view text, std::u32string_view edges) {
    std::size_t start = 0;
    while (start < text.size() && is_any_of(at(text, start), edges)) base::next_code_point(text, start);
    std::size_t end = text.size();
    while (end > start && is_any_of(before(text, end), edges)) end = start_before(text, end);
    return text.substr(start, end - start);
}

// 9, 九 or 十二 at `offset`, which moves behind it.
std::optional<std::int64_t> number_at(std::string_view text, std::size_t& offset) {
    constexpr std::u32string_view numerals = U"一二三四五六七八九十";
    const std::size_t start = offset;
    std::int64_t value = 0;
    while (is_digit(at(text, offset)) && offset - start < 3) value = value * 10 + (text[offset++] - '0');
    if (offset > start) return value;
    while (is_any_of(at(text, offset), numerals) && offset - start < 9) base::next_code_point(text, offset);
    return offset > start ? parse_han(text.substr(start, offset - start)) : std::nullopt;
}

// A line that begins a paper: 第一篇：title, title 篇1, 【篇二】, 范文三.
struct Marker {
    std::int64_t number = 0;
    std::string_view name;   // in front: 社区创建工作计划 of 社区创建工作计划 篇1
    std::string_view mark;   // 第一篇
    std::string_view title;  // behind
    bool book = false;       // 第一篇, as books have it too
};

constexpr std::u32string_view brackets = U"（(【[《「〖】)）]》」〗";
constexpr std::u32string_view separators = U" 　\t:：、.．,，-—";

std::optional<Marker> marker_with(std::string_view line, std::string_view word, bool book) {
    const auto found = line.find(word);
    if (found == std::string_view::npos) return std::nullopt;
    Marker marker;
    marker.book = book;
    std::size_t end = found + word.size();
    const auto number = number_at(line, end);
    if (!number || *number < 1 || *number > 60) return std::nullopt;
    marker.number = *number;
    constexpr std::string_view unit = "篇";
    if (book && !line.substr(end).starts_with(unit)) return std::nullopt;
    if (book) end += unit.size();
    marker.mark = line.substr(found, end - found);
    const char32_t next = at(line, end);
    if (next != 0 && !is_any_of(next, brackets) && !is_any_of(next, separators)) return std::nullopt;
    marker.name = without(without(line.substr(0, found), brackets), separators);
    while (is_any_of(at(line, end), U"】)）]》〗")) base::next_code_point(line, end);
    marker.title = without(line.substr(end), separators);
    if (book && !marker.name.empty()) return std::nullopt;
    return marker;
}

std::optional<Marker> marker_of(std::string_view line) {
    const bool is_short = base::count_code_points(line) <= longest_title;
    if (!is_short || line.find("。") != std::string_view::npos) return std::nullopt;
    if (auto marker = marker_with(line, "第", true)) return marker;
    for (const std::string_view word : {"范文", "例文", "篇"}) {
        auto marker = marker_with(line, word, false);
        // 范文 and 例文 begin the line; 篇 stands behind a name too.
        if (marker && (word == "篇" || marker->name.empty())) return marker;
    }
    return std::nullopt;
}

// (精选9篇), 优选九篇, （汇编 13 篇） in a line: where it begins and ends.
struct Decoration {
    std::size_t start = 0;
    std::size_t end = 0;
};

std::optional<Decoration> decoration_in(std::string_view line) {
    constexpr std::string_view unit = "篇";
    constexpr std::array<std::string_view, 18> words = {"精选", "通用", "汇编", "优选", "合集", "精品",
                                                        "推荐", "热门", "最新", "实用", "大全", "锦集",
                                                        "范文", "集合", "必备", "优秀", "共",   "汇总"};
    if (base::count_code_points(line) > longest_title) return std::nullopt;
    for (auto found = line.find(unit); found != std::string_view::npos; found = line.find(unit, found + 3)) {
        std::size_t start = found;
        while (is_any_of(before(line, start), U"0123456789一二三四五六七八九十 "))
            start = start_before(line, start);
        if (start == found || before(line, start) == U'第') continue;
        bool worded = false;
        for (bool more = true; more;) {
            const auto left = line.substr(0, start);
            const auto word = std::ranges::find_if(words, [&](auto each) { return left.ends_with(each); });
            more = word != words.end();
            if (more) start -= word->size();
            worded = worded || more;
        }
        std::size_t end = found + unit.size();
        const bool bracketed =
            is_any_of(before(line, start), U"(（【[") && is_any_of(at(line, end), U")）】]");
        if (bracketed) start = start_before(line, start);
        if (bracketed) base::next_code_point(line, end);
        if (end == line.size() && (bracketed || worded)) return Decoration{start, end};
    }
    return std::nullopt;
}

// A line that says that this is a collection.
bool is_headline(std::string_view line) {
    return decoration_in(line).has_value();
}

bool repeats_title(const Marker& marker, std::string_view next) {
    return !marker.title.empty() &&
           next.starts_with(marker.title.substr(0, marker.title.find_first_of("[(")));
}

// A title says what kind of paper it is.
bool names_a_paper(std::string_view title) {
    constexpr std::array<std::string_view, 16> kinds = {"计划", "方案", "总结", "通知", "报告", "讲话",
                                                        "意见", "办法", "制度", "汇报", "要点", "职责",
                                                        "材料", "纪要", "发言", "细则"};
    return std::ranges::any_of(kinds, [&](auto kind) { return title.ends_with(kind); });
}

struct Found {
    std::size_t line = 0;
    Marker marker;
};

std::vector<Found> markers_in(std::span<const TextLine> lines) {
    std::vector<Found> found;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const auto line = lines[i].text;
        if (line.size() > 4 * longest_title) continue;
        const bool may_mark = line.find("篇") != line.npos || line.find("文") != line.npos;
        if (!may_mark) continue;
        if (const auto marker = marker_of(lines[i].text)) found.push_back({i, *marker});
    }
    return found;
}

// Whether the lines are marked by a site: what they say in front, or how they mark papers.
bool is_collection(std::span<const TextLine> lines, const std::vector<Found>& all) {
    const auto says = [](const TextLine& line) { return is_headline(line.text) || is_site_talk(line.text); };
    const bool named = std::ranges::any_of(lines.subspan(0, std::min(head, lines.size())), says);
    const auto repeats = std::ranges::count_if(all, [&](const Found& each) {
        return each.line + 1 < lines.size() && repeats_title(each.marker, lines[each.line + 1].text);
    });
    const bool counted = all.size() >= 2 && all[0].marker.number == 1;
    const bool by_site =
        counted && std::ranges::none_of(all, [](const Found& each) { return each.marker.book; });
    return (counted && named) || by_site || static_cast<std::size_t>(repeats) * 2 > all.size();
}

// A name of nothing but what sites add: [范文模版], (精选).
std::size_t undecorated(std::string_view title) {
    for (const std::string_view open : {"[", "(", "（", "【"}) {
        const auto found = title.rfind(open);
        if (found == std::string_view::npos || found == 0) continue;
        const auto inside = title.substr(found);
        const bool site =
            inside.find("范文") != std::string_view::npos || inside.find("精选") != std::string_view::npos ||
            inside.find("模版") != std::string_view::npos || inside.find("推荐") != std::string_view::npos;
        if (site) return found;
    }
    return title.size();
}

class Orderer {
  public:
    explicit Orderer(std::string_view text) : text_(text), editor_(text) {
        for (const TextLine& line : lines_of(text)) {
            if (!is_blank(line.text)) lines_.push_back(line);
        }
    }

    Edited ordered() && {
        auto all = markers_in(lines_);
        if (!is_collection(lines_, all)) return std::move(editor_).finish();
        auto marker = all.begin();
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            if (marker != all.end() && marker->line == i) {
                order(*marker++);
            } else if (is_headline(lines_[i].text)) {
                mend_headline(i);
            }
        }
        return std::move(editor_).finish();
    }

  private:
    // A blank line in front of a paper's title; the site's number goes where the paper has its own title.
    void order(const Found& found) {
        const TextLine& line = lines_[found.line];
        const auto next = found.line + 1 < lines_.size() ? lines_[found.line + 1].text : std::string_view();
        const auto title = found.marker.title.substr(0, undecorated(found.marker.title));
        separate(line);
        if (title.empty() || !found.marker.name.empty()) return;
        if (next == title || next == found.marker.title) {
            const std::size_t end = std::min(line.end() + 1, text_.size());
            return editor_.remove(line.start, end - line.start, "D-28");
        }
        // The first words of the paper are no title, unless a space or what they say sets them apart.
        const bool apart = is_any_of(at(next, title.size()), U" 　") || names_a_paper(title);
        const bool is_start = next.starts_with(title) && !apart;
        editor_.replace(line.start, line.text.size(), is_start ? found.marker.mark : title, "D-28");
        if (!is_start && next.starts_with(title)) {
            const TextLine& body = lines_[found.line + 1];
            std::size_t end = title.size();
            while (is_any_of(at(next, end), U" 　")) base::next_code_point(next, end);
            editor_.remove(body.start, end, "D-28");
        }
    }

    void separate(const TextLine& line) {
        const auto above = text_.substr(0, line.start);
        if (line.start > 0 && !above.ends_with("\n\n")) editor_.replace(line.start, 0, "\n", "D-28");
    }

    // 工作计划(精选9篇) → 工作计划; where it is said again it goes.
    void mend_headline(std::size_t i) {
        const auto decoration = decoration_in(lines_[i].text);
        const auto name = lines_[i].text.substr(0, decoration->start);
        const bool again = name.empty() || headline_ == name;
        headline_ = name;
        const TextLine& line = lines_[i];
        if (again) {
            const std::size_t end = std::min(line.end() + 1, text_.size());
            editor_.remove(line.start, end - line.start, "D-28");
        } else {
            editor_.remove(line.start + decoration->start, decoration->end - decoration->start, "D-28");
        }
    }

    std::string_view text_;
    Editor editor_;
    std::vector<TextLine> lines_;
    std::string_view headline_;
};

}  // namespace

std::vector<std::size_t> papers_in(std::span<const TextLine> lines) {
    const auto all = markers_in(lines);
    std::vector<std::size_t> papers;
    if (!is_collection(lines, all)) return papers;
    for (const Found& found : all) papers.push_back(found.line);
    return papers;
}

Edited order_collection(std::string_view text, const CleanOptions&) {
    return Orderer(text).ordered();
}

}  // namespace wenshu::text
