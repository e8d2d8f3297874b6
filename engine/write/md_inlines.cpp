#include "write/md_inlines.hpp"

#include <cstddef>
#include <span>
#include <utility>
#include <variant>
#include <vector>

#include "base/overload.hpp"
#include "base/utf8.hpp"
#include "ooxml/package.hpp"
#include "write/plain.hpp"

namespace wenshu::write {
namespace {

using document::Inlines;
using document::Run;

// Text of one form; the target of the link that it belongs to, if to any.
struct Bit {
    std::string text;
    bool bold = false;
    bool italic = false;
    std::string target;
};

using Line = std::vector<Bit>;

bool same_form(const Bit& a, const Bit& b) {
    return a.bold == b.bold && a.italic == b.italic && a.target == b.target;
}

void append(Line& line, Bit bit) {
    if (bit.text.empty()) return;
    if (!line.empty() && same_form(line.back(), bit)) {
        line.back().text += bit.text;
    } else {
        line.push_back(std::move(bit));
    }
}

void append(std::vector<Line>& lines, const Run& run, const std::string& target) {
    const std::string text = printable(run.text);
    const auto parts = split_lines(text);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i > 0) lines.emplace_back();
        append(lines.back(), {std::string(parts[i]), run.bold, run.italic, target});
    }
}

std::vector<Line> lines_of(const Inlines& inlines) {
    std::vector<Line> lines(1);
    for (const auto& item : inlines) {
        std::visit(base::overload{
                       [&](const Run& run) { append(lines, run, {}); },
                       [&](const document::Link& link) {
                           const auto target = ooxml::external_target(link.target).value_or("");
                           for (const Run& run : link.runs) append(lines, run, target);
                       },
                       [&](const document::LineBreak&) { lines.emplace_back(); },
                       [](const document::Footnote&) {},
                   },
                   item);
    }
    return lines;
}

std::string escaped(std::string_view text, MdPlace place) {
    const std::string_view signs = place == MdPlace::heading ? "\\`*_[]<&~|!#" : "\\`*_[]<&~|!";
    std::string safe;
    for (const char c : text) {
        if (signs.find(c) != std::string_view::npos) safe += '\\';
        safe += c;
    }
    return safe;
}

// Han characters, Latin letters and digits: ** beside one of them always opens and closes. Beside a
// punctuation mark it depends on what stands on its other side, so marks at the ends of bold text are left
// out of it.
bool is_word(char32_t c) {
    if (c < 0x80) return (c >= U'0' && c <= U'9') || (c >= U'A' && c <= U'Z') || (c >= U'a' && c <= U'z');
    return (c >= 0xC0 && c < 0x250) || (c >= 0x3005 && c < 0x3008) || (c >= 0x3400 && c < 0xA000) ||
           (c >= 0xAC00 && c < 0xD7A4) || (c >= 0xF900 && c < 0xFB00) || c >= 0x20000;
}

struct Core {
    std::size_t begin = 0;
    std::size_t end = 0;
};

// From the first word character to the last; empty where there is none.
Core core_of(std::string_view text) {
    Core core;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t start = at;
        if (!is_word(base::next_code_point(text, at))) continue;
        if (core.end == 0) core.begin = start;
        core.end = at;
    }
    return core;
}

class LineWriter {
  public:
    explicit LineWriter(MdPlace place) : place_(place) {}

    std::string write(std::span<const Bit> line) {
        for (std::size_t i = 0; i < line.size(); ++i) {
            const std::string& target = line[i].target;
            const bool opens = !target.empty() && (i == 0 || line[i - 1].target != target);
            const bool closes = !target.empty() && (i + 1 == line.size() || line[i + 1].target != target);
            if (opens) plain("[");
            bit(line[i]);
            if (closes) plain("](" + destination(target) + ")");
        }
        return std::move(out_);
    }

  private:
    void plain(std::string_view text) {
        out_ += text;
        if (!text.empty()) ends_emphasis_ = false;
    }

    void bit(const Bit& bit) {
        const std::string_view text = bit.text;
        const Core core = core_of(text);
        // Two runs of asterisks side by side would be read as one: then the second stays plain.
        const bool follows_emphasis = ends_emphasis_ && core.begin == 0;
        if ((!bit.bold && !bit.italic) || core.end == 0 || follows_emphasis)
            return plain(escaped(text, place_));
        const std::string_view signs = bit.bold && bit.italic ? "***" : bit.bold ? "**" : "*";
        plain(escaped(text.substr(0, core.begin), place_));
        out_.append(signs)
            .append(escaped(text.substr(core.begin, core.end - core.begin), place_))
            .append(signs);
        ends_emphasis_ = true;
        plain(escaped(text.substr(core.end), place_));
    }

    static std::string destination(std::string_view target) {
        std::string safe;
        for (const char c : target) {
            if (c == '(' || c == ')') {
                safe += c == '(' ? "%28" : "%29";
            } else {
                safe += c == '&' ? "&amp;" : std::string(1, c);
            }
        }
        return safe;
    }

    MdPlace place_;
    std::string out_;
    bool ends_emphasis_ = false;
};

// Spaces at the ends of a line would get lost.
std::string with_spaces_kept(const std::string& line) {
    constexpr std::string_view space = "&#32;";
    const auto first = line.find_first_not_of(' ');
    const auto start = first == std::string::npos ? line.size() : first;
    const auto end = first == std::string::npos ? line.size() : line.find_last_not_of(' ') + 1;
    std::string kept;
    for (std::size_t i = 0; i < start; ++i) kept += space;
    kept += line.substr(start, end - start);
    for (std::size_t i = end; i < line.size(); ++i) kept += space;
    return kept;
}

// A backslash before what would begin a block at the start of a line: # > + - = : 1. 1)
std::string without_block_signs(std::string line) {
    const auto digits = line.find_first_not_of("0123456789");
    if (digits == 0 && std::string_view("#>+-=:").find(line.front()) != std::string_view::npos)
        return "\\" + line;
    if (digits == 0 || digits == std::string::npos || (line[digits] != '.' && line[digits] != ')'))
        return line;
    const bool is_item = digits + 1 == line.size() || line[digits + 1] == ' ';
    return is_item ? line.insert(digits, "\\") : line;
}

}  // namespace

std::string md_inlines(const Inlines& inlines, MdPlace place) {
    std::vector<std::string> lines;
    for (const Line& line : lines_of(inlines)) {
        std::string text = with_spaces_kept(LineWriter(place).write(line));
        lines.push_back(place == MdPlace::paragraph ? without_block_signs(std::move(text)) : std::move(text));
    }
    // A break at the end of a paragraph is none in Markdown.
    std::string behind;
    for (; lines.size() > 1 && lines.back().empty(); lines.pop_back()) behind += "&#10;";
    std::string text;
    for (const std::string& line : lines) {
        if (&line != &lines.front()) text += place == MdPlace::paragraph ? "\\\n" : "&#10;";
        text += line;
    }
    return text + behind;
}

std::string md_text(std::string_view text, MdPlace place) {
    return md_inlines({Run{std::string(text), false, false, {}}}, place);
}

}  // namespace wenshu::write
