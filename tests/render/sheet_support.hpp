// Short ways to write sheet specifications and the data that they are filled from.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include <catch2/catch.hpp>

#include "base/overload.hpp"
#include "model/rows.hpp"
#include "model/tree.hpp"
#include "render/sheet.hpp"
#include "render/sheet_columns.hpp"
#include "render/sheet_fill.hpp"
#include "support.hpp"

namespace wenshu::render::sheet_tests {

using document::SheetCell;
using model::Type;

// Trees as a file would give them; every node has a place of its own.
inline model::Tree tree(std::variant<model::Scalar, model::Sequence, model::Mapping> node) {
    static std::uint32_t offset = 0;  // only told apart, never compared between tests
    return {std::move(node), {base::SourceId{1}, ++offset}};
}

inline model::Tree text(std::string written) {
    return tree(model::Scalar{std::move(written), false});
}

inline model::Tree sequence(model::Sequence items) {
    return tree(std::move(items));
}

inline model::Tree mapping(std::vector<std::pair<std::string, model::Tree>> entries) {
    model::Mapping map;
    for (auto& [key, value] : entries) map.push_back({key, value.where, value});
    return tree(std::move(map));
}

inline model::Tree field(std::string name, std::vector<std::pair<std::string, model::Tree>> settings = {}) {
    settings.insert(settings.begin(), {"field", text(std::move(name))});
    return mapping(std::move(settings));
}

inline model::Tree tasks_sheet(model::Sequence columns) {
    return mapping({{"name", text("任务分解")},
                    {"title", text("{{year}}年任务分解表")},
                    {"rows", text("tasks")},
                    {"columns", sequence(std::move(columns))}});
}

inline SheetSpec read(const model::Tree& file) {
    auto spec = sheet(file);
    REQUIRE(spec);
    return *std::move(spec);
}

inline std::vector<std::string> codes(const base::Diagnostics& faults) {
    std::vector<std::string> codes;
    for (const base::Diagnostic& fault : faults) codes.push_back(fault.code);
    return codes;
}

inline std::vector<std::string> faults_in(const model::Tree& file) {
    const auto spec = sheet(file);
    return spec ? std::vector<std::string>() : codes(spec.faults());
}

inline std::string arg(const base::Diagnostic& fault, const std::string& name) {
    for (const base::Arg& arg : fault.args) {
        if (arg.name == name) return std::get<std::string>(arg.value);
    }
    return "(none)";
}

// A cell with its kind: 12, 1.50, 3/4, 2018-02-03, “a text”, or nothing.
inline std::string seen(const SheetCell& cell) {
    return std::visit(base::overload{
                          [](std::monostate) { return std::string(); },
                          [](const std::string& written) { return "“" + written + "”"; },
                          [](std::int64_t number) { return std::to_string(number); },
                          [](base::Decimal number) { return base::to_string(number); },
                          [](const base::Rate& rate) {
                              return base::to_string(rate.part) + "/" + base::to_string(rate.whole);
                          },
                          [](base::Date date) { return base::to_iso_string(date); },
                      },
                      cell);
}

inline std::vector<std::string> row(const document::Sheet& sheet, std::size_t index) {
    std::vector<std::string> cells;
    for (std::size_t column = 0; column < sheet.columns.size(); ++column) {
        cells.push_back(seen(sheet.rows->cell(index, column)));
    }
    return cells;
}

inline model::Schema plan_schema() {
    model::Schema masked = of(Type::string, "联系电话");
    masked.mask = "phone";
    model::Schema state = of(Type::string, "状态");
    state.choices = {"已完成", "未完成"};
    model::Schema task = map_of({{"title", of(Type::string, "任务")},
                                 {"measures", list_of(of(Type::string), "措施")},
                                 {"contacts", list_of(masked, "联系人")},
                                 {"results", list_of(map_of({{"name", of(Type::string)}}), "成效")},
                                 {"lead", map_of({{"name", of(Type::string, "牵头单位")}})},
                                 {"due", of(Type::month, "完成时限")},
                                 {"budget", of(Type::decimal, "预算")},
                                 {"target", of(Type::quantity, "目标")},
                                 {"share", of(Type::percent, "占比")},
                                 {"phone", masked},
                                 {"urgent", of(Type::boolean, "紧急")},
                                 {"state", state},
                                 {"other", of(Type::any, "其他")}});
    return map_of(
        {{"year", of(Type::integer, "年份")},
         {"tasks", list_of(task, "任务")},
         {"themes", list_of(of(Type::string), "主题")},
         {"facts", map_of({{"by_community", list_of(map_of({{"group", of(Type::string, "社区")},
                                                            {"value", of(Type::quantity, "场次")}}))}})}});
}

inline model::Value plan_with(std::vector<model::Value> tasks) {
    return fields({{"year", value(std::int64_t{2018})}, {"tasks", items(std::move(tasks))}});
}

inline document::Sheet filled(const model::Tree& file, const model::Value& data) {
    const model::Schema schema = plan_schema();
    auto sheet = fill_sheet(read(file), {data, schema}, nullptr);
    REQUIRE(sheet);
    return *std::move(sheet);
}

inline std::vector<std::string> lint_faults(const model::Tree& file) {
    return codes(lint(read(file), plan_schema(), {}));
}

// The ledger of a test: 日期, 社区, 人次, 支出, 电话.
class ActivityRows final : public model::Rows {
  public:
    explicit ActivityRows(std::vector<std::vector<model::Value>> rows) : rows_(std::move(rows)) {
        model::Schema phone = of(Type::string, "联系电话");
        phone.mask = "phone";
        schema_ = map_of({{"date", of(Type::date, "日期")},
                          {"community", of(Type::string, "社区")},
                          {"attendance", of(Type::integer, "参加人次")},
                          {"cost", of(Type::decimal, "支出（元）")},
                          {"phone", phone}});
    }
    const model::Schema& schema() const override { return schema_; }
    std::size_t size() const override { return rows_.size(); }
    model::Value cell(std::size_t row, std::size_t column) const override { return rows_[row][column]; }
    base::Location where(std::size_t row) const override {
        return {base::SourceId{9}, static_cast<std::uint32_t>(row)};
    }

  private:
    model::Schema schema_;
    std::vector<std::vector<model::Value>> rows_;
};

inline std::vector<std::vector<model::Value>> two_activities() {
    return {{value(base::Date{2018, 2, 3}), value("东方社区"), value(std::int64_t{86}),
             value(base::Decimal{1205, 1}), value("13812345678")},
            {value(base::Date{2018, 3, 4}), value("=1+1"), value(model::Null{}),
             value(base::Decimal{3025, 2}), value(model::Null{})}};
}

}  // namespace wenshu::render::sheet_tests
