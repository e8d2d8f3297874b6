// The line that a long job shows on a terminal: what it does, how far it is and how long it will take. It
// also hears Ctrl-C.
#pragma once

#include <chrono>
#include <cstdint>
#include <mutex>
#include <ostream>
#include <string>

#include "base/interruption.hpp"
#include "base/progress.hpp"
#include "text/message.hpp"

namespace wenshu::cli {

// "写工作簿 [########............] 40% 80,000/200,000 行，还要 3 秒"; without rows in sight only what is
// known.
struct Standing {
    base::Phase phase = base::Phase::reading;
    std::uint64_t done = 0;
    std::uint64_t rows = 0;  // 0: not known yet
    double seconds = 0;      // since the phase began
};
std::string progress_line(const Standing& standing, text::Language language);

class ProgressLine final : public base::Progress {
  public:
    // Shows nothing where `out` is none. It outlives this.
    ProgressLine(std::ostream* out, text::Language language) : out_(out), language_(language) {}

    void begin(base::Phase phase, std::uint64_t rows) override;
    void end() override;  // takes the line away, before anything else is said
    void expect(std::uint64_t rows) override;
    void advance(std::uint64_t rows) override;
    bool is_stopped() override { return interruption_.has_come(); }

    int signal() const { return interruption_.signal(); }  // that ended the job; 0: none did

  private:
    using Clock = std::chrono::steady_clock;

    void show();

    std::ostream* out_;
    text::Language language_;
    base::Interruption interruption_;
    std::mutex mutex_;  // of all below
    Standing standing_;
    Clock::time_point born_ = Clock::now();
    Clock::time_point began_ = born_;
    Clock::time_point shown_{};
    bool is_shown_ = false;
};

}  // namespace wenshu::cli
