#include "write/contents.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "write/numbering.hpp"

namespace wenshu::write {
namespace {

// On one line: a break within a heading is a space.
std::string text_of(const document::Heading& heading) {
    constexpr std::string_view stop = "。";
    std::string text = document::plain_text(heading.inlines);
    std::replace(text.begin(), text.end(), '\n', ' ');
    if (text.ends_with(stop)) text.resize(text.size() - stop.size());
    return text;
}

void list_headings(std::span<const document::Block> blocks, int levels, HeadingNumbers& numbers,
                   std::vector<ListedHeading>& listed) {
    for (const document::Block& block : blocks) {
        if (const auto* list = std::get_if<document::List>(&block.node)) {
            for (const auto& item : list->items) list_headings(item, levels, numbers, listed);
        }
        const auto* heading = std::get_if<document::Heading>(&block.node);
        if (heading == nullptr) continue;
        const int level = std::clamp(heading->level, 1, 4);
        std::string text = numbers.next(level) + text_of(*heading);
        if (level <= levels) listed.push_back({level, std::move(text)});
    }
}

}  // namespace


std::vector<ListedHeading> listed_headings(std::span<const document::Block> body,
                                           const document::Layout& layout, int levels) {
    HeadingNumbers numbers(layout);
    std::vector<ListedHeading> listed;
    list_headings(body, levels, numbers, listed);
    return listed;
}

const document::Contents* contents_in(std::span<const document::Block> body) {
    for (const document::Block& block : body) {
        if (const auto* contents = std::get_if<document::Contents>(&block.node)) return contents;
    }
    return nullptr;
}

}  // namespace wenshu::write
