// Deflates what is too large to be held, slice by slice on several threads. What comes out depends on the
// bytes alone: the same on one thread and on ten.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <mutex>
#include <stop_token>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "base/result.hpp"
#include "base/sink.hpp"

namespace wenshu::ooxml {

// A stretch of raw bytes and what it was deflated to.
struct Deflated {
    std::uint32_t crc = 0;     // of the raw bytes
    std::uint64_t size = 0;    // raw
    std::uint64_t packed = 0;  // deflated
};

// Two stretches, one behind the other.
Deflated joined(const Deflated& first, const Deflated& second);

// Deflated bytes that more may follow, and those that end a stream.
enum class Ending { open, last };

struct DeflatedBytes {
    Deflated sum;
    std::string bytes;
};
DeflatedBytes deflate(std::string_view bytes, Ending ending);

// A sink that hands what is written to it on to another, deflated: an open stretch of a stream.
class SlicedDeflate final : public base::Sink {
  public:
    // `threads` work beside the caller; with none the caller does the work.
    SlicedDeflate(base::Sink& out, std::size_t threads);

    // Faults: those of the other sink.
    base::Result<void> write(std::string_view bytes) override;

    // All that was written, once it has reached the other sink.
    base::Result<Deflated> finish();

  private:
    struct Slice {
        std::string before;  // the end of the slice before it, which it may refer to
        std::string raw;
        std::string packed;  // room for it, and how much of that is used
        Deflated sum;
        bool is_taken = false;
        bool is_done = false;
    };

    base::Result<void> submit();
    base::Result<void> hand_on_first();
    void work(const std::stop_token& stop);
    Slice* take(const std::stop_token& stop);

    base::Sink& out_;
    Slice open_;   // being filled
    Slice spare_;  // handed on, so that its memory is used again
    Deflated sum_;
    std::deque<Slice> slices_;  // in order, until they are handed on
    std::mutex mutex_;          // of slices_
    std::condition_variable_any waiting_;
    std::condition_variable_any done_;
    std::vector<std::jthread> workers_;
};

}  // namespace wenshu::ooxml
