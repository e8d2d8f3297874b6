#include "write/notes.hpp"

#include <variant>
#include <vector>

#include "base/utf8.hpp"

namespace wenshu::write {

int Notes::add(const document::Footnote& note) {
    document::Inlines text;
    for (const document::Run& run : note.runs) text.emplace_back(run);
    waiting_.push_back({++count_, std::move(text)});
    return count_;
}

std::string circled(int number) {
    // Unicode has them in three places.
    const auto from = [number](char32_t first_sign, int first) {
        std::string sign;
        base::append_utf8(sign, first_sign + static_cast<char32_t>(number - first));
        return sign;
    };
    if (number <= 20) return from(U'①', 1);
    if (number <= 35) return from(U'㉑', 21);
    if (number <= 50) return from(U'㊱', 36);
    return "(" + std::to_string(number) + ")";
}

namespace {

void mark_notes(document::Inlines& inlines, Notes& notes) {
    for (auto& item : inlines) {
        if (const auto* note = std::get_if<document::Footnote>(&item)) {
            item = document::Run{"[" + std::to_string(notes.add(*note)) + "]", false, false, {}};
        }
    }
}

void mark_notes(std::vector<document::Block>& blocks, Notes& notes);

void mark_notes(document::Table& table, Notes& notes) {
    for (auto& column : table.columns) {
        mark_notes(column.title, notes);
        if (column.group.empty()) continue;
        column.title.insert(column.title.begin(), document::Run{column.group + " > ", false, false, {}});
        column.group.clear();
    }
    for (auto& row : table.rows) {
        for (auto& cell : row) mark_notes(cell, notes);
    }
}

void mark_notes(std::vector<document::Block>& blocks, Notes& notes) {
    for (auto& block : blocks) {
        if (auto* heading = std::get_if<document::Heading>(&block.node)) {
            mark_notes(heading->inlines, notes);
            mark_notes(heading->run_in, notes);
        } else if (auto* paragraph = std::get_if<document::Paragraph>(&block.node)) {
            mark_notes(paragraph->inlines, notes);
        } else if (auto* list = std::get_if<document::List>(&block.node)) {
            for (auto& item : list->items) mark_notes(item, notes);
        } else if (auto* table = std::get_if<document::Table>(&block.node)) {
            mark_notes(*table, notes);
        }
    }
}

}  // namespace

document::Document with_marks(document::Document paper, Notes& notes) {
    mark_notes(paper.frame.title, notes);
    mark_notes(paper.body, notes);
    for (auto& attachment : paper.attachments) mark_notes(attachment.body, notes);
    return paper;
}

}  // namespace wenshu::write
