// A whole and its parts in one sentence: 856人，其中男328人、女500人; 甲3件、乙4件，共计8件.
#include <algorithm>
#include <string>
#include <vector>

#include "base/utf8.hpp"
#include "proof/figures.hpp"
#include "proof/groups.hpp"
#include "proof/paper.hpp"
#include "proof/report.hpp"

namespace wenshu::proof {
namespace {

// A figure with its measure; label is what stands before it, as far as the mark before.
struct Quantity {
    std::string label;
    base::Decimal value;
    std::string measure;
    text::Span span;  // of figure and measure
};

// The quantities of a clause. 上, 下 and 多 make a figure inexact: the first such, or one with another
// measure than `measure` (where there is one), ends the list.
std::vector<Quantity> quantities(std::string_view clause, std::string_view only = {}) {
    static const text::Pattern pattern("([^，、,；;：:。\\d\\s]{0,16})(\\d[\\d,]*(?:\\.\\d+)?[万亿]?)(" +
                                       std::string(measure_words) +
                                       "|)"
                                       "(余|多|以|左右|百分点|月|小时|%|年)?");
    std::vector<Quantity> found;
    for (const auto& match : pattern.all(text::Subject(clause))) {
        const auto at = [&](std::size_t group) {
            return match[group] ? clause.substr(match[group]->offset, match[group]->length)
                                : std::string_view();
        };
        const auto value = figure(at(2));
        const auto measure = at(3) == "名" || at(3) == "位" ? std::string_view("人") : at(3);
        const bool exact = value && !measure.empty() && at(4).empty();
        if (!only.empty() && (!exact || measure != only)) break;
        if (!exact) continue;
        found.push_back({std::string(at(1)),
                         *value,
                         std::string(measure),
                         {match[2]->offset, match[2]->length + match[3]->length}});
    }
    return found;
}

// What stands in closed brackets is no part of the sum: it becomes spaces, so that places stay.
std::string without_brackets(std::string_view text) {
    static const text::Pattern pattern("（[^（）]*）");
    std::string plain(text);
    for (const auto& match : pattern.all(text::Subject(text)))
        plain.replace(match[0]->offset, match[0]->length, match[0]->length, ' ');
    return plain;
}

// In bytes. No sentence that people write is longer; what is farther away is not searched.
constexpr std::size_t longest_sentence = 1500;

std::size_t sentence_begin(std::string_view before) {
    std::size_t begin = before.size() - base::last_bytes(before, longest_sentence).size();
    for (const std::string_view mark : {"。", "；", ";", "\n"}) {
        const auto at = before.substr(begin).rfind(mark);
        if (at != std::string_view::npos) begin += at + mark.size();
    }
    return begin;
}

std::string_view sentence_rest(std::string_view after) {
    after = base::first_bytes(after, longest_sentence);
    for (const std::string_view mark : {"。", "；", ";", "\n", "其中"})
        after = after.substr(0, after.find(mark));
    return after;
}

std::optional<base::Decimal> sum(const std::vector<Quantity>& parts) {
    std::optional<base::Decimal> total = base::Decimal{};
    for (const auto& part : parts) total = total ? base::add(*total, part.value) : total;
    return total;
}

// What stands before a word of the paper in its sentence: its quantities, places in the passage.
std::vector<Quantity> before(const Hit& hit) {
    const auto text = hit.before();
    const auto begin = sentence_begin(text);
    auto found = quantities(without_brackets(text.substr(begin)));
    for (auto& one : found) one.span.offset += begin;
    return found;
}

bool is_change(const Quantity& whole) {
    static const text::Pattern pattern("增加|减少|增长|下降|[比较超]|少于|多于");
    return pattern.in(whole.label);
}

struct Split {
    Quantity whole;
    std::vector<Quantity> parts;
};

// 856人，其中男328人、女500人.
std::vector<std::pair<Hit, Split>> splits(const Paper& paper) {
    static const text::Pattern pattern("[，,（、]?其中[：:，,]?有?");
    std::vector<std::pair<Hit, Split>> all;
    for (const Hit& hit : paper.all(pattern)) {
        const std::string rest = without_brackets(sentence_rest(hit.after()));
        const auto inner = std::string_view(rest).substr(0, rest.find("）"));
        const auto first = quantities(inner);
        const auto wholes = before(hit);
        if (first.empty() || wholes.empty() || is_change(wholes.back())) continue;
        if (first.front().measure != wholes.back().measure) continue;
        all.push_back({hit, {wholes.back(), quantities(inner, wholes.back().measure)}});
    }
    return all;
}

// Men and women are all there are.
bool is_everybody(const std::vector<Quantity>& parts) {
    static const text::Pattern men("^[，、\\s]?(?:有|为)?男(?:性|生|职工|党员|代表|委员)?(?:有|为|各|共)?$");
    static const text::Pattern women(
        "^[，、\\s]?(?:有|为)?女(?:性|生|职工|党员|代表|委员)?(?:有|为|各|共)?$");
    if (parts.size() != 2) return false;
    const auto& a = parts.front().label;
    const auto& b = parts.back().label;
    return (men.in(a) && women.in(b)) || (women.in(a) && men.in(b));
}

void report_sum(const Hit& hit, const Quantity& whole, base::Decimal total, Report& report) {
    const Spot spot{hit.spot().passage, whole.span.offset, whole.span.length};
    report.wrong(spot, {{"sum", plain(total)}});
}

void people(const Paper& paper, Report& report) {
    for (const auto& [hit, split] : splits(paper)) {
        const auto total = sum(split.parts);
        if (is_everybody(split.parts) && total && *total != split.whole.value)
            report_sum(hit, split.whole, *total, report);
    }
}

// 共13件，分别为甲3件、乙4件、丙5件.
void listed_after(const Paper& paper, Report& report) {
    static const text::Pattern pattern("[，,：:](?:分别[为是]|分为)[：:]?");
    for (const Hit& hit : paper.all(pattern)) {
        const auto wholes = before(hit);
        if (wholes.empty() || is_change(wholes.back()) || hit.before().size() != wholes.back().span.end())
            continue;
        if (wholes.back().label.find("共") == std::string::npos) continue;
        const std::string rest = without_brackets(sentence_rest(hit.after()));
        const auto parts = quantities(rest, wholes.back().measure);
        const auto total = sum(parts);
        if (parts.size() > 1 && quantities(rest).size() == parts.size() && total &&
            *total != wholes.back().value)
            report_sum(hit, wholes.back(), *total, report);
    }
}

// 甲3件、乙4件，共计8件: all quantities of the sentence before it have its measure and stand side by side.
void listed_before(const Paper& paper, Report& report) {
    static const text::Pattern pattern(
        "(?<=[，、])(?:以上)?(?:共计|合计|总计|一共)[^，。；;\\n\\d]{0,8}(?=\\d)");
    for (const Hit& hit : paper.all(pattern)) {
        const auto begin = sentence_begin(hit.before());
        const std::string text = without_brackets(hit.before().substr(begin));
        const auto after = quantities(sentence_rest(hit.after()));
        const auto parts = quantities(text);
        if (after.empty() || after.front().span.offset != 0 || parts.size() < 2) continue;
        const bool alike = quantities(text, after.front().measure).size() == parts.size();
        bool close = alike && parts.back().span.end() + 3 == text.size();
        for (std::size_t i = 1; i < parts.size(); ++i) {
            const auto gap = parts[i].span.offset - parts[i - 1].span.end();
            close = close && gap <= parts[i].label.size() + 3 && !is_change(parts[i]);
        }
        const auto total = sum(parts);
        Quantity whole = after.front();
        whole.span.offset += hit.before().size() + hit.text().size();
        if (close && total && *total != whole.value) report_sum(hit, whole, *total, report);
    }
}

void sums(const Paper& paper, Report& report) {
    people(paper, report);
    listed_after(paper, report);
    listed_before(paper, report);
}

// 8人，其中党员12人.
void large_parts(const Paper& paper, Report& report) {
    for (const auto& [hit, split] : splits(paper)) {
        const auto large = std::ranges::find_if(split.parts, [&](const Quantity& part) {
            return split.whole.value < part.value && !is_change(part);
        });
        if (large == split.parts.end()) continue;
        const std::size_t offset = hit.before().size() + hit.text().size() + large->span.offset;
        report.wrong({hit.spot().passage, offset, large->span.length}, {{"whole", plain(split.whole.value)}});
    }
}

// People have many qualities, and so have projects by their size: such parts may overlap.
bool may_overlap(const Split& split) {
    static const text::Pattern pattern("以上|以下|以内|级|投资|重点|示范|[省市县区]属|新增|涉及");
    const auto& measure = split.whole.measure;
    if (measure == "人" || measure == "户" || measure == "人次" || measure == "户次") return true;
    return std::ranges::any_of(split.parts, [](const Quantity& part) { return pattern.in(part.label); });
}

void overflows(const Paper& paper, bool overlapping, Report& report) {
    for (const auto& [hit, split] : splits(paper)) {
        const auto total = sum(split.parts);
        const bool single = std::ranges::any_of(
            split.parts, [&](const Quantity& part) { return split.whole.value < part.value; });
        if (split.parts.size() < 2 || !total || single || is_everybody(split.parts)) continue;
        if (split.whole.value < *total && may_overlap(split) == overlapping)
            report_sum(hit, split.whole, *total, report);
    }
}

// 12起，其中邻里纠纷5起、家庭纠纷8起.
void overflowing_kinds(const Paper& paper, Report& report) {
    overflows(paper, false, report);
}

// 55名，其中党员30名、干部28名: a reader will add them.
void overflowing_groups(const Paper& paper, Report& report) {
    overflows(paper, true, report);
}

constexpr Rule table[] = {
    {.id = "SUM-04",
     .name = {"总数与各项之和不符", "total differs from its parts"},
     .clause = "惯例",
     .level = Level::error,
     .message = {"总数与各项之和不符：写的是{found}，各项相加是{sum}，请核对",
                 "the total differs from its parts: {found} is written, the parts make {sum}"},
     .find = sums},
    {.id = "SUM-05",
     .name = {"其中一项大于总数", "part larger than its whole"},
     .clause = "惯例",
     .level = Level::warning,
     .message = {"“其中”的一项大于总数：{found}，总数只有{whole}，请核对",
                 "a part is larger than its whole: {found} of {whole}"},
     .find = large_parts},
    {.id = "SUM-08",
     .name = {"其中各项之和大于总数", "parts together larger than their whole"},
     .clause = "惯例",
     .level = Level::warning,
     .message = {"“其中”各项相加是{sum}，大于总数{found}，请核对",
                 "the parts make {sum}, more than the whole of {found}"},
     .find = overflowing_kinds},
    {.id = "SUM-09",
     .name = {"其中各类人员之和大于总数", "groups together larger than their whole"},
     .clause = "惯例",
     .level = Level::hint,
     .message = {"“其中”各项相加是{sum}，大于总数{found}：各项不重叠时请核对",
                 "the parts make {sum}, more than the whole of {found}: check, unless they overlap"},
     .find = overflowing_groups},
};

}  // namespace

std::span<const Rule> plan_parts() {
    return table;
}

}  // namespace wenshu::proof
