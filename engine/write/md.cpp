#include "write/md.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/overload.hpp"
#include "write/base64.hpp"
#include "write/md_inlines.hpp"
#include "write/notes.hpp"
#include "write/numbering.hpp"
#include "write/plain.hpp"

namespace wenshu::write {
namespace {

using document::Block;
using document::Inlines;

std::string indented(const std::string& text, std::size_t columns) {
    std::string moved;
    for (const char c : text) {
        if (moved.ends_with('\n') && c != '\n') moved.append(columns, ' ');
        moved += c;
    }
    return moved;
}

bool is_text(const Block& block) {
    const auto* paragraph = std::get_if<document::Paragraph>(&block.node);
    return paragraph != nullptr && !printable_text(paragraph->inlines).empty();
}

// Whether a list may stand right below a text: a bare "-" there would underline it.
bool begins_with_text(const document::List& list) {
    return !list.items.empty() && !list.items.front().empty() && is_text(list.items.front().front());
}

// An item of one paragraph, with nothing but lists behind it, needs no empty lines.
bool is_tight(const document::List& list) {
    for (const auto& item : list.items) {
        for (std::size_t i = 0; i < item.size(); ++i) {
            const auto* inner = std::get_if<document::List>(&item[i].node);
            const bool joins =
                i == 0 ? is_text(item[i]) : inner != nullptr && begins_with_text(*inner) && is_tight(*inner);
            if (!joins) return false;
        }
    }
    return true;
}

std::string rule(const document::Table& table) {
    std::string text = "|";
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const auto align = column_align(table, i);
        const bool is_centred = align == document::Align::center;
        text += is_centred ? " :-: |" : align == document::Align::right ? " --: |" : " --- |";
    }
    return text;
}

std::string table_text(const document::Table& table) {
    if (table.columns.empty()) return {};
    std::string text = table.caption.empty() ? "" : md_text(table.caption, MdPlace::paragraph) + "\n\n";
    text += "|";
    for (const auto& column : table.columns) text += " " + md_inlines(column.title, MdPlace::cell) + " |";
    text += "\n" + rule(table);
    for (const auto& row : table.rows) {
        text += "\n|";
        for (const auto& cell : row) text += " " + md_inlines(cell, MdPlace::cell) + " |";
    }
    return text;
}

class Writer {
  public:
    explicit Writer(const document::Layout& layout) : layout_(&layout), numbers_(layout) {}

    std::string write(const document::Document& written) {
        Notes notes;
        const document::Document paper = with_marks(written, notes);
        std::vector<std::string> parts = head(paper.frame);
        if (!paper.frame.title.empty())
            parts.push_back("# " + md_inlines(paper.frame.title, MdPlace::heading));
        if (!paper.frame.to.empty()) parts.push_back(md_inlines(paper.frame.to, MdPlace::paragraph) + "：");
        parts.push_back(blocks(paper.body, "\n\n"));
        parts.push_back(attachment_names(paper));
        for (const auto& entry : paper.frame.attendance)
            parts.push_back(md_inlines(entry.label, MdPlace::paragraph) + "：" +
                            md_inlines(entry.names, MdPlace::paragraph));
        parts.push_back(closing(paper.frame));
        if (!paper.frame.note.empty())
            parts.push_back("（" + md_inlines(paper.frame.note, MdPlace::paragraph) + "）");
        for (std::size_t i = 0; i < paper.attachments.size(); ++i) {
            if (!paper.attachments[i].body.empty()) parts.push_back(attachment(paper, i));
        }
        for (const Note& note : notes.take())
            parts.push_back("\\[" + std::to_string(note.number) + "\\]" +
                            md_inlines(note.text, MdPlace::paragraph));
        parts.push_back(imprint(paper.frame));
        parts.push_back(std::move(images_));
        std::string text;
        for (const std::string& part : parts) {
            if (!part.empty()) text += (text.empty() ? "" : "\n\n") + part;
        }
        return text.empty() ? text : text + "\n";
    }

  private:
    // Two lists in a row would be read as one: every other one takes other markers.
    std::string blocks(const std::vector<Block>& all, std::string_view between) {
        std::string text;
        const document::List* last_list = nullptr;
        bool other_marker = false;
        for (const Block& block : all) {
            const auto* list = std::get_if<document::List>(&block.node);
            if (list != nullptr) {
                other_marker = last_list != nullptr && list->ordered == last_list->ordered && !other_marker;
            }
            const std::string part = list != nullptr ? list_text(*list, other_marker) : block_text(block);
            if (part.empty()) continue;
            if (!text.empty()) text += between;
            text += part;
            last_list = list;
        }
        return text;
    }

    std::string block_text(const Block& block) {
        return std::visit(
            base::overload{
                [&](const document::Heading& heading) { return heading_text(heading); },
                [&](const document::Paragraph& p) { return md_inlines(p.inlines, MdPlace::paragraph); },
                [&](const document::List& list) { return list_text(list, false); },
                [&](const document::Table& table) { return table_text(table); },
                [&](const document::Image& image) { return image_text(image); },
                [&](const document::Chart& chart) { return table_text(document::table_of(chart)); },
                // Markdown has no pages.
                [&](const document::PageBreak&) { return std::string(); },
                [](const document::Contents&) { return std::string(); },
            },
            block.node);
    }

    // A heading that runs in stays a heading: its paragraph follows.
    std::string heading_text(const document::Heading& heading) {
        const auto signs = std::string(static_cast<std::size_t>(heading.level) + 1, '#');
        const auto number = md_text(numbers_.next(heading.level), MdPlace::heading);
        const auto text = signs + " " + number + md_inlines(heading.inlines, MdPlace::heading);
        return heading.run_in.empty() ? text : text + "\n\n" + md_inlines(heading.run_in, MdPlace::paragraph);
    }

    std::string list_text(const document::List& list, bool other_marker) {
        const bool tight = is_tight(list);
        std::string text;
        for (std::size_t i = 0; i < list.items.size(); ++i) {
            const std::string number = std::to_string(i + 1) + (other_marker ? ")" : ".");
            const std::string marker = list.ordered ? number : other_marker ? "*" : "-";
            const auto item = blocks(list.items[i], tight ? "\n" : "\n\n");
            if (i > 0) text += tight ? "\n" : "\n\n";
            text += item.empty() ? marker : marker + " " + indented(item, marker.size() + 1);
        }
        return text;
    }

    // 版头, where the layout has one: a paragraph an element.
    std::vector<std::string> head(const document::Frame& frame) const {
        std::vector<std::string> parts;
        if (!layout_->head.present) return parts;
        for (const Inlines* element : {&frame.copy_number, &frame.secrecy, &frame.urgency}) {
            if (!element->empty()) parts.push_back(md_inlines(*element, MdPlace::paragraph));
        }
        std::string mark;
        for (const Inlines& name : mark_names(frame, *layout_))
            mark += (mark.empty() ? "" : "　") + md_inlines(name, MdPlace::paragraph);
        if (!mark.empty()) parts.push_back(mark + md_text(mark_suffix(frame, *layout_), MdPlace::paragraph));
        if (!frame.number.empty()) parts.push_back(md_inlines(frame.number, MdPlace::paragraph));
        std::string signers;
        for (const Inlines& name : frame.signers)
            signers += (signers.empty() ? "签发人：" : "　") + md_inlines(name, MdPlace::paragraph);
        if (layout_->head.signers && !signers.empty()) parts.push_back(signers);
        return parts;
    }

    static std::string attachment_names(const document::Document& paper) {
        std::string text;
        for (std::size_t i = 0; i < paper.attachments.size(); ++i) {
            const std::string number = paper.attachments.size() > 1 ? std::to_string(i + 1) + "\\." : "";
            text += (i == 0 ? "附件：" : "；") + number +
                    md_inlines(paper.attachments[i].title, MdPlace::paragraph);
        }
        return text;
    }

    std::string attachment(const document::Document& paper, std::size_t index) {
        numbers_ = HeadingNumbers(*layout_);
        const auto& attachment = paper.attachments[index];
        return attachment_number(index, paper.attachments.size()) + "\n\n# " +
               md_inlines(attachment.title, MdPlace::heading) + "\n\n" + blocks(attachment.body, "\n\n");
    }

    std::string imprint(const document::Frame& frame) const {
        std::string text;
        if (!layout_->head.present) return text;
        if (!frame.copies.empty()) text = "抄送：" + md_inlines(frame.copies, MdPlace::paragraph) + "。";
        if (!layout_->imprint.printed || (frame.printed_by.empty() && frame.printed_on.empty())) return text;
        if (!text.empty()) text += "\n\n";
        text += md_inlines(frame.printed_by, MdPlace::paragraph);
        if (!frame.printed_on.empty())
            text += "　" + md_inlines(printed_date(frame.printed_on, *layout_), MdPlace::paragraph) + "印发";
        return text;
    }

    // The bytes go to the end of the file, where they do not stand between the lines.
    std::string image_text(const document::Image& image) {
        const std::string name = "图" + std::to_string(++image_count_);
        images_ += (images_.empty() ? "[" : "\n[") + name + "]: " + data_address(image);
        return "![" + md_text(image.alternative, MdPlace::cell) + "][" + name + "]";
    }

    std::string closing(const document::Frame& frame) const {
        Inlines lines;
        for (const auto& signature : frame.signature) {
            if (!lines.empty()) lines.emplace_back(document::LineBreak{});
            lines.insert(lines.end(), signature.begin(), signature.end());
        }
        if (!lines.empty() && !frame.date.empty()) lines.emplace_back(document::LineBreak{});
        const Inlines date = printed_date(frame.date, *layout_);
        lines.insert(lines.end(), date.begin(), date.end());
        return lines.empty() ? "" : md_inlines(lines, MdPlace::paragraph);
    }

    const document::Layout* layout_;
    HeadingNumbers numbers_;
    std::string images_;
    int image_count_ = 0;
};

}  // namespace

base::Result<void> md(const document::Document& paper, const document::Layout& layout, base::Sink& sink) {
    return sink.write(Writer(layout).write(paper));
}

}  // namespace wenshu::write
