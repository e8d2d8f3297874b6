#include "inspect/fonts.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "base/utf8.hpp"

namespace wenshu::inspect {
namespace {

// A face's name as a fontconfig pattern, where - : , end a name; renderers ask for Chinese text as such.
std::string pattern_of(const NamedFace& face) {
    std::string pattern;
    for (const char c : face.name) {
        if (std::string_view("\\-:,").find(c) != std::string_view::npos) pattern += '\\';
        pattern += c;
    }
    return face.chinese ? pattern + ":lang=zh-cn" : pattern;
}

// ASCII letters in lower case, without spaces: fontconfig compares names so.
std::string folded(std::string_view name) {
    std::string out;
    for (const char c : name) {
        if (c == ' ') continue;
        out += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return out;
}

// The names of one family, "SimSun,宋体".
bool is_among(std::string_view face, std::string_view families) {
    while (!families.empty()) {
        const auto end = std::min(families.find(','), families.size());
        if (folded(families.substr(0, end)) == folded(face)) return true;
        families.remove_prefix(std::min(end + 1, families.size()));
    }
    return false;
}

base::Diagnostic note(std::string code, std::vector<base::Arg> args) {
    return {base::Severity::note, std::move(code), {}, {}, std::move(args)};
}

}  // namespace

std::vector<NamedFace> faces_of(const document::Layout& layout) {
    std::vector<NamedFace> faces;
    const auto add = [&faces](const document::TextStyle& style) {
        for (const NamedFace& face : {NamedFace{style.face, true}, NamedFace{style.latin, false}}) {
            const bool known = std::any_of(faces.begin(), faces.end(),
                                           [&](const NamedFace& other) { return other.name == face.name; });
            if (!face.name.empty() && !known) faces.push_back(face);
        }
    };
    add(layout.body);
    add(layout.title_style);
    if (layout.head.present) {
        for (const auto* style : {&layout.copy_number, &layout.secrecy, &layout.urgency, &layout.mark,
                                  &layout.number, &layout.signer}) {
            add(*style);
        }
    }
    for (const auto& heading : layout.headings) add(heading.text);
    for (const auto* style :
         {&layout.addressee, &layout.attachment_note, &layout.signature, &layout.date, &layout.note,
          &layout.attachment_number, &layout.attachment_title, &layout.table_head, &layout.table_cell,
          &layout.caption, &layout.footnote, &layout.contents, &layout.imprint_text, &layout.page_number}) {
        add(*style);
    }
    return faces;
}

base::Diagnostics font_notes(const document::Layout& layout, base::Host& host) {
    std::string replaced;
    for (const NamedFace& face : faces_of(layout)) {
        const auto match = host.run({"fc-match", {"--format", "%{family}", pattern_of(face)}});
        if (!match || match->code != 0) return {note("font.unknown", {})};
        if (is_among(face.name, base::trim(match->output))) continue;
        const auto substitute = match->output.substr(0, match->output.find(','));
        replaced += (replaced.empty() ? "" : "、") + face.name + " → " + substitute;
    }
    if (replaced.empty()) return {};
    return {note("font.missing", {{"faces", replaced}})};
}

}  // namespace wenshu::inspect
