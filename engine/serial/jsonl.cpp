#include "serial/jsonl.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "serial/fault.hpp"
#include "serial/json.hpp"

namespace wenshu::serial {
namespace {

struct Span {
    std::size_t begin = 0;
    std::size_t end = 0;
};

// The next line from `at` on that is not blank; begins at the end of the text where there is none.
Span next_line(std::string_view text, std::size_t at) {
    const auto begin = std::min(text.find_first_not_of(" \t\r\n", at), text.size());
    return {begin, std::min(text.find('\n', begin), text.size())};
}

// The entries of the object on one line, every value a scalar.
base::Result<model::Mapping> read_line(const base::SourceText& source, Span line) {
    auto tree = parse_json(source, line.begin, line.end);
    if (!tree) return tree.faults();
    auto* map = std::get_if<model::Mapping>(&tree->node);
    if (map == nullptr) {
        return fault(source, "serial.not_an_object", line.begin,
                     {{"found", excerpt(source.text, line.begin)}});
    }
    base::Diagnostics faults;
    for (const model::Entry& entry : *map) {
        if (std::holds_alternative<model::Scalar>(entry.value.node)) continue;
        faults.push_back(fault(source, "serial.nested", entry.value.where.offset, {{"key", entry.key}}));
    }
    if (!faults.empty()) return faults;
    return std::move(*map);
}

// The column of every key, in the order in which keys appear first.
struct Columns {
    std::vector<model::Cell> titles;
    std::map<std::string, std::size_t> index;

    void add(const model::Mapping& row) {
        for (const model::Entry& entry : row) {
            const auto [title, is_new] = index.try_emplace(entry.key, titles.size());
            if (is_new) titles.push_back({title->first, entry.where, true});
        }
    }
};

// The cells look into the row.
void fill(std::vector<model::Cell>& cells, const Columns& columns, const model::Mapping& row, base::Location where) {
    cells.assign(columns.titles.size(), model::Cell{{}, where, false});
    for (const model::Entry& entry : row) {
        const auto& scalar = std::get<model::Scalar>(entry.value.node);
        const bool quoted = scalar.quoted && !scalar.text.empty();
        cells[columns.index.at(entry.key)] = {scalar.text, entry.value.where, quoted};
    }
}

}  // namespace

base::Result<void> read_jsonl(const base::SourceText& source, model::RowVisitor& visitor) {
    const std::string_view text = source.text;
    Columns columns;
    base::Diagnostics faults;
    for (Span line = next_line(text, 0); line.begin < text.size(); line = next_line(text, line.end)) {
        auto row = read_line(source, line);
        if (row) {
            columns.add(*row);
        } else {
            base::append(faults, std::move(row).faults());
        }
    }
    if (columns.titles.empty() && faults.empty()) return fault(source, "serial.empty", 0);
    visitor.header(columns.titles);
    std::vector<model::Cell> cells;
    for (Span line = next_line(text, 0); line.begin < text.size(); line = next_line(text, line.end)) {
        auto row = read_line(source, line);
        if (!row || row->empty()) continue;
        fill(cells, columns, *row, location(source, line.begin));
        visitor.row(location(source, line.begin), cells);
    }
    if (!faults.empty()) return faults;
    return {};
}

}  // namespace wenshu::serial
