#include "render/entries.hpp"

#include <algorithm>
#include <utility>

#include "render/guess.hpp"

namespace wenshu::render {

const model::Tree* Entries::entry(const model::Tree& tree, std::string_view key) {
    const model::Tree* value = model::find(tree, key);
    return value == nullptr || model::is_null(*value) ? nullptr : value;
}

bool Entries::is_mapping(const model::Tree& tree, std::string_view name,
                         const std::vector<std::string>& keys) {
    const auto* mapping = std::get_if<model::Mapping>(&tree.node);
    if (mapping == nullptr) {
        fault("pack.not_mapping", tree.where, {{"entry", std::string(name)}});
        return false;
    }
    for (const model::Entry& each : *mapping) {
        if (std::find(keys.begin(), keys.end(), each.key) != keys.end()) continue;
        fault("pack.unknown_key", each.where, with_guess({{"key", each.key}}, each.key, keys));
    }
    return true;
}

const std::string* Entries::text_in(const model::Tree& tree, std::string_view key) {
    const std::string* text = model::text_of(tree);
    if (text == nullptr || text->empty()) {
        fault("pack.not_text", tree.where, {{"key", std::string(key)}});
        return nullptr;
    }
    return text;
}

std::string Entries::text_under(const model::Tree& tree, std::string_view key) {
    const model::Tree* value = entry(tree, key);
    const std::string* text = value == nullptr ? nullptr : text_in(*value, key);
    return text == nullptr ? std::string() : *text;
}

std::string Entries::required_text(const model::Tree& tree, std::string_view key) {
    if (entry(tree, key) == nullptr) fault("pack.missing_key", tree.where, {{"key", std::string(key)}});
    return text_under(tree, key);
}

std::vector<std::string> Entries::texts_under(const model::Tree& tree, std::string_view key) {
    std::vector<std::string> texts;
    for (const model::Tree* item : items_under(tree, key)) {
        if (const std::string* text = text_in(*item, key)) texts.push_back(*text);
    }
    return texts;
}

std::vector<const model::Tree*> Entries::items_under(const model::Tree& tree, std::string_view key) {
    std::vector<const model::Tree*> items;
    const model::Tree* value = entry(tree, key);
    if (value == nullptr) return items;
    const auto* list = std::get_if<model::Sequence>(&value->node);
    if (list == nullptr) {
        fault("pack.not_list", value->where, {{"key", std::string(key)}});
        return items;
    }
    for (const model::Tree& item : *list) items.push_back(&item);
    return items;
}

Template Entries::line(const std::string& text, base::Location where) {
    Template prepared = take(prepare(text, where, partials_));
    for (const Tag& tag : prepared.tags) {
        if (tag.block) fault("template.block_in_line", tag.where, {{"name", tag.name}});
    }
    return prepared;
}

Template Entries::required_line(const model::Tree& tree, std::string_view key) {
    const std::string text = required_text(tree, key);
    return text.empty() ? Template() : line(text, entry(tree, key)->where);
}

Template Entries::take(base::Result<Template> prepared) {
    if (prepared) return *std::move(prepared);
    base::append(faults, std::move(prepared).faults());
    return {};
}

void Entries::fault(std::string code, base::Location where, std::vector<base::Arg> args) {
    faults.push_back({base::Severity::error, std::move(code), where, {}, std::move(args)});
}

}  // namespace wenshu::render
