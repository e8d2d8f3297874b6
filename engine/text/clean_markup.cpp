// What pages of the web leave in a text: character references and tags.
#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/utf8.hpp"
#include "text/characters.hpp"
#include "text/clean_passes.hpp"

namespace wenshu::text {
namespace {

struct Reference {
    std::string_view name;
    std::string_view text;
};

// Those that Chinese pages use; HTML knows two thousand more.
constexpr std::array references = {
    Reference{"nbsp", " "},   Reference{"amp", "&"},    Reference{"lt", "<"},     Reference{"gt", ">"},
    Reference{"quot", "\""},  Reference{"apos", "'"},   Reference{"ldquo", "“"},  Reference{"rdquo", "”"},
    Reference{"lsquo", "‘"},  Reference{"rsquo", "’"},  Reference{"mdash", "—"},  Reference{"ndash", "–"},
    Reference{"hellip", "…"}, Reference{"middot", "·"}, Reference{"bull", "•"},   Reference{"times", "×"},
    Reference{"divide", "÷"}, Reference{"deg", "°"},    Reference{"permil", "‰"}, Reference{"yen", "¥"},
    Reference{"copy", "©"},   Reference{"reg", "®"},    Reference{"trade", "™"},  Reference{"laquo", "«"},
    Reference{"raquo", "»"},  Reference{"plusmn", "±"}, Reference{"sup2", "²"},   Reference{"sup3", "³"},
    Reference{"frac12", "½"}, Reference{"ensp", " "},   Reference{"emsp", "　"},  Reference{"thinsp", " "},
    Reference{"zwnj", ""},    Reference{"zwj", ""},     Reference{"shy", ""},     Reference{"le", "≤"},
    Reference{"ge", "≥"},     Reference{"ne", "≠"},     Reference{"rarr", "→"},   Reference{"larr", "←"},
};

constexpr std::size_t longest_reference = 12;  // &#x1F600; and &frac12;
constexpr std::size_t longest_tag = 2000;

std::optional<std::string> numeric(std::string_view digits) {
    const bool hex = digits.starts_with('x') || digits.starts_with('X');
    if (hex) digits.remove_prefix(1);
    std::uint32_t value = 0;
    if (digits.empty()) return std::nullopt;
    for (const char c : digits) {
        const char lower = c >= 'A' && c <= 'F' ? static_cast<char>(c - 'A' + 'a') : c;
        const int digit = lower >= '0' && lower <= '9'   ? lower - '0'
                          : lower >= 'a' && lower <= 'f' ? lower - 'a' + 10
                                                         : 99;
        if (digit >= (hex ? 16 : 10) || value > 0x10FFFF) return std::nullopt;
        value = value * (hex ? 16U : 10U) + static_cast<std::uint32_t>(digit);
    }
    if (value == 0 || value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF)) return std::nullopt;
    std::string text;
    base::append_utf8(text, static_cast<char32_t>(value));
    return text;
}

// What stands between & and ; as text.
std::optional<std::string> referenced(std::string_view name) {
    if (name.starts_with('#')) return numeric(name.substr(1));
    const auto* const found = std::ranges::find(references, name, &Reference::name);
    if (found == references.end()) return std::nullopt;
    return std::string(found->text);
}

// &amp;ldquo; was escaped twice.
std::string_view behind_ampersand(std::string_view text) {
    return text.starts_with("amp;") ? text.substr(4) : text;
}

// The length of a reference that begins with & at `start`, and its text; 0 where there is none.
std::pair<std::size_t, std::string> reference_at(std::string_view text, std::size_t start) {
    const auto behind = behind_ampersand(text.substr(start + 1, longest_reference + 4));
    const auto end = behind.find(';');
    if (end == std::string_view::npos || end == 0) {
        return text.substr(start).starts_with("&amp;") ? std::pair(std::size_t{5}, std::string("&"))
                                                       : std::pair(std::size_t{0}, std::string());
    }
    auto meant = referenced(behind.substr(0, end));
    if (!meant)
        return text.substr(start).starts_with("&amp;") ? std::pair(std::size_t{5}, std::string("&"))
                                                       : std::pair(std::size_t{0}, std::string());
    const auto length = static_cast<std::size_t>(behind.data() - (text.data() + start)) + end + 1;
    return {length, *std::move(meant)};
}

enum class Element { unknown, inside, line, hidden };

struct Tag {
    std::string_view name;
    Element element;
};

constexpr std::array tags = {
    Tag{"a", Element::inside},        Tag{"abbr", Element::inside},   Tag{"article", Element::line},
    Tag{"b", Element::inside},        Tag{"big", Element::inside},    Tag{"blockquote", Element::line},
    Tag{"body", Element::line},       Tag{"br", Element::line},       Tag{"button", Element::inside},
    Tag{"center", Element::line},     Tag{"code", Element::inside},   Tag{"col", Element::inside},
    Tag{"colgroup", Element::inside}, Tag{"dd", Element::line},       Tag{"del", Element::inside},
    Tag{"div", Element::line},        Tag{"dl", Element::line},       Tag{"dt", Element::line},
    Tag{"em", Element::inside},       Tag{"figure", Element::line},   Tag{"font", Element::inside},
    Tag{"footer", Element::line},     Tag{"form", Element::line},     Tag{"h1", Element::line},
    Tag{"h2", Element::line},         Tag{"h3", Element::line},       Tag{"h4", Element::line},
    Tag{"h5", Element::line},         Tag{"h6", Element::line},       Tag{"head", Element::line},
    Tag{"header", Element::line},     Tag{"hr", Element::line},       Tag{"html", Element::line},
    Tag{"i", Element::inside},        Tag{"iframe", Element::inside}, Tag{"img", Element::inside},
    Tag{"input", Element::inside},    Tag{"ins", Element::inside},    Tag{"label", Element::inside},
    Tag{"li", Element::line},         Tag{"link", Element::inside},   Tag{"meta", Element::inside},
    Tag{"nav", Element::line},        Tag{"o:p", Element::inside},    Tag{"ol", Element::line},
    Tag{"p", Element::line},          Tag{"pre", Element::line},      Tag{"s", Element::inside},
    Tag{"script", Element::hidden},   Tag{"section", Element::line},  Tag{"small", Element::inside},
    Tag{"span", Element::inside},     Tag{"strong", Element::inside}, Tag{"style", Element::hidden},
    Tag{"sub", Element::inside},      Tag{"sup", Element::inside},    Tag{"table", Element::line},
    Tag{"tbody", Element::inside},    Tag{"td", Element::inside},     Tag{"tfoot", Element::inside},
    Tag{"th", Element::inside},       Tag{"thead", Element::inside},  Tag{"title", Element::line},
    Tag{"tr", Element::line},         Tag{"u", Element::inside},      Tag{"ul", Element::line},
};

std::string lower(std::string_view name) {
    std::string out(name);
    for (char& c : out) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return out;
}

struct Found {
    std::size_t length = 0;  // 0: no tag
    Element element = Element::unknown;
    std::string name;
    bool closing = false;
};

// A tag of HTML that begins with < at `start`.
Found tag_at(std::string_view text, std::size_t start) {
    Found found;
    std::size_t at = start + 1;
    found.closing = text.substr(at).starts_with('/');
    if (found.closing) ++at;
    const auto name_end = std::min(text.find_first_of(" \t\n/>", at), text.size());
    found.name = lower(text.substr(at, std::min<std::size_t>(name_end - at, 16)));
    const auto* const known = std::ranges::find(tags, found.name, &Tag::name);
    const auto end = text.substr(start, longest_tag).find('>');
    if (known == tags.end() || end == std::string_view::npos) return {};
    found.element = known->element;
    found.length = end + 1;
    return found;
}

std::size_t comment_at(std::string_view text, std::size_t start) {
    if (!text.substr(start).starts_with("<!--")) return 0;
    const auto end = text.find("-->", start);
    return end == std::string_view::npos ? 0 : end + 3 - start;
}

// Up to the end tag of a script or style.
std::size_t hidden_length(std::string_view text, std::size_t start, const Found& tag) {
    for (auto close = text.find("</", start); close != std::string_view::npos;
         close = text.find("</", close + 2)) {
        const Found end = tag_at(text, close);
        if (end.length > 0 && end.name == tag.name) return close + end.length - start;
    }
    return tag.length;
}

// Takes the tag out and says where to go on.
std::size_t remove_tag(std::string_view text, std::size_t start, Editor& editor) {
    if (const auto length = comment_at(text, start); length > 0) {
        editor.remove(start, length, "D-30");
        return start + length;
    }
    const Found tag = tag_at(text, start);
    if (tag.length == 0) return start + 1;
    const bool hides = tag.element == Element::hidden && !tag.closing;
    const std::size_t length = hides ? hidden_length(text, start, tag) : tag.length;
    const bool breaks = tag.element == Element::line && !is_line_end(before(text, start)) &&
                        !is_line_end(at(text, start + length));
    editor.replace(start, length, breaks ? "\n" : "", "D-30");
    return start + length;
}

}  // namespace

Edited remove_markup(std::string_view text, const CleanOptions&) {
    Editor editor(text);
    for (auto offset = text.find_first_of("&<"); offset != std::string_view::npos;
         offset = text.find_first_of("&<", offset)) {
        if (text[offset] == '<') {
            offset = remove_tag(text, offset, editor);
            continue;
        }
        const auto [length, meant] = reference_at(text, offset);
        if (length > 0) editor.replace(offset, length, meant, "D-30");
        offset += std::max<std::size_t>(length, 1);
    }
    return std::move(editor).finish();
}

}  // namespace wenshu::text
