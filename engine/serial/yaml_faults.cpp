#include "serial/yaml_faults.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "serial/fault.hpp"

namespace wenshu::serial {
namespace {

using std::string_view;
constexpr auto npos = string_view::npos;
constexpr string_view fullwidth_colon = "：";

// A line by its first byte; its text has no line end.
struct Line {
    std::size_t start = 0;
    string_view text;

    std::size_t indent() const { return std::min(text.find_first_not_of(" \t"), text.size()); }
    bool is_blank() const {
        return indent() == text.size() || text[indent()] == '#' || text[indent()] == '\r';
    }
};

Line line_at(string_view text, std::size_t offset) {
    offset = std::min(offset, text.size());
    const std::size_t start = offset == 0 ? 0 : text.rfind('\n', offset - 1) + 1;
    return {start, text.substr(start, text.find('\n', start) - start)};
}

// The line above that says anything, or the line itself where there is none.
Line line_above(string_view text, const Line& line) {
    Line above = line;
    while (above.start > 0) {
        above = line_at(text, above.start - 1);
        if (!above.is_blank()) return above;
    }
    return line;
}

// The first colon with a blank or the line's end behind it: the one that YAML sees.
std::size_t find_colon(string_view line) {
    for (auto at = line.find(':'); at != npos; at = line.find(':', at + 1)) {
        if (at + 1 == line.size() || line[at + 1] == ' ' || line[at + 1] == '\t' || line[at + 1] == '\r')
            return at;
    }
    return npos;
}

base::Diagnostic missing_colon(const base::SourceText& source, const Line& line) {
    const auto indent = line.indent();
    const auto found = excerpt(line.text, indent);
    if (const auto at = line.text.find(fullwidth_colon); at != npos) {
        return fault(source, "serial.fullwidth_colon", line.start + at, {{"found", found}});
    }
    if (const auto at = line.text.find(':'); at != npos) {
        return fault(source, "serial.colon_blank", line.start + at, {{"found", found}});
    }
    return fault(source, "serial.no_colon", line.start + indent, {{"found", found}});
}

base::Diagnostic explain_map_value(const base::SourceText& source, std::size_t offset) {
    const Line line = line_at(source.text, offset);
    const auto found = excerpt(line.text, line.indent());
    if (find_colon(line.text.substr(0, offset - line.start)) != npos) {
        return fault(source, "serial.two_colons", offset, {{"found", found}});
    }
    const Line above = line_above(source.text, line);
    const bool is_item = above.text.substr(above.indent()).starts_with("- ");
    if (above.start != line.start && !is_item && find_colon(above.text) == npos)
        return missing_colon(source, above);
    return fault(source, "serial.indent", line.start + line.indent(), {{"found", found}});
}

// Where something cannot follow what stands before it.
base::Diagnostic explain_no_continuation(const base::SourceText& source, std::size_t offset) {
    const auto found = excerpt(source.text, offset);
    const auto before = string_view(source.text).substr(0, offset);
    const auto last = before.find_last_not_of(" \t\r\n");
    if (last != npos && (before[last] == '"' || before[last] == '\'')) {
        return fault(source, "serial.after_quote", offset, {{"found", found}});
    }
    return fault(source, "serial.indent", offset, {{"found", found}});
}

bool is_about_escape(string_view message) {
    return message.starts_with("invalid unicode") || message.starts_with("unknown escape character") ||
           message == "bad character found while scanning hex number";
}

// The parser stops behind the backslash, at times within a character.
base::Diagnostic explain_escape(const base::SourceText& source, std::size_t offset) {
    const auto backslash = string_view(source.text).substr(0, offset).rfind('\\');
    const auto at = backslash == npos ? offset : backslash;
    return fault(source, "serial.escape", at, {{"found", excerpt(source.text, at)}});
}

struct Meaning {
    string_view message;
    const char* code;
};

// The parser's sentences (yaml-cpp 0.7, exceptions.h) whose meaning needs no look
// around.
constexpr std::array plain_meanings = {
    Meaning{"illegal block entry", "serial.list_place"},
    Meaning{"illegal flow end", "serial.bracket_extra"},
    Meaning{"unknown token", "serial.first_character"},
    Meaning{"the referenced anchor is not defined", "serial.alias"},
    Meaning{"alias not found after *", "serial.alias"},
    Meaning{"anchor not found after &", "serial.alias"},
    Meaning{"illegal character found while scanning alias", "serial.alias"},
    Meaning{"illegal character found while scanning anchor", "serial.alias"},
    Meaning{"illegal document indicator in scalar", "serial.quote"},
    Meaning{"illegal EOF in scalar", "serial.quote"},
};

}  // namespace

base::Diagnostic explain_key_without_colon(const base::SourceText& source, std::size_t offset) {
    return missing_colon(source, line_at(source.text, offset));
}

base::Diagnostic explain_yaml(const base::SourceText& source, string_view message, std::size_t offset,
                              std::size_t opened_at) {
    const auto found = excerpt(source.text, offset);
    const Line line = line_at(source.text, offset);
    if (const auto tab = line.text.substr(0, line.indent()).find('\t'); tab != npos) {
        return fault(source, "serial.tab", line.start + tab);
    }
    if (message == "illegal map value") return explain_map_value(source, offset);
    if (message == "end of map not found" || message == "end of sequence not found") {
        return explain_no_continuation(source, offset);
    }
    if (message == "end of sequence flow not found" || message == "end of map flow not found") {
        return fault(source, "serial.bracket", opened_at, {{"found", excerpt(source.text, opened_at)}});
    }
    if (message == "second document") {
        const auto above = line_above(source.text, line).text;
        const bool meant =
            line.text.starts_with("---") || above.starts_with("---") || above.starts_with("...");
        return fault(source, meant ? "serial.documents" : "serial.indent", offset, {{"found", found}});
    }
    if (is_about_escape(message)) return explain_escape(source, offset);
    for (const Meaning& meaning : plain_meanings) {
        if (message == meaning.message) return fault(source, meaning.code, offset, {{"found", found}});
    }
    return fault(source, "serial.syntax", offset, {{"found", found}});
}

}  // namespace wenshu::serial
