#include "text/regions.hpp"

#include <algorithm>
#include <compare>
#include <string_view>
#include <utility>

#include "text/order.hpp"

namespace wenshu::text {
namespace {

// How much of the text is this region's name: all of it, or a full name at its beginning.
std::size_t match(std::string_view text, const std::vector<std::string>& names) {
    if (std::ranges::find(names, text) != names.end()) return text.size();
    return !names.empty() && text.starts_with(names.front()) ? names.front().size() : 0;
}

// The places of the regions that the name is made of, the longest name first wherever several begin alike.
std::vector<std::size_t> path_of(std::string_view name, const Regions& regions) {
    std::vector<std::size_t> path;
    while (!name.empty()) {
        std::size_t longest = 0;
        std::size_t place = 0;
        for (std::size_t i = 0; i < regions.size(); ++i) {
            const std::size_t size = match(name, regions[i]);
            if (size > longest) place = i;
            longest = std::max(longest, size);
        }
        if (longest == 0) break;
        path.push_back(place);
        name.remove_prefix(longest);
    }
    return path;
}

}  // namespace

RegionOrder ordered(const std::vector<std::string>& names, const Regions& regions) {
    std::vector<std::vector<std::size_t>> paths;
    for (const auto& name : names) paths.push_back(path_of(name, regions));
    RegionOrder order{ordered(names, NameOrder::pinyin), 0};
    std::ranges::stable_sort(order.positions, [&](std::size_t a, std::size_t b) {
        if (paths[a].empty() || paths[b].empty()) return !paths[a].empty() && paths[b].empty();
        return paths[a] < paths[b];
    });
    order.known = static_cast<std::size_t>(
        std::ranges::count_if(paths, [](const auto& path) { return !path.empty(); }));
    return order;
}

}  // namespace wenshu::text
