#include "write/xlsx_selection.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "write/xlsx_criteria_text.hpp"
#include "write/xlsx_numbers.hpp"

namespace wenshu::write {
namespace {

using document::Aggregate;
using document::Selection;
using document::SheetCell;

// Formulas that look at every row one by one, and those that compare every row with every other.
constexpr std::size_t most_factor_rows = 20'000;
constexpr std::size_t most_distinct_rows = 2'000;

using Strings = std::vector<std::string>;

// The decimals of a number; two where the cell holds none.
int decimals_of(const SheetCell& value) {
    if (const auto* number = std::get_if<base::Decimal>(&value)) return number->scale;
    return std::holds_alternative<std::int64_t>(value) ? 0 : 2;
}

// Writes the formula of one question to a ledger's sheet.
class SelectionWriter {
  public:
    SelectionWriter(const Selection& selection, const SheetCell& value, const Asking& asking, Terms terms)
        : selection_(selection),
          value_(value),
          pieces_(asking.layouts[selection.sheet].pieces),
          taken_(profile_of(asking, selection.sheet, selection.column)),
          terms_(std::move(terms)) {}

    std::optional<FormulaText> write() const {
        if (pieces_.empty() || (!terms_.is_countable && rows() > most_factor_rows)) return std::nullopt;
        switch (selection_.aggregate) {
            case Aggregate::count: return is_number() ? plain(count()) : std::nullopt;
            case Aggregate::sum: return is_number() && is_of_numbers() ? plain(sum()) : std::nullopt;
            case Aggregate::average: return average();
            case Aggregate::minimum: return extreme("MIN", "SMALL");
            case Aggregate::maximum: return extreme("MAX", "LARGE");
            case Aggregate::distinct: return is_number() ? distinct() : std::nullopt;
        }
        return std::nullopt;
    }

  private:
    static std::optional<FormulaText> plain(std::string text) { return FormulaText{std::move(text), false}; }

    std::size_t rows() const {
        std::size_t sum = 0;
        for (const Piece& piece : pieces_) sum += piece.last - piece.first + 1;
        return sum;
    }

    bool is_number() const { return written_as(value_) == Written::number; }
    bool asks_for_all() const { return terms_.terms.size() == 1 && terms_.terms[0].empty(); }
    bool is_of_numbers() const { return !taken_.has_stand_ins && taken_.holds_only({Written::number}); }

    std::string taken(const Piece& piece) const { return absolute_range(piece, selection_.column); }

    Strings taken_ranges() const {
        Strings ranges;
        for (const Piece& piece : pieces_) ranges.push_back(taken(piece));
        return ranges;
    }

    // "台账!$B$4:$B$155,$B5,…" as COUNTIFS takes them.
    static std::string criteria(const Piece& piece, const std::vector<Test>& tests) {
        Strings parts;
        for (const Test& test : tests) {
            if (test.criterion.empty()) continue;
            parts.push_back(absolute_range(piece, test.column) + "," + test.criterion);
        }
        return joined(parts, ",");
    }

    // "(台账!$B$4:$B$155=5)*…", 1 or 0 for each row.
    static std::string factors(const Piece& piece, const std::vector<Test>& tests) {
        Strings parts;
        for (const Test& test : tests) {
            if (test.before.empty()) continue;
            parts.push_back(test.before + absolute_range(piece, test.column) + test.after);
        }
        return joined(parts, "*");
    }

    // One part for each term and piece, added up.
    template <class Part>
    std::string added(Part part) const {
        Strings parts;
        for (const auto& tests : terms_.terms) {
            for (const Piece& piece : pieces_) parts.push_back(part(piece, tests));
        }
        return joined(parts, "+");
    }

    std::string count() const {
        return added([&](const Piece& piece, const std::vector<Test>& tests) {
            if (tests.empty()) return "ROWS(" + absolute_range(piece, 0) + ")";
            if (terms_.is_countable) return "COUNTIFS(" + criteria(piece, tests) + ")";
            return "SUMPRODUCT(1*" + factors(piece, tests) + ")";
        });
    }

    std::string sum() const {
        if (asks_for_all()) return "SUM(" + joined(taken_ranges(), ",") + ")";
        return added([&](const Piece& piece, const std::vector<Test>& tests) {
            if (terms_.is_countable)
                return fmt::format("SUMIFS({},{})", taken(piece), criteria(piece, tests));
            return fmt::format("SUMPRODUCT(1*{},{})", factors(piece, tests), taken(piece));
        });
    }

    // How many cells are summed up.
    std::string filled() const {
        return added([&](const Piece& piece, const std::vector<Test>& tests) {
            if (terms_.is_countable) {
                return fmt::format("COUNTIFS({},{},\"<>\")", criteria(piece, tests), taken(piece));
            }
            return fmt::format("SUMPRODUCT({}*({}<>\"\"))", factors(piece, tests), taken(piece));
        });
    }

    std::optional<FormulaText> average() const {
        if (!is_of_numbers() || (!is_number() && !is_without_value(value_))) return std::nullopt;
        return plain(fmt::format("IFERROR(ROUND({},{}),{})", mean(), decimals_of(value_), otherwise(value_)));
    }

    std::string mean() const {
        if (asks_for_all()) return "AVERAGE(" + joined(taken_ranges(), ",") + ")";
        if (terms_.is_countable && terms_.terms.size() == 1 && pieces_.size() == 1) {
            return fmt::format("AVERAGEIFS({},{})", taken(pieces_[0]), criteria(pieces_[0], terms_.terms[0]));
        }
        return fmt::format("({})/({})", sum(), filled());
    }

    bool has_extremes() const {
        if (taken_.has_stand_ins || std::holds_alternative<base::Rate>(value_)) return false;
        const bool is_one_kind = taken_.holds_only({Written::number}) || taken_.holds_only({Written::day}) ||
                                 taken_.holds_only({Written::month});
        return is_one_kind && (written_number(value_) || is_without_value(value_));
    }

    std::optional<FormulaText> extreme(const char* of_all, const char* of_some) const {
        if (!has_extremes()) return std::nullopt;
        if (asks_for_all()) {
            const std::string ranges = joined(taken_ranges(), ",");
            return plain(fmt::format("IF(COUNT({0})=0,{1},{2}({0}))", ranges, otherwise(value_), of_all));
        }
        if (pieces_.size() > 1 || rows() > most_factor_rows) return std::nullopt;
        if (!written_number(value_)) return std::nullopt;  // the library caches numbers alone for arrays
        const std::string range = taken(pieces_[0]);
        return FormulaText{fmt::format("IFERROR({0}(IF({1}*({2}<>\"\"),{2}),1),{3})", of_some, chosen(),
                                       range, otherwise(value_)),
                           true};
    }

    std::optional<FormulaText> distinct() const {
        if (!taken_.is_told_apart || taken_.has_stand_ins || !terms_.is_countable) return std::nullopt;
        if (terms_.terms.size() > 1 || pieces_.size() > 1 || rows() > most_distinct_rows) return std::nullopt;
        const Piece& piece = pieces_[0];
        const std::string range = taken(piece);
        const std::string others = asks_for_all() ? "" : "," + criteria(piece, terms_.terms[0]);
        const std::string row =
            asks_for_all() ? fmt::format("({}<>\"\")", range) : fmt::format("{}*({}<>\"\")", chosen(), range);
        // Each row as a part of those alike; a row that is left out is divided by 1 or more.
        return plain(
            fmt::format("ROUND(SUMPRODUCT({0}/(COUNTIFS({1},{1}{2})+1-{0})),0)", row, range, others));
    }

    std::string chosen() const {
        const std::string rows =
            added([](const Piece& piece, const std::vector<Test>& tests) { return factors(piece, tests); });
        return terms_.terms.size() > 1 ? "(" + rows + ")" : rows;
    }

    const Selection& selection_;
    const SheetCell& value_;
    const std::vector<Piece>& pieces_;
    const ColumnProfile& taken_;
    Terms terms_;
};

bool is_known(const Selection& selection, const Asking& asking) {
    if (selection.sheet >= asking.workbook.sheets.size()) return false;
    const std::size_t columns = asking.workbook.sheets[selection.sheet].columns.size();
    return selection.column < columns &&
           std::all_of(selection.criteria.begin(), selection.criteria.end(),
                       [&](const auto& criterion) { return criterion.column < columns; });
}

}  // namespace

std::string joined(const Strings& parts, const char* between) {
    return fmt::format("{}", fmt::join(parts, between));
}

std::string otherwise(const SheetCell& value) {
    const auto* text = std::get_if<std::string>(&value);
    return quoted(text != nullptr ? *text : "—");
}

bool is_without_value(const SheetCell& value) {
    const auto* text = std::get_if<std::string>(&value);
    return text != nullptr && askable(*text) != Askable::never;
}

std::optional<FormulaText> selection_text(const Selection& selection, const SheetCell& value,
                                          const Asking& asking) {
    if (!is_known(selection, asking)) return std::nullopt;
    auto terms = terms_of(selection, asking);
    if (!terms) return std::nullopt;
    return SelectionWriter(selection, value, asking, *std::move(terms)).write();
}

}  // namespace wenshu::write
