// Short ways to write a paper and to look into the .docx that comes of it.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "../unzip.hpp"
#include "golden.hpp"
#include "sample_document.hpp"
#include "write/docx.hpp"

namespace wenshu::write {

inline document::Inlines plain(const std::string& text) {
    return {document::Run{text, false, false, {}}};
}
inline document::Block paragraph(document::Inlines inlines) {
    return {document::Paragraph{std::move(inlines)}};
}
inline document::Block paragraph(const std::string& text) {
    return paragraph(plain(text));
}

inline std::vector<tests::Unzipped> parts_of(const document::Document& paper,
                                             const document::Layout& layout = sample_layout()) {
    return tests::unzip(written(docx, paper, layout));
}

inline document::Document paper_of(std::vector<document::Block> body) {
    document::Document paper;
    paper.body = std::move(body);
    return paper;
}

// What stands in w:body before the section's properties.
inline std::string body_of(const document::Document& paper,
                           const document::Layout& layout = sample_layout()) {
    const std::string xml = tests::part(parts_of(paper, layout), "word/document.xml");
    const auto begin = xml.find("<w:body>") + 8;
    return xml.substr(begin, xml.find("<w:sectPr>") - begin);
}

inline std::string body_of(std::vector<document::Block> body) {
    return body_of(paper_of(std::move(body)));
}

// One element a line, so that a golden can be read and compared.
inline std::string by_lines(const std::string& xml) {
    std::string lines;
    for (std::size_t i = 0; i < xml.size(); ++i) {
        lines += xml[i];
        if (xml[i] == '>' && i + 1 < xml.size() && xml[i + 1] == '<') lines += '\n';
    }
    return lines + "\n";
}

inline bool has(const std::string& text, std::string_view what) {
    return text.find(what) != std::string::npos;
}

inline std::size_t count(const std::string& text, std::string_view what) {
    std::size_t found = 0;
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + 1)) ++found;
    return found;
}

// A style of word/styles.xml by its id; empty where there is none.
inline std::string style_in(const std::string& styles, const std::string& id) {
    const auto at = styles.find("w:styleId=\"" + id + "\"");
    return at == std::string::npos ? std::string() : styles.substr(at, styles.find("</w:style>", at) - at);
}

}  // namespace wenshu::write
