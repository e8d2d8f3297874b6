#include "render/layout_reader.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include "base/decimal.hpp"
#include "render/guess.hpp"

namespace wenshu::render {
namespace {

constexpr std::size_t heading_count = std::tuple_size_v<decltype(document::Layout::headings)>;

std::string joined(const std::string& path, std::string_view key) {
    return path.empty() ? std::string(key) : path + "." + std::string(key);
}

// What was found, for a message: the text itself, or the kind of node.
std::string found(const model::Tree& tree) {
    if (std::holds_alternative<model::Mapping>(tree.node)) return "{…}";
    if (std::holds_alternative<model::Sequence>(tree.node)) return "[…]";
    return *model::text_of(tree);
}

std::string listed(std::span<const std::string> words) {
    std::string list;
    for (const std::string& word : words) list += (list.empty() ? "" : ", ") + word;
    return list;
}

bool is_color(std::string_view text) {
    return text.size() == 6 && text.find_first_not_of("0123456789abcdefABCDEF") == std::string_view::npos;
}

// A limit as a person writes it: the ranges of layouts need no more than two decimals.
std::string limit(double number) {
    const auto hundredths = static_cast<std::int64_t>(number * 100);
    return base::to_string(base::shortest({hundredths, 2}));
}

}  // namespace

model::Tree with_heading_levels(model::Tree file) {
    auto* entries = std::get_if<model::Mapping>(&file.node);
    if (entries == nullptr) return file;
    for (model::Entry& entry : *entries) {
        auto* list = std::get_if<model::Sequence>(&entry.value.node);
        if (entry.key != "headings" || list == nullptr || list->size() != heading_count) continue;
        model::Mapping levels;
        for (model::Tree& heading : *list) {
            const base::Location where = heading.where;
            levels.push_back({std::to_string(levels.size() + 1), where, std::move(heading)});
        }
        entry.value.node = std::move(levels);
    }
    return file;
}

void LayoutReader::fault(std::string_view code, base::Location where, std::string path,
                         std::vector<base::Arg> args) {
    faults_.push_back({base::Severity::error, std::string(code), where, std::move(path), std::move(args)});
}

base::Diagnostics LayoutReader::faults() && {
    return std::move(faults_);
}

LayoutSection LayoutReader::checked(const model::Tree& tree, std::string path,
                                    std::span<const std::string> keys) {
    const auto* mapping = std::get_if<model::Mapping>(&tree.node);
    if (mapping == nullptr) {
        fault("layout.map", tree.where, path, {{"found", found(tree)}, {"keys", listed(keys)}});
        return {nullptr, tree.where, std::move(path)};
    }
    for (const model::Entry& entry : *mapping) {
        if (std::find(keys.begin(), keys.end(), entry.key) != keys.end()) continue;
        fault("layout.key", entry.where, joined(path, entry.key),
              with_guess({{"key", entry.key}}, entry.key, keys));
    }
    return {&tree, tree.where, std::move(path)};
}

const model::Tree* LayoutReader::entry(const LayoutSection& parent, std::string_view key, Need need) {
    const model::Tree* tree = parent.tree == nullptr ? nullptr : model::find(*parent.tree, key);
    const bool absent = tree == nullptr || model::is_null(*tree);
    if (absent && need == Need::required && parent.tree != nullptr) {
        fault("layout.missing", tree == nullptr ? parent.where : tree->where, joined(parent.path, key),
              {{"key", std::string(key)}});
    }
    return absent ? nullptr : tree;
}

LayoutSection LayoutReader::root(const model::Tree& file, std::span<const std::string> keys) {
    return checked(file, {}, keys);
}

LayoutSection LayoutReader::section(const LayoutSection& parent, std::string_view key,
                                    std::span<const std::string> keys, Need need) {
    const model::Tree* tree = entry(parent, key, need);
    if (tree == nullptr) return {nullptr, parent.where, joined(parent.path, key)};
    return checked(*tree, joined(parent.path, key), keys);
}

std::optional<double> LayoutReader::decimal(const model::Tree& tree, const std::string& path, Range range) {
    const std::string* text = model::text_of(tree);
    if (range.type_area && text != nullptr && *text == "type_area") return range.type_area;
    const auto number = text == nullptr ? std::nullopt : base::parse_decimal(*text);
    if (!number) {
        fault("layout.number", tree.where, path, {{"found", found(tree)}});
        return std::nullopt;
    }
    const double value = base::to_double(*number);
    if (value < range.least || value > range.most) {
        fault("layout.range", tree.where, path,
              {{"found", *text}, {"least", limit(range.least)}, {"most", limit(range.most)}});
        return std::nullopt;
    }
    return value;
}

document::Measure LayoutReader::number(const LayoutSection& parent, std::string_view key,
                                       document::Measure fallback, Range range, Need need) {
    const model::Tree* tree = entry(parent, key, need);
    if (tree == nullptr) return fallback;
    const std::string path = joined(parent.path, key);
    if (!std::holds_alternative<model::Mapping>(tree->node)) {
        return {decimal(*tree, path, range).value_or(fallback.value), std::string(local_clause), 0};
    }
    const std::vector<std::string> keys = {"value", "clause", "tolerance"};
    const LayoutSection measure = checked(*tree, path, keys);
    document::Measure result;
    const model::Tree* value = entry(measure, "value", Need::required);
    result.value = value == nullptr ? fallback.value : decimal(*value, path, range).value_or(fallback.value);
    result.clause = text(measure, "clause", std::string(local_clause), Need::optional);
    const model::Tree* tolerance = entry(measure, "tolerance", Need::optional);
    if (tolerance != nullptr)
        result.tolerance = decimal(*tolerance, path + ".tolerance", {0, 100}).value_or(0);
    return result;
}

std::string LayoutReader::text(const LayoutSection& parent, std::string_view key, std::string fallback,
                               Need need) {
    const model::Tree* tree = entry(parent, key, need);
    if (tree == nullptr) return fallback;
    const std::string* text = model::text_of(*tree);
    if (text != nullptr && !text->empty()) return *text;
    fault("layout.text", tree->where, joined(parent.path, key), {{"found", found(*tree)}});
    return fallback;
}

std::string LayoutReader::text_or_none(const LayoutSection& parent, std::string_view key,
                                       std::string fallback, Need need) {
    const model::Tree* tree = parent.tree == nullptr ? nullptr : model::find(*parent.tree, key);
    const std::string* written = tree == nullptr ? nullptr : model::text_of(*tree);
    if (written != nullptr && written->empty() && !model::is_null(*tree)) return {};
    return text(parent, key, std::move(fallback), need);
}

std::string LayoutReader::color(const LayoutSection& parent, std::string_view key,
                                const std::string& fallback) {
    std::string color = text(parent, key, fallback, Need::optional);
    if (is_color(color)) return color;
    fault("layout.color", model::find(*parent.tree, key)->where, joined(parent.path, key),
          {{"found", color}});
    return fallback;
}

bool LayoutReader::truth(const LayoutSection& parent, std::string_view key, bool fallback) {
    const std::vector<std::string> choices = {"false", "true"};
    return choice(parent, key, fallback ? 1 : 0, choices) == 1;
}

std::size_t LayoutReader::choice(const LayoutSection& parent, std::string_view key, std::size_t fallback,
                                 std::span<const std::string> choices) {
    const model::Tree* tree = entry(parent, key, Need::optional);
    if (tree == nullptr) return fallback;
    const std::string word = found(*tree);
    const auto chosen = std::find(choices.begin(), choices.end(), word);
    if (chosen != choices.end()) return static_cast<std::size_t>(chosen - choices.begin());
    fault("layout.choice", tree->where, joined(parent.path, key),
          with_guess({{"found", word}, {"choices", listed(choices)}}, word, choices));
    return fallback;
}

document::Face LayoutReader::face(const model::Entry& entry, const std::string& path) {
    document::Face face{entry.key, {}};
    const auto* sequence = std::get_if<model::Sequence>(&entry.value.node);
    const model::Sequence names = sequence == nullptr ? model::Sequence{entry.value} : *sequence;
    for (const model::Tree& name : names) {
        const std::string* text = model::text_of(name);
        if (text == nullptr || text->empty()) {
            fault("layout.text", name.where, joined(path, entry.key), {{"found", found(name)}});
        } else {
            face.stand_ins.push_back(*text);
        }
    }
    return face;
}

std::vector<document::Face> LayoutReader::faces(const LayoutSection& parent, std::string_view key) {
    const model::Tree* tree = entry(parent, key, Need::optional);
    if (tree == nullptr) return {};
    const std::string path = joined(parent.path, key);
    const auto* mapping = std::get_if<model::Mapping>(&tree->node);
    if (mapping == nullptr) {
        fault("layout.map", tree->where, path, {{"found", found(*tree)}, {"keys", "仿宋_GB2312"}});
        return {};
    }
    std::vector<document::Face> faces;
    for (const model::Entry& entry : *mapping) faces.push_back(face(entry, path));
    return faces;
}

}  // namespace wenshu::render
