#include "ledger/column_builder.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "base/overload.hpp"
#include "check/bind.hpp"
#include "check/limits.hpp"

namespace wenshu::ledger {
namespace {

// Texts that were bound already are not bound again; beyond this number they are not remembered.
constexpr std::size_t max_remembered = 65536;

decltype(Column::cells) cells_for(model::Type type) {
    switch (type) {
        case model::Type::boolean: return Truths{};
        case model::Type::integer: return Integers{};
        case model::Type::decimal: return Decimals{};
        case model::Type::percent: return Rates{};
        case model::Type::date:
        case model::Type::month: return Dates{};
        case model::Type::string:
        case model::Type::any:
        case model::Type::quantity:
        case model::Type::list:
        case model::Type::map: break;
    }
    return Texts{};
}

// Digits with a point between them or none, too few to be out of range; nothing for other texts.
std::optional<base::Decimal> plain_number(std::string_view text) {
    constexpr std::size_t most_digits = 15;
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    if (text.empty() || text.size() > most_digits || !is_digit(text.front()) || !is_digit(text.back()))
        return std::nullopt;
    base::Decimal number;
    bool has_point = false;
    for (const char c : text) {
        if (c == '.' && !has_point) {
            has_point = true;
            continue;
        }
        if (!is_digit(c)) return std::nullopt;
        number.units = number.units * 10 + (c - '0');
        if (has_point) ++number.scale;
    }
    return number;
}

}  // namespace

bool is_column_type(model::Type type) {
    return type != model::Type::any && type != model::Type::quantity && type != model::Type::list &&
           type != model::Type::map;
}

ColumnBuilder::ColumnBuilder(const model::Schema& schema)
    : schema_(&schema), is_limited_(check::limits_texts(schema)) {
    column_.cells = cells_for(schema.type);
}

base::Diagnostics ColumnBuilder::add(std::string_view text, base::Location where) {
    if (auto* texts = std::get_if<Texts>(&column_.cells)) {
        const auto known = is_limited_ ? words_.find(text) : words_.add(text);
        if (known == WordTable::absent) return bind(text, where);
        texts->codes.push_back(known);
        column_.empty.push_back(false);
        return {};
    }
    if (add_plainly(text)) return {};
    const auto known = bound_.find(text);
    if (known == WordTable::absent) return bind(text, where);
    repeat(bound_rows_[known]);
    return {};
}

base::Diagnostics ColumnBuilder::bind(std::string_view text, base::Location where) {
    auto value = check::bind_scalar(model::Scalar{std::string(text), false}, where, *schema_, "");
    if (!value) {
        add_empty();
        return std::move(value).faults();
    }
    store(*value);
    if (!std::holds_alternative<Texts>(column_.cells) && bound_rows_.size() < max_remembered) {
        bound_.add(text);
        bound_rows_.push_back(column_.empty.size() - 1);
    }
    return {};
}

// Numbers as nearly all cells have them, without binding: "0", "86", "1409.50". False for all other cells.
bool ColumnBuilder::add_plainly(std::string_view text) {
    const auto number = plain_number(text);
    if (!number || (schema_->minimum && *number < *schema_->minimum) ||
        (schema_->maximum && *number > *schema_->maximum))
        return false;
    if (auto* integers = std::get_if<Integers>(&column_.cells); integers != nullptr && number->scale == 0) {
        integers->push_back(number->units);
    } else if (auto* decimals = std::get_if<Decimals>(&column_.cells)) {
        decimals->units.push_back(number->units);
        scales_.push_back(number->scale);
    } else {
        return false;
    }
    column_.empty.push_back(false);
    return true;
}

void ColumnBuilder::store(const model::Value& value) {
    if (std::holds_alternative<model::Null>(value.data)) return add_empty();
    column_.empty.push_back(false);
    std::visit(
        base::overload{
            [&](Texts& texts) { texts.codes.push_back(words_.add(std::get<std::string>(value.data))); },
            [&](Decimals& decimals) {
                const auto number = std::get<base::Decimal>(value.data);
                decimals.units.push_back(number.units);
                scales_.push_back(number.scale);
            },
            [&](Truths& truths) { truths.push_back(std::get<bool>(value.data) ? 1 : 0); },
            [&](auto& values) {
                using Cell = typename std::decay_t<decltype(values)>::value_type;
                values.push_back(std::get<Cell>(value.data));
            },
        },
        column_.cells);
}

void ColumnBuilder::repeat(std::size_t row) {
    column_.empty.push_back(column_.empty[row]);
    std::visit(base::overload{
                   [&](Texts& texts) { texts.codes.push_back(texts.codes[row]); },
                   [&](Decimals& decimals) {
                       decimals.units.push_back(decimals.units[row]);
                       scales_.push_back(scales_[row]);
                   },
                   [&](auto& values) { values.push_back(values[row]); },
               },
               column_.cells);
}

void ColumnBuilder::add_empty() {
    column_.empty.push_back(true);
    std::visit(base::overload{
                   [](Texts& texts) { texts.codes.push_back(0); },
                   [&](Decimals& decimals) {
                       decimals.units.push_back(0);
                       scales_.push_back(0);
                   },
                   [](auto& values) { values.emplace_back(); },
               },
               column_.cells);
}

void ColumnBuilder::reserve(std::size_t rows) {
    column_.empty.reserve(rows);
    std::visit(base::overload{
                   [&](Texts& texts) { texts.codes.reserve(rows); },
                   [&](Decimals& decimals) {
                       decimals.units.reserve(rows);
                       scales_.reserve(rows);
                   },
                   [&](auto& values) { values.reserve(rows); },
               },
               column_.cells);
}

void ColumnBuilder::take_over(ColumnBuilder&& next) {
    const auto append = [](auto& to, const auto& from) { to.insert(to.end(), from.begin(), from.end()); };
    append(column_.empty, next.column_.empty);
    append(scales_, next.scales_);
    std::visit(
        base::overload{
            [&](Texts& texts) {
                std::vector<std::uint32_t> codes;
                for (const auto& word : next.words_.words()) codes.push_back(words_.add(word));
                codes.push_back(0);  // what cells without a word have
                for (const auto code : std::get<Texts>(next.column_.cells).codes)
                    texts.codes.push_back(codes[code]);
            },
            [&](Decimals& decimals) { append(decimals.units, std::get<Decimals>(next.column_.cells).units); },
            [&](auto& values) {
                append(values, std::get<std::decay_t<decltype(values)>>(next.column_.cells));
            },
        },
        column_.cells);
}

void ColumnBuilder::keep(const std::vector<bool>& marks) {
    if (column_.empty.empty()) return;  // the file has no such column
    keep_marked(column_.empty, marks);
    if (!scales_.empty()) keep_marked(scales_, marks);
    std::visit(base::overload{
                   [&](Texts& texts) {
                       keep_marked(texts.codes, marks);
                       std::vector<std::uint32_t> now(words_.size() + 1, 0);  // 1 more than the code
                       WordTable words;
                       for (std::size_t row = 0; row < texts.codes.size(); ++row) {
                           if (column_.empty[row]) continue;
                           std::uint32_t& code = now[texts.codes[row]];
                           if (code == 0) {
                               code = words.add(words_.words()[texts.codes[row]]) + 1;
                           }
                           texts.codes[row] = code - 1;
                       }
                       words_ = std::move(words);
                   },
                   [&](Decimals& decimals) { keep_marked(decimals.units, marks); },
                   [&](auto& values) { keep_marked(values, marks); },
               },
               column_.cells);
}

base::Result<Column> ColumnBuilder::finish(const std::vector<base::Location>& places,
                                           const std::string& title) && {
    if (column_.empty.size() < places.size()) {  // the file has no such column
        column_.empty.assign(places.size(), true);
        return std::move(column_);
    }
    if (auto* texts = std::get_if<Texts>(&column_.cells)) {
        texts->words = std::move(words_).take_words();
    }
    if (auto* decimals = std::get_if<Decimals>(&column_.cells); decimals != nullptr && !scales_.empty()) {
        decimals->scale = *std::max_element(scales_.begin(), scales_.end());
        for (std::size_t row = 0; row < scales_.size(); ++row) {
            const auto number = base::rounded({decimals->units[row], scales_[row]}, decimals->scale);
            if (!number) {
                return base::Diagnostic{base::Severity::error,
                                        "ledger.decimal_range",
                                        places[row],
                                        "",
                                        {{"column", title}, {"scale", std::int64_t{decimals->scale}}}};
            }
            decimals->units[row] = number->units;
        }
    }
    return std::move(column_);
}

}  // namespace wenshu::ledger
