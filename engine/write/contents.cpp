#include "write/contents.hpp"

#include <string_view>
#include <utility>

#include "write/numbering.hpp"

namespace wenshu::write {

std::vector<ListedHeading> listed_headings(std::span<const document::Block> body,
                                           const document::Layout& layout, int levels) {
    constexpr std::string_view stop = "。";
    HeadingNumbers numbers(layout);
    std::vector<ListedHeading> listed;
    for (const document::Block& block : body) {
        const auto* heading = std::get_if<document::Heading>(&block.node);
        if (heading == nullptr) continue;
        std::string text = numbers.next(heading->level) + document::plain_text(heading->inlines);
        if (text.ends_with(stop)) text.resize(text.size() - stop.size());
        if (heading->level <= levels) listed.push_back({heading->level, std::move(text)});
    }
    return listed;
}

const document::Contents* contents_in(std::span<const document::Block> body) {
    for (const document::Block& block : body) {
        if (const auto* contents = std::get_if<document::Contents>(&block.node)) return contents;
    }
    return nullptr;
}

}  // namespace wenshu::write
