// Builds a Tree out of what a parser reports, and keeps the laws that YAML and JSON share here: texts are
// normalized, reserved characters refused, keys stand once, depth is bounded.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.hpp"
#include "base/sources.hpp"
#include "model/tree.hpp"

namespace wenshu::serial {

class TreeBuilder {
  public:
    explicit TreeBuilder(const base::SourceText& source) : source_(source) {}

    void open_map(std::size_t offset) { open(model::Mapping{}, offset); }
    void open_list(std::size_t offset) { open(model::Sequence{}, offset); }
    void close();
    void key(std::string_view text, std::size_t offset);
    void scalar(std::string_view text, bool quoted, std::size_t offset);
    void fault(base::Diagnostic diagnostic) { faults_.push_back(std::move(diagnostic)); }

    // Whether the innermost open node is a map, and whether it waits for its next key.
    bool in_map() const;
    bool awaits_key() const { return in_map() && !frames_.back().has_key; }
    bool is_open() const { return !frames_.empty(); }
    // Where the innermost open map or list began, and its last key; the start of the source if there is none.
    std::size_t opened_at() const;
    std::size_t key_offset() const;
    // Whether this fault was found already.
    bool has(std::string_view code) const;

    // The tree, or all faults in the order of their places.
    base::Result<model::Tree> finish() &&;

  private:
    struct Frame {
        model::Tree tree;
        std::string key;  // of the entry that is being read
        base::Location key_where;
        bool has_key = false;
        std::map<std::string, std::size_t> keys;  // with the offset of their first appearance
    };

    void open(decltype(model::Tree::node) node, std::size_t offset);
    void put(model::Tree tree);
    std::string clean(std::string_view text, std::size_t offset);

    const base::SourceText& source_;
    std::vector<Frame> frames_;
    model::Tree root_;
    std::size_t too_deep_ = 0;  // open maps and lists beyond the limit; what is in them is dropped
    base::Diagnostics faults_;
};

}  // namespace wenshu::serial
