#include "serial/tree_builder.hpp"

#include <algorithm>
#include <utility>
#include <variant>

#include "serial/fault.hpp"
#include "serial/parse.hpp"
#include "text/normalize.hpp"

namespace wenshu::serial {

void TreeBuilder::open(decltype(model::Tree::node) node, std::size_t offset) {
    if (too_deep_ > 0 || frames_.size() == max_depth) {
        if (too_deep_++ == 0) {
            fault(serial::fault(source_, "serial.depth", offset,
                                {{"limit", static_cast<std::int64_t>(max_depth)}}));
        }
        return;
    }
    Frame frame;
    frame.tree = {std::move(node), location(source_, offset)};
    frames_.push_back(std::move(frame));
}

void TreeBuilder::close() {
    if (too_deep_ > 0) {
        if (--too_deep_ == 0) put({});
        return;
    }
    model::Tree done = std::move(frames_.back().tree);
    frames_.pop_back();
    put(std::move(done));
}

void TreeBuilder::key(std::string_view text, std::size_t offset) {
    if (too_deep_ > 0) return;
    Frame& frame = frames_.back();
    frame.key = clean(text, offset);
    frame.key_where = location(source_, offset);
    frame.has_key = true;
    const auto [first, is_new] = frame.keys.try_emplace(frame.key, offset);
    if (!is_new) {
        fault(serial::fault(source_, "serial.duplicate_key", offset,
                            {{"key", frame.key}, {"first", line_and_column(source_, first->second)}}));
    }
}

void TreeBuilder::scalar(std::string_view text, bool quoted, std::size_t offset) {
    if (too_deep_ > 0) return;
    put({model::Scalar{clean(text, offset), quoted}, location(source_, offset)});
}

void TreeBuilder::put(model::Tree tree) {
    if (frames_.empty()) {
        root_ = std::move(tree);
        return;
    }
    Frame& frame = frames_.back();
    if (auto* list = std::get_if<model::Sequence>(&frame.tree.node)) {
        list->push_back(std::move(tree));
        return;
    }
    auto& map = std::get<model::Mapping>(frame.tree.node);
    map.push_back({std::move(frame.key), frame.key_where, std::move(tree)});
    frame.has_key = false;
}

std::string TreeBuilder::clean(std::string_view text, std::size_t offset) {
    if (text::has_reserved(text)) fault(serial::fault(source_, "serial.reserved", offset));
    return text::normalize(text);
}

bool TreeBuilder::in_map() const {
    return too_deep_ == 0 && !frames_.empty() &&
           std::holds_alternative<model::Mapping>(frames_.back().tree.node);
}

bool TreeBuilder::has(std::string_view code) const {
    return std::any_of(faults_.begin(), faults_.end(), [&](const auto& found) { return found.code == code; });
}

std::size_t TreeBuilder::opened_at() const {
    return frames_.empty() ? 0 : frames_.back().tree.where.offset;
}

std::size_t TreeBuilder::key_offset() const {
    return frames_.empty() ? 0 : frames_.back().key_where.offset;
}

base::Result<model::Tree> TreeBuilder::finish() && {
    if (faults_.empty()) return std::move(root_);
    base::arrange(faults_);
    return std::move(faults_);
}

}  // namespace wenshu::serial
