#include "write/xlsx_text.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "base/utf8.hpp"

namespace wenshu::write {
namespace {

constexpr std::size_t longest_sheet_name = 31;  // in UTF-16 code units

std::size_t utf16_units(char32_t code_point) {
    return code_point > 0xFFFF ? 2 : 1;
}

bool is_control(char c) {
    return c >= 0 && c < ' ' && c != '\t' && c != '\n' && c != '\r';
}

// What production Char of XML 1.0 leaves out. U+FFFE and U+FFFF are EF BF BE and EF BF BF in UTF-8: looked
// for before the text is decoded, for most texts have none.
std::optional<char32_t> unwritable_character(std::string_view text) {
    const auto control = std::find_if(text.begin(), text.end(), is_control);
    if (control != text.end()) return static_cast<char32_t>(*control);
    if (text.find("\xEF\xBF\xBE") != std::string_view::npos) return char32_t{0xFFFE};
    if (text.find("\xEF\xBF\xBF") != std::string_view::npos) return char32_t{0xFFFF};
    return std::nullopt;
}

base::Diagnostic fault(std::string code, std::vector<base::Arg> args) {
    return {base::Severity::error, std::move(code), {}, {}, std::move(args)};
}

bool is_hex_digit(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

// "_x0041_"
bool is_character_escape(std::string_view text) {
    return text.size() >= 7 && text[6] == '_' &&
           std::all_of(text.begin() + 2, text.begin() + 6, is_hex_digit);
}

std::string_view first_utf16(std::string_view text, std::size_t units) {
    std::size_t at = 0;
    for (std::size_t counted = 0; at < text.size();) {
        std::size_t next = at;
        counted += utf16_units(base::next_code_point(text, next));
        if (counted > units) break;
        at = next;
    }
    return text.substr(0, at);
}

// Characters that a sheet's name must not have, by those that look like them.
std::string_view replacement(char32_t code_point) {
    switch (code_point) {
        case U'[': return "［";
        case U']': return "］";
        case U':': return "：";
        case U'*': return "＊";
        case U'?': return "？";
        case U'/': return "／";
        case U'\\': return "＼";
        case U'\'': return "’";
        default: return code_point < 0x20 ? " " : "";
    }
}

std::string allowed_name(std::string_view name) {
    std::string allowed;
    for (std::size_t at = 0; at < name.size();) {
        const char32_t code_point = base::next_code_point(name, at);
        const auto other = replacement(code_point);
        if (other.empty()) {
            base::append_utf8(allowed, code_point);
        } else {
            allowed += other;
        }
    }
    return std::string(base::trim(first_utf16(base::trim(allowed), longest_sheet_name)));
}

std::string unused_name(const std::string& name, const std::set<std::string>& used) {
    std::string candidate = name;
    for (int number = 2; used.contains(without_case(candidate)); ++number) {
        const std::string suffix = fmt::format("({})", number);
        candidate = std::string(first_utf16(name, longest_sheet_name - suffix.size())) + suffix;
    }
    return candidate;
}

}  // namespace

std::string without_case(std::string name) {
    for (char& c : name) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return name;
}

std::size_t count_utf16(std::string_view text) {
    std::size_t units = 0;
    for (std::size_t at = 0; at < text.size();) units += utf16_units(base::next_code_point(text, at));
    return units;
}

std::string cell_name(std::size_t row, std::size_t column) {
    std::string letters;
    for (std::size_t rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
        letters.insert(letters.begin(), static_cast<char>('A' + (rest - 1) % 26));
    }
    return letters + std::to_string(row + 1);
}

std::optional<base::Diagnostic> fault_in_text(std::string_view text) {
    if (base::find_invalid_utf8(text) != std::string_view::npos) return fault("xlsx.encoding", {});
    if (const auto character = unwritable_character(text)) {
        const std::string name = fmt::format("U+{:04X}", static_cast<unsigned>(*character));
        return fault("xlsx.character", {{"character", name}});
    }
    const std::size_t length = text.size() > longest_cell_text ? count_utf16(text) : text.size();
    if (length <= longest_cell_text) return std::nullopt;
    return fault("xlsx.text_length", {{"found", static_cast<std::int64_t>(length)},
                                      {"limit", static_cast<std::int64_t>(longest_cell_text)}});
}

std::string escaped_text(std::string_view text) {
    std::string escaped;
    std::size_t copied = 0;
    for (auto at = text.find("_x"); at != std::string_view::npos; at = text.find("_x", at + 1)) {
        if (!is_character_escape(text.substr(at))) continue;
        escaped.append(text.substr(copied, at - copied)).append("_x005F");
        copied = at;
    }
    return escaped.append(text.substr(copied));
}

base::Result<std::vector<std::string>> sheet_names(const std::vector<document::Sheet>& sheets) {
    std::vector<std::string> names;
    base::Diagnostics faults;
    std::set<std::string> used = {"history"};  // Excel keeps this name for itself
    for (const document::Sheet& sheet : sheets) {
        const std::string name = allowed_name(sheet.name);
        if (name.empty()) faults.push_back({base::Severity::error, "xlsx.sheet_name", sheet.where, {}, {}});
        names.push_back(unused_name(name, used));
        used.insert(without_case(names.back()));
    }
    if (!faults.empty()) return faults;
    return names;
}

std::string unused_sheet_name(const std::string& name, const std::vector<std::string>& names) {
    std::set<std::string> used;
    for (const std::string& other : names) used.insert(without_case(other));
    return unused_name(name, used);
}

}  // namespace wenshu::write
