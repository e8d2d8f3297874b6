// Workbooks that nobody wrote by accident: each is read or is a fault at its place, in bounded time.
#include <algorithm>
#include <array>
#include <chrono>
#include <cstdint>
#include <string>

#include <catch2/catch.hpp>

#include "ooxml/messages.hpp"
#include "serial/messages.hpp"
#include "text/message.hpp"
#include "xlsx_support.hpp"

namespace wenshu::serial {
namespace {

using test::head, test::read_book, test::read_sheet, test::row, test::table_head;

std::string book_with(const std::string& part, const std::string& bytes) {
    auto parts = test::parts_of({{{"活动", row(1, head) + row(2, {"2018-03-01", "向阳", "讲座", "#5"})}}});
    for (auto& one : parts) {
        if (one.name == part) one.bytes = bytes;
    }
    return test::zipped(parts);
}

std::string book_without(const std::string& part) {
    auto parts = test::parts_of({{{"活动", row(1, head) + row(2, {"2018-03-01", "向阳", "讲座", "#5"})}}});
    std::erase_if(parts, [&](const ooxml::Part& one) { return one.name == part; });
    return test::zipped(parts);
}

class Watch {
  public:
    ~Watch() { CHECK(std::chrono::steady_clock::now() - start_ < std::chrono::seconds(20)); }

  private:
    std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
};

TEST_CASE("rows and cells out of order or bounds are a fault where the order ends",
          "[serial][xlsx][hostile]") {
    const auto [rows, fault] = GENERATE(table<std::string, std::string>({
        {R"(<row r="2"/><row r="2"/>)", "A3"},
        {R"(<row r="5"/><row r="4"/>)", "A6"},
        {R"(<row r="0"/>)", "A1"},
        {R"(<row r="1048577"/>)", "A1"},
        {R"(<row r="99999999999999999999"/>)", "A1"},
        {R"(<row r="-1"/>)", "A1"},
        {R"(<row r="2"><c r="B2"/><c r="B2"/></row>)", "C2"},
        {R"(<row r="2"><c r="B2"/><c r="A2"/></row>)", "C2"},
        {R"(<row r="2"><c r="A3"/></row>)", "A2"},
        {R"(<row r="2"><c r="XFE2"/></row>)", "A2"},
        {R"(<row r="2"><c r="AAAAAAAAAAAAAAAA2"/></row>)", "A2"},
        {R"(<row r="2"><c r="2"/></row>)", "A2"},
        {R"(<row r="2"><c r="a2"/></row>)", "A2"},
    }));
    INFO(rows);
    CHECK(read_sheet(rows) == "serial.sheet_order " + fault);
}

TEST_CASE("cells without references end at the last column", "[serial][xlsx][hostile]") {
    std::string cells;
    for (int i = 0; i < 16'385; ++i) cells += "<c/>";
    CHECK(read_sheet("<row>" + cells + "</row>") == "serial.sheet_order FAN1");
}

TEST_CASE("a sheet may say that it has every row and hold two", "[serial][xlsx][hostile]") {
    const Watch watch;
    CHECK(read_sheet(row(1, head) + row(2, {"2018-03-01", "向阳", "讲座", "#5"}) + "<row r=\"1048576\"/>") ==
          table_head + "2018-03-01|向阳|讲座|5");
    CHECK(read_sheet(row(1, head) + row(1'048'576, {"2018-03-01", "向阳", "讲座", "#5"})) ==
          table_head + "2018-03-01|向阳|讲座|5");
}

TEST_CASE("a merge over the whole sheet takes no time", "[serial][xlsx][hostile]") {
    const Watch watch;
    CHECK(read_sheet(row(1, head) + row(2, {"2018-03-01", "向阳", "讲座", "#5"}),
                     test::merged({"A1:XFD1048576"})) == table_head + "2018-03-01|向阳|讲座|5");
    CHECK(read_sheet(row(1, head) + row(2, {"2018-03-01", "向阳", "讲座", "#5"}) +
                         row(900'000, {"2018-03-01", "", "讲座", "#5"}),
                     test::merged({"B2:XFD1048576"})) ==
          table_head + "2018-03-01|向阳|讲座|5\n2018-03-01|向阳|讲座|5");
}

TEST_CASE("100,000 merges are read, overlapping ones are a fault at the first", "[serial][xlsx][hostile]") {
    const Watch watch;
    const auto rows = row(1, head) + row(2, {"2018-03-01", "向阳", "讲座", "#5"});
    std::string apart = "<mergeCells>";
    std::string nested = "<mergeCells>";
    for (int i = 0; i < 100'000; ++i) {
        const auto n = std::to_string(i * 2 + 3);
        apart += "<mergeCell ref=\"B" + n + ":D" + std::to_string(i * 2 + 4) + "\"/>";
        nested += "<mergeCell ref=\"B3:C" + n + "\"/>";
    }
    CHECK(read_sheet(rows, apart + "</mergeCells>") == table_head + "2018-03-01|向阳|讲座|5");
    CHECK(read_sheet(rows, nested + "</mergeCells>") == "serial.merges B3");
    CHECK(read_sheet(rows, test::merged({"B3:C5", "C4:D9", "A1:A1", "Z9:A1", "nonsense", ":", "A1:"})) ==
          "serial.merges C4");
}

TEST_CASE("a table of 16,384 columns is told to have columns that nobody knows", "[serial][xlsx][hostile]") {
    const Watch watch;
    std::vector<std::string> titles = head;
    for (int i = 4; i < 16'384; ++i) titles.push_back("列" + std::to_string(i));
    const auto read = read_sheet(row(1, titles) + row(2, titles) + row(3, {"2018-03-01", "向阳", "讲座"}));
    CHECK(read.starts_with(table_head.substr(0, table_head.size() - 1) + "|列4|列5"));
    CHECK(read.ends_with("serial.left_out A2"));
}

TEST_CASE("a cell of ten megabytes is a fault at its place", "[serial][xlsx][hostile]") {
    const std::string ten_megabytes(10'000'000, 'x');
    const auto next = row(3, {"2018-03-02", "滨河", "讲座", "#5"});
    CHECK(read_sheet(row(1, head) + row(2, {"2018-03-01", ten_megabytes}) + next) ==
          table_head + "2018-03-02|滨河|讲座|5\nserial.long_cell B2");
    CHECK(read_sheet(row(1, head) + "<row r=\"2\"><c r=\"B2\" t=\"str\"><v>" + ten_megabytes +
                     "</v></c></row>" + next) == table_head + "2018-03-02|滨河|讲座|5\nserial.long_cell B2");
    CHECK(read_sheet(row(1, head) + "<row r=\"2\"><c r=\"B2\"><v>" + ten_megabytes + "</v></c></row>" +
                     next) == table_head + "2018-03-02|滨河|讲座|5\nserial.number B2");
    const test::BookXml shared{
        {{"活动", row(1, head) + R"(<row r="2"><c r="B2" t="s"><v>0</v></c></row>)" + next}},
        "<si><t>" + ten_megabytes + "</t></si>"};
    CHECK(read_book(test::zipped(shared)) == table_head + "2018-03-02|滨河|讲座|5\nserial.long_cell B2");
}

TEST_CASE("a tag without end is refused before it fills the memory", "[serial][xlsx][hostile]") {
    const Watch watch;
    std::string sheet = "<worksheet><sheetData><row r=\"1\" x=\"";
    std::uint32_t seed = 1;
    for (int i = 0; i < 8'000'000; ++i) {
        seed = seed * 1'664'525 + 1'013'904'223;
        sheet += static_cast<char>('a' + (seed >> 28U));
    }
    CHECK(read_book(book_with("xl/worksheets/sheet1.xml", sheet)) == "ooxml.xml A1");
}

TEST_CASE("documents type declarations, entities and depth are refused", "[serial][xlsx][hostile]") {
    const std::string bomb =
        "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b "
        "\"&a;&a;&a;&a;&a;&a;&a;&a;\">]><worksheet>&b;</worksheet>";
    std::string deep;
    for (int i = 0; i < 100'000; ++i) deep += "<a>";
    for (const char* part :
         {"xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml"}) {
        INFO(part);
        CHECK(read_book(book_with(part, bomb)).starts_with("ooxml.xml "));
        CHECK(read_book(book_with(part, deep)).starts_with("ooxml.xml "));
        CHECK(read_book(book_with(part, "<a>&nothing;</a>")).starts_with("ooxml.xml "));
        CHECK(read_book(book_with(part, "<a>\xFF\xFE</a>")).starts_with("ooxml.xml "));
    }
}

TEST_CASE("missing and empty parts are faults or do not matter", "[serial][xlsx][hostile]") {
    CHECK(read_book(book_without("xl/worksheets/sheet1.xml")) == "ooxml.no_part A1");
    CHECK(read_book(book_without("xl/workbook.xml")) == "ooxml.no_part nowhere");
    CHECK(read_book(book_without("_rels/.rels")) == "ooxml.no_main nowhere");
    CHECK(read_book(book_without("[Content_Types].xml")) == "ooxml.no_part nowhere");
    CHECK(read_book(book_without("xl/styles.xml")) == "ooxml.no_part nowhere");
    CHECK(read_book(book_without("xl/_rels/workbook.xml.rels")) == "serial.no_table nowhere");
    CHECK(read_book(book_with("xl/worksheets/sheet1.xml", "")) == "ooxml.xml A1");
    CHECK(read_book(book_with("xl/worksheets/sheet1.xml", "<worksheet/>")) == "serial.no_table A1");
}

TEST_CASE("a part outside of the package, a link to the world and macros are not touched",
          "[serial][xlsx][hostile]") {
    const auto up = test::links(test::link("rId1", "worksheet", "../../../../etc/passwd") +
                                test::link("x", "externalLink", "externalLinks/externalLink1.xml"));
    CHECK(read_book(book_with("xl/_rels/workbook.xml.rels", up)) == "ooxml.no_part A1");
    auto parts = test::parts_of({{{"活动", row(1, head) + row(2, {"2018-03-01", "向阳", "讲座", "#5"})}}});
    parts.push_back({"xl/vbaProject.bin", "macro"});
    for (auto& part : parts) {
        const auto type = part.bytes.find("spreadsheetml.sheet.main");
        if (part.name == "[Content_Types].xml")
            part.bytes.replace(type, 24, "ms-excel.sheet.macroEnabled.main");
    }
    CHECK(read_book(test::zipped(parts)) == table_head + "2018-03-01|向阳|讲座|5");
}

TEST_CASE("a bomb is told before it is unpacked", "[serial][xlsx][hostile]") {
    CHECK(read_book(book_with("xl/worksheets/sheet1.xml", std::string(40'000'000, ' '))) ==
          "ooxml.bomb nowhere");
}

TEST_CASE("other files by the name of a workbook are told by what they are", "[serial][xlsx][hostile]") {
    const auto [bytes, format] = GENERATE(table<std::string, std::string>({
        {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 Workbook", "xls"},
        {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" +
             std::string("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0", 32),
         "locked"},
        {"日期,社区\n2018,向阳\n", "csv"},
        {"\xEF\xBB\xBF<html><table>", "html"},
        {"<?xml version=\"1.0\"?><Workbook>", "html"},
        {"%PDF-1.7", "pdf"},
    }));
    base::Sources sources;
    test::Table table(sources);
    const auto schema = test::activities();
    const auto read = read_xlsx({bytes, "甲.xlsx"}, {schema, {}}, sources, table);
    REQUIRE(read.faults.size() == 1);
    CHECK(read.faults.front().code == "serial.no_workbook");
    CHECK(test::argument(read.faults.front(), "format") == format);
}

TEST_CASE("what is no file of a kind that we know is told too", "[serial][xlsx][hostile]") {
    CHECK(read_book("") == "ooxml.no_office nowhere");
    CHECK(read_book("PK") == "ooxml.damaged nowhere");
    CHECK(read_book(std::string(1000, '\0')) == "ooxml.no_office nowhere");
    CHECK(read_book(test::zipped(std::vector<ooxml::Part>{
              {"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}, {"content.xml", "<x/>"}})) ==
          "serial.no_workbook nowhere");
    auto word = test::parts_of({{{"活动", ""}}});
    for (auto& part : word) {
        const auto type = part.bytes.find("spreadsheetml");
        if (part.name == "[Content_Types].xml") part.bytes.replace(type, 13, "wordprocessingml");
    }
    CHECK(read_book(test::zipped(word)) == "serial.no_workbook nowhere");
}

TEST_CASE("a damaged workbook is a fault or is read, wherever the damage is", "[serial][xlsx][hostile]") {
    const Watch watch;
    const test::BookXml book{
        {{"活动",
          row(1, {"2018年台账"}) + row(2, head) + row(3, {"2018-03-01", "向阳", "讲座", "#5"}) +
              R"(<row r="4"><c r="A4" s="1"><v>43160</v></c><c r="B4" t="s"><v>0</v></c><c r="D4"><f>1</f><v>1.5</v></c></row>)" +
              row(5, {"合计", "", "", "#6"}),
          test::merged({"A1:D1", "B3:B4"})}},
        "<si><t>讲座</t></si>",
        R"(<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>)"};
    const auto parts = test::parts_of(book);
    const auto whole = test::zipped(parts);
    REQUIRE(read_book(whole).starts_with(table_head));
    std::uint32_t seed = 20181122;
    const auto next = [&](std::size_t below) {
        seed = seed * 1'664'525 + 1'013'904'223;
        return static_cast<std::size_t>(seed >> 8U) % std::max<std::size_t>(below, 1);
    };
    std::size_t answers = 0;
    for (int i = 0; i < 1500; ++i) {  // of the archive
        auto bytes = whole;
        for (std::size_t n = next(4) + 1; n > 0; --n)
            bytes.at(next(bytes.size())) = static_cast<char>(next(256));
        if (i % 5 == 0) bytes.resize(next(bytes.size()));
        answers += read_book(bytes).empty() ? 0U : 1U;
    }
    constexpr std::array<std::string_view, 13> words = {"<",
                                                        ">",
                                                        "\"",
                                                        "&#0;",
                                                        "</row>",
                                                        "<row r=\"1\">",
                                                        "XFD1048576",
                                                        "-1",
                                                        "<v>",
                                                        "4294967296",
                                                        "<mergeCell ref=\"A1:XFD1048576\"/>",
                                                        "\xE6",
                                                        "_xD800_"};
    for (int i = 0; i < 1500; ++i) {  // of a part
        auto damaged = parts;
        auto& bytes = damaged[next(damaged.size())].bytes;
        const auto at = next(bytes.size());
        if (i % 3 == 0) {
            bytes.erase(at, next(20));
        } else {
            bytes.insert(at, words[next(words.size())]);
        }
        answers += read_book(test::zipped(damaged)).empty() ? 0U : 1U;
    }
    CHECK(answers == 3000);
}

TEST_CASE("every fault of workbooks has its sentence in both languages", "[serial][xlsx][messages]") {
    const std::span<const base::Message> catalogues[] = {messages(), ooxml::messages()};
    const auto faults =
        GENERATE(std::string("xls"), "locked", "ods", "xlsb", "csv", "html", "pdf", "docx", "pptx", "");
    const base::Diagnostic fault{
        base::Severity::error, "serial.no_workbook", {}, {}, {{"file", "甲.xlsx"}, {"format", faults}}};
    for (const auto language : {text::Language::zh, text::Language::en}) {
        const auto sentence = text::sentence(fault, catalogues, language);
        INFO(sentence);
        CHECK(sentence.starts_with("甲.xlsx"));
        CHECK(sentence.find('{') == std::string::npos);
    }
}

}  // namespace
}  // namespace wenshu::serial
