// The numbers of sections and items that a writer typed (GB/T 9704-2012 7.3.3), at the front of passages and
// run in behind a sentence. What the format numbers is always right and not among them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "proof/paper.hpp"

namespace wenshu::proof {

// In the order of levels: 第一部分 · 第一章 · 第一节 · 第一条 · 一、 · （一） · 1. · （1） · ①
enum class Style { division, chapter, section, article, han, han_bracket, arabic, arabic_bracket, circle };

struct Ordinal {
    Style style = Style::han;
    std::int64_t number = 0;
    Spot spot;             // with its mark: 一、
    bool leading = false;  // a passage or a line of it begins so
};

// In the order of the paper; not those of cells, of 附件说明 and of the frame.
std::vector<Ordinal> ordinals(const Paper& paper);

// How the number is written: 一、 （一） 1. （1） ① 第一章.
std::string written(Style style, std::int64_t number);

}  // namespace wenshu::proof
