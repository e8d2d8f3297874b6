#include "write/txt.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/overload.hpp"
#include "text/width.hpp"
#include "write/contents.hpp"
#include "write/notes.hpp"
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

    std::string write(const document::Document& written) {
        Notes notes;
        const document::Document paper = with_marks(written, notes);
        body_ = paper.body;
        if (layout_->head.present) head(paper.frame);
        title(paper.frame);
        blocks(paper.body, 0);
        attachment_names(paper);
        attendance(paper.frame);
        closing(paper.frame);
        attachments(paper);
        foot_notes(notes);
        if (layout_->head.present) imprint(paper.frame);
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

    void rule(char sign) { line(std::string(width_, sign)); }

    // One text at the left edge, one at the right.
    void line_of_two(const std::string& left, const std::string& right) {
        const auto taken = text::columns(left) + text::columns(right);
        line(left + space(width_ > taken ? width_ - taken : han) + right);
    }

    // 版头 (GB/T 9704-2012 7.2), its rule a row of signs.
    void head(const document::Frame& frame) {
        for (const Inlines* element : {&frame.copy_number, &frame.secrecy, &frame.urgency}) {
            if (!element->empty()) line(printable_text(*element));
        }
        gap();
        const auto names = mark_names(frame, *layout_);
        for (const Inlines& name : names) {
            const bool last = &name == &names.back();
            const auto suffix =
                last ? (names.size() > 1 ? "　" : "") + mark_suffix(frame, *layout_) : std::string();
            lines(centred_lines(printable_text(name) + suffix, width_, width_));
        }
        gap();
        number(frame);
        if (layout_->head.rule.form != document::RuleStyle::Form::none) rule('=');
        gap();
    }

    void number(const document::Frame& frame) {
        std::string signers;
        for (const Inlines& name : frame.signers)
            signers += (signers.empty() ? "签发人：" : "　") + printable_text(name);
        if (layout_->head.signers && !signers.empty()) {
            line_of_two(printable_text(frame.number), signers);
        } else if (!frame.number.empty()) {
            lines(centred_lines(printable_text(frame.number), width_, width_));
        }
    }

    // 附件说明 (7.3.4): no mark behind a name.
    void attachment_names(const document::Document& paper) {
        const auto count = paper.attachments.size();
        if (count > 0) gap();
        for (std::size_t i = 0; i < count; ++i) {
            const std::string number = count > 1 ? std::to_string(i + 1) + "." : "";
            const std::size_t start = 2 * han + (i == 0 ? 0 : 3 * han);
            const std::string label = i == 0 ? "附件：" : "";
            paragraph(label + number + printable_text(paper.attachments[i].title),
                      {start, 2 * han + 3 * han + text::columns(number)});
        }
    }

    void attendance(const document::Frame& frame) {
        if (!frame.attendance.empty()) gap();
        for (const auto& entry : frame.attendance) {
            const auto label = printable_text(entry.label) + "：";
            paragraph(label + printable_text(entry.names), {2 * han, 2 * han + text::columns(label)});
        }
    }

    void attachments(const document::Document& paper) {
        for (std::size_t i = 0; i < paper.attachments.size(); ++i) {
            const auto& attachment = paper.attachments[i];
            if (attachment.body.empty()) continue;
            gap();
            rule('-');
            line(attachment_number(i, paper.attachments.size()));
            gap();
            lines(centred_lines(printable_text(attachment.title), width_, width_));
            gap();
            numbers_ = HeadingNumbers(*layout_);
            blocks(attachment.body, 0);
        }
    }

    void foot_notes(Notes& notes) {
        const auto all = notes.take();
        if (!all.empty()) gap();
        for (const Note& note : all) {
            const auto mark = "[" + std::to_string(note.number) + "]";
            paragraph(mark + printable_text(note.text), {0, text::columns(mark)});
        }
    }

    // 版记 (7.4)
    void imprint(const document::Frame& frame) {
        const bool printed =
            layout_->imprint.printed && (!frame.printed_by.empty() || !frame.printed_on.empty());
        if (frame.copies.empty() && !printed) return;
        gap();
        rule('-');
        if (!frame.copies.empty())
            paragraph("抄送：" + printable_text(frame.copies) + "。", {han, han + 3 * han});
        if (!frame.copies.empty() && printed) rule('-');
        if (printed) {
            const auto on = printable_text(printed_date(frame.printed_on, *layout_));
            line_of_two(space(han) + printable_text(frame.printed_by),
                        on.empty() ? "" : on + "印发" + space(han));
        }
        rule('-');
    }

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
                [&](const document::Contents& contents) { write_contents(contents.levels); },
            },
            block.node);
    }

    void write_contents(int levels) {
        const auto listed = listed_headings(body_, *layout_, levels);
        if (listed.empty()) return;
        lines(centred_lines("目录", width_, width_));
        for (const auto& heading : listed) {
            const auto indent = static_cast<std::size_t>(heading.level - 1) * 2 * han;
            paragraph(printable(heading.text), {indent, indent});
        }
        gap();
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
        const auto date = printable_text(printed_date(frame.date, *layout_));
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
    std::span<const Block> body_;  // of the paper being written
    HeadingNumbers numbers_;
    std::size_t width_;
    std::string text_;
};

}  // namespace

base::Result<void> txt(const document::Document& paper, const document::Layout& layout, base::Sink& sink) {
    return sink.write(Page(layout).write(paper));
}

}  // namespace wenshu::write
