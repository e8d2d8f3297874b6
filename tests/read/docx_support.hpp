// A .docx put together by hand: what stands in w:body, and other parts as they are needed.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include <catch2/catch.hpp>

#include "base/sink.hpp"
#include "ooxml/zip.hpp"

namespace wenshu::read {

inline const std::string xml_head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
inline const std::string w_namespace =
    "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

inline std::string zipped(const std::vector<ooxml::Part>& parts) {
    base::StringSink sink;
    REQUIRE(ooxml::write_zip(parts, sink));
    return sink.text;
}

inline std::string document_xml(const std::string& body) {
    return xml_head + "<w:document " + w_namespace +
           " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><w:body>" + body +
           "<w:sectPr/></w:body></w:document>";
}

// The parts that a package must have around its main one, and the main one itself.
inline std::vector<ooxml::Part> package(const std::string& main_xml,
                                        const std::string& main = "word/document.xml") {
    const std::string office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    const std::string folder = main.substr(0, main.rfind('/') + 1);
    return {{"[Content_Types].xml",
             xml_head +
                 "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default "
                 "Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/" +
                 main +
                 "\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document."
                 "main+xml\"/></Types>"},
            {"_rels/.rels",
             xml_head +
                 "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                 "<Relationship Id=\"rId1\" Type=\"" +
                 office + "officeDocument\" Target=\"" + main + "\"/></Relationships>"},
            {main, main_xml},
            {folder + "_rels/" + main.substr(folder.size()) + ".rels",
             xml_head +
                 "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                 "<Relationship Id=\"rId1\" Type=\"" +
                 office + "styles\" Target=\"styles.xml\"/><Relationship Id=\"rId2\" Type=\"" + office +
                 "numbering\" Target=\"/" + folder + "numbering.xml\"/></Relationships>"}};
}

inline std::string docx_with(const std::string& body, const std::string& styles = "",
                             const std::string& numbering = "") {
    auto parts = package(document_xml(body));
    if (!styles.empty())
        parts.push_back(
            {"word/styles.xml", xml_head + "<w:styles " + w_namespace + ">" + styles + "</w:styles>"});
    if (!numbering.empty()) {
        parts.push_back({"word/numbering.xml",
                         xml_head + "<w:numbering " + w_namespace + ">" + numbering + "</w:numbering>"});
    }
    return zipped(parts);
}

inline std::string run(const std::string& text) {
    return "<w:r><w:t>" + text + "</w:t></w:r>";
}
inline std::string para(const std::string& text, const std::string& properties = "") {
    return "<w:p>" + (properties.empty() ? "" : "<w:pPr>" + properties + "</w:pPr>") + run(text) + "</w:p>";
}

}  // namespace wenshu::read
