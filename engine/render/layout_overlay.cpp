#include <algorithm>
#include <string_view>
#include <utility>

#include "render/layout.hpp"
#include "render/layout_reader.hpp"

namespace wenshu::render {
namespace {

using model::Entry;
using model::Mapping;
using model::Tree;

// What a file says about itself and not about the page.
bool is_own(std::string_view key) {
    return key == "name" || key == "title" || key == "based_on";
}

bool is_measure(const Tree& tree) {
    return model::find(tree, "value") != nullptr;
}

Entry* entry_of(Mapping& mapping, std::string_view key) {
    const auto found =
        std::find_if(mapping.begin(), mapping.end(), [&](const Entry& entry) { return entry.key == key; });
    return found == mapping.end() ? nullptr : &*found;
}

// A number alone is the value of the number below it.
Tree as_measure(const Tree& number) {
    return {Mapping{{"value", number.where, number}}, number.where};
}

// A clause speaks for the value that it was written with; another value has none of the standard.
void forget_clause(Mapping& measure, const Tree& file) {
    if (model::find(file, "value") == nullptr) return;
    if (Entry* clause = entry_of(measure, "clause"))
        clause->value = {model::Scalar{std::string(local_clause), true}, file.where};
}

Tree laid_over(const Tree& base, const Tree& file);

void lay_over(Mapping& mapping, const Entry& entry) {
    Entry* below = entry_of(mapping, entry.key);
    if (below == nullptr) {
        mapping.push_back(entry);
    } else if (!model::is_null(entry.value)) {
        *below = {entry.key, entry.where, laid_over(below->value, entry.value)};
    }
}

Tree laid_over(const Tree& base, const Tree& file) {
    const auto* below = std::get_if<Mapping>(&base.node);
    const bool measure = is_measure(base);
    if (measure && std::holds_alternative<model::Scalar>(file.node)) return laid_over(base, as_measure(file));
    const auto* above = std::get_if<Mapping>(&file.node);
    if (below == nullptr || above == nullptr) return file;
    Mapping mapping = *below;
    if (measure) forget_clause(mapping, file);
    for (const Entry& entry : *above) lay_over(mapping, entry);
    return {std::move(mapping), file.where};
}

}  // namespace

std::optional<Entry> based_on(const Tree& file) {
    const auto* mapping = std::get_if<Mapping>(&file.node);
    if (mapping == nullptr) return std::nullopt;
    const auto found = std::find_if(mapping->begin(), mapping->end(),
                                    [](const Entry& entry) { return entry.key == "based_on"; });
    const std::string* text = found == mapping->end() ? nullptr : model::text_of(found->value);
    if (text == nullptr || text->empty()) return std::nullopt;
    return *found;
}

Tree overlaid(const Tree& base, const Tree& file) {
    Tree below = with_heading_levels(base);
    if (auto* mapping = std::get_if<Mapping>(&below.node))
        std::erase_if(*mapping, [](const Entry& entry) { return is_own(entry.key); });
    return laid_over(below, with_heading_levels(file));
}

}  // namespace wenshu::render
