// Quotes and brackets that do not come in pairs, each by the one that is to blame (GB/T 15834-2011 4.8, 4.9,
// 4.15, 附录B).
#include <algorithm>
#include <span>
#include <string>
#include <utility>

#include "proof/brackets.hpp"
#include "proof/groups.hpp"
#include "proof/paper.hpp"
#include "proof/report.hpp"

namespace wenshu::proof {
namespace {

// A bracket without a partner in its passage.
struct Loose {
    std::size_t passage = 0;
    std::size_t position = 0;  // among the passage's brackets
    Bracket bracket;
    bool settled = false;  // it is right where it is, or has been told

    Spot spot() const { return {passage, bracket.offset, bracket.length}; }
};

struct Trouble {
    Spot spot;
    std::string_view how;
    std::string partner;
};

struct Reversal {
    Spot spot;
    std::string instead;
};

// What is out of balance in a paper.
class Balance {
  public:
    explicit Balance(const Paper& paper);

    std::vector<Trouble> troubles;
    std::vector<Reversal> reversals;

  private:
    void join_broken_lines();
    void join_long_quotations();
    void find_reversed();
    void find_all_reversed(Loose& first, Loose& last);
    void find_late();
    void find_straight();
    void tell_straight(const std::vector<Spot>& quotes);  // of one passage
    void find_mistaken_openers();
    void find_mismatched();
    void find_rest();

    std::string_view text(std::size_t passage) const { return paper_.passages()[passage].text; }
    std::string_view between(const Loose& a, const Loose& b) const {
        return text(a.passage).substr(a.bracket.end(), b.bracket.offset - a.bracket.end());
    }
    bool are_neighbours(const Loose& a, const Loose& b) const;
    void tell(Loose& loose, std::string_view how, std::string_view partner) {
        troubles.push_back({loose.spot(), how, std::string(partner)});
        loose.settled = true;
    }

    const Paper& paper_;
    std::vector<std::vector<Bracket>> brackets_;  // of each passage
    std::vector<Loose> loose_;
};

bool ends_sentence(std::string_view text) {
    static const text::Pattern pattern("[。！？；：…][”’）》]*$");
    return pattern.in(text);
}

// A few words of one sentence, as stand in quotes: not the 、 between two of them.
bool are_words(std::string_view text) {
    static const text::Pattern pattern(
        "^[\\p{Han}\\d《A-Za-z](?:[^。！？；\\n]{0,28}[\\p{Han}\\d》A-Za-z！？])?$");
    static const text::Pattern joints("^(?:[和与及或的是]|以及|并且|或者|还有|就是|等的?)$");
    return pattern.in(text) && !joints.in(text);
}

Balance::Balance(const Paper& paper) : paper_(paper) {
    for (std::size_t i = 0; i < paper.passages().size(); ++i) {
        brackets_.push_back(brackets_of(paper.passages()[i]));
        for (std::size_t at = 0; at < brackets_.back().size(); ++at) {
            if (brackets_.back()[at].partner == nowhere) loose_.push_back({i, at, brackets_.back()[at]});
        }
    }
    join_broken_lines();
    join_long_quotations();
    find_reversed();
    find_late();
    find_straight();
    find_mistaken_openers();
    find_mismatched();
    find_rest();
}

// A line that ends within a sentence goes on in the next: titles on several lines, cells, wrapped text.
void Balance::join_broken_lines() {
    constexpr std::size_t lines = 3;
    for (std::size_t i = 0; i < loose_.size(); ++i) {
        Loose& open = loose_[i];
        if (!open.bracket.opens || open.settled) continue;
        const auto rest = std::span(loose_).subspan(i + 1);
        const auto close = std::ranges::find_if(rest, [&](const Loose& one) {
            return !one.settled && one.bracket.pair == open.bracket.pair && one.passage > open.passage;
        });
        if (close == rest.end() || close->bracket.opens || close->passage - open.passage > lines) continue;
        bool broken = true;
        for (std::size_t line = open.passage; line < close->passage; ++line)
            broken = broken && !ends_sentence(text(line));
        open.settled = close->settled = broken;
    }
}

// A quotation of several paragraphs opens each of them and is closed at the end of the last.
void Balance::join_long_quotations() {
    for (Loose& open : loose_) {
        const std::size_t next = open.passage + 1;
        const bool may = open.bracket.opens && open.bracket.pair == Pair::quotes && next < brackets_.size();
        if (!may || brackets_[next].empty()) continue;
        const Bracket& first = brackets_[next].front();
        if (first.pair != Pair::quotes || !first.opens || first.offset > 0) continue;
        const bool goes_on = first.partner == nowhere;
        const auto end = goes_on ? 0 : brackets_[next][first.partner].end();
        constexpr std::size_t mark = 3;  // 。 behind the closing quote
        if (goes_on || end + mark >= text(next).size()) open.settled = true;
    }
}

bool Balance::are_neighbours(const Loose& a, const Loose& b) const {
    if (a.passage != b.passage || a.bracket.pair != b.bracket.pair || a.settled || b.settled) return false;
    const auto inside = std::span(brackets_[a.passage]).subspan(a.position + 1, b.position - a.position - 1);
    return std::ranges::none_of(inside, [&](const Bracket& one) { return one.pair == a.bracket.pair; });
}

// “甲“ and ”甲” have one of them turned round, ”甲“ both.
void Balance::find_reversed() {
    for (std::size_t i = 0; i + 1 < loose_.size(); ++i) {
        Loose& a = loose_[i];
        Loose& b = loose_[i + 1];
        const Pair pair = a.bracket.pair;
        if (a.passage == b.passage && pair == b.bracket.pair && !a.bracket.opens && b.bracket.opens)
            find_all_reversed(a, b);
        if (!are_neighbours(a, b) || !are_words(between(a, b))) continue;
        if (a.bracket.opens && b.bracket.opens) {
            reversals.push_back({b.spot(), std::string(closing(pair))});
        } else if (!a.bracket.opens && !b.bracket.opens) {
            reversals.push_back({a.spot(), std::string(opening(pair))});
        } else {
            continue;
        }
        a.settled = b.settled = true;
    }
}

// ”甲“、”乙“: all of the passage are turned round, so that those within seem to pair.
void Balance::find_all_reversed(Loose& first, Loose& last) {
    std::vector<Bracket> all;
    for (const Bracket& one : brackets_[first.passage])
        if (one.pair == first.bracket.pair) all.push_back(one);
    const bool whole = all.size() % 2 == 0 && all.front().offset == first.bracket.offset &&
                       all.back().offset == last.bracket.offset && !first.settled && !last.settled;
    if (!whole) return;
    const std::string_view line = text(first.passage);
    std::vector<Reversal> found;
    for (std::size_t i = 0; i < all.size(); i += 2) {
        const auto inside = line.substr(all[i].end(), all[i + 1].offset - all[i].end());
        if (all[i].opens || !all[i + 1].opens || !are_words(inside)) return;
        const Pair pair = all[i].pair;
        found.push_back({{first.passage, all[i].offset, all[i + 1].end() - all[i].offset},
                         std::string(opening(pair)) + std::string(inside) + std::string(closing(pair))});
    }
    reversals.insert(reversals.end(), found.begin(), found.end());
    first.settled = last.settled = true;
}

// A quotation over several paragraphs that does not open each of them.
void Balance::find_late() {
    constexpr std::size_t paragraphs = 10;
    for (std::size_t i = 0; i + 1 < loose_.size(); ++i) {
        Loose& open = loose_[i];
        Loose& close = loose_[i + 1];
        const bool quotation = open.bracket.pair == Pair::quotes && close.bracket.pair == Pair::quotes &&
                               open.bracket.opens && !close.bracket.opens && !open.settled && !close.settled;
        if (!quotation || close.passage == open.passage || close.passage - open.passage > paragraphs)
            continue;
        constexpr std::size_t mark = 3;
        if (close.bracket.end() + mark < text(close.passage).size()) continue;
        tell(open, "late", closing(Pair::quotes));
        close.settled = true;
    }
}

// Which of an odd number of straight quotes is to blame: the others shut in the least text without it.
Spot odd_one(const std::vector<Spot>& quotes) {
    std::size_t blamed = quotes.size() - 1;
    std::size_t least = nowhere;
    for (std::size_t out = quotes.size(); out-- > 0;) {
        std::size_t shut = 0;
        for (std::size_t i = 0; i + 1 < quotes.size(); i += 2) {
            const auto at = [&](std::size_t n) { return quotes[n < out ? n : n + 1].offset; };
            shut += at(i + 1) - at(i);
        }
        if (shut < least) {
            least = shut;
            blamed = out;
        }
    }
    return quotes[blamed];
}

void Balance::tell_straight(const std::vector<Spot>& quotes) {
    if (quotes.size() % 2 == 0) return;
    const auto mixed = std::ranges::find_if(loose_, [&](const Loose& one) {
        return one.passage == quotes.front().passage && one.bracket.pair == Pair::quotes && !one.settled;
    });
    const bool alone = mixed == loose_.end();
    const bool closes = !alone && !mixed->bracket.opens;
    if (!alone) mixed->settled = true;
    troubles.push_back({odd_one(quotes), alone ? "odd" : "mismatched", closes ? "”" : "“"});
}

void Balance::find_straight() {
    static const text::Pattern pattern("\"(?<!\\d\")(?:(?=\\p{Han})|(?<=[\\p{Han}。！？]\"))");
    std::vector<Spot> quotes;
    for (const Hit& hit : paper_.all(pattern)) {
        if (!quotes.empty() && quotes.back().passage != hit.spot().passage) {
            tell_straight(quotes);
            quotes.clear();
        }
        quotes.push_back(hit.spot());
    }
    if (!quotes.empty()) tell_straight(quotes);
}

// “……‘甲“……”: what should close the inner quotation opens another.
void Balance::find_mistaken_openers() {
    for (Loose& inner : loose_) {
        const auto& all = brackets_[inner.passage];
        const std::size_t next = inner.position + 1;
        if (inner.settled || !inner.bracket.opens || next >= all.size() || !all[next].opens) continue;
        const auto outer = std::ranges::find_if(loose_, [&](const Loose& one) {
            return !one.settled && one.passage == inner.passage && one.bracket.opens &&
                   one.position < inner.position && one.bracket.pair == all[next].pair;
        });
        const Loose mistaken{inner.passage, next, all[next], false};
        if (outer == loose_.end() || !are_words(between(inner, mistaken))) continue;
        troubles.push_back({mistaken.spot(), "mismatched", std::string(opening(inner.bracket.pair))});
        inner.settled = outer->settled = true;
    }
}

// （甲》: what closes is of another kind than what opened.
void Balance::find_mismatched() {
    for (std::size_t i = 0; i + 1 < loose_.size(); ++i) {
        Loose& open = loose_[i];
        Loose& close = loose_[i + 1];
        const bool together = open.passage == close.passage && open.bracket.opens && !close.bracket.opens &&
                              !open.settled && !close.settled;
        constexpr std::size_t most = 180;  // bytes: sixty characters
        if (!together || between(open, close).size() > most) continue;
        tell(close, "mismatched", opening(open.bracket.pair));
        open.settled = true;
    }
}

void Balance::find_rest() {
    for (Loose& one : loose_) {
        if (one.settled) continue;
        const Pair pair = one.bracket.pair;
        if (one.bracket.opens) {
            tell(one, "unclosed", closing(pair));
        } else {
            tell(one, "unopened", opening(pair));
        }
    }
}

void unpaired(const Paper& paper, Report& report) {
    for (const Trouble& one : Balance(paper).troubles)
        report.wrong(one.spot, {{"how", std::string(one.how)}, {"partner", one.partner}});
}

void reversed(const Paper& paper, Report& report) {
    for (const Reversal& one : Balance(paper).reversals) report.replace(one.spot, one.instead);
}

constexpr Rule table[] = {
    {.id = "PUN-20",
     .name = {"引号、括号、书名号不成对", "unpaired quote, bracket or title mark"},
     .clause = "GB/T 15834-2011 4.8、4.9、4.15",
     .level = Level::error,
     .message =
         {"{how, select, unclosed {{found} 后面缺 {partner}} unopened {{found} 前面缺 {partner}} mismatched "
          "{{found} 与前面的 {partner} 不配对} odd {这个直引号没有与它成对的另一个} other "
          "{这个前引号到后面的段落才有后引号：引文不止一段的，每段开头都用前引号，只在最后一段末尾用后引号}}",
          "{how, select, unclosed {{found} lacks the {partner} behind it} unopened {{found} lacks the "
          "{partner} before it} mismatched {{found} does not go with the {partner} before it} odd {this "
          "straight quote has no other to go with it} other {this quote is closed only in a later paragraph: "
          "each paragraph of a long quotation opens with “ and the last one closes}}"},
     .find = unpaired},
    {.id = "PUN-31",
     .name = {"引号、括号方向相反", "quote or bracket turned round"},
     .clause = "GB/T 15834-2011 4.8、4.9、4.15",
     .level = Level::error,
     .fix = Fix::safe_in_quotations,
     .message = {"前后方向反了：{found} 应为 {instead}",
                 "it faces the wrong way: {found} should be {instead}"},
     .find = reversed},
};

}  // namespace

std::span<const Rule> punctuation_balance() {
    return table;
}

}  // namespace wenshu::proof
