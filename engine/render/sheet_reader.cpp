#include "render/sheet_reader.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

#include "render/guess.hpp"
#include "text/lists.hpp"

namespace wenshu::render {
namespace {

// The value under a key, unless it is absent or written as nothing.
const model::Tree* entry(const model::Tree& mapping, std::string_view key) {
    const model::Tree* value = model::find(mapping, key);
    return value == nullptr || model::is_null(*value) ? nullptr : value;
}

}  // namespace

bool SheetReader::is_mapping(const model::Tree& tree, std::string_view path,
                             std::span<const std::string> keys) {
    const auto* mapping = std::get_if<model::Mapping>(&tree.node);
    if (mapping == nullptr) {
        fault("sheet.not_mapping", tree.where, {{"entry", std::string(path)}});
        return false;
    }
    for (const model::Entry& entry : *mapping) {
        if (std::find(keys.begin(), keys.end(), entry.key) != keys.end()) continue;
        fault("sheet.unknown_key", entry.where, with_guess({{"key", entry.key}}, entry.key, keys));
    }
    return true;
}

bool SheetReader::has(const model::Tree& mapping, std::string_view key) {
    return entry(mapping, key) != nullptr;
}

void SheetReader::expect_one(const model::Tree& mapping, const std::string& one, const std::string& other) {
    if (has(mapping, one) != has(mapping, other)) return;
    fault(has(mapping, one) ? "sheet.both" : "sheet.neither", mapping.where,
          {{"one", one}, {"other", other}});
}

std::optional<Setting<std::string>> SheetReader::text(const model::Tree& mapping, std::string_view key) {
    const model::Tree* value = entry(mapping, key);
    if (value == nullptr) return std::nullopt;
    const std::string* text = model::text_of(*value);
    if (text != nullptr) return Setting<std::string>{*text, value->where};
    fault("sheet.not_text", value->where, {{"key", std::string(key)}});
    return std::nullopt;
}

std::optional<bool> SheetReader::truth(const model::Tree& mapping, std::string_view key) {
    const auto found = text(mapping, key);
    if (!found) return std::nullopt;
    if (found->value == "true" || found->value == "false") return found->value == "true";
    fault("sheet.not_truth", found->where, {{"key", std::string(key)}, {"found", found->value}});
    return std::nullopt;
}

std::optional<std::size_t> SheetReader::whole(const model::Tree& mapping, std::string_view key,
                                              std::size_t most) {
    const auto found = text(mapping, key);
    if (!found) return std::nullopt;
    std::size_t number = 0;
    const char* end = found->value.data() + found->value.size();
    const auto read = std::from_chars(found->value.data(), end, number);
    if (read.ec == std::errc{} && read.ptr == end && number >= 1 && number <= most) return number;
    fault("sheet.not_whole", found->where,
          {{"key", std::string(key)}, {"found", found->value}, {"most", static_cast<std::int64_t>(most)}});
    return std::nullopt;
}

std::optional<Setting<std::size_t>> SheetReader::choice(const model::Tree& mapping, std::string_view key,
                                                        std::span<const std::string> choices) {
    const auto found = text(mapping, key);
    if (!found) return std::nullopt;
    const auto at = std::find(choices.begin(), choices.end(), found->value);
    if (at != choices.end())
        return Setting<std::size_t>{static_cast<std::size_t>(at - choices.begin()), found->where};
    fault("sheet.choice", found->where,
          {{"key", std::string(key)}, {"found", found->value}, {"choices", text::join_zh(choices)}});
    return std::nullopt;
}

std::optional<Template> SheetReader::prepared(const model::Tree& mapping, std::string_view key) {
    const auto found = text(mapping, key);
    if (!found) return std::nullopt;
    auto ready = prepare(found->value, found->where);
    if (ready) return *std::move(ready);
    base::append(faults_, std::move(ready).faults());
    return std::nullopt;
}

void SheetReader::fault(std::string code, base::Location where, std::vector<base::Arg> args) {
    faults_.push_back({base::Severity::error, std::move(code), where, {}, std::move(args)});
}

base::Diagnostics SheetReader::faults() && {
    return std::move(faults_);
}

}  // namespace wenshu::render
