#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include "base/utf8.hpp"
#include "check/guess.hpp"
#include "check/pattern.hpp"
#include "check/typing.hpp"

namespace wenshu::check {
namespace {

using std::string_view;
using Replacement = std::pair<string_view, string_view>;

std::string replaced(string_view text, std::span<const Replacement> replacements) {
    std::string made(text);
    for (const auto& [what, with] : replacements) {
        for (auto at = made.find(what); at != std::string::npos; at = made.find(what, at + with.size()))
            made.replace(at, what.size(), with);
    }
    return made;
}

std::string without_blanks(string_view text) {
    constexpr std::array<Replacement, 3> blanks = {{{" ", ""}, {"\t", ""}, {"　", ""}}};
    return replaced(base::trim_blanks(text), blanks);
}

// 六角括号 (GB/T 9704-2012 7.2.5) for all others, and the star of 密级.
std::string with_signs(string_view text) {
    constexpr std::array<Replacement, 20> signs = {{
        {"[", "〔"},  {"]", "〕"},  {"(", "〔"},  {")", "〕"},  {"（", "〔"}, {"）", "〕"}, {"【", "〔"},
        {"】", "〕"}, {"［", "〔"}, {"］", "〕"}, {"﹝", "〔"}, {"﹞", "〕"}, {"〈", "〔"}, {"〉", "〕"},
        {"<", "〔"},  {">", "〕"},  {"*", "★"},   {"＊", "★"},  {"☆", "★"},   {"·", "★"},
    }};
    return replaced(text, signs);
}

// 序号 without 第 and without zeros in front (7.2.5).
std::string with_plain_ordinal(string_view text) {
    constexpr string_view close = "〕";
    constexpr string_view ordinal = "第";
    const auto at = text.find(close);
    if (at == string_view::npos) return std::string(text);
    std::string made(text.substr(0, at + close.size()));
    text.remove_prefix(made.size());
    if (text.starts_with(ordinal)) text.remove_prefix(ordinal.size());
    while (text.starts_with('0')) text.remove_prefix(1);
    made += text;
    return made.ends_with("号") ? made : made + "号";
}

std::string with_star(string_view text) {
    constexpr std::size_t level = string_view("机密").size();
    if (text.size() <= level) return std::string(text);
    return std::string(text.substr(0, level)) + "★" + std::string(text.substr(level));
}

std::string without_end_mark(string_view text) {
    for (const string_view mark : {"。", "；", "，", "、", "：", ";", ",", "."}) {
        if (text.ends_with(mark)) return std::string(text.substr(0, text.size() - mark.size()));
    }
    return std::string(text);
}

std::string padded(string_view text) {
    constexpr std::size_t digits = 6;  // 份号 (7.2.1)
    if (text.find_first_not_of("0123456789") != string_view::npos) return {};
    return std::string(digits - std::min(digits, text.size()), '0') + std::string(text);
}

}  // namespace

std::optional<std::string> guess_form(string_view text, string_view pattern) {
    const std::string closed = without_blanks(text);
    const std::string signs = with_signs(closed);
    for (const std::string& form : {closed, signs, with_plain_ordinal(signs), with_star(closed),
                                    without_end_mark(base::trim_blanks(text)), padded(closed)}) {
        if (form != text && !form.empty() && matches(form, pattern)) return form;
    }
    return std::nullopt;
}

}  // namespace wenshu::check
