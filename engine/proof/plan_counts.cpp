// Lists in sentences: as many items as were promised (以下五项工作), each in its turn (一是、二是、三是).
#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "proof/figures.hpp"
#include "proof/groups.hpp"
#include "proof/ordinals.hpp"
#include "proof/report.hpp"
#include "text/numerals.hpp"

namespace wenshu::proof {
namespace {

using document::Part;

// 一是 or 第一， or one of the ordinals of sections and items.
enum class Form { is, nth, ordinal };

struct Item {
    Form form = Form::is;
    Style style = Style::han;  // of an ordinal
    std::int64_t number = 0;
    bool leading = false;
    Spot spot;

    bool is_like(const Item& other) const {
        return form == other.form && (form != Form::ordinal || style == other.style);
    }
};

bool comes_before(const Spot& one, const Spot& other) {
    return std::pair(one.passage, one.offset) < std::pair(other.passage, other.offset);
}

std::vector<Item> spoken_items(const Paper& paper) {
    static const text::Pattern pattern(
        "(?:(^)|(?<=[。；：，！？:;,.”）)]))\\h*(?:([一二三四五六七八九十]{1,2})是(?!一[一二三四五六七八九])|"
        "第([一二三四五六七八九十])[，,])");
    std::vector<Item> items;
    for (const Hit& hit : paper.all(pattern)) {
        if (hit.passage().part == Part::cell) continue;
        const std::size_t group = hit.has(2) ? 2 : 3;
        const auto number = whole(hit.text(group));
        if (!number) continue;
        const Spot digits = hit.spot(group);
        constexpr std::size_t mark = 3;  // bytes of 是 and 第
        const Spot spot = group == 2 ? Spot{digits.passage, digits.offset, digits.length + mark}
                                     : Spot{digits.passage, digits.offset - mark, digits.length + mark};
        items.push_back({group == 2 ? Form::is : Form::nth, Style::han, *number, hit.has(1), spot});
    }
    return items;
}

// The items of a paper and the passages where a new part begins: titles, 附件, headings without a number.
struct Items {
    std::vector<Item> all;
    std::vector<bool> parts;

    // Whether a part begins in these passages.
    bool is_parted(std::size_t first, std::size_t last) const {
        for (std::size_t i = first; i <= last; ++i)
            if (parts[i]) return true;
        return false;
    }
};

Items items_of(const Paper& paper) {
    Items items{spoken_items(paper), {}};
    for (const Ordinal& one : ordinals(paper)) {
        if (one.style == Style::article) continue;
        items.all.push_back({Form::ordinal, one.style, one.number, one.leading, one.spot});
    }
    std::ranges::sort(items.all, [](const Item& a, const Item& b) { return comes_before(a.spot, b.spot); });
    for (const auto& passage : paper.passages()) {
        items.parts.push_back(passage.part == Part::title || passage.part == Part::attachment_mark ||
                              passage.part == Part::heading);
    }
    for (const Item& item : items.all)
        if (item.leading && paper.passages()[item.spot.passage].part == Part::heading)
            items.parts[item.spot.passage] = false;
    return items;
}

struct Promise {
    std::int64_t number = 0;
    Spot spot;
    std::size_t end = 0;  // of the sentence that makes it, in the passage
};

// 以下五项工作， 三个方面：, 抓好两个环节。 Not 第三个方面, 其他两个, 五十多个.
std::vector<Promise> promises(const Paper& paper) {
    static const text::Pattern pattern(
        "(?<![第前后他余外每各近余多几数另这那的\\d.一二三四五六七八九十百千])"
        "(?:((?:以下|下列|如下|下面)([二两三四五六七八九十]{1,2}|\\d{1,2})(?:个|项|点|条|种|类|件|步|大|方面)"
        "\\p{Han}{"
        "0,10})(?=[：:。，]|$)|"
        "((?:做好|抓好|搞好)([二两三四五六七八九十]{1,2}|\\d{1,2})(?:个|项|件|大)(?:重点|主要)?(?:工作|任务|"
        "环节|结合|"
        "方面|实事))(?=[：:。，]|$)|"
        "((?:以下|下列)?([二两三四五六七八九十]{1,2}|\\d{1,2})(?:个|项|点|条|种|类|件|步|大|方面)\\p{Han}{0,"
        "8})(?=[：:"
        "]))");
    std::vector<Promise> all;
    for (const Hit& hit : paper.all(pattern)) {
        if (hit.passage().part == Part::cell || paper.is_quoted(hit.spot())) continue;
        const std::size_t group = hit.has(1) ? 1 : hit.has(3) ? 3 : 5;
        const auto word = hit.text(group + 1);
        const auto number = word == "两" ? std::optional<std::int64_t>(2) : whole(word);
        const Spot spot = hit.spot(group);
        if (number) all.push_back({*number, spot, spot.offset + spot.length});
    }
    return all;
}

// The items behind a promise, if they follow at once.
class List {
  public:
    List(const Paper& paper, const Items& items) : paper_(paper), items_(items) {}

    // How many there are; nothing where there is no list or its end is not clear.
    std::optional<std::int64_t> count(const Promise& promise) const {
        const auto first = std::ranges::find_if(
            items_.all, [&](const Item& item) { return comes_before(promise.spot, item.spot); });
        if (first == items_.all.end() || first->number != 1 || !follows(promise, *first)) return std::nullopt;
        std::int64_t count = 1;
        for (auto item = first + 1; item != items_.all.end(); ++item) {
            if (items_.is_parted((item - 1)->spot.passage + 1, item->spot.passage)) break;
            if (!item->is_like(*first)) {
                if (!item->leading || item->form != Form::ordinal) continue;
                if (first->form != Form::ordinal && item->number == 1) return std::nullopt;
                if (first->form != Form::ordinal || item->style < first->style) break;
                continue;
            }
            const bool elsewhere = item->leading && !first->leading && count >= promise.number;
            if (item->number <= count || elsewhere) break;
            count = item->number;
        }
        return count;
    }

  private:
    bool follows(const Promise& promise, const Item& first) const {
        const auto& text = paper_.passages()[promise.spot.passage].text;
        if (first.spot.passage == promise.spot.passage)
            return std::string_view(text).substr(promise.end, first.spot.offset - promise.end).find("。") ==
                       std::string_view::npos ||
                   first.spot.offset - promise.end <= longest_between;
        return first.spot.passage == promise.spot.passage + 1 && first.leading &&
               !items_.parts[first.spot.passage];
    }

    static constexpr std::size_t longest_between = 120;  // bytes

    const Paper& paper_;
    const Items& items_;
};

void wrong_counts(const Paper& paper, Report& report) {
    const auto items = items_of(paper);
    const auto promised = promises(paper);
    const List list(paper, items);
    for (std::size_t i = 0; i < promised.size(); ++i) {
        const Promise& promise = promised[i];
        const auto first = std::ranges::find_if(
            items.all, [&](const Item& item) { return comes_before(promise.spot, item.spot); });
        if (first == items.all.end()) break;
        if (i + 1 < promised.size() && comes_before(promised[i + 1].spot, first->spot)) continue;
        const auto count = list.count(promise);
        if (!count || *count < 2 || *count == promise.number) continue;
        report.wrong(promise.spot, {{"promised", promise.number}, {"count", *count}});
    }
}

// Whether the number that is missed is said in another way: 二要, 二、, 其二.
bool is_said_otherwise(const Paper& paper, const Item& before, const Item& after, std::int64_t number) {
    const text::Pattern other("(?:^|[。；：，、:;,其])\\h*" + text::han_cardinal(number));
    for (auto i = before.spot.passage; i <= after.spot.passage; ++i) {
        std::string_view text = paper.passages()[i].text;
        if (i == after.spot.passage) text = text.substr(0, after.spot.offset);
        if (i == before.spot.passage) text.remove_prefix(before.spot.offset + before.spot.length);
        if (other.in(text)) return true;
    }
    return false;
}

std::string said(Form form, std::int64_t number) {
    const auto han = text::han_cardinal(number);
    return form == Form::is ? han + "是" : "第" + han;
}

// Follows 一是 or 第一 through the paper; a list within an item stands for itself.
void follow(const Paper& paper, const Items& items, Form form, Report& report) {
    const Item* last = nullptr;
    std::vector<const Item*> suspended;
    for (const Item& item : items.all) {
        if (item.form != form) {
            if (item.leading && item.form == Form::ordinal) last = nullptr;
            if (last == nullptr) suspended.clear();
            continue;
        }
        const bool parted = last != nullptr && items.is_parted(last->spot.passage + 1, item.spot.passage);
        if (parted) suspended.clear();
        if (item.number == 1 || parted || last == nullptr) {
            if (last != nullptr && !parted) suspended.push_back(last);
            last = item.number == 1 ? &item : nullptr;
            continue;
        }
        const auto ahead = item.number - last->number;
        const bool resumes = !suspended.empty() && item.number == suspended.back()->number + 1;
        if (ahead != 1 && resumes) {
            suspended.pop_back();
        } else if (ahead == 0 || (ahead == 2 && !is_said_otherwise(paper, *last, item, last->number + 1))) {
            report.replace(item.spot, said(form, last->number + 1));
        }
        last = &item;
    }
}

void wrong_turns(const Paper& paper, Report& report) {
    const auto items = items_of(paper);
    follow(paper, items, Form::is, report);
    follow(paper, items, Form::nth, report);
}

// 其次 without 首先 before it in this paragraph or the two before.
void second_without_first(const Paper& paper, Report& report) {
    static const text::Pattern pattern("(?:^|(?<=[。；]))其次(?=[，,])");
    static const text::Pattern first("首先|首要|第一|一是|一要|一方面|先|主要|最|其一");
    for (const Hit& hit : paper.all(pattern)) {
        bool said = first.in(hit.before());
        const auto at = hit.spot().passage;
        for (std::size_t back = 1; back <= 2 && back <= at; ++back)
            said = said || first.in(paper.passages()[at - back].text);
        if (!said) report.wrong(hit.spot());
    }
}

constexpr Rule table[] = {
    {.id = "SEC-05",
     .name = {"项数不符", "another number of items than promised"},
     .clause = "惯例",
     .level = Level::warning,
     .fix = Fix::none,
     .message = {"“{found}”说有 {promised} 项，后面列了 {count} 项，请核对",
                 "\"{found}\" promises {promised}, and {count} follow"},
     .find = wrong_counts},
    {.id = "SEC-06",
     .name = {"“一是、二是”次序不对", "items out of turn"},
     .clause = "惯例",
     .level = Level::warning,
     .fix = Fix::none,
     .message =
         {"列举的次序不对：这里写着“{found}”，按顺序应为“{instead}”；也可能漏写了一项",
          "items are out of turn: \"{found}\" stands where \"{instead}\" should be, or one was left out"},
     .find = wrong_turns},
    {.id = "SEC-07",
     .name = {"“其次”前没有“首先”", "second without first"},
     .clause = "惯例",
     .level = Level::hint,
     .fix = Fix::none,
     .message = {"有“{found}”而前面没有“首先”，请核对是不是漏写了",
                 "\"{found}\" has no 首先 before it: see whether something was left out"},
     .find = second_without_first},
};

}  // namespace

std::span<const Rule> plan_counts() {
    return table;
}

}  // namespace wenshu::proof
