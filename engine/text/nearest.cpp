#include "text/nearest.hpp"

#include <algorithm>
#include <cstddef>
#include <vector>

#include <unicode/uchar.h>

#include "base/utf8.hpp"

namespace wenshu::text {
namespace {

// Nobody mistypes a name of this length; it also bounds the work for hostile input.
constexpr std::size_t longest_name = 64;

// Code points without the difference of case.
std::u32string folded(std::string_view text) {
    std::u32string points;
    for (std::size_t offset = 0; offset < text.size();) {
        const auto code_point = static_cast<UChar32>(base::next_code_point(text, offset));
        points += static_cast<char32_t>(u_foldCase(code_point, U_FOLD_CASE_DEFAULT));
    }
    return points;
}

// Wrong, missing and surplus characters and swapped neighbours, one each (optimal string alignment).
std::size_t distance(const std::u32string& a, const std::u32string& b) {
    std::vector<std::vector<std::size_t>> cost(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
    for (std::size_t i = 0; i <= a.size(); ++i) {
        for (std::size_t j = 0; j <= b.size(); ++j) {
            if (i == 0 || j == 0) {
                cost[i][j] = i + j;
                continue;
            }
            const std::size_t change = a[i - 1] == b[j - 1] ? 0 : 1;
            cost[i][j] = std::min({cost[i - 1][j] + 1, cost[i][j - 1] + 1, cost[i - 1][j - 1] + change});
            const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
            if (swapped) cost[i][j] = std::min(cost[i][j], cost[i - 2][j - 2] + 1);
        }
    }
    return cost[a.size()][b.size()];
}

// One name holds the other and little else: 活动日期 and 日期.
bool holds(const std::u32string& longer, const std::u32string& shorter) {
    return shorter.size() >= 2 && shorter.size() * 2 >= longer.size() &&
           longer.find(shorter) != std::u32string::npos;
}

// How far off a candidate is; nothing where it is not plausible. Every third character may be wrong, and at
// least half must be right.
std::optional<std::size_t> cost_of(const std::u32string& word, const std::u32string& candidate) {
    const auto longest = std::max(word.size(), candidate.size());
    if (longest > longest_name || word.empty() || candidate.empty()) return std::nullopt;
    const auto cost = distance(word, candidate);
    const auto allowed = std::min(std::max<std::size_t>(1, longest / 3), longest / 2);
    if (cost <= allowed || holds(word, candidate) || holds(candidate, word)) return cost;
    return std::nullopt;
}

}  // namespace

std::optional<std::string> nearest(std::string_view word, std::span<const std::string> candidates) {
    if (word.size() > longest_name * 4) return std::nullopt;
    const auto meant = folded(word);
    std::optional<std::string> best;
    std::size_t best_cost = longest_name + 1;
    for (const auto& candidate : candidates) {
        const auto cost = cost_of(meant, folded(candidate));
        if (!cost || *cost >= best_cost) continue;
        best = candidate;
        best_cost = *cost;
    }
    return best;
}

}  // namespace wenshu::text
