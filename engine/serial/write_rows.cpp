#include "serial/write_rows.hpp"

#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include "base/overload.hpp"
#include "text/csv_cell.hpp"

namespace wenshu::serial {
namespace {

// The bytes that a sink gets at once.
constexpr std::size_t slice = std::size_t{1} << 16U;

std::string percent(const base::Rate& rate) {
    return base::to_string(rate.part) + "%";  // a cell's whole is 100
}

std::string csv_cell(const model::Value& value) {
    return std::visit(base::overload{
                          [](model::Null) { return std::string(); },
                          [](bool truth) { return std::string(truth ? "是" : "否"); },
                          [](std::int64_t number) { return std::to_string(number); },
                          [](base::Decimal number) { return base::to_string(number); },
                          [](const base::Rate& rate) { return percent(rate); },
                          [](base::Date date) { return base::to_iso_string(date); },
                          [](const std::string& text) { return text::csv_cell(text); },
                          [](const auto&) { return std::string(); },  // no cell is a list, map or figure
                      },
                      value.data);
}

std::string json_text(const std::string& text) {
    return nlohmann::json(text).dump();
}

std::string json_cell(const model::Value& value) {
    return std::visit(base::overload{
                          [](bool truth) { return std::string(truth ? "true" : "false"); },
                          [](std::int64_t number) { return std::to_string(number); },
                          [](base::Decimal number) { return base::to_string(number); },
                          [](const base::Rate& rate) { return json_text(percent(rate)); },
                          [](base::Date date) { return json_text(base::to_iso_string(date)); },
                          [](const std::string& text) { return json_text(text); },
                          [](const auto&) { return std::string(); },
                      },
                      value.data);
}

// Gives the sink slices, not cells.
class Slices {
  public:
    explicit Slices(base::Sink& sink) : sink_(sink) {}

    base::Result<void> add(std::string_view bytes) {
        pending_ += bytes;
        return pending_.size() < slice ? base::Result<void>{} : flush();
    }

    base::Result<void> flush() {
        auto written = sink_.write(pending_);
        pending_.clear();
        return written;
    }

  private:
    base::Sink& sink_;
    std::string pending_;
};

}  // namespace

base::Result<void> write_csv(const model::Rows& rows, ByteOrderMark mark, base::Sink& sink) {
    Slices out(sink);
    const auto& columns = rows.schema().properties;
    std::string line = mark == ByteOrderMark::with ? "\xEF\xBB\xBF" : "";
    for (std::size_t i = 0; i < columns.size(); ++i) {
        line += (i == 0 ? "" : ",") + text::csv_cell(model::display_name(columns[i]));
    }
    for (std::size_t row = 0; row < rows.size(); ++row) {
        auto written = out.add(line + "\n");
        if (!written) return written;
        line.clear();
        for (std::size_t i = 0; i < columns.size(); ++i) {
            line += (i == 0 ? "" : ",") + csv_cell(rows.cell(row, i));
        }
    }
    auto written = out.add(line + "\n");
    return written ? out.flush() : written;
}

base::Result<void> write_jsonl(const model::Rows& rows, base::Sink& sink) {
    Slices out(sink);
    const auto& columns = rows.schema().properties;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        std::string line = "{";
        for (std::size_t i = 0; i < columns.size(); ++i) {
            const auto value = rows.cell(row, i);
            if (std::holds_alternative<model::Null>(value.data)) continue;
            line += (line.size() == 1 ? "" : ", ") + json_text(columns[i].key) + ": " + json_cell(value);
        }
        auto written = out.add(line + "}\n");
        if (!written) return written;
    }
    return out.flush();
}

}  // namespace wenshu::serial
