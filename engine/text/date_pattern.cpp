#include "text/date_pattern.hpp"

#include <algorithm>
#include <vector>

namespace wenshu::text {
namespace {

constexpr std::string_view year_letters = "GyurUY";
constexpr std::string_view month_letters = "QqMLw";
constexpr std::string_view day_letters = "WdDFEecg";
constexpr std::string_view time_letters = "abBhHKkmsSAzZOvVXx";

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool contains(std::string_view set, char c) {
    return set.find(c) != std::string_view::npos;
}

// Runs of one letter outside of quotation marks, in order: yyyy, MM, dd.
std::vector<std::string_view> runs_of(std::string_view pattern) {
    std::vector<std::string_view> runs;
    bool quoted = false;
    for (std::size_t i = 0; i < pattern.size();) {
        const char c = pattern[i];
        if (c == '\'') quoted = !quoted;
        if (quoted || !is_letter(c)) {
            ++i;
            continue;
        }
        const auto end = std::min(pattern.find_first_not_of(c, i), pattern.size());
        runs.push_back(pattern.substr(i, end - i));
        i = end;
    }
    return runs;
}

bool has(const std::vector<std::string_view>& runs, std::string_view letters) {
    for (const auto run : runs) {
        if (contains(letters, run.front())) return true;
    }
    return false;
}

// What is wrong with one run; an empty kind for nothing.
std::string_view fault_of(std::string_view run, const std::vector<std::string_view>& runs) {
    const char letter = run.front();
    if (contains(time_letters, letter)) return "time";
    if (letter == 'Y' && !has(runs, "w")) return "week_year";
    if (letter == 'D' && has(runs, "ML")) return "day_of_year";
    const bool known =
        contains(year_letters, letter) || contains(month_letters, letter) || contains(day_letters, letter);
    return known ? "" : "other";
}

}  // namespace

std::variant<PatternFields, PatternFault> read_pattern(std::string_view pattern) {
    if (std::count(pattern.begin(), pattern.end(), '\'') % 2 != 0) return PatternFault{"quote", ""};
    const auto runs = runs_of(pattern);
    if (runs.empty()) return PatternFault{"empty", ""};
    for (const auto run : runs) {
        const auto kind = fault_of(run, runs);
        if (!kind.empty()) return PatternFault{std::string(kind), std::string(run)};
    }
    return PatternFields{has(runs, month_letters) || has(runs, day_letters),
                         has(runs, day_letters) || has(runs, "w")};
}

}  // namespace wenshu::text
