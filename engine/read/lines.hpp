// A paper's paragraphs outside tables on their way to their parts.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "read/ordinals.hpp"
#include "read/structure.hpp"

namespace wenshu::read {

struct Line {
    document::Passage* passage = nullptr;
    std::u32string text;
    std::optional<Ordinal> ordinal;
    Hint hint;
    bool placed = false;  // it has its part

    void place(document::Part part, int level = 0) {
        passage->part = part;
        passage->level = level;
        placed = true;
    }
};

// One paper of a file, or a part of it; each of these functions places what it knows.
using Lines = std::span<Line>;

// The lines above the text, from 版头 to 主送机关; returns how many they are.
std::size_t place_head(Lines paper);

// 版记, 附注, 成文日期 and 署名 at the end; returns how many lines stand above them.
std::size_t place_tail(Lines text);

// 抄送 and 印发 at the end of a paper with all its attachments; returns how many lines stand above them.
std::size_t place_imprint(Lines paper);

// Headings, 附件说明, items and paragraphs.
void place_body(Lines text);

// Whether a line may be one of a title: short, no mark in it or at its end, nothing else by its form.
bool may_be_title(const Line& line);

// The lines of a title that begins with the first: up to the one with the 文种.
std::size_t title_length(Lines lines);

}  // namespace wenshu::read
