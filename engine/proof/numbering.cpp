#include "proof/numbering.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace wenshu::proof {
namespace {

using document::Part;

// More than so many are not left out by mistake: the number is no ordinal, or the text is torn.
constexpr std::int64_t most_missing = 3;

constexpr std::size_t styles = 9;

std::size_t index(Style style) {
    return static_cast<std::size_t>(style);
}

// One level that is being counted.
struct Sequence {
    Style style;
    std::int64_t last;
    std::int64_t counted;                   // how far it would be had the last number been right
    std::size_t passage;                    // of the last one
    bool run_in;                            // it began within a paragraph
    std::vector<std::int64_t> suspended{};  // where outer sequences of the same form stopped
};

class Numbering {
  public:
    explicit Numbering(const Paper& paper) : paper_(paper), all_(ordinals(paper)) {}

    std::vector<Slip> follow() {
        const auto& passages = paper_.passages();
        for (std::size_t i = 0; i < passages.size(); ++i) {
            const bool counted = next_ < all_.size() && all_[next_].spot.passage == i;
            const bool leads = counted && all_[next_].leading;
            if (!leads) between(passages[i], i);
            for (; next_ < all_.size() && all_[next_].spot.passage == i; ++next_) take(all_[next_]);
        }
        return std::move(slips_);
    }

  private:
    void between(const document::Passage& passage, std::size_t at) {
        switch (passage.part) {
            case Part::title:
            case Part::attachment_mark:
            case Part::attachment_title:
                open_.clear();
                carried_ = {};
                break;
            case Part::heading: open_.clear(); break;
            default: text_ = at;
        }
    }

    void take(const Ordinal& ordinal) {
        if (ordinal.style == Style::article) return article(ordinal);
        const auto same = std::ranges::find(open_, ordinal.style, &Sequence::style);
        if (same == open_.end()) {
            begin(ordinal);
        } else if (ordinal.leading) {
            open_.erase(same + 1, open_.end());
            judge(open_.back(), ordinal);
        } else {
            fill(*same, ordinal);
        }
        if (!ordinal.leading && same == open_.end()) return;
        carried_.at(index(ordinal.style)) = ordinal.number;
    }

    // Articles are counted through all chapters.
    void article(const Ordinal& ordinal) {
        auto& last = carried_.at(index(Style::article));
        if (last > 0 && ordinal.number > last + 1 && ordinal.number <= last + 1 + most_missing)
            slips_.push_back({SlipKind::gap, ordinal, last + 1, ordinal.number - 1, {}});
        if (last > 0 && ordinal.number == last)
            slips_.push_back({SlipKind::wrong, ordinal, last + 1, last + 1, {}});
        last = ordinal.number;
        open_.clear();  // each has paragraphs of its own: （一）, （二）
    }

    // The first of a level under what is open.
    void begin(const Ordinal& ordinal) {
        const auto carried = carried_.at(index(ordinal.style));
        const bool counts_through = carried > 0 && ordinal.number == carried + 1;
        if (!ordinal.leading && ordinal.number != 1 && !counts_through) return;
        if (ordinal.number != 1 && !counts_through) missing_before(ordinal, carried);
        if (ordinal.leading && !open_.empty() && !open_.back().run_in) skipped(open_.back().style, ordinal);
        open_.push_back(
            {ordinal.style, ordinal.number, ordinal.number, ordinal.spot.passage, !ordinal.leading});
        carried_.at(index(ordinal.style)) = ordinal.number;
    }

    void missing_before(const Ordinal& ordinal, std::int64_t carried) {
        const auto first = ordinal.number > carried + 1 && open_.empty() ? carried + 1 : 1;
        const bool below_heading = !open_.empty() && open_.back().passage + 1 == ordinal.spot.passage;
        const bool sure = ordinal.style < Style::arabic || next_is(ordinal.number + 1) ||
                          (below_heading && ordinal.number == 2);
        if (sure && ordinal.number - first <= most_missing)
            slips_.push_back({SlipKind::gap, ordinal, first, ordinal.number - 1, {}});
    }

    // Below 一、 may stand （一） or, in papers of two levels, 1.; else each level follows the one before it.
    void skipped(Style parent, const Ordinal& ordinal) {
        const auto above = index(parent);
        const auto below = index(ordinal.style);
        if (parent < Style::han || below <= above + 1) return;
        if (parent == Style::han && ordinal.style == Style::arabic) return;
        slips_.push_back({SlipKind::skip, ordinal, ordinal.number, ordinal.number, parent});
    }

    void judge(Sequence& sequence, const Ordinal& ordinal) {
        const std::int64_t number = ordinal.number;
        const std::int64_t expected = sequence.last + 1;
        std::int64_t right = number;
        if (number == expected || number == sequence.counted + 1) {
            right = number;
        } else if (!sequence.suspended.empty() && number == sequence.suspended.back() + 1) {
            sequence.suspended.pop_back();
        } else if (number == 1) {
            restart(sequence, ordinal);
        } else if (next_is(expected + 1) || number <= sequence.last) {
            slips_.push_back({SlipKind::wrong, ordinal, expected, expected, {}});
            right = expected;
        } else if (number - expected <= most_missing) {
            slips_.push_back({SlipKind::gap, ordinal, expected, number - 1, {}});
        }
        sequence.last = number;
        sequence.counted = right;
        sequence.passage = ordinal.spot.passage;
    }

    // 1. begins anew behind any text that leads to it; the levels of sections do not, once there are several.
    void restart(Sequence& sequence, const Ordinal& ordinal) {
        const bool section = ordinal.style == Style::han || ordinal.style == Style::han_bracket;
        const bool led_to = text_ > sequence.passage && text_ < ordinal.spot.passage;
        if (sequence.last == 1 && section) {
            slips_.push_back({SlipKind::wrong, ordinal, 2, 2, {}});
        } else if (section || (!led_to && ordinal.style >= Style::han && !sequence.run_in)) {
            slips_.push_back({SlipKind::restart, ordinal, 1, sequence.last, {}});
        }
        sequence.suspended.push_back(sequence.last);
    }

    // Within a paragraph: 1.…；2.…；4.…
    void fill(Sequence& sequence, const Ordinal& ordinal) {
        const std::int64_t number = ordinal.number;
        const bool here = sequence.passage == ordinal.spot.passage;
        const std::int64_t ahead = number - sequence.last;
        if (here && (ahead == 2 || ahead == 3))
            slips_.push_back({SlipKind::gap, ordinal, sequence.last + 1, number - 1, {}});
        if (here && ahead == 0 && number > 1)
            slips_.push_back({SlipKind::wrong, ordinal, number + 1, number + 1, {}});
        const bool goes_on = ahead == 1 || (here && ahead >= 0 && ahead <= 3);
        if (!goes_on && number != 1) return;
        if (number == 1) {
            sequence.suspended.push_back(sequence.last);
            sequence.run_in = true;
        }
        sequence.last = sequence.counted = number;
        sequence.passage = ordinal.spot.passage;
    }

    // Whether the next ordinal of the same form in this paper has that number.
    bool next_is(std::int64_t number) const {
        const Ordinal& now = all_[next_];
        for (std::size_t i = next_ + 1; i < all_.size(); ++i) {
            const Ordinal& other = all_[i];
            if (!other.leading) continue;
            if (other.style == now.style) return other.number == number;
            if (other.style < now.style) return false;
        }
        return false;
    }

    const Paper& paper_;
    std::vector<Ordinal> all_;
    std::size_t next_ = 0;
    std::vector<Sequence> open_;
    std::array<std::int64_t, styles> carried_{};  // the last number of each form in this paper
    std::size_t text_ = 0;                        // the last passage without a number
    std::vector<Slip> slips_;
};

}  // namespace

std::vector<Slip> slips(const Paper& paper) {
    return Numbering(paper).follow();
}

}  // namespace wenshu::proof
