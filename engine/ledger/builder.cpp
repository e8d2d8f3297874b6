#include "ledger/builder.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "base/utf8.hpp"
#include "check/fault.hpp"
#include "check/names.hpp"
#include "ledger/faults.hpp"

namespace wenshu::ledger {
namespace {

bool is_blank(const model::Cell& cell) {
    return base::trim_blanks(cell.text).empty();
}

}  // namespace

Builder::Builder(std::string name, model::Schema row_schema, BadRows bad_rows)
    : name_(std::move(name)),
      schema_(std::move(row_schema)),
      sources_(schema_.properties.size()),
      bad_rows_(bad_rows) {
    for (const model::Property& property : schema_.properties) {
        if (!is_column_type(property.schema.type)) {
            add(error("ledger.column_type", property.schema.where, property.key,
                      {{"ledger", title_of(name_, schema_)}, {"column", model::display_name(property)}}));
        }
        columns_.emplace_back(property.schema);
        required_.push_back(std::ranges::find(schema_.required, property.key) != schema_.required.end());
    }
    usable_ = faults_.empty();
}

void Builder::expect(std::size_t rows) {
    expected_ = rows;
}

void Builder::header(std::span<const model::Cell> titles) {
    headed_ = true;
    if (!usable_) return;
    for (std::size_t heading = 0; heading < titles.size(); ++heading) {
        named_.push_back(!is_blank(titles[heading]));
        if (named_.back()) match_heading(heading, titles[heading]);
    }
    all_named_ = std::ranges::find(named_, false) == named_.end();
    for (std::size_t i = 0; i < sources_.size(); ++i) {
        if (!sources_[i]) continue;
        present_.emplace_back(i, *sources_[i]);
        columns_[i].reserve(expected_);
    }
    places_.reserve(expected_);
    kept_.reserve(expected_);
    // JSON Lines without a single row has no headings at all, and that is a good empty ledger.
    if (!titles.empty()) report_missing_columns(titles.front().where);
}

void Builder::match_heading(std::size_t heading, const model::Cell& title) {
    const std::string_view name = base::trim_blanks(title.text);
    const model::Property* property = check::property_named(schema_, name);
    if (property == nullptr) return add(check::unknown_key(schema_, name, title.where, name_));
    auto& source = sources_[static_cast<std::size_t>(property - schema_.properties.data())];
    if (!source) {
        source = heading;
        return;
    }
    add(error("ledger.column_twice", title.where, name_,
              {{"found", std::string(name)},
               {"column", model::display_name(*property)},
               {"first", static_cast<std::int64_t>(*source + 1)}}));
}

void Builder::report_missing_columns(base::Location where) {
    for (std::size_t i = 0; i < sources_.size(); ++i) {
        if (!required_[i] || sources_[i]) continue;
        add(error("ledger.missing_column", where, name_,
                  {{"column", model::display_name(schema_.properties[i])}}));
    }
}

void Builder::row(base::Location where, std::span<const model::Cell> cells) {
    if (!usable_ || std::ranges::all_of(cells, is_blank)) return;
    const std::size_t faults = faults_.size();
    for (const auto& [column, source] : present_) {
        add_cell(column, where, source < cells.size() ? &cells[source] : nullptr);
    }
    const bool is_kept = bad_rows_ == BadRows::fault || faults_.size() == faults;
    if (!is_kept) leave_out(where, faults);
    kept_.push_back(is_kept);
    if (!all_named_ || cells.size() > named_.size()) report_cells_without_heading(cells);
    places_.push_back(where);
}

void Builder::leave_out(base::Location row, std::size_t first_fault) {
    if (rows_left_out_++ == 0) left_out_from_ = row;
    for (std::size_t i = first_fault; i < faults_.size(); ++i) {
        if (left_out_faults_.size() == max_faults) break;
        left_out_faults_.push_back(std::move(faults_[i]));
        left_out_faults_.back().severity = base::Severity::warning;
    }
    faults_.resize(first_fault);
}

base::Diagnostics Builder::left_out() const {
    if (rows_left_out_ == 0) return {};
    base::Diagnostics notes = {
        {base::Severity::warning,
         "ledger.rows_left_out",
         left_out_from_,
         name_,
         {{"ledger", title_of(name_, schema_)}, {"count", static_cast<std::int64_t>(rows_left_out_)}}}};
    base::append(notes, left_out_faults_);
    return notes;
}

void Builder::add_cell(std::size_t column, base::Location row, const model::Cell* cell) {
    // Blanks at the edge are never data: left in, they would split 健康讲座 into two kinds.
    const std::string_view text = cell == nullptr ? std::string_view{} : base::trim_blanks(cell->text);
    if (text.empty()) {
        columns_[column].add_empty();
        if (required_[column] && sources_[column]) {
            add(error("ledger.empty_cell", cell == nullptr ? row : cell->where, path_of(column),
                      {{"column", model::display_name(schema_.properties[column])}}));
        }
        return;
    }
    for (base::Diagnostic& fault : columns_[column].add(text, cell->where)) {
        fault.path = path_of(column);
        add(std::move(fault));
    }
}

void Builder::report_cells_without_heading(std::span<const model::Cell> cells) {
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if ((i < named_.size() && named_[i]) || is_blank(cells[i]) || !reported_.insert(i).second) continue;
        add(error("ledger.no_heading", cells[i].where, fmt::format("{}[{}]", name_, places_.size()),
                  {{"column", static_cast<std::int64_t>(i + 1)}, {"found", check::shown(cells[i].text)}}));
    }
}

std::string Builder::path_of(std::size_t column) const {
    return fmt::format("{}[{}].{}", name_, places_.size(), schema_.properties[column].key);
}

void Builder::add(base::Diagnostic fault) {
    if (faults_.size() < max_faults) {
        faults_.push_back(std::move(fault));
        return;
    }
    if (more_faults_++ == 0) more_from_ = fault.where;
}

bool Builder::take_over(Builder&& next) {
    const auto is_good = [](const Builder& one) { return one.faults_.empty() && one.rows_left_out_ == 0; };
    if (!is_good(*this) || !is_good(next)) return false;
    for (const auto& [column, source] : present_)
        columns_[column].take_over(std::move(next.columns_[column]));
    places_.insert(places_.end(), next.places_.begin(), next.places_.end());
    kept_.resize(places_.size(), true);
    return true;
}

base::Result<Ledger> Builder::finish() && {
    if (!headed_) add(error("ledger.no_header", {}, name_, {{"ledger", title_of(name_, schema_)}}));
    std::vector<Column> columns;
    if (rows_left_out_ > 0) {
        keep_marked(places_, kept_);
        for (ColumnBuilder& column : columns_) column.keep(kept_);
    }
    for (std::size_t i = 0; i < columns_.size(); ++i) {
        auto column = std::move(columns_[i]).finish(places_, model::display_name(schema_.properties[i]));
        if (!column) {
            for (base::Diagnostic& fault : std::move(column).faults()) {
                fault.path = name_;
                add(std::move(fault));
            }
        } else {
            columns.push_back(std::move(*column));
        }
    }
    if (more_faults_ > 0) {
        faults_.push_back({base::Severity::note,
                           "ledger.more_faults",
                           more_from_,
                           name_,
                           {{"count", static_cast<std::int64_t>(more_faults_)}}});
    }
    if (!faults_.empty()) return std::move(faults_);
    return Ledger(Table{std::move(name_), std::move(schema_), std::move(columns), std::move(places_)});
}

}  // namespace wenshu::ledger
