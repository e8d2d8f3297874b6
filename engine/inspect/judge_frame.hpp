// The rows for what stands around the body: red head, imprint, page numbers.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "document/layout.hpp"
#include "inspect/lines.hpp"
#include "inspect/table.hpp"

namespace wenshu::inspect {

// The rules of one printed rule: one, or the two of a double one.
struct PrintedRule {
    std::vector<Rule> parts;

    const Rule& first() const { return parts.front(); }
    const Rule& last() const { return parts.back(); }
    const Rule& thickest() const;
};

// The red rules of a page, double ones put together.
std::vector<PrintedRule> red_rules(const PageMarks& page);

void judge_head(std::span<const PageMarks> pages, const document::Layout& layout, Table& table);
void judge_imprint(std::span<const PageMarks> pages, const document::Layout& layout, Table& table);
void judge_numbers(std::span<const PageMarks> pages, const document::Layout& layout, Table& table);

}  // namespace wenshu::inspect
