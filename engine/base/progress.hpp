// What long work tells while it goes on, and whether it is still wanted. Work asks and tells every few
// thousand rows, from any thread.
#pragma once

#include <cstddef>
#include <cstdint>

#include "base/diagnostic.hpp"

namespace wenshu::base {

enum class Phase { reading, counting, writing };

class Progress {
  public:
    Progress() = default;
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;
    virtual ~Progress() = default;

    // A phase begins; 0 where the rows are not known yet.
    virtual void begin(Phase phase, std::uint64_t rows) = 0;
    virtual void end() = 0;

    // So many rows it will be, as far as can be seen from here.
    virtual void expect(std::uint64_t rows) = 0;

    // So many more lie behind.
    virtual void advance(std::uint64_t rows) = 0;

    // Whether the work is to end without a result: the fault is then stopped().
    virtual bool is_stopped() = 0;
};

// How often work asks.
inline constexpr std::size_t rows_between_reports = 4096;

Diagnostic stopped();

// A phase from here to the end of the block; null: nobody looks on.
class PhaseAtWork {
  public:
    PhaseAtWork(Progress* progress, Phase phase, std::uint64_t rows) : progress_(progress) {
        if (progress_ != nullptr) progress_->begin(phase, rows);
    }
    PhaseAtWork(const PhaseAtWork&) = delete;
    PhaseAtWork& operator=(const PhaseAtWork&) = delete;
    ~PhaseAtWork() {
        if (progress_ != nullptr) progress_->end();
    }

  private:
    Progress* progress_;
};

}  // namespace wenshu::base
