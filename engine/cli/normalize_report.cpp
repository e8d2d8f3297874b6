#include "cli/normalize_report.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "base/utf8.hpp"
#include "cli/json.hpp"

namespace wenshu::cli {
namespace {

using text::Language;

// A change with the pass that made it.
struct Entry {
    const text::Pass* pass = nullptr;
    const text::Change* change = nullptr;
};

std::vector<Entry> entries(const text::Cleaned& cleaned) {
    std::vector<Entry> all;
    for (const auto& pass : cleaned.passes) {
        for (const auto& change : pass.changes) all.push_back({pass.pass, &change});
    }
    std::ranges::stable_sort(all, {}, [](const Entry& entry) { return entry.change->offset; });
    return all;
}

base::Place place_of(const flow::NormalizedText& text, const text::Change& change,
                     const base::Sources& sources) {
    const auto place = sources.place({text.source, static_cast<std::uint32_t>(change.offset)});
    return place.value_or(base::Place{text.file.string()});
}

// Shortened, and with what cannot be seen written out.
std::string shown(std::string_view text) {
    constexpr std::size_t longest = 30;
    std::string out;
    std::size_t count = 0;
    for (std::size_t offset = 0; offset < text.size();) {
        if (count++ == longest) return out + "…";
        const std::size_t start = offset;
        const char32_t c = base::next_code_point(text, offset);
        const bool hidden = c < 0x20 || (c >= 0x7F && c <= 0xA0) || (c >= 0x2000 && c <= 0x200F) ||
                            (c >= 0x2028 && c <= 0x202F) || (c >= 0x2060 && c <= 0x206F) || c == 0x3000 ||
                            c == 0xFEFF || c == 0x00AD;
        out += c == U'\n' ? "⏎"
               : hidden   ? fmt::format("<U+{:04X}>", static_cast<std::uint32_t>(c))
                          : std::string(text.substr(start, offset - start));
    }
    return out;
}

std::string_view name_of(const text::Pass& pass, Language language) {
    return language == Language::zh ? pass.zh : pass.en;
}

std::string line_of(const Entry& entry, const base::Place& place, Language language) {
    const auto& change = *entry.change;
    const auto name = name_of(*entry.pass, language);
    if (language == Language::zh) {
        const auto what = change.after.empty() ? fmt::format("删去“{}”", shown(change.before))
                          : change.before.empty()
                              ? fmt::format("加上“{}”", shown(change.after))
                              : fmt::format("“{}”→“{}”", shown(change.before), shown(change.after));
        return fmt::format("{}:{}:{}: {}[{}] {}\n", place.file, place.line, place.column, name, change.rule,
                           what);
    }
    return fmt::format("{}:{}:{}: {} [{}] \"{}\" -> \"{}\"\n", place.file, place.line, place.column, name,
                       change.rule, shown(change.before), shown(change.after));
}

}  // namespace

std::string text_changes(const flow::NormalizeOutcome& outcome, const base::Sources& sources,
                         Language language) {
    std::string lines;
    for (const auto& text : outcome.texts) {
        for (const Entry& entry : entries(text.cleaned)) {
            lines += line_of(entry, place_of(text, *entry.change, sources), language);
        }
    }
    return lines;
}

std::string json_changes(const flow::NormalizeOutcome& outcome, const base::Sources& sources,
                         Language language) {
    std::string out = "[";
    for (const auto& text : outcome.texts) {
        out += &text == outcome.texts.data() ? "\n" : ",\n";
        out += fmt::format(" {{\"file\": {}, \"changes\": [", json_string(text.file.string()));
        bool first = true;
        for (const Entry& entry : entries(text.cleaned)) {
            const auto place = place_of(text, *entry.change, sources);
            out += fmt::format(
                "{}\n  {{\"line\": {}, \"column\": {}, \"pass\": {}, \"title\": {}, \"rule\": {}, "
                "\"before\": {}, \"after\": {}}}",
                first ? "" : ",", place.line, place.column, json_string(entry.pass->id),
                json_string(name_of(*entry.pass, language)), json_string(entry.change->rule),
                json_string(entry.change->before), json_string(entry.change->after));
            first = false;
        }
        out += "]}";
    }
    return out + "\n]\n";
}

std::string summary(const flow::NormalizeOutcome& outcome, Language language) {
    const bool zh = language == Language::zh;
    std::string lines;
    for (std::size_t i = 0; i < outcome.texts.size(); ++i) {
        const auto& text = outcome.texts[i];
        std::size_t count = 0;
        std::string kinds;
        for (const auto& pass : text.cleaned.passes) {
            count += pass.changes.size();
            kinds += fmt::format("{}{} {}",
                                 kinds.empty() ? ""
                                 : zh          ? "、"
                                               : ", ",
                                 name_of(*pass.pass, language), pass.changes.size());
        }
        lines += text.file.string();
        lines += count == 0 ? (zh ? "：没有要改的" : ": nothing to change")
                            : fmt::format(fmt::runtime(zh ? "：改了 {} 处（{}）" : ": {} changes ({})"),
                                          count, kinds);
        if (i < outcome.files.size()) lines += " → " + outcome.files[i].path.string();
        lines += "\n";
    }
    return lines;
}

}  // namespace wenshu::cli
