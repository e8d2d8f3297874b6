#include "read/footnotes.hpp"

#include <algorithm>
#include <set>

namespace wenshu::read {
namespace {

constexpr std::string_view open = "[^";

// The label that a line defines: up to three spaces, [^1]:
std::optional<std::string_view> defined_label(std::string_view line) {
    const auto indent = line.find_first_not_of(' ');
    if (indent == std::string_view::npos || indent > 3) return std::nullopt;
    line.remove_prefix(indent);
    const auto close = line.find("]:");
    if (!line.starts_with(open) || close == std::string_view::npos || close == open.size())
        return std::nullopt;
    const auto label = line.substr(open.size(), close - open.size());
    if (label.find_first_of(" \t]") != std::string_view::npos) return std::nullopt;
    return label;
}

// Whether the line has it without a backslash before or in it.
bool is_written(const std::string& label, std::string_view line) {
    for (auto at = line.find(label); at != std::string_view::npos; at = line.find(label, at + 1)) {
        if (at == 0 || line[at - 1] != '\\') return true;
    }
    return false;
}

}  // namespace

std::vector<Node> footnotes(Node root, Context& context) {
    std::vector<Node> kept;
    for (const Node node : root.children()) {
        if (node.kind() == Kind::footnote_definition) kept.push_back(node);
    }
    std::set<std::string_view> labels;
    for (int number = 1; number <= context.line_count(); ++number) {
        const auto label = defined_label(context.line(number));
        if (!label) continue;
        const bool is_kept = std::any_of(kept.begin(), kept.end(),
                                         [&](const Node& node) { return node.first_line() == number; });
        if (!labels.insert(*label).second) {
            context.fault("read.footnote_twice", number, context.shown_line(number));
        } else if (!is_kept) {
            context.fault("read.footnote_unused", number, context.shown_line(number));
        }
    }
    return kept;
}

std::optional<std::string> undefined_label(std::string_view text, std::string_view line) {
    for (auto at = text.find(open); at != std::string_view::npos; at = text.find(open, at + open.size())) {
        const auto rest = text.substr(at + open.size());
        const auto close = rest.find_first_of("] \t[");
        if (close == 0 || close == std::string_view::npos || rest[close] != ']') continue;
        const std::string label = std::string(open) + std::string(rest.substr(0, close + 1));
        if (is_written(label, line)) return label;
    }
    return std::nullopt;
}

}  // namespace wenshu::read
