#include "serial/data_rows.hpp"

#include <array>
#include <cstdint>
#include <string_view>
#include <utility>

#include "serial/table_rows.hpp"

namespace wenshu::serial {
namespace {

// More rows than these are not held back.
constexpr std::size_t most_held = 50;

// Whether the first filled cells have a word or a sign that only totals and signatures have: asked of every
// row.
bool may_be_no_data(std::span<const model::Cell> cells) {
    constexpr std::size_t looked_at = 3;
    std::size_t filled = 0;
    for (const model::Cell& cell : cells) {
        const std::string_view text = cell.text;
        if (text.empty()) continue;
        if (text.find("计") != std::string_view::npos || text.find("：") != std::string_view::npos ||
            text.find(':') != std::string_view::npos)
            return true;
        if (++filled == looked_at) return false;
    }
    return false;
}

RowKind kind_of_row(std::span<const model::Cell> cells) {
    if (!may_be_no_data(cells)) return RowKind::data;
    std::vector<std::string_view> filled;
    for (const model::Cell& cell : cells) {
        if (!cell.text.empty()) filled.emplace_back(cell.text);
    }
    return kind_of(filled);
}

}  // namespace

void DataRows::row(base::Location where, std::span<const model::Cell> cells) {
    const auto kind = kind_of_row(cells);
    if (kind == RowKind::total) {
        totals_.push_back(where);
    } else if (kind == RowKind::below && held_.size() < most_held) {
        hold(where, cells);
    } else {
        if (!held_.empty()) hand_on_held();
        visitor_.row(where, cells);
    }
}

void DataRows::hold(base::Location where, std::span<const model::Cell> cells) {
    Held& held = held_.emplace_back();
    held.where = where;
    for (const model::Cell& cell : cells) held.texts.emplace_back(cell.text);
    held.cells.assign(cells.begin(), cells.end());
}

void DataRows::hand_on_held() {
    for (Held& held : held_) {
        for (std::size_t i = 0; i < held.cells.size(); ++i) held.cells[i].text = held.texts[i];
        visitor_.row(held.where, held.cells);
    }
    held_.clear();
}

base::Diagnostics DataRows::told(const base::Sources& sources) const {
    std::vector<base::Location> below;
    for (const Held& held : held_) below.push_back(held.where);
    base::Diagnostics notes;
    for (const auto& [kind, places] :
         {std::pair("total", &totals_), std::pair("below", &std::as_const(below))}) {
        if (places->empty()) continue;
        std::vector<std::uint32_t> lines;
        for (const auto where : *places) lines.push_back(sources.place(where)->line);
        notes.push_back(left_out(kind, places->front(), lines));
    }
    return notes;
}

}  // namespace wenshu::serial
