#include "write/txt.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/overload.hpp"
#include "text/width.hpp"
#include "write/numbering.hpp"
#include "write/plain.hpp"
#include "write/txt_lines.hpp"
#include "write/txt_table.hpp"

namespace wenshu::write {
namespace {

using document::Block;
using document::Inlines;

constexpr std::size_t han = 2;  // columns of a Han character
constexpr std::size_t narrowest_page = 10 * han;

std::size_t characters(const document::Measure& measure) {
    return static_cast<std::size_t>(std::lround(std::max(0.0, measure.value))) * han;
}

class Page {
  public:
    explicit Page(const document::Layout& layout)
        : layout_(&layout),
          numbers_(layout),
          width_(std::max(narrowest_page, characters(layout.chars_per_line))) {}

    std::string write(const document::Document& paper) {
        title(paper.frame);
        blocks(paper.body, 0);
        closing(paper.frame);
        while (text_.ends_with("\n\n")) text_.pop_back();
        return std::move(text_);
    }

  private:
    void line(std::string text) {
        text.erase(text.find_last_not_of(' ') + 1);
        text_ += text + "\n";
    }

    void lines(const std::vector<std::string>& all) {
        for (const auto& text : all) line(text);
    }

    // One empty line, however many are asked for; none at the top.
    void gap() {
        if (!text_.empty() && !text_.ends_with("\n\n")) text_ += "\n";
    }

    void paragraph(std::string_view text, Indents indents) { lines(paragraph_lines(text, indents, width_)); }

    // Title characters are larger than the body's, so fewer of them stand in a line.
    void title(const document::Frame& frame) {
        const double title_size = layout_->title_style.size.value;
        const double body_size = layout_->body.size.value;
        const bool is_larger = title_size > body_size && body_size > 0;
        const auto limit =
            is_larger ? static_cast<std::size_t>(static_cast<double>(width_) * body_size / title_size)
                      : width_;
        if (!frame.title.empty()) lines(centred_lines(printable_text(frame.title), limit, width_));
        gap();
        if (!frame.to.empty()) paragraph(printable_text(frame.to) + "：", {});
    }

    void blocks(const std::vector<Block>& all, int depth) {
        for (const Block& block : all) write_block(block, depth);
    }

    void write_block(const Block& block, int depth) {
        std::visit(
            base::overload{
                [&](const document::Heading& heading) { write_heading(heading); },
                [&](const document::Paragraph& p) {
                    paragraph(printable_text(p.inlines), item_indents(depth));
                },
                [&](const document::List& list) { write_list(list, depth); },
                [&](const document::Table& table) { write_table(table); },
                [&](const document::Image& image) {
                    lines(centred_lines(image_label(image), width_, width_));
                },
                [&](const document::Chart& chart) { write_table(document::table_of(chart)); },
                // A form feed is a stray sign in most editors; a page of plain text ends with an empty line.
                [&](const document::PageBreak&) { gap(); },
                [](const document::Contents&) {},
            },
            block.node);
    }

    void write_heading(const document::Heading& heading) {
        const auto& style = layout_->headings[static_cast<std::size_t>(heading.level - 1)].text;
        const auto number = numbers_.next(heading.level);
        paragraph(number + printable_text(heading.inlines) + printable_text(heading.run_in),
                  {characters(style.first_line_indent), 0});
    }

    // Lists inside lists move two characters to the right.
    Indents item_indents(int depth) const {
        const std::size_t margin = depth > 1 ? static_cast<std::size_t>(depth - 1) * 2 * han : 0;
        return {characters(layout_->body.first_line_indent) + margin, margin};
    }

    // The marker stands before the first paragraph of an item, or alone where the item begins with something
    // else.
    void write_list(const document::List& list, int depth) {
        for (std::size_t i = 0; i < list.items.size(); ++i) {
            const auto& item = list.items[i];
            const auto* first = item.empty() ? nullptr : std::get_if<document::Paragraph>(&item.front().node);
            const auto marker = list_marker(list.ordered, depth, static_cast<int>(i + 1));
            paragraph(marker + (first == nullptr ? "" : printable_text(first->inlines)),
                      item_indents(depth + 1));
            for (std::size_t k = first == nullptr ? 0 : 1; k < item.size(); ++k)
                write_block(item[k], depth + 1);
        }
    }

    void write_table(const document::Table& table) {
        gap();
        // Cells stay in one line where half a page more gives them room: a window is wider than a sheet.
        const auto drawn = table_lines(table, layout_->table_head.align, width_ + width_ / 2);
        const auto wide = drawn.empty() ? width_ : text::columns(drawn.front());
        if (!table.caption.empty())
            lines(centred_lines(printable(table.caption), std::max(wide, narrowest_page), wide));
        lines(drawn);
        gap();
    }

    // GB/T 9704-2012 7.3.5.2, without a seal: the date begins two characters behind the signature above it.
    void closing(const document::Frame& frame) {
        const auto date = printable_text(frame.date);
        const auto date_width = text::columns(date);
        const auto start_of = [&](std::size_t columns) {
            const auto taken = columns + characters(layout_->closing.indent_right);
            return width_ > taken ? width_ - taken : 0;
        };
        if (!frame.signature.empty() || !date.empty()) gap();
        std::size_t date_start = start_of(date_width);
        for (const Inlines& signature : frame.signature) {
            const auto name = printable_text(signature);
            const auto width = text::columns(name);
            const bool moves = !date.empty() && date_width > width;
            const auto start = moves ? start_of(date_width + 2 * han) : start_of(width);
            paragraph(name, {start, start});
            if (&signature == &frame.signature.back() && !is_date_longer(frame)) date_start = start + 2 * han;
        }
        if (!date.empty()) paragraph(date, {date_start, date_start});
        if (!frame.note.empty()) {
            paragraph("（" + printable_text(frame.note) + "）",
                      {characters(layout_->note.first_line_indent), 0});
        }
    }

    const document::Layout* layout_;
    HeadingNumbers numbers_;
    std::size_t width_;
    std::string text_;
};

}  // namespace

base::Result<void> txt(const document::Document& paper, const document::Layout& layout, base::Sink& sink) {
    return sink.write(Page(layout).write(paper));
}

}  // namespace wenshu::write
