#include "check/bind.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "base/overload.hpp"
#include "base/utf8.hpp"
#include "check/binder.hpp"
#include "check/fault.hpp"
#include "check/names.hpp"
#include "check/typing.hpp"
#include "check/unknown_keys.hpp"

namespace wenshu::check {
namespace {

using model::Type;
using model::Value;

base::Diagnostic wrong_shape(std::string_view kind, base::Location where, Type expected,
                             const std::string& path) {
    auto diagnostic =
        fault("data.type", where, path,
              {{"found", ""}, {"kind", std::string(kind)}, {"expected", std::string(word_for(expected))}});
    add_guess(diagnostic, std::nullopt);
    return diagnostic;
}

base::Diagnostic wrong_count(const char* code, base::Location where, const std::string& path,
                             std::size_t found, std::size_t limit) {
    return fault(code, where, path,
                 {{"found", static_cast<std::int64_t>(found)}, {"limit", static_cast<std::int64_t>(limit)}});
}

const model::Schema anything;

}  // namespace

bool is_absent(const model::Tree& tree) {
    const auto* text = model::text_of(tree);
    return text != nullptr && (base::trim_blanks(*text).empty() || model::is_null(tree));
}

std::optional<Value> Binder::bind(const model::Tree& tree, const model::Schema& schema,
                                  const std::string& path) {
    if (is_absent(tree)) return Value{model::Null{}, tree.where};
    return std::visit(
        base::overload{
            [&](const model::Scalar& scalar) -> std::optional<Value> {
                if (!schema.shorthand.empty())
                    return bind_map({{schema.shorthand, tree.where, tree}}, tree.where, schema, path);
                auto value = bind_scalar(scalar, tree.where, schema, path);
                if (value) return *std::move(value);
                base::append(faults, std::move(value).faults());
                return std::nullopt;
            },
            [&](const model::Sequence& items) { return bind_list(items, tree.where, schema, path); },
            [&](const model::Mapping& entries) { return bind_map(entries, tree.where, schema, path); },
        },
        tree.node);
}

std::optional<Value> Binder::bind_list(const model::Sequence& items, base::Location where,
                                       const model::Schema& schema, const std::string& path) {
    if (schema.type != Type::list && schema.type != Type::any) {
        faults.push_back(wrong_shape("list", where, schema.type, path));
        return std::nullopt;
    }
    const auto before = faults.size();
    const model::Schema& item_schema = schema.items.empty() ? anything : schema.items.front();
    model::List list;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const auto item_path = fmt::format("{}[{}]", path, i);
        auto value = bind(items[i], item_schema, item_path);
        if (!value) continue;
        if (std::holds_alternative<model::Null>(value->data)) {
            faults.push_back(fault("data.empty_item", items[i].where, item_path));
        } else {
            list.push_back(*std::move(value));
        }
    }
    if (schema.min_items && items.size() < *schema.min_items) {
        faults.push_back(wrong_count("data.too_few", where, path, items.size(), *schema.min_items));
    }
    if (schema.max_items && items.size() > *schema.max_items) {
        faults.push_back(wrong_count("data.too_many", where, path, items.size(), *schema.max_items));
    }
    if (faults.size() > before) return std::nullopt;
    return Value{std::move(list), where};
}

std::optional<Value> Binder::bind_map(const model::Mapping& entries, base::Location where,
                                      const model::Schema& schema, const std::string& path) {
    if (schema.type != Type::map && schema.type != Type::any) {
        faults.push_back(wrong_shape("map", where, schema.type, path));
        return std::nullopt;
    }
    const auto before = faults.size();
    model::Map map;
    std::set<std::string_view> given;
    for (const model::Entry& entry : entries) bind_entry(entry, schema, path, map, given);
    if (!schema.open && schema.type == Type::map) {
        for (const model::Entry& entry : entries) {
            if (property_named(schema, entry.key) != nullptr) continue;
            faults.push_back(unknown_key(schema, entry.key, entry.where, join_path(path, entry.key), given));
        }
    }
    require(entries, where, schema, path);
    choose(entries, where, schema, path);
    if (faults.size() > before) return std::nullopt;
    return Value{std::move(map), where};
}

void Binder::bind_entry(const model::Entry& entry, const model::Schema& schema, const std::string& path,
                        model::Map& map, std::set<std::string_view>& given) {
    const model::Property* property = property_named(schema, entry.key);
    if (property == nullptr && !schema.open && schema.type == Type::map) return;
    const std::string& key = property == nullptr ? entry.key : property->key;
    const auto key_path = join_path(path, key);
    if (property != nullptr) {
        if (!given.insert(property->key).second) {
            faults.push_back(fault("data.twice", entry.where, key_path,
                                   {{"key", key}, {"title", property->schema.title}}));
            return;
        }
        if (property->schema.computed) {
            faults.push_back(fault("data.computed", entry.where, key_path, {{"key", entry.key}}));
            return;
        }
    }
    const model::Schema& value_schema = property != nullptr     ? property->schema
                                        : schema.values.empty() ? anything
                                                                : schema.values.front();
    auto value = bind(entry.value, value_schema, key_path);
    if (value && !std::holds_alternative<model::Null>(value->data))
        map.fields.push_back({key, *std::move(value)});
}

void Binder::require(const model::Mapping& entries, base::Location where, const model::Schema& schema,
                     const std::string& path) {
    for (const std::string& key : schema.required) {
        const auto property = std::find_if(schema.properties.begin(), schema.properties.end(),
                                           [&](const model::Property& known) { return known.key == key; });
        if (property == schema.properties.end() || property->schema.computed) continue;
        const auto written = std::find_if(entries.begin(), entries.end(), [&](const model::Entry& entry) {
            return property_named(schema, entry.key) == &*property;
        });
        const bool is_there = written != entries.end();
        if (is_there && !is_absent(written->value)) continue;
        if (!is_there && is_misspelled(faults, entries, *property)) continue;
        faults.push_back(missing_key(*property, is_there ? written->where : where, join_path(path, key)));
    }
}

void Binder::choose(const model::Mapping& entries, base::Location where, const model::Schema& schema,
                    const std::string& path) {
    std::vector<const model::Entry*> given;
    for (const model::Entry& entry : entries) {
        const auto* property = property_named(schema, entry.key);
        const bool is_one = property != nullptr && std::find(schema.one_of.begin(), schema.one_of.end(),
                                                             property->key) != schema.one_of.end();
        if (is_one && !is_absent(entry.value)) given.push_back(&entry);
    }
    if (schema.one_of.empty() || given.size() == 1) return;
    faults.push_back(given.empty() ? none_of(schema, schema.one_of, where, path)
                                   : several_of(schema, schema.one_of, given[1]->where, path));
}

base::Result<Value> bind(const model::Tree& tree, const model::Schema& schema) {
    Binder binder;
    const bool is_empty_map = schema.type == Type::map && is_absent(tree);
    auto value = is_empty_map ? binder.bind_map({}, tree.where, schema, {}) : binder.bind(tree, schema, {});
    if (value) return *std::move(value);
    base::arrange(binder.faults);
    return std::move(binder.faults);
}

}  // namespace wenshu::check
