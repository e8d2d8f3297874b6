// FNV-1a with 64 bits: digests that are the same on every machine and in every release. They tell changes,
// they do not stand against forgery.
#pragma once

#include <cstdint>
#include <string_view>

namespace wenshu::ledger {

struct Fnv {
    std::uint64_t state = 14695981039346656037ULL;

    void add(std::string_view bytes) {
        for (const char byte : bytes) add_byte(static_cast<unsigned char>(byte));
    }

    // Eight bytes, the lowest first.
    void add(std::uint64_t number) {
        for (unsigned shift = 0; shift < 64; shift += 8)
            add_byte(static_cast<unsigned char>(number >> shift & 0xFFU));
    }

  private:
    void add_byte(unsigned char byte) {
        state ^= byte;
        state *= 1099511628211ULL;
    }
};

}  // namespace wenshu::ledger
