#include "write/docx_tail.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

#include "write/docx_attachments.hpp"
#include "write/docx_attendance.hpp"
#include "write/docx_blocks.hpp"
#include "write/docx_closing.hpp"
#include "write/docx_imprint.hpp"
#include "write/docx_measure.hpp"

namespace wenshu::write {
namespace {

using document::Block;
using ooxml::Xml;

// The end of a text: how many paragraphs the last block has, and what the last one says.
struct Tail {
    int paragraphs = 0;
    const document::Inlines* last = nullptr;
};

std::optional<Tail> tail_of(const Block& block);

// Every item has a paragraph, and more where it holds more than one block. Nothing where a paragraph cannot
// be told from what else it holds.
std::optional<Tail> tail_of(const document::List& list) {
    Tail tail;
    for (const auto& item : list.items) {
        const auto* first = item.empty() ? nullptr : std::get_if<document::Paragraph>(&item.front().node);
        if (first == nullptr) return std::nullopt;
        ++tail.paragraphs;
        tail.last = &first->inlines;
        for (const Block& block : std::span(item).subspan(1)) {
            const std::optional<Tail> inner = tail_of(block);
            if (!inner) return std::nullopt;
            tail.paragraphs += inner->paragraphs;
            tail.last = inner->last;
        }
    }
    return tail.last == nullptr ? std::nullopt : std::optional(tail);
}

std::optional<Tail> tail_of(const Block& block) {
    if (const auto* text = std::get_if<document::Paragraph>(&block.node)) return Tail{1, &text->inlines};
    if (const auto* list = std::get_if<document::List>(&block.node)) return tail_of(*list);
    if (const auto* heading = std::get_if<document::Heading>(&block.node)) {
        return Tail{1, heading->run_in.empty() ? &heading->inlines : &heading->run_in};
    }
    return std::nullopt;
}

// The lines of the last paragraph; endless where there is none that could stay with what follows.
double last_lines(std::span<const Block> blocks, const document::Layout& layout) {
    const std::optional<Tail> tail = blocks.empty() ? std::nullopt : tail_of(blocks.back());
    if (!tail) return std::numeric_limits<double>::infinity();
    return std::ceil(measured_columns(*tail->last) / 2 / std::max(1.0, layout.chars_per_line.value));
}

// LibreOffice never breaks a paragraph that stays with the next one, so a long one would leave a page half
// empty. A few lines are worth it where a signature would stand alone otherwise, fewer where 版记 would.
constexpr double most_lines_signed = 5;
constexpr double most_lines_imprinted = 3;

std::span<const Block> last_bound_in(const document::Document& document) {
    std::span<const Block> last;
    for (const document::Attachment& attachment : document.attachments) {
        if (!attachment.body.empty()) last = attachment.body;
    }
    return last;
}

// What follows each part of a paper, and whether it is so close that a page break must not come between.
struct Ties {
    bool body = false;
    bool note = false;  // 附件说明
    bool closing = false;
    bool attachments = false;
};

Ties ties_of(const document::Document& document, const document::Layout& layout) {
    // Papers without a head are no official ones: they break where the page is full.
    if (!layout.head.present) return {};
    const bool note = !document.attachments.empty();
    const bool attendance = !document.frame.attendance.empty();
    const bool closing = has_closing(document.frame);
    const bool imprint = has_imprint(document.frame, layout);
    const std::span<const Block> bound_in = last_bound_in(document);
    const double lines = last_lines(document.body, layout);
    const bool imprint_next = imprint && bound_in.empty() && (note || lines <= most_lines_imprinted);
    Ties ties;
    ties.body = !note && !attendance && (closing ? lines <= most_lines_signed : imprint_next);
    ties.note = !attendance && (closing || imprint_next);
    ties.closing = imprint_next;
    ties.attachments = imprint && last_lines(bound_in, layout) <= most_lines_imprinted;
    return ties;
}

}  // namespace

void write_blocks_to_tail(Xml& xml, DocxContext& context, std::span<const Block> blocks, bool keep_next) {
    const std::optional<Tail> tail = blocks.empty() ? std::nullopt : tail_of(blocks.back());
    if (!keep_next || !tail) return write_blocks(xml, context, blocks);
    write_blocks(xml, context, blocks.first(blocks.size() - 1));
    context.keep_from = context.paragraphs + tail->paragraphs;
    write_blocks(xml, context, blocks.last(1));
    context.keep_from.reset();
}

void write_from_body(Xml& xml, DocxContext& context, const document::Document& document) {
    const Ties ties = ties_of(document, context.layout);
    write_blocks_to_tail(xml, context, document.body, ties.body);
    write_attachment_note(xml, context, document.attachments, ties.note);
    write_attendance(xml, context, document.frame.attendance);
    write_closing(xml, context, document.frame, ties.closing);
    write_attachments(xml, context, document.attachments, ties.attachments);
    write_imprint(xml, context, document.frame);
}

}  // namespace wenshu::write
