#include "read/table.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "read/inlines.hpp"
#include "read/slips.hpp"

namespace wenshu::read {
namespace {

using document::Inlines;

std::vector<Piece> cell_pieces(Node node, int line, Context& context) {
    auto all = pieces(node, line, context);
    for (const Piece& piece : all) {
        if (piece.kind == Piece::Kind::blocks)
            context.fault("read.block_in_line", line, context.shown_line(line));
        if (piece.kind == Piece::Kind::footnote)
            context.fault("read.footnote_place", line, context.shown_line(line));
    }
    return all;
}

// Takes off what stands before the first “ > ”; the sign is the writer's, never a value's.
std::optional<std::vector<Piece>> cut_group(std::vector<Piece>& pieces) {
    constexpr std::string_view below = " > ";
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        const std::size_t at = pieces[i].is_literal ? pieces[i].run.text.find(below) : std::string::npos;
        if (at == std::string::npos) continue;
        const auto here = pieces.begin() + static_cast<std::ptrdiff_t>(i);
        std::vector<Piece> group(pieces.begin(), here + 1);
        group.back().run.text.resize(at);
        pieces[i].run.text.erase(0, at + below.size());
        pieces.erase(pieces.begin(), here);
        return group;
    }
    return std::nullopt;
}

// 场次 > 第一季度 stands in two rows: the column 第一季度 under 场次.
void set_heading(document::Column& column, std::vector<Piece> pieces, int line, Context& context) {
    if (const auto group = cut_group(pieces)) {
        column.group = document::plain_text(joined(*group));
        if (cut_group(pieces)) context.fault("read.header_levels", line, context.shown_line(line));
    }
    column.title = joined(pieces);
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
    for (const Node& child : node.children()) made.push_back(joined(cell_pieces(child, line, context)));
    return made;
}

}  // namespace

document::Table table(Node node, Context& context) {
    document::Table made;
    for (const auto align : node.alignments()) made.columns.push_back({{}, align});
    const auto rows = node.children();
    const auto head = rows.empty() ? std::vector<Node>{} : rows.front().children();
    for (std::size_t i = 0; i < head.size() && i < made.columns.size(); ++i) {
        const int line = node.first_line();
        set_heading(made.columns[i], cell_pieces(head[i], line, context), line, context);
    }
    for (std::size_t i = 1; i < rows.size(); ++i)
        made.rows.push_back(row(rows[i], made.columns.size(), context));
    return made;
}

}  // namespace wenshu::read
