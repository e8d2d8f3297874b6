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

std::string lower(std::string_view name) {
    std::string out(name);
    for (char& c : out) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return out;
}

// What stands between & and ; as text. Pages write &NBSP; too, which browsers do not read.
std::optional<std::string> referenced(std::string_view name) {
    if (name.starts_with('#')) return numeric(name.substr(1));
    const auto* const found = std::ranges::find(references, lower(name), &Reference::name);
    if (found == references.end()) return std::nullopt;
    return std::string(found->text);
}

// &nbsp and &ldquo without their semicolon, which browsers read too: the length behind &, and the text.
std::pair<std::size_t, std::string_view> unfinished(std::string_view behind) {
    for (const std::string_view name :
         {"nbsp", "ldquo", "rdquo", "lsquo", "rsquo", "mdash", "hellip", "middot"}) {
        const bool ends = behind.size() == name.size() || !is_latin_letter(at(behind, name.size()));
        if (!behind.starts_with(name) || !ends) continue;
        return {name.size(), std::ranges::find(references, name, &Reference::name)->text};
    }
    return {0, {}};
}

// &amp;ldquo; was escaped twice, &amp;amp;ldquo; three times.
std::string_view behind_ampersand(std::string_view text) {
    while (text.starts_with("amp;")) text.remove_prefix(4);
    return text;
}

// The length of a reference that begins with & at `start`, and its text; 0 where there is none.
std::pair<std::size_t, std::string> reference_at(std::string_view text, std::size_t start) {
    const auto rest = text.substr(start + 1, longest_reference + 12);
    const auto behind = behind_ampersand(rest);
    const std::size_t skipped = 1 + rest.size() - behind.size();
    const auto end = std::min(behind.find(';'), behind.size());
    if (end < behind.size() && end <= longest_reference) {
        if (auto meant = referenced(behind.substr(0, end))) return {skipped + end + 1, *std::move(meant)};
    }
    if (const auto [length, meant] = unfinished(behind); length > 0)
        return {skipped + length, std::string(meant)};
    return skipped > 1 ? std::pair(skipped, std::string("&")) : std::pair(std::size_t{0}, std::string());
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

struct Found {
    std::size_t length = 0;  // 0: no tag
    Element element = Element::unknown;
    std::string name;
    bool closing = false;
};

// The > that ends a tag: not one in an attribute's quotes.
std::size_t tag_end(std::string_view text, std::size_t start) {
    char quote = 0;
    const auto limit = std::min(text.size(), start + longest_tag);
    for (std::size_t at = start; at < limit; ++at) {
        const char c = text[at];
        if (quote == 0 && c == '>') return at;
        if (quote == 0 && (c == '"' || c == '\'') && text[at - 1] == '=') {
            quote = c;
        } else if (c == quote) {
            quote = 0;
        }
    }
    return std::min(text.substr(start, longest_tag).find('>'), text.size()) + start;
}

// <o:p>, <w:br/>, <st1:chsdate …>: what word processors add to pages.
bool is_namespaced(std::string_view name) {
    const auto colon = name.find(':');
    const auto is_name = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); };
    return colon != std::string_view::npos && colon > 0 && colon <= 4 && colon + 1 < name.size() &&
           std::ranges::all_of(name.substr(0, colon), is_name) && is_name(name[colon + 1]);
}

// A tag of HTML that begins with < at `start`.
Found tag_at(std::string_view text, std::size_t start) {
    Found found;
    std::size_t at = start + 1;
    found.closing = text.substr(at).starts_with('/');
    if (found.closing) ++at;
    const auto name_end = std::min(text.find_first_of(" \t\n/>", at), text.size());
    found.name = lower(text.substr(at, std::min<std::size_t>(name_end - at, 24)));
    const auto* const known = std::ranges::find(tags, found.name, &Tag::name);
    const auto end = tag_end(text, start + 1);
    if ((known == tags.end() && !is_namespaced(found.name)) || end >= text.size()) return {};
    found.element = known == tags.end() ? Element::inside : known->element;
    found.length = end + 1 - start;
    return found;
}

// [b], [size=3], [/color]: the tags of bulletin boards.
std::size_t board_tag_at(std::string_view text, std::size_t start) {
    constexpr std::array<std::string_view, 16> names = {
        "b",     "i",   "u",   "s",     "p",      "size",   "color",     "font",
        "align", "url", "img", "quote", "center", "indent", "backcolor", "td"};
    std::size_t at = start + 1;
    const bool closing = text.substr(at).starts_with('/');
    if (closing) ++at;
    const auto end = text.substr(0, std::min(text.size(), start + 80)).find(']', at);
    if (end == std::string_view::npos) return 0;
    const auto name = lower(text.substr(at, std::min(text.find('=', at), end) - at));
    if (std::ranges::find(names, name) == names.end()) return 0;
    const bool bare =
        name.size() == 1 && !closing && text.substr(end).find("[/" + name + "]") == std::string_view::npos;
    return bare ? 0 : end + 1 - start;
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
    constexpr ByteSet first_bytes("&<[");
    for (auto offset = first_bytes.find(text, 0); offset < text.size();
         offset = first_bytes.find(text, offset)) {
        if (text[offset] == '<') {
            offset = remove_tag(text, offset, editor);
            continue;
        }
        if (text[offset] == '[') {
            const auto length = board_tag_at(text, offset);
            editor.remove(offset, length, "D-30");
            offset += std::max<std::size_t>(length, 1);
            continue;
        }
        const auto [length, meant] = reference_at(text, offset);
        if (length > 0) editor.replace(offset, length, meant, "D-30");
        offset += std::max<std::size_t>(length, 1);
    }
    return std::move(editor).finish();
}

}  // namespace wenshu::text
