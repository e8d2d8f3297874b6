#include "cli/progress.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace wenshu::cli {
namespace {

constexpr std::size_t bar_width = 20;
constexpr double earliest_guess = 1;  // seconds; what is said before jumps about
constexpr auto patience = std::chrono::milliseconds(300);  // what is done sooner needs no line
constexpr auto between_lines = std::chrono::milliseconds(100);

std::string name_of(base::Phase phase, bool is_chinese) {
    switch (phase) {
        case base::Phase::reading: return is_chinese ? "读取台账" : "reading ledgers";
        case base::Phase::counting: return is_chinese ? "统计" : "counting";
        case base::Phase::writing: return is_chinese ? "写工作簿" : "writing workbooks";
    }
    return {};
}

std::string grouped(std::uint64_t number) {
    std::string digits = std::to_string(number);
    for (auto at = static_cast<std::ptrdiff_t>(digits.size()) - 3; at > 0; at -= 3) {
        digits.insert(static_cast<std::size_t>(at), ",");
    }
    return digits;
}

std::string time_left(const Standing& standing, bool is_chinese) {
    if (standing.done == 0 || standing.seconds < earliest_guess) return {};
    const auto left = static_cast<double>(standing.rows - standing.done);
    const double seconds = std::ceil(left * standing.seconds / static_cast<double>(standing.done));
    return fmt::format(fmt::runtime(is_chinese ? "，还要 {} 秒" : ", {} s left"),
                       static_cast<std::int64_t>(seconds));
}

}  // namespace

std::string progress_line(const Standing& standing, text::Language language) {
    const bool is_chinese = language == text::Language::zh;
    std::string line = name_of(standing.phase, is_chinese);
    const char* rows = is_chinese ? " 行" : " rows";
    if (standing.rows == 0 && standing.done == 0) return line;
    if (standing.rows == 0) return line + " " + grouped(standing.done) + rows;
    Standing known = standing;
    known.rows = std::max(known.rows, known.done);
    const double share = static_cast<double>(known.done) / static_cast<double>(known.rows);
    const auto filled = static_cast<std::size_t>(share * bar_width);
    line += fmt::format(" [{}{}] {}% {}/{}{}", std::string(filled, '#'), std::string(bar_width - filled, '.'),
                        static_cast<int>(share * 100), grouped(known.done), grouped(known.rows), rows);
    return line + time_left(known, is_chinese);
}

void ProgressLine::begin(base::Phase phase, std::uint64_t rows) {
    const std::scoped_lock lock(mutex_);
    standing_ = {phase, 0, rows, 0};
    began_ = Clock::now();
    show();
}

void ProgressLine::expect(std::uint64_t rows) {
    const std::scoped_lock lock(mutex_);
    standing_.rows = rows;
}

void ProgressLine::advance(std::uint64_t rows) {
    const std::scoped_lock lock(mutex_);
    standing_.done += rows;
    if (Clock::now() - shown_ >= between_lines) show();
}

void ProgressLine::end() {
    const std::scoped_lock lock(mutex_);
    if (is_shown_) *out_ << "\r\x1b[K" << std::flush;
    is_shown_ = false;
}

void ProgressLine::show() {
    const auto now = Clock::now();
    if (out_ == nullptr || now - born_ < patience) return;
    shown_ = now;
    standing_.seconds = std::chrono::duration<double>(shown_ - began_).count();
    *out_ << "\r\x1b[K" << progress_line(standing_, language_) << std::flush;
    is_shown_ = true;
}

}  // namespace wenshu::cli
