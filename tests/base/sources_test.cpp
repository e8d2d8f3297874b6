#include "base/sources.hpp"

#include <string_view>

#include <catch2/catch.hpp>

#include "base/diagnostic.hpp"
#include "base/utf8.hpp"

namespace {

using wenshu::base::Diagnostic;
using wenshu::base::Diagnostics;
using wenshu::base::find_invalid_utf8;
using wenshu::base::Location;
using wenshu::base::Severity;
using wenshu::base::SourceId;
using wenshu::base::Sources;

TEST_CASE("a column counts characters, not bytes", "[base][sources]") {
    Sources sources;
    const auto& plan = sources.add("plan.yaml", "年份: 2018\n主题: 健康\n");
    const auto offset = static_cast<std::uint32_t>(plan.text.find("健"));
    const auto place = sources.place({plan.id, offset});
    REQUIRE(place);
    CHECK(place->file == "plan.yaml");
    CHECK(place->line == 2);
    CHECK(place->column == 5);
}

TEST_CASE("the end of a text and nowhere have places of their own", "[base][sources]") {
    Sources sources;
    const auto& empty = sources.add("empty.csv", "");
    CHECK(sources.place({empty.id, 0})->line == 1);
    CHECK(sources.place({empty.id, 99})->column == 1);
    CHECK_FALSE(sources.place(Location{}));
}

TEST_CASE("a sheet has cells in place of a text", "[base][sources]") {
    Sources sources;
    sources.add("plan.yaml", "年份: 2018\n");
    const auto& sheet = sources.add_sheet("台账.xlsx[1月]");
    const auto place = sources.place(wenshu::base::cell_location(sheet, 4, 4));
    REQUIRE(place);
    CHECK(place->file == "台账.xlsx[1月]");
    CHECK(place->line == 5);
    CHECK(place->column == 5);
    CHECK(place->cell == "E5");
    CHECK(sources.place(wenshu::base::cell_location(sheet, 1'048'575, 0))->cell == "A1048576");
    CHECK(sources.place(wenshu::base::cell_location(sheet, 1'048'575, 16'383))->cell == "FAN1048576");
    CHECK(wenshu::base::column_name(16'383) == "XFD");
    CHECK(wenshu::base::column_name(25) + wenshu::base::column_name(26) == "ZAA");
}

TEST_CASE("faults are told in the order of the file and once", "[base][diagnostic]") {
    const auto fault = [](std::uint32_t offset) {
        return Diagnostic{Severity::error, "data.type", {static_cast<SourceId>(1), offset}, {}, {}};
    };
    Diagnostics faults = {fault(9), fault(3), fault(9)};
    wenshu::base::arrange(faults);
    REQUIRE(faults.size() == 2);
    CHECK(faults.front().where.offset == 3);
}

TEST_CASE("bytes that are not UTF-8 are found at their place", "[base][utf8]") {
    CHECK(find_invalid_utf8("健康教育 abc \xF0\x9F\x8C\x9F") == std::string_view::npos);
    CHECK(find_invalid_utf8("ab\xFF") == 2);
    CHECK(find_invalid_utf8("\xE5\x81") == 0);          // cut short
    CHECK(find_invalid_utf8("\xC0\x80") == 0);          // an overlong NUL
    CHECK(find_invalid_utf8("\xED\xA0\x80") == 0);      // a surrogate
    CHECK(find_invalid_utf8("\xF4\x90\x80\x80") == 0);  // behind U+10FFFF
}

TEST_CASE("text is cut between characters", "[base][utf8]") {
    CHECK(wenshu::base::first_code_points("健康abc", 3) == "健康a");
    CHECK(wenshu::base::first_code_points("健康", 9) == "健康");
    CHECK(wenshu::base::count_code_points("健康abc") == 5);
}

TEST_CASE("a text is cut by bytes between its characters, from either end", "[base][utf8]") {
    using wenshu::base::first_bytes;
    using wenshu::base::last_bytes;
    CHECK(first_bytes("健康ab", 3) == "健");
    CHECK(first_bytes("健康ab", 5) == "健");
    CHECK(first_bytes("健康ab", 7) == "健康a");
    CHECK(first_bytes("健康", 2).empty());
    CHECK(first_bytes("健康", 99) == "健康");
    CHECK(last_bytes("ab健康", 4) == "康");
    CHECK(last_bytes("ab健康", 7) == "b健康");
    CHECK(last_bytes("健康", 2).empty());
    CHECK(last_bytes("健康", 99) == "健康");
}

}  // namespace
