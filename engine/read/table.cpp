#include "read/table.hpp"

#include <cstdint>
#include <utility>
#include <vector>

#include "read/inlines.hpp"
#include "read/slips.hpp"

namespace wenshu::read {
namespace {

using document::Inlines;

Inlines cell(Node node, int line, Context& context) {
    const auto all = pieces(node, line, context);
    for (const Piece& piece : all) {
        if (piece.kind == Piece::Kind::blocks)
            context.fault("read.block_in_line", line, context.shown_line(line));
    }
    return joined(all);
}

std::vector<Inlines> row(Node node, std::size_t columns, Context& context) {
    const int line = node.first_line();
    const auto cells = count_cells(context.line(line));
    if (cells != columns) {
        context.fault(
            "read.table_cells", line, context.shown_line(line),
            {{"cells", static_cast<std::int64_t>(cells)}, {"columns", static_cast<std::int64_t>(columns)}});
    }
    std::vector<Inlines> made;
    for (const Node& child : node.children()) made.push_back(cell(child, line, context));
    return made;
}

}  // namespace

document::Table table(Node node, Context& context) {
    document::Table made;
    for (const auto align : node.alignments()) made.columns.push_back({{}, align});
    const auto rows = node.children();
    const auto head = rows.empty() ? std::vector<Node>{} : rows.front().children();
    for (std::size_t i = 0; i < head.size() && i < made.columns.size(); ++i) {
        made.columns[i].title = cell(head[i], node.first_line(), context);
    }
    for (std::size_t i = 1; i < rows.size(); ++i)
        made.rows.push_back(row(rows[i], made.columns.size(), context));
    return made;
}

}  // namespace wenshu::read
