// The marks at the ends of paragraphs, items and headings (GB/T 15834-2011 4.1, GB/T 9704-2012 7.3.3).
#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/utf8.hpp"
#include "proof/groups.hpp"
#include "proof/paper.hpp"
#include "proof/report.hpp"
#include "text/numerals.hpp"

namespace wenshu::proof {
namespace {

using document::Part;
using document::Passage;

// The last characters, for patterns that look at an end.
std::string_view tail(std::string_view text) {
    constexpr std::size_t longest = 48;
    return base::last_bytes(text, longest);
}

bool ends_sentence(std::string_view text) {
    static const text::Pattern pattern("[。！？；：…—.!?;:][”’）》」)\"]*$");
    return pattern.in(tail(text));
}

// 一、加强领导 or 一、加强领导。 on a line of its own: few words and no mark within.
bool is_short_heading(std::string_view text) {
    static const text::Pattern pattern(
        "^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])[^。，；：！？,;:]{2,24}["
        "。，；：,;:]?$");
    constexpr std::size_t longest = 96;
    return text.size() <= longest && pattern.in(text);
}

// 1 for 一、 and 2 for （一）; 0 for others.
std::size_t level_of(const Passage& passage) {
    if (passage.part != Part::heading && !(passage.part == Part::paragraph && is_short_heading(passage.text)))
        return 0;
    if (passage.part == Part::heading) return static_cast<std::size_t>(passage.level);
    return passage.text.starts_with("（") || passage.text.starts_with("(") ? 2 : 1;
}

// Headings of one level in one section: where most have no mark, the others should have none.
void look_at_siblings(const Paper& paper, const std::vector<std::size_t>& siblings, Report& report) {
    static const text::Pattern marked("[。，；：,;:]$");
    std::vector<std::size_t> with;
    for (const std::size_t one : siblings)
        if (marked.in(tail(paper.passages()[one].text))) with.push_back(one);
    if (with.size() * 2 > siblings.size()) return;  // a paper may end all of them in 。
    for (const std::size_t one : with) report.replace(paper.last_character(one), "");
}

void marks_behind_headings(const Paper& paper, Report& report) {
    constexpr std::size_t levels = 5;
    std::array<std::vector<std::size_t>, levels> siblings;
    const auto close = [&](std::size_t level) {
        for (; level < levels; ++level) {
            look_at_siblings(paper, siblings.at(level), report);
            siblings.at(level).clear();
        }
    };
    for (std::size_t i = 0; i < paper.passages().size(); ++i) {
        const auto level = level_of(paper.passages()[i]);
        if (paper.passages()[i].part == Part::title) close(0);
        if (level == 0 || level >= levels) continue;
        close(level + 1);
        siblings.at(level).push_back(i);
    }
    close(0);
}

// Prose: a sentence or two, not a label, a note or a line of a table.
bool is_prose(std::string_view text) {
    static const text::Pattern label("^(?:[（(【\\[]|[^，。]{1,10}[：:])");
    static const text::Pattern table("[ 　\\t]{2}|[|｜]");
    static const text::Pattern end("年[^年。，]{1,4}月[^月。，]{1,3}日$|[。！？][（(][^（()）]+[）)]$");
    const auto comma = text.find("，");
    const bool sentences =
        text.find("。") != std::string_view::npos ||
        (comma != std::string_view::npos && text.find("，", comma + 1) != std::string_view::npos);
    return sentences && !label.in(text) && !end.in(text) && !table.in(text);
}

// Whether a line that has no end beside this one, or the next line's first character, shows that lines were
// broken or that all of a list do without marks.
bool has_open_neighbour(const Paper& paper, std::size_t passage) {
    static const text::Pattern goes_on("^[“《”》）)，。、；：]");
    constexpr std::size_t shortest = 60;  // bytes: twenty characters
    const auto& passages = paper.passages();
    const auto open = [&](std::size_t other) {
        const Passage& line = passages[other];
        return line.part != Part::title && line.text.size() >= shortest && !ends_sentence(line.text);
    };
    const std::size_t next = passage + 1;
    if (passage > 0 && open(passage - 1)) return true;
    return next < passages.size() && (open(next) || goes_on.in(passages[next].text));
}

void paragraphs_without_end(const Paper& paper, Report& report) {
    constexpr std::size_t shortest = 120;  // bytes: forty characters
    std::vector<std::size_t> open;
    std::size_t prose = 0;
    for (std::size_t i = 0; i < paper.passages().size(); ++i) {
        const Passage& passage = paper.passages()[i];
        if (passage.part != Part::paragraph || passage.text.size() < shortest) continue;
        ++prose;
        if (!ends_sentence(passage.text) && is_prose(passage.text)) open.push_back(i);
    }
    if (open.size() > 1 && open.size() * 4 > prose) return;  // lines that were broken, not paragraphs
    for (const std::size_t passage : open)
        if (!has_open_neighbour(paper, passage)) report.wrong(paper.last_character(passage));
}

struct Item {
    std::size_t passage = 0;
    std::string shape;  // its ordinal without the number
    std::int64_t number = 0;
};

std::optional<std::int64_t> number_of(std::string_view text) {
    std::int64_t value = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
    return read.ptr == text.data() + text.size() ? std::optional(value) : text::parse_han(text);
}

std::vector<Item> items_of(const Paper& paper) {
    static const text::Pattern pattern("^([（(]?)(\\d{1,2}|[一二三四五六七八九十]{1,3})([.．、）)])(?!\\d)");
    std::vector<Item> items;
    for (const Hit& hit : paper.all(pattern)) {
        const auto number = number_of(hit.text(2));
        const bool han = hit.text(2).front() < '0' || hit.text(2).front() > '9';
        if (!number || hit.passage().part == Part::cell || hit.spot().offset > 0) continue;
        items.push_back({hit.spot().passage,
                         std::string(hit.text(1)) + (han ? "一" : "1") + std::string(hit.text(3)), *number});
    }
    return items;
}

// The mark that most of the items end in, all but the last; none where it is not clear.
std::optional<std::string> usual_end(const Paper& paper, std::span<const Item> items) {
    const auto ending = [&](std::string_view mark) {
        return static_cast<std::size_t>(std::ranges::count_if(
            items, [&](const Item& item) { return paper.passages()[item.passage].text.ends_with(mark); }));
    };
    const std::size_t stops = ending("。");
    const std::size_t semicolons = ending("；");
    const std::size_t open = items.size() - stops - semicolons;
    if (open == 0 || open * 3 > items.size()) return std::nullopt;
    if (semicolons > 0 && stops > 1) return std::nullopt;
    return semicolons > 0 ? "；" : "。";
}

void look_at_list(const Paper& paper, std::span<const Item> items, Report& report) {
    constexpr std::size_t fewest = 3;
    if (items.size() < fewest) return;
    const auto usual = usual_end(paper, items);
    if (!usual) return;
    for (const Item& item : items) {
        if (ends_sentence(paper.passages()[item.passage].text)) continue;
        const Spot last = paper.last_character(item.passage);
        const bool is_last = item.passage == items.back().passage;
        report.replace(last, std::string(paper.text(last)) + (is_last ? "。" : *usual));
    }
}

void items_without_end(const Paper& paper, Report& report) {
    const auto items = items_of(paper);
    for (std::size_t start = 0; start < items.size();) {
        std::size_t end = start + 1;
        while (end < items.size() && items[end].shape == items[start].shape &&
               items[end].number == items[end - 1].number + 1 &&
               items[end].passage == items[end - 1].passage + 1)
            ++end;
        look_at_list(paper, std::span(items).subspan(start, end - start), report);
        start = end;
    }
}

constexpr Rule table[] = {
    {.id = "PUN-29",
     .name = {"标题末尾的标点", "mark behind a heading"},
     .clause = "惯例；GB/T 9704-2012 7.3.3",
     .level = Level::warning,
     .fix = Fix::safe,
     .message = {"单独成行的标题末尾不用标点，同级的其他标题也没有：应删去“{found}”",
                 "a heading on its own line ends in no mark, and its siblings have none: remove \"{found}\""},
     .find = marks_behind_headings},
    {.id = "PUN-33",
     .name = {"段末缺标点", "paragraph without a final mark"},
     .clause = "GB/T 15834-2011 4.1",
     .level = Level::warning,
     .message = {"这一段到“{found}”就完了，末尾缺句号，或者话没有说完",
                 "the paragraph ends at \"{found}\" without a full stop, or before its sentence is finished"},
     .find = paragraphs_without_end},
    {.id = "PUN-34",
     .name = {"列项末尾的标点不一致", "items whose ends differ"},
     .clause = "GB/T 15834-2011 4.6",
     .level = Level::warning,
     .fix = Fix::safe,
     .message = {"其他各项末尾都有标点，这一项没有：“{found}”应为“{instead}”",
                 "the other items end in a mark and this one does not: \"{found}\" should be \"{instead}\""},
     .find = items_without_end},
};

}  // namespace

std::span<const Rule> punctuation_ends() {
    return table;
}

}  // namespace wenshu::proof
