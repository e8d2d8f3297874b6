#include "read/corrected.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>
#include <vector>

#include "ooxml/archive.hpp"
#include "ooxml/xml.hpp"
#include "ooxml/xml_reader.hpp"
#include "read/docx.hpp"
#include "read/docx_body.hpp"

namespace wenshu::read {
namespace {

// What is put in the place of some bytes of a node.
struct Edit {
    std::size_t node = 0;
    std::size_t source = 0;
    std::size_t length = 0;
    std::string_view text;
};

// Whether a stretch has something of the correction; an insertion has its place at either end of one.
bool meets(const document::Stretch& stretch, const document::Correction& correction) {
    const std::size_t end = stretch.offset + stretch.length;
    if (correction.length == 0) return correction.offset >= stretch.offset && correction.offset <= end;
    return correction.offset < end && correction.offset + correction.length > stretch.offset;
}

void add_edits(const document::Passage& passage, const document::Correction& correction,
               std::vector<Edit>& edits) {
    bool first = true;
    for (const document::Stretch& stretch : passage.stretches) {
        if (!meets(stretch, correction)) continue;
        const std::size_t from = std::max(stretch.offset, correction.offset);
        const std::size_t to =
            std::min(stretch.offset + stretch.length, correction.offset + correction.length);
        edits.push_back({stretch.node, stretch.source + from - stretch.offset, to - from,
                         first ? std::string_view(correction.text) : std::string_view{}});
        first = false;
        if (correction.length == 0) return;
    }
}

std::vector<Edit> edits_of(const document::Manuscript& manuscript,
                           std::span<const document::Correction> corrections) {
    std::vector<Edit> edits;
    for (const document::Correction& correction : corrections) {
        if (correction.passage < manuscript.passages.size())
            add_edits(manuscript.passages[correction.passage], correction, edits);
    }
    std::ranges::stable_sort(edits, {}, [](const Edit& edit) { return std::tuple(edit.node, edit.source); });
    return edits;
}

std::string edited(std::string_view text, std::span<const Edit> edits) {
    std::string out;
    std::size_t at = 0;
    for (const Edit& edit : edits) {
        if (edit.source < at || edit.source + edit.length > text.size()) continue;
        out += text.substr(at, edit.source - at);
        out += edit.text;
        at = edit.source + edit.length;
    }
    return out += text.substr(at);
}

// The edits of one node, from the front of all.
std::span<const Edit> take_node(std::span<const Edit>& edits) {
    std::size_t count = 0;
    while (count < edits.size() && edits[count].node == edits.front().node) ++count;
    const auto taken = edits.first(count);
    edits = edits.subspan(count);
    return taken;
}

// <w:t …>…</w:t> of a node, in bytes of the part.
struct Place {
    std::size_t tag_end = 0;  // the > of the opening tag
    std::size_t text_end = 0;
};

std::optional<Place> place_of(std::string_view xml, const DocxTextNode& node) {
    const std::size_t name_end = xml.find_first_of(" \t\r\n/>", node.tag);
    if (name_end == std::string_view::npos) return std::nullopt;
    char quote = '\0';
    std::size_t tag_end = name_end;
    for (; tag_end < xml.size() && (quote != '\0' || xml[tag_end] != '>'); ++tag_end) {
        const char c = xml[tag_end];
        if (quote != '\0') {
            if (c == quote) quote = '\0';
        } else if (c == '"' || c == '\'') {
            quote = c;
        }
    }
    const std::string closing = "</" + std::string(xml.substr(node.tag, name_end - node.tag));
    const std::size_t text_end = xml.find(closing, tag_end);
    if (text_end == std::string_view::npos || xml[tag_end - 1] == '/') return std::nullopt;
    return Place{tag_end, text_end};
}

bool has_space_at_end(std::string_view text) {
    constexpr std::string_view spaces = " \t\r\n";
    return !text.empty() && (spaces.find(text.front()) != std::string_view::npos ||
                             spaces.find(text.back()) != std::string_view::npos);
}

// The part with other text in some of its nodes.
std::string spliced(std::string_view xml, std::span<const DocxTextNode> nodes, std::span<const Edit> edits) {
    std::string out;
    std::size_t at = 0;
    while (!edits.empty()) {
        const auto mine = take_node(edits);
        if (mine.front().node >= nodes.size()) break;
        const DocxTextNode& node = nodes[mine.front().node];
        const auto place = place_of(xml, node);
        if (!place) continue;
        const std::string text = edited(node.text, mine);
        const auto tag = xml.substr(node.tag, place->tag_end - node.tag);
        out += xml.substr(at, place->tag_end - at);
        if (has_space_at_end(text) && tag.find("xml:space") == std::string_view::npos)
            out += " xml:space=\"preserve\"";
        out += ">" + ooxml::escape_text(text);
        at = place->text_end;
    }
    return out += xml.substr(at);
}

}  // namespace

std::string corrected_text(std::string_view utf8, const document::Manuscript& manuscript,
                           std::span<const document::Correction> corrections) {
    return edited(utf8, edits_of(manuscript, corrections));
}

base::Result<std::string> corrected_docx(std::string_view bytes, std::string_view file,
                                         const document::Manuscript& manuscript,
                                         std::span<const document::Correction> corrections) {
    const auto archive = ooxml::Archive::open(bytes, file);
    if (!archive) return archive.faults();
    const auto main = docx_main(*archive, file);
    if (!main) return main.faults();
    const auto nodes = docx_text_nodes(main->xml, file, main->name);
    if (!nodes) return nodes.faults();
    const auto edits = edits_of(manuscript, corrections);
    const std::string xml = spliced(main->xml, *nodes, edits);
    if (const auto whole = docx_text_nodes(xml, file, main->name); !whole) return whole.faults();
    return archive->with_part(main->name, xml);
}

}  // namespace wenshu::read
