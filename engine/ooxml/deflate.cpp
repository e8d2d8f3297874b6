#include "ooxml/deflate.hpp"

#include <algorithm>
#include <cassert>
#include <memory>
#include <new>
#include <utility>
#include <zlib.h>

namespace wenshu::ooxml {
namespace {

constexpr std::size_t slice_size = std::size_t{1} << 20U;
constexpr std::size_t window = std::size_t{1} << 15U;  // how far back deflate refers (RFC 1951, 2)
constexpr std::size_t slices_a_thread = 2;             // one at work, one waiting
constexpr int level = 6;
constexpr int memory = 8;

Bytef* bytes_of(std::string_view text) {
    return reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));  // zlib reads them only
}

// A raw deflate stream, used for one stretch after the other.
class Packer {
  public:
    Packer() {
        const int made = ::deflateInit2(&stream_, level, Z_DEFLATED, -MAX_WBITS, memory, Z_DEFAULT_STRATEGY);
        if (made != Z_OK) throw std::bad_alloc();
    }
    Packer(const Packer&) = delete;
    Packer& operator=(const Packer&) = delete;
    ~Packer() { ::deflateEnd(&stream_); }

    // The bytes go to the front of `packed`, which only grows. `before` is what stood before the raw bytes.
    Deflated pack(std::string_view before, std::string_view raw, std::string& packed, Ending ending) {
        constexpr std::size_t flush = 16;  // more than any takes
        packed.resize(std::max(packed.size(), ::deflateBound(&stream_, raw.size()) + flush));
        ::deflateReset(&stream_);
        if (!before.empty()) {
            ::deflateSetDictionary(&stream_, bytes_of(before), static_cast<uInt>(before.size()));
        }
        stream_.next_in = bytes_of(raw);
        stream_.avail_in = static_cast<uInt>(raw.size());
        stream_.next_out = bytes_of(packed);
        stream_.avail_out = static_cast<uInt>(packed.size());
        ::deflate(&stream_, ending == Ending::last ? Z_FINISH : Z_SYNC_FLUSH);
        assert(stream_.avail_in == 0 && stream_.avail_out > 0);
        const auto crc = static_cast<std::uint32_t>(::crc32_z(0, bytes_of(raw), raw.size()));
        return {crc, raw.size(), packed.size() - stream_.avail_out};
    }

  private:
    z_stream stream_{};
};

}  // namespace

Deflated joined(const Deflated& first, const Deflated& second) {
    const auto crc = ::crc32_combine(first.crc, second.crc, static_cast<z_off_t>(second.size));
    return {static_cast<std::uint32_t>(crc), first.size + second.size, first.packed + second.packed};
}

DeflatedBytes deflate(std::string_view bytes, Ending ending) {
    DeflatedBytes made;
    made.sum = Packer().pack({}, bytes, made.bytes, ending);
    made.bytes.resize(made.sum.packed);
    return made;
}

SlicedDeflate::SlicedDeflate(base::Sink& out, std::size_t threads) : out_(out) {
    for (std::size_t i = 0; i < threads; ++i) {
        workers_.emplace_back([this](const std::stop_token& stop) { work(stop); });
    }
}

base::Result<void> SlicedDeflate::write(std::string_view bytes) {
    while (!bytes.empty()) {
        const auto now = bytes.substr(0, slice_size - open_.raw.size());
        open_.raw += now;
        bytes.remove_prefix(now.size());
        if (open_.raw.size() < slice_size) continue;
        if (auto submitted = submit(); !submitted) return submitted;
    }
    return {};
}

base::Result<Deflated> SlicedDeflate::finish() {
    if (!open_.raw.empty()) {
        if (auto submitted = submit(); !submitted) return submitted.faults();
    }
    while (!slices_.empty()) {
        if (auto handed = hand_on_first(); !handed) return handed.faults();
    }
    return sum_;
}

base::Result<void> SlicedDeflate::submit() {
    const std::size_t most = std::max<std::size_t>(workers_.size() * slices_a_thread, 1);
    if (slices_.size() == most) {  // only this thread puts them in and takes them out
        if (auto handed = hand_on_first(); !handed) return handed;
    }
    Slice next = std::exchange(spare_, {});
    next.raw.clear();
    next.before = open_.raw.substr(open_.raw.size() - std::min(window, open_.raw.size()));
    next.is_taken = next.is_done = false;
    const std::scoped_lock lock(mutex_);
    slices_.push_back(std::exchange(open_, std::move(next)));
    waiting_.notify_one();
    return {};
}

base::Result<void> SlicedDeflate::hand_on_first() {
    if (workers_.empty()) {
        Slice& first = slices_.front();
        first.sum = Packer().pack(first.before, first.raw, first.packed, Ending::open);
    }
    {
        std::unique_lock lock(mutex_);
        done_.wait(lock, [&] { return workers_.empty() || slices_.front().is_done; });
        spare_ = std::move(slices_.front());
        slices_.pop_front();
    }
    sum_ = joined(sum_, spare_.sum);
    return out_.write(std::string_view(spare_.packed).substr(0, spare_.sum.packed));
}

void SlicedDeflate::work(const std::stop_token& stop) {
    Packer packer;
    while (Slice* slice = take(stop)) {
        slice->sum = packer.pack(slice->before, slice->raw, slice->packed, Ending::open);
        const std::scoped_lock lock(mutex_);
        slice->is_done = true;
        done_.notify_one();
    }
}

SlicedDeflate::Slice* SlicedDeflate::take(const std::stop_token& stop) {
    std::unique_lock lock(mutex_);
    const auto next = [&] {
        return std::find_if(slices_.begin(), slices_.end(),
                            [](const Slice& slice) { return !slice.is_taken; });
    };
    if (!waiting_.wait(lock, stop, [&] { return next() != slices_.end(); })) return nullptr;
    const auto slice = next();
    slice->is_taken = true;
    return &*slice;
}

}  // namespace wenshu::ooxml
