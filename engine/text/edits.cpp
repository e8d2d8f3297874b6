#include "text/edits.hpp"

#include <algorithm>
#include <cassert>
#include <utility>

namespace wenshu::text {

void Editor::replace(std::size_t offset, std::size_t length, std::string_view after, std::string_view rule) {
    assert(offset >= position_ && offset + length <= text_.size());
    const auto before = text_.substr(offset, length);
    if (before == after) return;
    edited_.text += text_.substr(position_, offset - position_);
    edited_.text += after;
    edited_.changes.push_back({offset, std::string(before), std::string(after), rule});
    position_ = offset + length;
}

Edited Editor::finish() && {
    if (!edited_.changes.empty()) edited_.text += text_.substr(position_);
    return std::move(edited_);
}

std::size_t origin(std::span<const Change> changes, std::size_t offset) {
    std::size_t before = 0;  // bytes that stood before the change at hand, in the text before and after
    std::size_t after = 0;
    for (const Change& change : changes) {
        const std::size_t kept = change.offset - before;
        if (offset < after + kept) break;
        before = change.offset;
        after += kept;
        if (offset < after + change.after.size())
            return std::min(change.offset + (offset - after), change.offset + change.before.size());
        before += change.before.size();
        after += change.after.size();
    }
    return before + (offset - after);
}

}  // namespace wenshu::text
