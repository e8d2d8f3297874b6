// Reads the entries of a layout file and remembers every fault with its place; what cannot be read takes the
// fallback.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "document/layout.hpp"
#include "model/tree.hpp"

namespace wenshu::render {

// A mapping inside the file; `tree` is null where the file does not have it.
struct LayoutSection {
    const model::Tree* tree = nullptr;
    base::Location where;
    std::string path;
};

// The clause of a number that names none: the office's own choice.
inline constexpr std::string_view local_clause = "local";

// The file with its list of four headings as a map of the levels 1 to 4; any other file as it is.
model::Tree with_heading_levels(model::Tree file);

struct Range {
    double least = 0;
    double most = 0;
    std::optional<double> type_area{};  // what the word type_area stands for, where it may be written
};

enum class Need { required, optional };

class LayoutReader {
  public:
    // The whole file; `keys` are all that it may have.
    LayoutSection root(const model::Tree& file, std::span<const std::string> keys);

    // The mapping under a key; its absence is a fault if it is needed.
    LayoutSection section(const LayoutSection& parent, std::string_view key,
                          std::span<const std::string> keys, Need need);

    // `{ value: 37, clause: "…", tolerance: 1 }`, or the number alone; without a clause it is `local_clause`.
    document::Measure number(const LayoutSection& parent, std::string_view key, document::Measure fallback,
                             Range range, Need need);

    std::string text(const LayoutSection& parent, std::string_view key, std::string fallback, Need need);

    // A text that may be empty, but must then be quoted: "".
    std::string text_or_none(const LayoutSection& parent, std::string_view key, std::string fallback,
                             Need need);
    bool truth(const LayoutSection& parent, std::string_view key, bool fallback);

    // RRGGBB.
    std::string color(const LayoutSection& parent, std::string_view key, const std::string& fallback);

    // One of the choices, by its index.
    std::size_t choice(const LayoutSection& parent, std::string_view key, std::size_t fallback,
                       std::span<const std::string> choices);

    // Every key of a section with its texts: `name: text` or `name: [text, text]`.
    std::vector<document::Face> faces(const LayoutSection& parent, std::string_view key);

    void fault(std::string_view code, base::Location where, std::string path,
               std::vector<base::Arg> args = {});
    base::Diagnostics faults() &&;

  private:
    LayoutSection checked(const model::Tree& tree, std::string path, std::span<const std::string> keys);
    const model::Tree* entry(const LayoutSection& parent, std::string_view key, Need need);
    std::optional<double> decimal(const model::Tree& tree, const std::string& path, Range range);
    document::Face face(const model::Entry& entry, const std::string& path);

    base::Diagnostics faults_;
};

}  // namespace wenshu::render
