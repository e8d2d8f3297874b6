#include "ledger/word_table.hpp"

#include <cstring>
#include <utility>

namespace wenshu::ledger {
namespace {

constexpr std::size_t first_slots = 64;

// The two halves of a product of 64 bits, which every bit of both sides reaches.
std::uint64_t mixed(std::uint64_t a, std::uint64_t b) {
    __extension__ using Wide = unsigned __int128;
    const Wide product = static_cast<Wide>(a) * b;
    return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64U);
}

std::uint64_t bytes_at(const char* bytes, std::size_t count) {
    std::uint64_t number = 0;
    std::memcpy(&number, bytes, count);
    return number;
}

// For this table alone: it may differ from machine to machine.
std::uint64_t hash_of(std::string_view text) {
    constexpr std::uint64_t first = 0x9E3779B97F4A7C15ULL;
    constexpr std::uint64_t second = 0xD6E8FEB86659FD93ULL;
    constexpr std::size_t step = sizeof(std::uint64_t);
    std::uint64_t hash = mixed(text.size() ^ first, second);
    const char* bytes = text.data();
    std::size_t left = text.size();
    for (; left > step; bytes += step, left -= step) hash = mixed(hash ^ bytes_at(bytes, step), second);
    return mixed(hash ^ bytes_at(bytes, left), first);
}

std::uint32_t upper(std::uint64_t hash) {
    return static_cast<std::uint32_t>(hash >> 32U);
}

}  // namespace

std::uint32_t WordTable::find(std::string_view text) const {
    if (slots_.empty()) return absent;
    return slots_[slot_of(text, hash_of(text))].number;
}

std::uint32_t WordTable::add(std::string_view text) {
    if (words_.size() * 2 >= slots_.size()) grow();
    const auto hash = hash_of(text);
    Slot& slot = slots_[slot_of(text, hash)];
    if (slot.number == absent) {
        slot = {upper(hash), static_cast<std::uint32_t>(words_.size())};
        words_.emplace_back(text);
    }
    return slot.number;
}

// The slot that has the text, or the free one in which it belongs.
std::size_t WordTable::slot_of(std::string_view text, std::uint64_t hash) const {
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t at = hash & mask;; at = (at + 1) & mask) {
        const Slot& slot = slots_[at];
        if (slot.number == absent) return at;
        if (slot.hash == upper(hash) && words_[slot.number] == text) return at;
    }
}

void WordTable::grow() {
    slots_.assign(slots_.empty() ? first_slots : slots_.size() * 2, Slot{});
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t number = 0; number < words_.size(); ++number) {
        const auto hash = hash_of(words_[number]);
        std::size_t at = hash & mask;
        while (slots_[at].number != absent) at = (at + 1) & mask;
        slots_[at] = {upper(hash), static_cast<std::uint32_t>(number)};
    }
}

std::vector<std::string> WordTable::take_words() && {
    slots_.clear();
    return std::exchange(words_, {});
}

}  // namespace wenshu::ledger
