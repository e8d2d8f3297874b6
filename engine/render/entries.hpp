// Reads the entries of a data file that belongs to a pack, with every fault at its place: pack.*.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "model/tree.hpp"
#include "render/template.hpp"

namespace wenshu::render {

class Entries {
  public:
    explicit Entries(Texts partials = {}) : partials_(std::move(partials)) {}

    // The value under a key, unless it is absent or written as nothing.
    static const model::Tree* entry(const model::Tree& tree, std::string_view key);

    // Whether it is a mapping; keys that are not among `keys` are faults.
    bool is_mapping(const model::Tree& tree, std::string_view name, const std::vector<std::string>& keys);

    const std::string* text_in(const model::Tree& tree, std::string_view key);
    std::string text_under(const model::Tree& tree, std::string_view key);
    std::string required_text(const model::Tree& tree, std::string_view key);
    std::vector<std::string> texts_under(const model::Tree& tree, std::string_view key);
    std::vector<const model::Tree*> items_under(const model::Tree& tree, std::string_view key);

    // A template for a line: what gives blocks has no place in it.
    Template line(const std::string& text, base::Location where);
    Template required_line(const model::Tree& tree, std::string_view key);

    Template take(base::Result<Template> prepared);
    void fault(std::string code, base::Location where, std::vector<base::Arg> args);

    const Texts& partials() const { return partials_; }

    base::Diagnostics faults;

  private:
    Texts partials_;
};

}  // namespace wenshu::render
