#include "read/docx.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "base/utf8.hpp"
#include "ooxml/archive.hpp"
#include "ooxml/package_reader.hpp"
#include "read/docx_body.hpp"
#include "read/docx_formats.hpp"
#include "read/structure.hpp"
#include "text/characters.hpp"

namespace wenshu::read {
namespace {

struct Formats {
    DocxStyles styles;
    DocxNumbering numbering;
};

// Of a part that the main one links to; nothing where it links to none.
base::Result<std::optional<ooxml::PartLink>> linked(const ooxml::Archive& archive, std::string_view file,
                                                    std::string_view main, std::string_view type) {
    const auto links = ooxml::links_of(archive, file, main);
    if (!links) return links.faults();
    const auto link = std::ranges::find(*links, type, &ooxml::PartLink::type);
    return link == links->end() ? std::nullopt : std::optional(*link);
}

// Reads what a linked part says into `out`; a part that is linked to but missing says nothing.
template <class T, class Read>
base::Diagnostics read_linked(const ooxml::Archive& archive, std::string_view file, std::string_view main,
                              std::string_view type, T& out, const Read& read) {
    const auto link = linked(archive, file, main, type);
    if (!link) return link.faults();
    if (!*link || !archive.has((*link)->target)) return {};
    const auto xml = archive.part((*link)->target);
    if (!xml) return xml.faults();
    auto value = read(*xml, file, (*link)->target);
    if (!value) return value.faults();
    out = *std::move(value);
    return {};
}

base::Result<Formats> formats_of(const ooxml::Archive& archive, std::string_view file,
                                 std::string_view main) {
    Formats formats;
    auto faults = read_linked(archive, file, main, "styles", formats.styles, docx_styles);
    base::append(faults, read_linked(archive, file, main, "numbering", formats.numbering, docx_numbering));
    if (!faults.empty()) return faults;
    return formats;
}

// Spaces that stand for an indent, as in a plain text.
void trim(document::Passage& passage) {
    const auto is_space = [](char32_t c) {
        return c == U' ' || c == U'\t' || c == U'\n' || c == U'　' || c == U'\u00A0';
    };
    const std::string_view text = passage.text;
    std::size_t begin = 0;
    std::size_t end = text.size();
    while (begin < end && is_space(text::at(text, begin))) base::next_code_point(text, begin);
    while (end > begin && is_space(text::before(text, end))) end = text::start_before(text, end);
    std::vector<document::Stretch> kept;
    for (document::Stretch stretch : passage.stretches) {
        const std::size_t from = std::max(stretch.offset, begin);
        const std::size_t to = std::min(stretch.offset + stretch.length, end);
        if (from < to)
            kept.push_back({from - begin, to - from, stretch.node, stretch.source + from - stretch.offset});
    }
    passage.stretches = std::move(kept);
    passage.text = passage.text.substr(begin, end - begin);
}

int numbering_of(const DocxFormat& format, const DocxNumbering& numbering) {
    constexpr int other = 5;
    if (!format.numbering || *format.numbering == "0" || format.numbering->empty()) return 0;
    const auto level = numbering.find({*format.numbering, format.numbering_level.value_or(0)});
    return level == numbering.end() ? other : level->second;
}

Hint hint_of(const ResolvedFormat& resolved, const DocxParagraph& paragraph, int numbering) {
    constexpr int first_item = 5;
    constexpr int body_text = 9;
    const DocxFormat& format = resolved.format;
    Hint hint;
    hint.title = resolved.name == "title";
    hint.heading = format.outline && *format.outline < body_text ? *format.outline + 1 : 0;
    hint.item = hint.heading == 0 && (numbering >= first_item || resolved.name.starts_with("list bullet") ||
                                      resolved.name.starts_with("list number"));
    hint.numbering = numbering;
    hint.centred = format.alignment == "center";
    hint.right = format.alignment == "right" || format.alignment == "end";
    hint.bold = paragraph.bold || format.bold.value_or(false);
    return hint;
}

bool is_contents(std::string_view style) {
    return style.starts_with("toc ");
}

document::Manuscript manuscript_of(std::vector<DocxParagraph> paragraphs, const Formats& formats) {
    document::Manuscript manuscript;
    std::vector<Hint> hints;
    std::size_t ordinal = 0;
    for (DocxParagraph& paragraph : paragraphs) {
        trim(paragraph.passage);
        const auto format = resolved(paragraph.format, formats.styles);
        if (paragraph.passage.text.empty() || is_contents(format.name)) continue;
        const int numbering = numbering_of(format.format, formats.numbering);
        paragraph.passage.numbered = numbering > 0;
        paragraph.passage.ordinal = paragraph.passage.cell ? 0 : ++ordinal;
        hints.push_back(hint_of(format, paragraph, numbering));
        manuscript.passages.push_back(std::move(paragraph.passage));
    }
    give_parts(manuscript.passages, hints);
    return manuscript;
}

}  // namespace

base::Result<DocxMain> docx_main(const ooxml::Archive& archive, std::string_view file) {
    constexpr std::string_view kind = "wordprocessingml";
    constexpr std::string_view with_macros = "ms-word";
    auto name = ooxml::main_part(archive, file);
    if (!name) return std::move(name).faults();
    const auto type = ooxml::content_type(archive, file, *name);
    if (!type) return type.faults();
    if (type->find(kind) == std::string::npos && type->find(with_macros) == std::string::npos)
        return base::Diagnostic{
            base::Severity::error, "read.no_paper", {}, {}, {{"file", std::string(file)}}};
    auto xml = archive.part(*name);
    if (!xml) return std::move(xml).faults();
    return DocxMain{*std::move(name), *std::move(xml)};
}

base::Result<document::Manuscript> docx(std::string_view bytes, std::string_view file) {
    const auto archive = ooxml::Archive::open(bytes, file);
    if (!archive) return archive.faults();
    const auto main = docx_main(*archive, file);
    if (!main) return main.faults();
    const auto formats = formats_of(*archive, file, main->name);
    if (!formats) return formats.faults();
    auto paragraphs = docx_body(main->xml, file, main->name);
    if (!paragraphs) return std::move(paragraphs).faults();
    return manuscript_of(*std::move(paragraphs), *formats);
}

}  // namespace wenshu::read
