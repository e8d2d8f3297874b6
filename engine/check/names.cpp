#include "check/names.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "check/fault.hpp"
#include "check/unknown_keys.hpp"
#include "text/lists.hpp"
#include "text/nearest.hpp"

namespace wenshu::check {
namespace {

// More names than this help nobody.
constexpr std::size_t most_listed = 12;

// The names that the writer may have meant, in the script that he writes: keys for ASCII, else titles.
std::vector<std::string> names_like(const std::vector<const model::Property*>& properties,
                                    std::string_view name) {
    const bool is_ascii = std::all_of(name.begin(), name.end(), [](char c) { return c >= 0; });
    std::vector<std::string> names;
    names.reserve(properties.size());
    for (const auto* property : properties) {
        names.push_back(is_ascii ? property->key : model::display_name(*property));
    }
    return names;
}

// content（正文）、content_file（正文文件）
std::string listed(const model::Schema& schema, std::span<const std::string> keys) {
    std::vector<std::string> names;
    for (const std::string& key : keys) {
        const auto* property = property_named(schema, key);
        const std::string title = property == nullptr ? std::string() : property->schema.title;
        names.push_back(title.empty() ? key : key + "（" + title + "）");
    }
    return text::join_zh(names);
}

}  // namespace

const model::Property* property_named(const model::Schema& schema, std::string_view name) {
    const model::Property* titled = nullptr;
    for (const model::Property& property : schema.properties) {
        if (property.key == name) return &property;
        if (titled == nullptr && !name.empty() && property.schema.title == name) titled = &property;
    }
    return titled;
}

base::Diagnostic unknown_key(const model::Schema& schema, std::string_view name, base::Location where,
                             std::string_view path) {
    return unknown_key(schema, name, where, path, {});
}

base::Diagnostic unknown_key(const model::Schema& schema, std::string_view name, base::Location where,
                             std::string_view path, const std::set<std::string_view>& given) {
    std::vector<const model::Property*> open;
    std::vector<std::string> candidates;
    for (const model::Property& property : schema.properties) {
        if (property.schema.computed || given.count(property.key) == 1) continue;
        open.push_back(&property);
        candidates.push_back(property.key);
        if (!property.schema.title.empty()) candidates.push_back(property.schema.title);
    }
    auto diagnostic = fault("data.unknown_key", where, path, {{"key", shown(name)}});
    add_guess(diagnostic, text::nearest(name, candidates));
    const bool few = open.size() <= most_listed;
    const auto listed = few ? names_like(open, name) : std::vector<std::string>{};
    diagnostic.args.push_back({"known", text::join_zh(listed)});
    diagnostic.args.push_back({"knowns", static_cast<std::int64_t>(listed.size())});
    diagnostic.args.push_back({"required", std::int64_t{0}});
    return diagnostic;
}

bool is_misspelled(base::Diagnostics& faults, const model::Mapping& entries,
                   const model::Property& property) {
    for (base::Diagnostic& found : faults) {
        if (found.code != "data.unknown_key") continue;
        const auto guess = text_arg(found, "guess");
        if (guess.empty() || (guess != property.key && guess != property.schema.title)) continue;
        const bool is_here = std::any_of(entries.begin(), entries.end(), [&](const model::Entry& entry) {
            return entry.where == found.where;
        });
        if (!is_here) continue;
        for (base::Arg& arg : found.args) {
            if (arg.name == "required") arg.value = std::int64_t{1};
        }
        return true;
    }
    return false;
}

base::Diagnostic none_of(const model::Schema& schema, std::span<const std::string> keys, base::Location where,
                         std::string_view path, std::span<const std::string> packs) {
    return fault("data.missing_one", where, path,
                 {{"keys", listed(schema, keys)},
                  {"packs", text::join_zh(packs)},
                  {"pack_count", static_cast<std::int64_t>(packs.size())}});
}

base::Diagnostic several_of(const model::Schema& schema, std::span<const std::string> keys,
                            base::Location where, std::string_view path) {
    return fault("data.only_one", where, path, {{"keys", listed(schema, keys)}});
}

base::Diagnostic missing_key(const model::Property& property, base::Location where, std::string_view path,
                             std::span<const std::string> packs) {
    const auto& title = property.schema.title;
    return fault("data.missing", where, path,
                 {{"key", property.key},
                  {"title", title},
                  {"titles", std::int64_t{title.empty() ? 0 : 1}},
                  {"packs", text::join_zh(packs)},
                  {"pack_count", static_cast<std::int64_t>(packs.size())}});
}

}  // namespace wenshu::check
