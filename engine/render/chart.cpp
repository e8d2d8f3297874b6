#include "render/chart.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

#include "render/filter.hpp"
#include "render/names.hpp"
#include "render/print.hpp"

namespace wenshu::render {
namespace {

using document::ChartKind;

constexpr Kinds numeric = Kind::number | Kind::rate;

base::Diagnostic fault_at(base::Location where, std::string code, std::vector<base::Arg> args = {}) {
    return {base::Severity::error, std::move(code), where, {}, std::move(args)};
}

// What the cells of a column are: as they stand, or where there are none as the schema has it.
Kinds kinds_in(const model::List& list, const Source& source) {
    Kinds seen;
    for (const model::Value& row : list) {
        const model::Value* value = value_in(row, source);
        if (value != nullptr && kind_of(*value) != Kind::nothing) seen = seen | kind_of(*value);
    }
    return seen.empty() ? kinds_of(source.schema) : seen;
}

bool is_numeric(Kinds kinds) {
    return !kinds.empty() && (kinds & numeric) == kinds;
}

// Of all columns those that say something beside one another.
std::vector<Source> telling(const std::vector<Source>& sources, const model::List& list) {
    std::vector<Source> series;
    std::copy_if(sources.begin() + 1, sources.end(), std::back_inserter(series),
                 [&](const Source& source) { return is_numeric(kinds_in(list, source)); });
    const auto is_spread = [](const Source& source) { return !source.label.empty(); };
    const auto is_number = [&](const Source& source) {
        return (kinds_in(list, source) & Kind::rate).empty();
    };
    if (std::any_of(series.begin(), series.end(), is_spread))
        std::erase_if(series, [&](const Source& source) { return !is_spread(source); });
    if (std::any_of(series.begin(), series.end(), is_number))
        std::erase_if(series, [&](const Source& source) { return !is_number(source); });
    return series;
}

// Nothing where there is no number: a share of nothing has none.
std::optional<base::Decimal> number(const model::Value& value, base::Rounding rounding) {
    if (const auto* figure = std::get_if<model::Figure>(&value.data))
        return number(without_provenance(*figure, value.where), rounding);
    if (const auto* whole = std::get_if<std::int64_t>(&value.data)) return base::Decimal{*whole, 0};
    if (const auto* decimal = std::get_if<base::Decimal>(&value.data)) return *decimal;
    const auto* rate = std::get_if<base::Rate>(&value.data);
    const auto percent = rate == nullptr ? std::nullopt : base::percent(*rate, 2, rounding);
    return percent ? std::optional(base::shortest(*percent)) : std::nullopt;
}

class Charter {
  public:
    Charter(ChartKind kind, const model::List& list, base::Location where, base::Rounding rounding)
        : list_(list), where_(where), rounding_(rounding) {
        chart_.kind = kind;
    }

    base::Result<document::Chart> make(const std::vector<Source>& sources, bool picked) && {
        check_rows();
        if (!faults_.empty()) return std::move(faults_);
        std::vector<Source> series =
            picked ? std::vector<Source>(sources.begin() + 1, sources.end()) : telling(sources, list_);
        if (series.empty()) return fault_at(where_, "template.chart_series");
        const bool is_pie = chart_.kind == ChartKind::pie;
        if (is_pie && !picked) series.resize(1);
        if (is_pie && series.size() > 1) return fault_at(where_, "template.chart_pie_series");
        name_categories(sources.front());
        for (const Source& source : series) add(source);
        settle_units(series);
        if (is_pie && faults_.empty()) check_pie();
        if (!faults_.empty()) return std::move(faults_);
        return std::move(chart_);
    }

  private:
    void check_rows() {
        const bool maps = std::all_of(list_.begin(), list_.end(),
                                      [](const model::Value& row) { return model::map_of(row) != nullptr; });
        if (!maps) faults_.push_back(fault_at(where_, "template.mixed_rows"));
        if (list_.empty()) faults_.push_back(fault_at(where_, "template.chart_empty"));
        if (list_.size() <= max_categories) return;
        faults_.push_back(fault_at(where_, "template.chart_categories",
                                   {{"found", static_cast<std::int64_t>(list_.size())},
                                    {"limit", static_cast<std::int64_t>(max_categories)}}));
    }

    void name_categories(const Source& source) {
        chart_.dimension = source.title;
        for (const model::Value& row : list_) {
            const model::Value* value = value_in(row, source);
            chart_.categories.push_back(value == nullptr ? std::string() : printed(*value, rounding_));
        }
    }

    void add(const Source& source) {
        document::Series series{
            source.group.empty() || !source.label.empty() ? source.title : source.group + source.title, {}};
        for (const model::Value& row : list_) {
            const model::Value* value = value_in(row, source);
            const Kinds kind = value == nullptr ? Kinds(Kind::nothing) : Kinds(kind_of(*value));
            if (!is_numeric(kind) && kind != Kinds(Kind::nothing)) {
                faults_.push_back(column_fault("template.chart_column", where_, source.title));
                return;
            }
            series.values.push_back(value == nullptr ? std::nullopt : number(*value, rounding_));
        }
        chart_.series.push_back(std::move(series));
    }

    std::string unit_of(const Source& source) const {
        if (!(kinds_in(list_, source) & Kind::rate).empty()) return "%";
        return source.schema == nullptr ? std::string() : source.schema->unit;
    }

    // One unit is the chart's; of several each stands with its series.
    void settle_units(const std::vector<Source>& sources) {
        const std::string first = unit_of(sources.front());
        const bool same = std::all_of(sources.begin(), sources.end(),
                                      [&](const Source& source) { return unit_of(source) == first; });
        if (same) chart_.unit = first;
        for (std::size_t i = 0; !same && i < chart_.series.size(); ++i) {
            const std::string unit = unit_of(sources[i]);
            if (!unit.empty()) chart_.series[i].name += "（" + unit + "）";
        }
    }

    void check_pie() {
        bool any = false;
        const auto& values = chart_.series.front().values;
        for (std::size_t i = 0; i < values.size(); ++i) {
            if (!values[i]) continue;
            any = any || values[i]->units > 0;
            if (values[i]->units >= 0) continue;
            faults_.push_back(
                fault_at(where_, "template.chart_negative",
                         {{"category", chart_.categories[i]}, {"found", base::to_string(*values[i])}}));
        }
        if (!any && faults_.empty()) faults_.push_back(fault_at(where_, "template.chart_zero"));
    }

    const model::List& list_;
    base::Location where_;
    base::Rounding rounding_;
    document::Chart chart_;
    base::Diagnostics faults_;
};

}  // namespace

std::optional<ChartKind> chart_kind(std::string_view word) {
    constexpr std::string_view suffix = "图";
    static constexpr std::array<std::pair<std::string_view, ChartKind>, 6> words = {{
        {"column", ChartKind::column},
        {"line", ChartKind::line},
        {"pie", ChartKind::pie},
        {"柱形", ChartKind::column},
        {"折线", ChartKind::line},
        {"饼", ChartKind::pie},
    }};
    if (word.ends_with(suffix)) word.remove_suffix(suffix.size());
    for (const auto& [known, kind] : words) {
        if (known == word) return kind;
    }
    return std::nullopt;
}

base::Result<document::Chart> chart(ChartKind kind, const model::List& list, const model::Schema* schema,
                                    const std::vector<Pick>& picks, base::Location where,
                                    base::Rounding rounding) {
    base::Diagnostics faults;
    const std::vector<Source> sources = sources_of(list, schema, picks, where, faults);
    if (!faults.empty()) return faults;
    if (sources.empty()) return fault_at(where, "template.chart_empty");
    return Charter(kind, list, where, rounding).make(sources, !picks.empty());
}

base::Diagnostics lint_chart(const model::Schema* schema, const std::vector<Pick>& picks,
                             base::Location where) {
    const model::Schema* rows = items_of(schema);
    base::Diagnostics faults;
    if (rows == nullptr || is_open(rows)) return faults;
    if (rows->type != model::Type::map) return {fault_at(where, "template.chart_series")};
    const std::vector<Source> sources = sources_of(schema, picks, where, faults);
    std::size_t series = 0;
    for (std::size_t i = 1; i < sources.size(); ++i) {
        const bool can =
            sources[i].schema == nullptr || !(kinds_of(sources[i].schema) & (numeric | Kind::list)).empty();
        series += can ? 1U : 0U;
        if (!can && !picks.empty())
            faults.push_back(column_fault("template.chart_column", where, sources[i].title));
    }
    if (series == 0 && faults.empty()) faults.push_back(fault_at(where, "template.chart_series"));
    return faults;
}

}  // namespace wenshu::render
