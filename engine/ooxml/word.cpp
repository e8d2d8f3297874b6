#include "ooxml/word.hpp"

#include <cstdlib>

#include "base/utf8.hpp"

namespace wenshu::ooxml {
namespace {

void flag(Xml& xml, std::string_view name, std::optional<bool> value) {
    if (!value) return;
    if (*value) {
        xml.empty(name);
    } else {
        xml.empty(name, {{"w:val", "0"}});
    }
}

void fonts(Xml& xml, const Faces& faces) {
    Attributes slots;
    if (faces.hint_east_asian) slots.emplace_back("w:hint", "eastAsia");
    if (!faces.latin.empty()) {
        slots.emplace_back("w:ascii", faces.latin);
        slots.emplace_back("w:hAnsi", faces.latin);
    }
    if (!faces.east_asian.empty()) slots.emplace_back("w:eastAsia", faces.east_asian);
    if (!faces.latin.empty()) slots.emplace_back("w:cs", faces.latin);
    if (!slots.empty()) xml.empty("w:rFonts", slots);
}

void spacing(Xml& xml, const Spacing& value) {
    Attributes attributes{{"w:before", value.before}, {"w:after", value.after}};
    attributes.emplace_back("w:line", value.exact_line > 0 ? value.exact_line : 240);
    attributes.emplace_back("w:lineRule", value.exact_line > 0 ? "exact" : "auto");
    xml.empty("w:spacing", attributes);
}

// Word counts from the text's edges and from the sheet's upper edge; text stays above and below it.
void frame(Xml& xml, const Frame& value) {
    xml.empty("w:framePr", {{"w:w", value.width},
                            {"w:h", value.height},
                            {"w:hRule", "exact"},
                            {"w:hSpace", 0},
                            {"w:wrap", "notBeside"},
                            {"w:vAnchor", "page"},
                            {"w:hAnchor", "margin"},
                            {"w:x", 0},
                            {"w:y", value.top}});
}

void tabs(Xml& xml, const std::vector<Tab>& stops) {
    xml.open("w:tabs");
    for (const Tab& stop : stops) {
        Attributes attributes{{"w:val", stop.alignment}};
        if (!stop.leader.empty()) attributes.emplace_back("w:leader", stop.leader);
        attributes.emplace_back("w:pos", stop.at);
        xml.empty("w:tab", attributes);
    }
    xml.close();
}

bool is_empty(const RunProperties& run) {
    return run.style.empty() && run.faces.east_asian.empty() && run.faces.latin.empty() &&
           !run.faces.hint_east_asian && !run.bold && !run.italic && run.color.empty() && !run.spacing &&
           !run.scale && !run.half_points && run.highlight.empty() && !run.underline;
}

bool is_empty(const ParagraphProperties& paragraph) {
    return paragraph.style.empty() && !paragraph.keep_next && !paragraph.page_break_before &&
           !paragraph.frame && !paragraph.widow_control && !paragraph.numbering && paragraph.tabs.empty() &&
           !paragraph.overflow_punctuation && !paragraph.spacing && !paragraph.indent &&
           paragraph.alignment.empty() && !paragraph.outline_level && !paragraph.mark_half_points;
}

bool is_han(char32_t c) {
    return (c >= 0x3400 && c <= 0x4DBF) || (c >= 0x4E00 && c <= 0x9FFF);
}

bool is_word_character(char32_t c) {
    return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || (c >= U'0' && c <= U'9') || is_han(c);
}

}  // namespace

void run_property_elements(Xml& xml, const RunProperties& run) {
    if (!run.style.empty()) xml.empty("w:rStyle", {{"w:val", run.style}});
    fonts(xml, run.faces);
    flag(xml, "w:b", run.bold);
    flag(xml, "w:bCs", run.bold);
    flag(xml, "w:i", run.italic);
    flag(xml, "w:iCs", run.italic);
    if (!run.color.empty()) xml.empty("w:color", {{"w:val", run.color}});
    if (run.spacing) xml.empty("w:spacing", {{"w:val", *run.spacing}});
    if (run.scale) xml.empty("w:w", {{"w:val", *run.scale}});
    if (run.half_points) {
        xml.empty("w:sz", {{"w:val", *run.half_points}});
        xml.empty("w:szCs", {{"w:val", *run.half_points}});
    }
    if (!run.highlight.empty()) xml.empty("w:highlight", {{"w:val", run.highlight}});
    if (run.underline) xml.empty("w:u", {{"w:val", "single"}});
}

void run_properties(Xml& xml, const RunProperties& run) {
    if (is_empty(run)) return;
    xml.open("w:rPr");
    run_property_elements(xml, run);
    xml.close();
}

void indent(Xml& xml, const Indent& value) {
    // Programs do not agree whether the characters of a hanging indent count on top of those to the left; in
    // twips they do.
    const bool hangs = value.first_line < 0;
    xml.empty("w:ind", {{"w:leftChars", hangs ? 0 : value.left_chars},
                        {"w:left", value.left},
                        {"w:rightChars", value.right_chars},
                        {"w:right", value.right},
                        {"w:firstLineChars", hangs ? 0 : value.first_line_chars},
                        {hangs ? "w:hanging" : "w:firstLine", std::abs(value.first_line)}});
}

void paragraph_properties(Xml& xml, const ParagraphProperties& paragraph) {
    if (is_empty(paragraph)) return;
    xml.open("w:pPr");
    paragraph_property_elements(xml, paragraph);
    xml.close();
}

void paragraph_property_elements(Xml& xml, const ParagraphProperties& paragraph) {
    if (!paragraph.style.empty()) xml.empty("w:pStyle", {{"w:val", paragraph.style}});
    flag(xml, "w:keepNext", paragraph.keep_next);
    if (paragraph.page_break_before) xml.empty("w:pageBreakBefore");
    if (paragraph.frame) frame(xml, *paragraph.frame);
    flag(xml, "w:widowControl", paragraph.widow_control);
    if (paragraph.numbering) {
        xml.open("w:numPr").empty("w:ilvl", {{"w:val", paragraph.numbering->level}});
        xml.empty("w:numId", {{"w:val", paragraph.numbering->id}}).close();
    }
    if (!paragraph.tabs.empty()) tabs(xml, paragraph.tabs);
    flag(xml, "w:overflowPunct", paragraph.overflow_punctuation);
    if (paragraph.spacing) spacing(xml, *paragraph.spacing);
    if (paragraph.indent) indent(xml, *paragraph.indent);
    if (!paragraph.alignment.empty()) xml.empty("w:jc", {{"w:val", paragraph.alignment}});
    if (paragraph.outline_level) xml.empty("w:outlineLvl", {{"w:val", *paragraph.outline_level}});
    RunProperties mark;
    mark.half_points = paragraph.mark_half_points;
    run_properties(xml, mark);
}

void text_run(Xml& xml, const RunProperties& run, std::string_view text) {
    xml.open("w:r");
    run_properties(xml, run);
    while (!text.empty()) {
        const std::size_t end = text.find_first_of("\t\n");
        if (end != 0) xml.element("w:t", text.substr(0, end), {{"xml:space", "preserve"}});
        if (end == std::string_view::npos) break;
        xml.empty(text[end] == '\t' ? "w:tab" : "w:br");
        text.remove_prefix(end + 1);
    }
    xml.close();
}

void page_number_field(Xml& xml, const RunProperties& run) {
    xml.open("w:fldSimple", {{"w:instr", "PAGE"}});
    text_run(xml, run, "1");
    xml.close();
}

std::string bookmark_stem(std::string_view id) {
    constexpr std::size_t most_of_id = 28;  // of 40: "_ws_", "_" and a number of up to 7 digits
    std::string stem = "_ws_";
    std::size_t kept = 0;
    for (std::size_t at = 0; at < id.size() && kept < most_of_id; ++kept) {
        const char32_t c = base::next_code_point(id, at);
        base::append_utf8(stem, is_word_character(c) ? c : U'_');
    }
    return stem + "_";
}

}  // namespace wenshu::ooxml
