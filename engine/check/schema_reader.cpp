#include "check/schema_reader.hpp"

#include <algorithm>
#include <utility>

#include "base/overload.hpp"
#include "check/fault.hpp"
#include "check/keywords.hpp"
#include "check/names.hpp"
#include "check/pattern.hpp"
#include "check/schema_type.hpp"

namespace wenshu::check {
namespace {

using model::Schema;
using model::Tree;

constexpr std::size_t most_schemas = 10000;
constexpr std::size_t deepest = 64;

const model::Scalar* scalar_of(const Tree& tree) {
    return std::get_if<model::Scalar>(&tree.node);
}

// An example as it would be written in a plan file: a text, [a, b] or {a: b}.
std::string written(const Tree& tree) {
    std::string out;
    const auto separate = [&out] { out += out.size() > 1 ? ", " : ""; };
    std::visit(base::overload{
                   [&](const model::Scalar& scalar) { out = scalar.text; },
                   [&](const model::Sequence& items) {
                       out = "[";
                       for (const Tree& item : items) {
                           separate();
                           out += written(item);
                       }
                       out += "]";
                   },
                   [&](const model::Mapping& entries) {
                       out = "{";
                       for (const model::Entry& entry : entries) {
                           separate();
                           out += entry.key + ": " + written(entry.value);
                       }
                       out += "}";
                   },
               },
               tree.node);
    return out;
}

}  // namespace

Schema SchemaReader::read(const Tree& tree) {
    const auto* keywords = std::get_if<model::Mapping>(&tree.node);
    if (keywords == nullptr) {
        wrong(tree, "schema");
        return {};
    }
    if (++schemas_ > most_schemas || depth_ == deepest) {
        if (schemas_ == most_schemas + 1 || depth_ == deepest) add("schema.too_large", tree.where);
        return {};
    }
    ++depth_;
    Schema schema = read_keywords(tree, *keywords);
    --depth_;
    return schema;
}

Schema SchemaReader::read_keywords(const Tree& tree, const model::Mapping& keywords) {
    for (const model::Entry& entry : keywords) {
        if (entry.key == "$ref") return follow(entry, keywords);
    }
    Schema schema;
    schema.where = tree.where;
    read_type(tree, schema);
    for (const model::Entry& entry : keywords) read_keyword(entry, schema);
    for (const model::Entry& entry : keywords) {
        if (entry.key == "required") check_required(entry.value, schema);
        if (entry.key == "oneOf") {
            for (const std::string& key : schema.one_of) {
                if (model::find(schema, key) == nullptr)
                    add("schema.required", entry.value.where, {{"key", key}});
            }
        }
        const bool names_none = !schema.shorthand.empty() && entry.key == "x-shorthand" &&
                                model::find(schema, schema.shorthand) == nullptr;
        if (names_none) add("schema.shorthand", entry.value.where, {{"key", schema.shorthand}});
    }
    return schema;
}

void SchemaReader::read_keyword(const model::Entry& entry, Schema& schema) {
    const Keyword* keyword = keyword_named(entry.key);
    if (keyword == nullptr) {
        auto unknown = fault("schema.keyword", entry.where, {}, {{"keyword", entry.key}});
        add_guess(unknown, nearest_keyword(entry.key));
        return faults.push_back(std::move(unknown));
    }
    if (!allows(*keyword, schema.type)) {
        return add("schema.misplaced", entry.where,
                   {{"keyword", entry.key}, {"type", std::string(json_type(schema.type))}});
    }
    if (keyword->take != nullptr) keyword->take(*this, entry.value, schema);
}

// Only what describes may stand beside a reference; it goes before what the definition says.
Schema SchemaReader::follow(const model::Entry& reference, const model::Mapping& beside) {
    const std::string name = text(reference.value);
    const Tree* definition = target(name);
    Schema schema;
    if (std::find(open_.begin(), open_.end(), name) != open_.end()) {
        add("schema.circular", reference.value.where, {{"found", name}});
    } else if (definition == nullptr) {
        add("schema.reference", reference.value.where, {{"found", name}});
    } else {
        open_.push_back(name);
        schema = read(*definition);
        open_.pop_back();
    }
    for (const model::Entry& entry : beside) {
        if (entry.key == "$ref") continue;
        const Keyword* keyword = keyword_named(entry.key);
        if (keyword != nullptr && keyword->describes) {
            keyword->take(*this, entry.value, schema);
        } else {
            add("schema.beside_reference", entry.where, {{"keyword", entry.key}});
        }
    }
    return schema;
}

// "#/definitions/x" alone.
const Tree* SchemaReader::target(const std::string& reference) const {
    constexpr std::string_view prefix = "#/definitions/";
    const Tree* definitions = model::find(root_, "definitions");
    if (!reference.starts_with(prefix) || definitions == nullptr) return nullptr;
    return model::find(*definitions, std::string_view(reference).substr(prefix.size()));
}

void SchemaReader::read_type(const Tree& tree, Schema& schema) {
    const Tree* type = model::find(tree, "type");
    const Tree* format = model::find(tree, "format");
    if (format != nullptr) schema.format = text(*format);
    std::vector<std::string> types;
    if (type != nullptr && std::holds_alternative<model::Sequence>(type->node)) {
        types = texts(*type);
    } else if (type != nullptr) {
        types = {text(*type)};
    } else if (model::find(tree, "enum") != nullptr || format != nullptr) {
        types = {"string"};
    }
    if (type != nullptr && !is_json_type(types)) {
        return add("schema.type", type->where, {{"found", written(*type)}});
    }
    const auto meant = type_of(types, schema.format);
    if (meant) {
        schema.type = *meant;
    } else {
        add("schema.format", format != nullptr ? format->where : type->where, {{"found", schema.format}});
    }
}

// Names of the root may be the core's; check::scope_schema looks at those.
void SchemaReader::check_required(const Tree& required, const Schema& schema) {
    const auto* names = std::get_if<model::Sequence>(&required.node);
    if (names == nullptr || depth_ == 1 || schema.open) return;
    for (const Tree& name : *names) {
        const auto* key = model::text_of(name);
        if (key == nullptr || model::find(schema, *key) != nullptr) continue;
        add("schema.required", name.where, {{"key", *key}});
    }
}

std::string SchemaReader::text(const Tree& value) {
    const auto* scalar = scalar_of(value);
    if (scalar != nullptr && scalar->quoted) return scalar->text;
    wrong(value, "text");
    return {};
}

std::vector<std::string> SchemaReader::texts(const Tree& value) {
    std::vector<std::string> found;
    const auto* items = std::get_if<model::Sequence>(&value.node);
    if (items == nullptr || items->empty()) {
        wrong(value, "texts");
        return found;
    }
    for (const Tree& item : *items) found.push_back(text(item));
    return found;
}

std::string SchemaReader::pattern(const Tree& value) {
    auto found = text(value);
    if (is_pattern(found)) return found;
    add("schema.pattern", value.where, {{"found", found}});
    return {};
}

std::string SchemaReader::mask(const Tree& value) {
    auto found = text(value);
    if (found.empty() || found == "phone" || found == "id" || found == "name") return found;
    wrong(value, "mask");
    return {};
}

bool SchemaReader::truth(const Tree& value) {
    const auto* scalar = scalar_of(value);
    const bool is_truth =
        scalar != nullptr && !scalar->quoted && (scalar->text == "true" || scalar->text == "false");
    if (!is_truth) wrong(value, "truth");
    return is_truth && scalar->text == "true";
}

std::optional<std::size_t> SchemaReader::count(const Tree& value) {
    const auto* scalar = scalar_of(value);
    if (scalar != nullptr && !scalar->quoted) {
        const auto found = base::parse_decimal(scalar->text);
        if (found && found->scale == 0 && found->units >= 0) return static_cast<std::size_t>(found->units);
    }
    wrong(value, "count");
    return std::nullopt;
}

std::optional<base::Decimal> SchemaReader::number(const Tree& value) {
    const auto* scalar = scalar_of(value);
    const auto found = scalar == nullptr || scalar->quoted ? std::nullopt : base::parse_decimal(scalar->text);
    if (!found) wrong(value, "number");
    return found;
}

// [{"required": ["a"]}, {"required": ["b"]}]: one of the properties a and b.
std::vector<std::string> SchemaReader::alternatives(const Tree& value) {
    std::vector<std::string> found;
    const auto* items = std::get_if<model::Sequence>(&value.node);
    for (std::size_t i = 0; items != nullptr && i < items->size(); ++i) {
        const auto* keywords = std::get_if<model::Mapping>(&(*items)[i].node);
        const bool is_one =
            keywords != nullptr && keywords->size() == 1 && keywords->front().key == "required";
        const auto names = is_one ? texts(keywords->front().value) : std::vector<std::string>{};
        if (names.size() == 1) found.push_back(names.front());
    }
    if (items == nullptr || found.size() < 2 || found.size() != items->size()) wrong(value, "alternatives");
    return found;
}

std::vector<std::string> SchemaReader::examples(const Tree& value) {
    std::vector<std::string> found;
    const auto* items = std::get_if<model::Sequence>(&value.node);
    if (items == nullptr) {
        wrong(value, "list");
        return found;
    }
    for (const Tree& item : *items) found.push_back(written(item));
    return found;
}

std::vector<model::Property> SchemaReader::properties(const Tree& value) {
    std::vector<model::Property> found;
    const auto* entries = std::get_if<model::Mapping>(&value.node);
    if (entries == nullptr) {
        wrong(value, "map");
        return found;
    }
    for (const model::Entry& entry : *entries) found.push_back({entry.key, read(entry.value)});
    for (const model::Property& property : found) {
        const auto& title = property.schema.title;
        if (title.empty()) continue;
        const auto first = std::find_if(found.begin(), found.end(), [&](const model::Property& other) {
            return other.schema.title == title || other.key == title;
        });
        if (&*first == &property) continue;
        add("schema.same_title", property.schema.where,
            {{"title", title}, {"key", property.key}, {"other", first->key}});
    }
    return found;
}

void SchemaReader::additional(const Tree& value, Schema& schema) {
    if (std::holds_alternative<model::Mapping>(value.node)) {
        schema.open = true;
        schema.values.push_back(read(value));
    } else {
        schema.open = truth(value);
    }
}

void SchemaReader::add(const char* code, base::Location where, std::vector<base::Arg> args) {
    faults.push_back(fault(code, where, {}, std::move(args)));
}

void SchemaReader::wrong(const Tree& value, const char* expected) {
    add("schema.value", value.where, {{"found", shown(written(value))}, {"expected", std::string(expected)}});
}

}  // namespace wenshu::check
