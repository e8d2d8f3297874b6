#include <cstddef>
#include <limits>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include <catch2/catch.hpp>

#include "../unzip.hpp"
#include "document/workbook.hpp"
#include "write/xlsx.hpp"

using namespace wenshu;
using document::SheetCell;

namespace {

document::SheetColumn column(std::string title, document::Total total = document::Total::none) {
    document::SheetColumn column;
    column.title = std::move(title);
    column.total = total;
    return column;
}

// Rows with every kind of cell in changing company.
std::vector<document::StoredRows::Row> all_kinds(std::size_t length) {
    const SheetCell kinds[] = {std::monostate{},
                               std::string(),
                               std::string("讲座 <&> \"'"),
                               std::string(" 两边有空格 "),
                               std::string("第一行\n第二行\n第三行"),
                               std::string("a\rb\tc"),
                               std::string("_x0041_ 与 _x000D_"),
                               std::string("=SUM(A1:A2)"),
                               std::string(300, 'x'),
                               std::string("𠮷野家"),
                               std::int64_t{-5},
                               std::int64_t{123'456'789'012'345},
                               std::int64_t{9'007'199'254'740'993},
                               std::int64_t{120'000'000'000'000'000},
                               base::Decimal{140950, 2},
                               base::Decimal{-1, 6},
                               base::Decimal{123'456'789'012'345, 4},
                               base::Decimal{5, 12},
                               base::Rate{{1, 0}, {3, 0}},
                               base::Rate{{2, 0}, {3, 0}},
                               base::Rate{{0, 0}, {0, 0}},
                               base::Date{2018, 2, 3},
                               base::Date{2018, 2, 0},
                               base::Date{2018, 0, 0},
                               base::Date{1899, 12, 31}};
    std::vector<document::StoredRows::Row> rows;
    for (std::size_t row = 0; row < length; ++row) {
        const auto number = static_cast<std::int64_t>(row);
        const auto& kind = kinds[row % std::size(kinds)];
        const auto& other = kinds[row * 7 % std::size(kinds)];
        rows.push_back(
            {{kind, other, number, base::Decimal{number * 13, 2}, "社区" + std::to_string(row)}, {}});
    }
    return rows;
}

// Two headings alike keep it from being a table where it is held.
document::Workbook ledger_of_length(std::size_t length) {
    using document::Total;
    document::Sheet sheet;
    sheet.name = "台账";
    sheet.title = "2018年活动台账";
    sheet.note = "填报单位：河东街道办事处";
    sheet.columns = {column("社区"), column("乙", Total::count), column("人次", Total::sum),
                     column("经费", Total::sum), column("社区")};
    sheet.columns[3].form.grouping = true;
    sheet.columns[3].form.decimals = 2;
    sheet.rows = std::make_unique<document::StoredRows>(all_kinds(length));
    sheet.total_label = "合计";
    document::Workbook workbook;
    workbook.sheets.push_back(std::move(sheet));
    return workbook;
}

struct Cell {
    std::string type;
    std::string style;
    std::string text;

    bool operator==(const Cell&) const = default;
};

// What a reader sees of a sheet.
struct Seen {
    std::map<std::string, Cell> cells;
    std::map<std::string, std::string> heights;
    std::string around;  // everything but the rows
};

std::string between(std::string_view text, std::string_view from, std::string_view to) {
    const auto at = text.find(from);
    if (at == std::string_view::npos) return {};
    const auto start = at + from.size();
    return std::string(text.substr(start, text.find(to, start) - start));
}

std::vector<std::string> pieces_of(std::string_view text, std::string_view from, std::string_view to) {
    std::vector<std::string> pieces;
    for (auto at = text.find(from); at != std::string_view::npos; at = text.find(from, at + 1)) {
        const auto end = text.find(to, at);
        pieces.emplace_back(text.substr(at, end + to.size() - at));
    }
    return pieces;
}

std::vector<std::string> shared_strings(const std::vector<tests::Unzipped>& parts) {
    std::vector<std::string> texts;
    for (const auto& part : parts) {
        if (part.name != "xl/sharedStrings.xml") continue;
        for (const auto& item : pieces_of(part.bytes, "<si>", "</si>"))
            texts.push_back(between(item, "<si>", "</si>"));
    }
    return texts;
}

// Styles as what they say: their numbers depend on the order in which they are used.
std::vector<std::string> styles_of(const std::string& xml) {
    std::map<std::string, std::string> formats;
    for (const auto& format : pieces_of(xml, "<numFmt ", "/>")) {
        formats[between(format, "numFmtId=\"", "\"")] = between(format, "formatCode=\"", "\"");
    }
    const auto fonts = pieces_of(xml, "<font>", "</font>");
    const auto fills = pieces_of(xml, "<fill>", "</fill>");
    const auto borders = pieces_of(xml, "<border>", "</border>");
    std::vector<std::string> styles;
    const std::string used = between(xml, "<cellXfs", "</cellXfs>");
    for (const auto& style : pieces_of(std::string_view(used).substr(used.find("/>")), "<xf ", "</xf>")) {
        const auto number = [&](const char* name) { return std::stoul(between(style, name, "\"")); };
        styles.push_back(formats[between(style, "numFmtId=\"", "\"")] + fonts.at(number("fontId=\"")) +
                         fills.at(number("fillId=\"")) + borders.at(number("borderId=\"")) +
                         style.substr(style.find('>')));
    }
    return styles;
}

struct Tables {
    std::vector<std::string> shared;
    std::vector<std::string> styles;  // but for the first, which no cell here has
};

Cell cell_in(const std::string& xml, const Tables& tables) {
    const std::vector<std::string>& shared = tables.shared;
    const std::string type = between(xml, " t=\"", "\"");
    const std::string style = tables.styles.at(std::stoul(between(xml, " s=\"", "\"")) - 1);
    if (type == "s") return {"text", style, shared.at(std::stoul(between(xml, "<v>", "</v>")))};
    if (type == "inlineStr") return {"text", style, between(xml, "<is>", "</is>")};
    return {type, style, between(xml, "<f>", "</f>") + "|" + between(xml, "<v>", "</v>")};
}

Seen seen(const std::string& zip, const std::string& name) {
    const auto parts = tests::unzip(zip);
    const Tables tables{shared_strings(parts), styles_of(tests::part(parts, "xl/styles.xml"))};
    const std::string xml = tests::part(parts, name);
    const auto start = xml.find("<sheetData>");
    const auto end = xml.find("</sheetData>");
    Seen sheet{{}, {}, xml.substr(0, start) + xml.substr(end)};
    for (const auto& row : pieces_of(xml.substr(start, end - start), "<row ", "</row>")) {
        const std::string height = between(row.substr(0, row.find('>')), " ht=\"", "\"");
        sheet.heights[between(row, " r=\"", "\"")] = height.empty() ? "20" : height;  // as all are
        std::string_view rest = row;
        for (auto at = rest.find("<c "); at != std::string_view::npos; at = rest.find("<c ")) {
            rest.remove_prefix(at);
            const auto next = rest.find("<c ", 1);
            const std::string cell(rest.substr(0, next));
            sheet.cells[between(cell, " r=\"", "\"")] = cell_in(cell, tables);
            if (next == std::string_view::npos) break;
            rest.remove_prefix(next);
        }
    }
    return sheet;
}

std::string written(const document::Workbook& workbook, const write::XlsxOptions& options) {
    base::StringSink sink;
    const auto done = write::xlsx(workbook, sink, options);
    REQUIRE(done);
    return sink.text;
}

constexpr std::size_t all = std::numeric_limits<std::size_t>::max();

// The same number; the library writes sixteen digits of it.
bool is_same(const Cell& a, const Cell& b) {
    if (a == b) return true;
    if (a.type != b.type || a.style != b.style || !a.type.empty()) return false;
    const double first = std::stod(a.text.substr(1));
    const double second = std::stod(b.text.substr(1));
    return first == Approx(second).epsilon(1e-15);
}

}  // namespace

// libxlsxwriter is the oracle: what it writes of rows that it holds stands in a streamed sheet too.
TEST_CASE("a streamed sheet has the cells, styles and heights of a held one", "[write][xlsx]") {
    const auto workbook = ledger_of_length(1000);
    const std::string part = "xl/worksheets/sheet1.xml";
    const Seen held = seen(written(workbook, {all}), part);
    const Seen streamed = seen(written(workbook, {0}), part);
    CHECK(streamed.around == held.around);
    CHECK(streamed.heights == held.heights);
    REQUIRE(streamed.cells.size() == held.cells.size());
    for (const auto& [name, cell] : held.cells) {
        INFO(name << ": " << cell.type << " " << cell.style << " " << cell.text);
        REQUIRE(streamed.cells.contains(name));
        const Cell& other = streamed.cells.at(name);
        INFO("streamed: " << other.type << " " << other.style << " " << other.text);
        CHECK(is_same(cell, other));
    }
}

TEST_CASE("all other parts are the same whether a sheet is streamed or held", "[write][xlsx]") {
    const auto workbook = ledger_of_length(60);
    const auto held = tests::unzip(written(workbook, {all}));
    const auto streamed = tests::unzip(written(workbook, {0}));
    REQUIRE(held.size() == streamed.size());
    for (std::size_t i = 0; i < held.size(); ++i) {
        CHECK(held[i].name == streamed[i].name);
        const bool differs = held[i].name.ends_with("sheet1.xml") || held[i].name.ends_with("styles.xml") ||
                             held[i].name.ends_with("sharedStrings.xml");
        if (!differs) CHECK(held[i].bytes == streamed[i].bytes);
    }
}

TEST_CASE("rows beyond what a worksheet holds go on in the next, and the totals span all", "[write][xlsx]") {
    const auto workbook = ledger_of_length(45);
    const std::size_t held_rows = GENERATE(std::size_t{0}, all);
    const std::string zip = written(workbook, {held_rows, 24});  // 3 rows above, 1 below
    const std::string names = tests::part(tests::unzip(zip), "xl/workbook.xml");
    CHECK(names.find("name=\"台账\"") != std::string::npos);
    CHECK(names.find("name=\"台账(3)\"") != std::string::npos);
    CHECK(names.find("name=\"台账(4)\"") == std::string::npos);
    const Seen first = seen(zip, "xl/worksheets/sheet1.xml");
    const Seen second = seen(zip, "xl/worksheets/sheet2.xml");
    const Seen last = seen(zip, "xl/worksheets/sheet3.xml");
    CHECK(first.cells.at("C23").text == "|19");
    CHECK_FALSE(first.cells.contains("C24"));
    CHECK(second.cells.at("C4").text == "|20");
    CHECK(second.cells.at("A3") == first.cells.at("A3"));
    CHECK(last.cells.at("C8").text == "|44");
    CHECK(last.cells.at("C9").text == "SUM(台账!$C$4:$C$23)+SUM('台账(2)'!$C$4:$C$23)+SUM(C4:C8)|990");
    CHECK(last.cells.at("B9").text.starts_with("COUNTA(台账!$B$4:$B$23)+COUNTA("));
    CHECK(last.cells.at("A9").text == "<t>合计</t>");
    CHECK_FALSE(last.cells.contains("C10"));
    CHECK(first.around.find("<autoFilter ref=\"A3:E23\"/>") != std::string::npos);
    CHECK(last.around.find("<autoFilter ref=\"A3:E8\"/>") != std::string::npos);
    CHECK(last.around.find("<dimension ref=\"A1:E9\"/>") != std::string::npos);
}

TEST_CASE("a piece takes no name that another sheet bears", "[write][xlsx]") {
    auto workbook = ledger_of_length(30);
    workbook.sheets.push_back(std::move(ledger_of_length(1).sheets.front()));
    workbook.sheets.back().name = "台账(2)";
    const std::string names = tests::part(tests::unzip(written(workbook, {0, 24})), "xl/workbook.xml");
    CHECK(names.find("name=\"台账(2)\" sheetId=\"3\"") != std::string::npos);
    CHECK(names.find("name=\"台账(3)\" sheetId=\"2\"") != std::string::npos);
}

TEST_CASE("a fault in a streamed row is told with its cell", "[write][xlsx]") {
    auto rows = all_kinds(30);
    rows[20].cells[4] = std::string("\x01");
    auto workbook = ledger_of_length(0);
    workbook.sheets[0].rows = std::make_unique<document::StoredRows>(std::move(rows));
    base::StringSink sink;
    const auto done = write::xlsx(workbook, sink, {0});
    REQUIRE_FALSE(done);
    CHECK(done.faults().front().code == "xlsx.character");
    CHECK(sink.text.empty());
}

namespace {

// Calls the work off after so many rows.
class Impatient final : public base::Progress {
  public:
    explicit Impatient(std::uint64_t most) : most_(most) {}
    void begin(base::Phase, std::uint64_t) override {}
    void end() override {}
    void expect(std::uint64_t) override {}
    void advance(std::uint64_t rows) override { rows_ += rows; }
    bool is_stopped() override { return rows_ >= most_; }
    std::uint64_t rows() const { return rows_; }

  private:
    std::uint64_t most_;
    std::uint64_t rows_ = 0;
};

}  // namespace

TEST_CASE("writing ends soon after it was called off, and nothing reaches the sink", "[write][xlsx]") {
    Impatient progress(2 * base::rows_between_reports);
    base::StringSink sink;
    const auto done = write::xlsx(ledger_of_length(20'000), sink, {0, 1'048'576, &progress});
    REQUIRE_FALSE(done);
    CHECK(done.faults().front().code == "run.stopped");
    CHECK(progress.rows() == 2 * base::rows_between_reports);
    CHECK(sink.text.empty());
}
