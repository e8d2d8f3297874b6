#include "write/docx_parts.hpp"

#include <algorithm>
#include <utility>

#include "base/date.hpp"
#include "ooxml/word.hpp"
#include "write/docx_footers.hpp"
#include "write/docx_footnotes.hpp"

namespace wenshu::write {
namespace {

using ooxml::Xml;

std::string w3c_time(const std::optional<base::Date>& date) {
    base::Date day = date.value_or(base::Date{1980, 1, 1});  // the earliest that zip archives know
    day.month = std::max<std::uint8_t>(day.month, 1);
    day.day = std::max<std::uint8_t>(day.day, 1);
    return base::to_iso_string(day) + "T00:00:00Z";
}

}  // namespace

std::string docx_settings(const document::Layout& layout, const DocxFootnotes& footnotes,
                          const DocxContents& contents) {
    Xml xml;
    xml.open("w:settings", {{"xmlns:w", ooxml::word_namespace}});
    xml.empty("w:zoom", {{"w:percent", 100}});
    xml.empty("w:defaultTabStop", {{"w:val", 420}});
    if (!layout.page_number_form.empty() && has_two_footers(layout)) xml.empty("w:evenAndOddHeaders");
    // A punctuation mark takes a whole place, as GB/T 9704-2012 5.2.3 counts characters.
    xml.empty("w:characterSpacingControl", {{"w:val", "doNotCompress"}});
    if (!contents.listed.empty() && contents.pages.empty()) xml.empty("w:updateFields", {{"w:val", "true"}});
    footnote_settings(xml, footnotes);
    xml.open("w:compat");
    xml.empty("w:doNotExpandShiftReturn");  // a line that is broken by hand is not stretched
    xml.empty("w:compatSetting", {{"w:name", "compatibilityMode"},
                                  {"w:uri", "http://schemas.microsoft.com/office/word"},
                                  {"w:val", "15"}});
    xml.close().empty("w:themeFontLang", {{"w:val", "en-US"}, {"w:eastAsia", "zh-CN"}});
    return std::move(xml.close()).finish();
}

std::string docx_core_properties(const document::Properties& properties) {
    Xml xml;
    xml.open("cp:coreProperties",
             {{"xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"},
              {"xmlns:dc", "http://purl.org/dc/elements/1.1/"},
              {"xmlns:dcterms", "http://purl.org/dc/terms/"},
              {"xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"}});
    const std::string time = w3c_time(properties.created);
    if (!properties.title.empty()) xml.element("dc:title", properties.title);
    if (!properties.subject.empty()) xml.element("dc:subject", properties.subject);
    if (!properties.creator.empty()) xml.element("dc:creator", properties.creator);
    xml.element("dcterms:created", time, {{"xsi:type", "dcterms:W3CDTF"}});
    xml.element("dcterms:modified", time, {{"xsi:type", "dcterms:W3CDTF"}});
    return std::move(xml.close()).finish();
}

std::string docx_app_properties() {
    Xml xml;
    xml.open("Properties",
             {{"xmlns", "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"}});
    xml.element("Application", "wenshu");
    return std::move(xml.close()).finish();
}

}  // namespace wenshu::write
