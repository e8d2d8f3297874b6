#include "document/manuscript.hpp"

#include <utility>
#include <variant>

#include "base/overload.hpp"

namespace wenshu::document {
namespace {

class Reading {
  public:
    Manuscript read(const Document& paper) {
        head(paper.frame);
        blocks(paper.body);
        attachment_names(paper.attachments);
        closing(paper.frame);
        for (std::size_t i = 0; i < paper.attachments.size(); ++i)
            attachment(paper.attachments[i], paper.attachments.size() > 1 ? std::to_string(i + 1) : "");
        imprint(paper.frame);
        return std::move(manuscript_);
    }

  private:
    Passage& add(Part part, std::string text) {
        auto& passage = manuscript_.passages.emplace_back();
        passage.part = part;
        passage.text = std::move(text);
        return passage;
    }

    // A paragraph with text, outside of tables.
    void paragraph(Part part, std::string text, int level = 0) {
        if (text.empty()) return;
        auto& passage = add(part, std::move(text));
        passage.level = level;
        passage.numbered = part == Part::heading || part == Part::item;
        passage.ordinal = ++ordinal_;
    }

    // A line of the frame, with the words that stand around it; none where it is empty.
    void element(Part part, std::string_view before, const Inlines& inlines, std::string_view after = {}) {
        const auto text = plain_text(inlines);
        if (!text.empty()) paragraph(part, std::string(before) + text + std::string(after));
    }

    void head(const Frame& frame) {
        for (const Inlines& name : frame.mark) element(Part::mark, {}, name);
        element(Part::number, {}, frame.number);
        element(Part::title, {}, frame.title);
        element(Part::to, {}, frame.to, "：");
        for (const auto& entry : frame.attendance)
            element(Part::paragraph, plain_text(entry.label) + "：", entry.names);
    }

    void attachment_names(const std::vector<Attachment>& attachments) {
        for (std::size_t i = 0; i < attachments.size(); ++i) {
            const auto number = attachments.size() > 1 ? std::to_string(i + 1) + "." : "";
            element(Part::attachments, (i == 0 ? "附件：" : "") + number, attachments[i].title);
        }
    }

    void closing(const Frame& frame) {
        for (const Inlines& name : frame.signature) element(Part::signature, {}, name);
        element(Part::date, {}, frame.date);
        element(Part::note, "（", frame.note, "）");
    }

    void attachment(const Attachment& one, const std::string& number) {
        if (one.body.empty()) return;
        paragraph(Part::attachment_mark, "附件" + number);
        element(Part::attachment_title, {}, one.title);
        blocks(one.body);
    }

    void imprint(const Frame& frame) {
        element(Part::imprint, "抄送：", frame.copies, "。");
        const auto on = plain_text(frame.printed_on);
        paragraph(Part::imprint, plain_text(frame.printed_by) + (on.empty() ? "" : "　" + on + "印发"));
    }

    void blocks(const std::vector<Block>& all) {
        for (const Block& block : all) std::visit([this](const auto& node) { read(node); }, block.node);
    }

    void read(const Heading& heading) {
        paragraph(Part::heading, plain_text(heading.inlines), heading.level);
        element(Part::paragraph, {}, heading.run_in);
    }
    void read(const Paragraph& one) { paragraph(Part::paragraph, plain_text(one.inlines)); }
    void read(const List& list) {
        for (const auto& item : list.items) {
            for (const Block& block : item) {
                const auto* text = std::get_if<Paragraph>(&block.node);
                if (text != nullptr)
                    paragraph(Part::item, plain_text(text->inlines));
                else
                    std::visit([this](const auto& node) { read(node); }, block.node);
            }
        }
    }
    void read(const Table& table) {
        ++table_;
        paragraph(Part::paragraph, table.caption);
        for (std::size_t column = 0; column < table.columns.size(); ++column)
            cell(plain_text(table.columns[column].title), 1, column + 1);
        for (std::size_t row = 0; row < table.rows.size(); ++row)
            for (std::size_t column = 0; column < table.rows[row].size(); ++column)
                cell(plain_text(table.rows[row][column]), row + 2, column + 1);
    }
    void read(const Image&) {}
    void read(const Chart& chart) { read(table_of(chart)); }
    void read(const PageBreak&) {}
    void read(const Contents&) {}

    void cell(std::string text, std::size_t row, std::size_t column) {
        if (!text.empty()) add(Part::cell, std::move(text)).cell = CellPlace{table_, row, column};
    }

    Manuscript manuscript_;
    std::size_t ordinal_ = 0;
    std::size_t table_ = 0;
};

}  // namespace

Manuscript manuscript(const Document& paper) {
    return Reading().read(paper);
}

}  // namespace wenshu::document
