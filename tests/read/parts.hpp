// A manuscript as lines that a test can say what it expects in: "title 关于…的通知", "h2 （一）目标".
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "document/manuscript.hpp"

namespace wenshu::read {

inline std::string dump(const document::Passage& passage) {
    constexpr std::array<std::string_view, 15> names = {
        "mark",   "number", "title",     "to",   "h",    "p",          "item",
        "cell",   "list",   "signature", "date", "note", "attachment", "attachment_title",
        "imprint"};
    std::string text(names.at(static_cast<std::size_t>(passage.part)));
    if (passage.level > 0) text += std::to_string(passage.level);
    if (passage.cell) {
        text += " " + std::to_string(passage.cell->table) + "." + std::to_string(passage.cell->row) + "." +
                std::to_string(passage.cell->column);
    }
    if (passage.numbered) text += " #";
    return text + " " + passage.text;
}

inline std::string dump(const document::Manuscript& manuscript) {
    std::string text;
    for (const auto& passage : manuscript.passages) text += dump(passage) + "\n";
    return text;
}

// Whether every stretch leads to the bytes that it stands for.
inline bool leads_back(const document::Manuscript& manuscript, std::string_view file) {
    for (const auto& passage : manuscript.passages) {
        std::size_t end = 0;
        for (const auto& stretch : passage.stretches) {
            if (stretch.offset < end || stretch.length == 0) return false;
            end = stretch.offset + stretch.length;
            if (end > passage.text.size() || stretch.source + stretch.length > file.size()) return false;
            if (passage.text.substr(stretch.offset, stretch.length) !=
                file.substr(stretch.source, stretch.length))
                return false;
        }
    }
    return true;
}

}  // namespace wenshu::read
