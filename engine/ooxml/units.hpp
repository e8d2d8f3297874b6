// The units of office files: twips (1/20 point), half points and EMU.
#pragma once

#include <cmath>
#include <cstdint>

namespace wenshu::ooxml {

inline int twips_of_points(double points) {
    return static_cast<int>(std::lround(points * 20));
}
inline int twips_of_mm(double mm) {
    return static_cast<int>(std::lround(mm * 1440 / 25.4));
}
inline int half_points(double points) {
    return static_cast<int>(std::lround(points * 2));
}

inline constexpr std::int64_t emu_per_twip = 635;
inline constexpr std::int64_t emu_per_pixel = 9525;  // at 96 pixels an inch

}  // namespace wenshu::ooxml
