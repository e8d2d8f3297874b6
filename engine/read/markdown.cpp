#include "read/markdown.hpp"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include "base/utf8.hpp"
#include "read/bold.hpp"
#include "read/cmark.hpp"
#include "read/context.hpp"
#include "read/footnotes.hpp"
#include "read/inlines.hpp"
#include "read/slips.hpp"
#include "read/table.hpp"
#include "read/tokens.hpp"

namespace wenshu::read {
namespace {

using document::Block;
using document::Heading;
using document::Paragraph;

constexpr int deepest_heading = 4;
constexpr int deepest_list = 4;

// What a node of the tree becomes; `takes_paragraph` is a heading that the next paragraph runs in with.
struct Made {
    std::vector<Block> blocks;
    bool takes_paragraph = false;
};

bool is_break(const Piece& piece) {
    return piece.kind == Piece::Kind::soft_break || piece.kind == Piece::Kind::line_break;
}

class BlockReader {
  public:
    explicit BlockReader(Context& context) : context_(&context) {}

    std::vector<Block> blocks(Node parent, int list_depth) {
        std::vector<Block> all;
        bool takes_paragraph = false;
        const auto nodes = parent.children();
        for (std::size_t i = 0; i < nodes.size(); ++i) {
            if (i + 1 < nodes.size() && is_caption(nodes[i], nodes[i + 1])) {
                caption_ = caption(nodes[i]);
                continue;
            }
            Made made = block(nodes[i], list_depth);
            auto next = made.blocks.begin();
            const bool runs_in =
                takes_paragraph && next != made.blocks.end() && std::holds_alternative<Paragraph>(next->node);
            if (runs_in)
                std::get<Heading>(all.back().node).run_in =
                    std::move(std::get<Paragraph>((next++)->node).inlines);
            std::move(next, made.blocks.end(), std::back_inserter(all));
            takes_paragraph = made.takes_paragraph;
        }
        return all;
    }

  private:
    Made block(Node node, int list_depth) {
        switch (node.kind()) {
            case Kind::heading: return heading(node, list_depth);
            case Kind::paragraph: return {paragraph(node, list_depth)};
            case Kind::list: return {list(node, list_depth)};
            case Kind::table: return {table_block(node, list_depth)};
            case Kind::code_block: return refused("read.code_block", node);
            case Kind::html_block: return refused("read.html", node);
            case Kind::footnote_definition: return {};  // read where it is referred to
            case Kind::quote: return refused("read.quote", node);
            default: return refused("read.rule", node);
        }
    }

    // 表：各社区活动场次, right above a table.
    static bool is_caption(Node node, Node next) {
        if (node.kind() != Kind::paragraph || next.kind() != Kind::table) return false;
        const auto inlines = node.children();
        return !inlines.empty() && inlines.front().kind() == Kind::text &&
               inlines.front().literal().starts_with(caption_sign);
    }

    std::string caption(Node node) {
        auto text = document::plain_text(joined(inline_pieces(node)));
        return std::string(base::trim(std::string_view(text).substr(caption_sign.size())));
    }

    Made refused(std::string_view code, Node node) {
        context_->fault(code, node.first_line(), context_->shown_line(node.first_line()));
        return {};
    }

    Made heading(Node node, int list_depth) {
        if (list_depth > 0) return refused("read.heading_in_list", node);
        if (node.level() > deepest_heading) return refused("read.heading_level", node);
        if (is_underlined_by_dashes(node, *context_)) return refused("read.rule", node);
        const auto parts = inline_pieces(node);
        Heading made{node.level(), joined(parts), {}};
        if (made.inlines.empty()) return refused("read.heading_empty", node);
        const bool ends_sentence = parts.back().is_literal && parts.back().run.text.ends_with("。");
        Made result{{}, ends_sentence};
        result.blocks.push_back({std::move(made)});
        return result;
    }

    // Pieces of a line that can hold no blocks.
    std::vector<Piece> inline_pieces(Node node) {
        auto all = pieces(node, node.first_line(), *context_);
        for (const Piece& piece : all) {
            if (piece.kind == Piece::Kind::blocks) refused("read.block_in_line", node);
            if (piece.kind == Piece::Kind::footnote) refused("read.footnote_place", node);
        }
        return all;
    }

    // A value of blocks that is alone in its line becomes those blocks, between the paragraphs before and
    // after it.
    std::vector<Block> paragraph(Node node, int list_depth) {
        report_slips(node, *context_);
        const auto all = pieces(node, node.first_line(), *context_);
        std::vector<Block> made;
        std::size_t start = 0;
        const auto close = [&](std::size_t end) {
            auto inlines = joined(std::span(all).subspan(start, end - start));
            if (!inlines.empty()) made.push_back({Paragraph{std::move(inlines)}});
        };
        for (std::size_t i = 0; i < all.size(); ++i) {
            if (all[i].kind != Piece::Kind::blocks) continue;
            const bool starts_line = i == 0 || is_break(all[i - 1]);
            const bool ends_line = i + 1 == all.size() || is_break(all[i + 1]);
            if (!starts_line || !ends_line) {
                refused("read.block_in_line", node);
                continue;
            }
            if (i > start) close(i - 1);
            auto value = blocks_of(context_->place(all[i].slot), list_depth);
            std::move(value.begin(), value.end(), std::back_inserter(made));
            start = std::min(i + 2, all.size());
        }
        close(all.size());
        return made;
    }

    std::vector<Block> blocks_of(const document::Slot& slot, int list_depth);

    std::vector<Block> list(Node node, int list_depth) {
        if (list_depth == deepest_list) return refused("read.list_depth", node).blocks;
        if (node.is_ordered() && node.start() != 1) {
            context_->fault("read.list_start", node.first_line(), context_->shown_line(node.first_line()),
                            {{"start", std::int64_t{node.start()}}});
        }
        document::List made{node.is_ordered(), {}};
        for (const Node item : node.children()) made.items.push_back(blocks(item, list_depth + 1));
        std::vector<Block> result;
        result.push_back({std::move(made)});
        return result;
    }

    std::vector<Block> table_block(Node node, int list_depth) {
        if (list_depth > 0) return refused("read.table_in_list", node).blocks;
        std::vector<Block> result;
        auto made = table(node, *context_);
        made.caption = std::exchange(caption_, {});
        result.push_back({std::move(made)});
        return result;
    }

    static constexpr std::string_view caption_sign = "表：";

    Context* context_;
    std::string caption_;  // of the table that comes next
};

// A token that is not whole can only come from a text that nobody checked for the two code points.
bool has_sound_tokens(Context& context, std::string_view text) {
    if (parts(text, context.slots().size())) return true;
    int line = 1;
    while (parts(context.line(line), context.slots().size())) ++line;
    context.fault("read.reserved", line, {});
    return false;
}

base::Result<std::vector<Block>> read_blocks(const document::Filled& filled, document::Lines lines,
                                             int list_depth) {
    Context context(filled, lines);
    if (!has_sound_tokens(context, filled.text)) return context.faults();
    const Tree tree(mend_bold(filled.text));
    context.set_notes(footnotes(tree.root(), context));
    auto body = BlockReader(context).blocks(tree.root(), list_depth);
    if (context.faults().empty()) context.check_all_placed();
    if (!context.faults().empty()) return context.faults();
    return body;
}

// A text stands as deep as its token.
std::vector<Block> BlockReader::blocks_of(const document::Slot& slot, int list_depth) {
    if (const auto* blocks = std::get_if<std::vector<Block>>(&slot)) return *blocks;
    const auto& passage = std::get<document::Markdown>(slot);
    auto made = read_blocks({passage.text, {}, passage.origin}, passage.lines, list_depth);
    if (made) return *std::move(made);
    context_->add(std::move(made).faults());
    return {};
}

}  // namespace

base::Result<std::vector<Block>> markdown(const document::Filled& filled) {
    return read_blocks(filled, document::Lines::filled, 0);
}

base::Result<std::vector<Block>> markdown(const document::Markdown& passage) {
    return read_blocks({passage.text, {}, passage.origin}, passage.lines, 0);
}

}  // namespace wenshu::read
