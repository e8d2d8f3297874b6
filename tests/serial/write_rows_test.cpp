#include "serial/write_rows.hpp"

#include <vector>

#include <catch2/catch.hpp>

#include "serial/rows.hpp"

namespace wenshu::serial {
namespace {

class Stored final : public model::Rows {
  public:
    using Row = std::vector<decltype(model::Value::data)>;

    Stored(std::vector<std::string> titles, std::vector<Row> rows) : rows_(std::move(rows)) {
        for (auto& title : titles) {
            model::Property property{"c" + std::to_string(schema_.properties.size()), {}};
            property.schema.title = std::move(title);
            schema_.properties.push_back(std::move(property));
        }
    }

    const model::Schema& schema() const override { return schema_; }
    std::size_t size() const override { return rows_.size(); }
    model::Value cell(std::size_t row, std::size_t column) const override { return {rows_[row][column], {}}; }
    base::Location where(std::size_t) const override { return {}; }

  private:
    model::Schema schema_;
    std::vector<Row> rows_;
};

const Stored all_types({"名称", "人次", "经费", "率", "日期", "户外"},
                       {{"甲,乙", std::int64_t{-3}, base::Decimal{-1050, 2}, base::Rate{{985, 1}, {100, 0}},
                         base::Date{2018, 3, 1}, true},
                        {"=cmd", model::Null{}, model::Null{}, model::Null{}, base::Date{2018, 3, 0},
                         false}});

std::string csv(const model::Rows& rows, ByteOrderMark mark = ByteOrderMark::without) {
    base::StringSink sink;
    REQUIRE(write_csv(rows, mark, sink));
    return sink.text;
}

std::string jsonl(const model::Rows& rows) {
    base::StringSink sink;
    REQUIRE(write_jsonl(rows, sink));
    return sink.text;
}

TEST_CASE("CSV has the Chinese names and every value as it can be read again", "[serial][write_rows]") {
    CHECK(csv(all_types) ==
          "名称,人次,经费,率,日期,户外\n\"甲,乙\",-3,-10.50,98.5%,2018-03-01,是\n'=cmd,,,,2018-03,否\n");
}

TEST_CASE("a byte order mark is written where it is asked for", "[serial][write_rows]") {
    CHECK(csv(all_types, ByteOrderMark::with) == "\xEF\xBB\xBF" + csv(all_types));
}

TEST_CASE("JSON Lines has keys, numbers with their decimals, and no empty cells", "[serial][write_rows]") {
    CHECK(jsonl(all_types) ==
          R"({"c0": "甲,乙", "c1": -3, "c2": -10.50, "c3": "98.5%", "c4": "2018-03-01", "c5": true})"
          "\n"
          R"({"c0": "=cmd", "c4": "2018-03", "c5": false})"
          "\n");
}

TEST_CASE("a table without rows is its header, or nothing at all", "[serial][write_rows]") {
    const Stored none({"名称"}, {});
    CHECK(csv(none) == "名称\n");
    CHECK(jsonl(none).empty());
}

// Takes every cell of a table as it is read.
class Cells final : public model::RowVisitor {
  public:
    void header(std::span<const model::Cell> titles) override { row({}, titles); }
    void row(base::Location, std::span<const model::Cell> cells) override {
        for (const auto& cell : cells) texts.emplace_back(cell.text);
    }
    std::vector<std::string> texts;
};

TEST_CASE("texts with everything that CSV and JSON mean come back", "[serial][write_rows]") {
    const std::string text = "\"引号\", 逗号；\\反斜杠\n换行 {\"a\": 1}";
    const Stored rows({"名 \"称\""}, {{text}, {std::string(70'000, 'x')}});
    base::Sources sources;
    Cells of_csv;
    REQUIRE(serial::rows(sources.add("a.csv", csv(rows)), Format::csv, of_csv));
    CHECK(of_csv.texts == std::vector<std::string>{"名 \"称\"", text, std::string(70'000, 'x')});
    Cells of_jsonl;
    REQUIRE(serial::rows(sources.add("a.jsonl", jsonl(rows)), Format::jsonl, of_jsonl));
    CHECK(of_jsonl.texts == std::vector<std::string>{"c0", text, std::string(70'000, 'x')});
}

TEST_CASE("a sink that fails stops the writing", "[serial][write_rows]") {
    class Full final : public base::Sink {
      public:
        base::Result<void> write(std::string_view) override {
            return base::Diagnostic{base::Severity::error, "host.write", {}, {}, {}};
        }
    } full;
    CHECK_FALSE(write_csv(all_types, ByteOrderMark::without, full));
    CHECK_FALSE(write_jsonl(all_types, full));
}

}  // namespace
}  // namespace wenshu::serial
