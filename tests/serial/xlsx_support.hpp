// Workbooks put together by hand: what stands in the sheets, and the parts around them.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include <catch2/catch.hpp>

#include "base/sink.hpp"
#include "ooxml/zip.hpp"
#include "serial/xlsx.hpp"
#include "support.hpp"

namespace wenshu::serial::test {

struct SheetXml {
    std::string name;
    std::string rows;      // in sheetData
    std::string behind{};  // behind it: merged cells
    std::string state{};   // hidden
};

struct BookXml {
    std::vector<SheetXml> sheets;
    std::string texts{};     // in sst
    std::string styles{};    // in styleSheet
    std::string settings{};  // before the sheets
};

inline const std::string xml_head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
inline const std::string main_namespace =
    " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
    " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

inline std::string link(const std::string& id, const std::string& type, const std::string& target) {
    return "<Relationship Id=\"" + id +
           "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + type +
           "\" Target=\"" + target + "\"/>";
}

inline std::string links(const std::string& all) {
    return xml_head +
           "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + all +
           "</Relationships>";
}

inline std::vector<ooxml::Part> parts_of(const BookXml& book) {
    std::string names;
    std::string targets =
        link("s", "styles", "styles.xml") + link("t", "sharedStrings", "/xl/sharedStrings.xml");
    std::vector<ooxml::Part> parts = {
        {"[Content_Types].xml",
         xml_head +
             "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default "
             "Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" "
             "ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></"
             "Types>"},
        {"_rels/.rels", links(link("rId1", "officeDocument", "xl/workbook.xml"))}};
    for (std::size_t i = 0; i < book.sheets.size(); ++i) {
        const auto& sheet = book.sheets[i];
        const auto n = std::to_string(i + 1);
        names += "<sheet name=\"" + sheet.name + "\" sheetId=\"" + n + "\" r:id=\"rId" + n + "\"" +
                 (sheet.state.empty() ? "" : " state=\"" + sheet.state + "\"") + "/>";
        targets += link("rId" + n, "worksheet", "worksheets/sheet" + n + ".xml");
        parts.push_back({"xl/worksheets/sheet" + n + ".xml",
                         xml_head + "<worksheet" + main_namespace + "><sheetData>" + sheet.rows +
                             "</sheetData>" + sheet.behind + "</worksheet>"});
    }
    parts.push_back({"xl/workbook.xml", xml_head + "<workbook" + main_namespace + ">" + book.settings +
                                            "<sheets>" + names + "</sheets></workbook>"});
    parts.push_back({"xl/_rels/workbook.xml.rels", links(targets)});
    parts.push_back(
        {"xl/styles.xml", xml_head + "<styleSheet" + main_namespace + ">" + book.styles + "</styleSheet>"});
    parts.push_back(
        {"xl/sharedStrings.xml", xml_head + "<sst" + main_namespace + ">" + book.texts + "</sst>"});
    return parts;
}

inline std::string zipped(const std::vector<ooxml::Part>& parts) {
    base::StringSink sink;
    REQUIRE(ooxml::write_zip(parts, sink));
    return sink.text;
}

inline std::string zipped(const BookXml& book) {
    return zipped(parts_of(book));
}

// A row of texts; empty ones are no cells, numbers are written with # in front.
inline std::string row(int number, const std::vector<std::string>& cells) {
    std::string xml = "<row r=\"" + std::to_string(number) + "\">";
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const auto name =
            base::cell_name(static_cast<std::uint32_t>(number - 1), static_cast<std::uint32_t>(i));
        if (cells[i].empty()) continue;
        xml += cells[i].front() == '#'
                   ? "<c r=\"" + name + "\"><v>" + cells[i].substr(1) + "</v></c>"
                   : "<c r=\"" + name + "\" t=\"inlineStr\"><is><t>" + cells[i] + "</t></is></c>";
    }
    return xml + "</row>";
}

inline std::string merged(const std::vector<std::string>& ranges) {
    std::string xml = "<mergeCells>";
    for (const auto& range : ranges) xml += "<mergeCell ref=\"" + range + "\"/>";
    return xml + "</mergeCells>";
}

// 日期, 社区 and 类别 are required; 人次, 应到 and 经费（元） may be there.
inline model::Schema activities() {
    model::Schema schema;
    schema.type = model::Type::map;
    for (const auto& [key, title] :
         std::vector<std::pair<std::string, std::string>>{{"date", "日期"},
                                                          {"community", "社区"},
                                                          {"category", "类别"},
                                                          {"attendance", "人次"},
                                                          {"due", "应到"},
                                                          {"cost", "经费（元）"}}) {
        model::Property property{key, {}};
        property.schema.title = title;
        property.schema.type = model::Type::string;
        schema.properties.push_back(std::move(property));
    }
    schema.required = {"date", "community", "category"};
    return schema;
}

// The table, then its faults, then its notes.
inline std::string read_book(const std::string& bytes, const std::vector<std::string>& sheets = {}) {
    base::Sources sources;
    Table table(sources);
    const auto schema = activities();
    const auto read = read_xlsx({bytes, "甲.xlsx"}, {schema, sheets}, sources, table);
    std::string out = table.text;
    for (const auto* told : {&read.faults, &read.notes}) {
        const auto lines = dump(sources, *told);
        out += (out.empty() || lines.empty() ? "" : "\n") + lines;
    }
    return out;
}

inline std::string read_sheet(const std::string& rows, const std::string& behind = {}) {
    return read_book(zipped(BookXml{{{"活动", rows, behind}}}));
}

inline const std::vector<std::string> head = {"日期", "社区", "类别", "人次"};
inline const std::string table_head = "date|community|category|attendance\n";

}  // namespace wenshu::serial::test
