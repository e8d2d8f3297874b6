// Reads the entries of a sheet specification and remembers every fault with its place.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/diagnostic.hpp"
#include "model/tree.hpp"
#include "render/sheet.hpp"

namespace wenshu::render {

class SheetReader {
  public:
    // A mapping with no other keys than these.
    bool is_mapping(const model::Tree& tree, std::string_view path, std::span<const std::string> keys);

    // Whether something stands under a key; a key without a value counts as absent.
    static bool has(const model::Tree& mapping, std::string_view key);

    // Exactly one of two keys must be there.
    void expect_one(const model::Tree& mapping, const std::string& one, const std::string& other);

    // What stands under a key; nothing where it is absent, and a fault where it is of another kind.
    std::optional<Setting<std::string>> text(const model::Tree& mapping, std::string_view key);
    std::optional<bool> truth(const model::Tree& mapping, std::string_view key);
    std::optional<std::size_t> whole(const model::Tree& mapping, std::string_view key, std::size_t most);
    std::optional<Setting<std::size_t>> choice(const model::Tree& mapping, std::string_view key,
                                               std::span<const std::string> choices);
    std::optional<Template> prepared(const model::Tree& mapping, std::string_view key);

    void fault(std::string code, base::Location where, std::vector<base::Arg> args);
    base::Diagnostics faults() &&;

  private:
    base::Diagnostics faults_;
};

}  // namespace wenshu::render
