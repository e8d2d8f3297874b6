#include "ledger/sql_functions.hpp"

#include <algorithm>
#include <charconv>
#include <string>

#include <sqlite3.h>

#include "base/date.hpp"

namespace wenshu::ledger {
namespace {

constexpr std::int64_t ten_to_15 = 1'000'000'000'000'000;

std::string_view text_of(sqlite3_value* value) {
    const unsigned char* bytes = sqlite3_value_text(value);
    if (bytes == nullptr) return {};
    return {reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(sqlite3_value_bytes(value))};
}

std::optional<base::Decimal> number_of(sqlite3_value* value) {
    const int type = sqlite3_value_type(value);
    if (type == SQLITE_INTEGER) return base::Decimal{sqlite3_value_int64(value), 0};
    return type == SQLITE_FLOAT ? decimal_of_real(text_of(value)) : std::nullopt;
}

// SQLite hands it over as zeros.
struct Sum {
    base::Decimal total;
    std::int64_t count;
    bool has_decimals;
    const char* fault;
};

Sum* sum_of(sqlite3_context* context) {
    return static_cast<Sum*>(sqlite3_aggregate_context(context, sizeof(Sum)));
}

void add(sqlite3_context* context, int, sqlite3_value** values) {
    Sum* sum = sum_of(context);
    if (sum == nullptr) return sqlite3_result_error_nomem(context);
    const int type = sqlite3_value_type(*values);
    if (type == SQLITE_NULL || sum->fault != nullptr) return;
    const auto number = number_of(*values);
    const auto total = number ? base::add(sum->total, *number) : std::nullopt;
    if (!total) {
        sum->fault = number ? "the sum is too large" : "sum and avg take integers and decimals";
        return;
    }
    sum->total = *total;
    sum->has_decimals = sum->has_decimals || type == SQLITE_FLOAT;
    ++sum->count;
}

void give(sqlite3_context* context, base::Decimal number) {
    if (fits_real(number)) return sqlite3_result_double(context, base::to_double(number));
    sqlite3_result_error(context, "a decimal has more than 15 digits", -1);
}

void give_sum(sqlite3_context* context) {
    const Sum* sum = sum_of(context);
    if (sum == nullptr) return sqlite3_result_error_nomem(context);
    if (sum->fault != nullptr) return sqlite3_result_error(context, sum->fault, -1);
    if (sum->count == 0) return sqlite3_result_null(context);
    if (!sum->has_decimals) return sqlite3_result_int64(context, sum->total.units);
    give(context, sum->total);
}

void give_average(sqlite3_context* context) {
    const Sum* sum = sum_of(context);
    if (sum == nullptr) return sqlite3_result_error_nomem(context);
    if (sum->fault != nullptr) return sqlite3_result_error(context, sum->fault, -1);
    const auto average = base::divide(sum->total, {sum->count, 0}, 2);
    if (!average) return sqlite3_result_null(context);
    give(context, *average);
}

void round(sqlite3_context* context, int count, sqlite3_value** values) {
    if (sqlite3_value_type(values[0]) == SQLITE_NULL) return sqlite3_result_null(context);
    const std::int64_t scale = count > 1 ? sqlite3_value_int64(values[1]) : 0;
    const auto number = number_of(values[0]);
    const auto result =
        number ? base::rounded(*number, static_cast<std::uint8_t>(std::clamp<std::int64_t>(scale, 0, 15)))
               : std::nullopt;
    if (!result) return sqlite3_result_error(context, "round takes integers and decimals", -1);
    give(context, *result);
}

void days(sqlite3_context* context, int, sqlite3_value** values) {
    const auto date = base::parse_iso_date(text_of(*values));
    if (!date || date->day == 0) return sqlite3_result_null(context);
    sqlite3_result_int64(context, base::to_days(*date));
}

// With its point further right, or further left for exponents below 0.
std::optional<base::Decimal> shifted(base::Decimal number, int exponent) {
    for (; exponent < 0; ++exponent) {
        if (number.scale == base::max_scale) return std::nullopt;
        ++number.scale;
    }
    for (; exponent > 0; --exponent) {
        const auto larger = base::multiply(number, {10, 0});
        if (!larger) return std::nullopt;
        number = *larger;
    }
    return number;
}

}  // namespace

bool fits_real(base::Decimal number) {
    const std::int64_t units = base::shortest(number).units;
    return -ten_to_15 < units && units < ten_to_15;
}

std::optional<base::Decimal> decimal_of_real(std::string_view text) {
    const std::size_t e = std::min(text.find('e'), text.size());
    const auto digits = base::parse_decimal(text.substr(0, e));
    if (!digits || e == text.size()) return digits ? std::optional(base::shortest(*digits)) : std::nullopt;
    auto power = text.substr(e + 1);
    if (power.starts_with('+')) power.remove_prefix(1);
    int exponent = 0;
    const auto read = std::from_chars(power.data(), power.data() + power.size(), exponent);
    if (read.ec != std::errc{}) return std::nullopt;
    return shifted(base::shortest(*digits), exponent);
}

void add_functions(sqlite3* database) {
    constexpr int always_same = SQLITE_UTF8 | SQLITE_DETERMINISTIC;
    sqlite3_create_function_v2(database, "sum", 1, always_same, nullptr, nullptr, add, give_sum, nullptr);
    sqlite3_create_function_v2(database, "avg", 1, always_same, nullptr, nullptr, add, give_average, nullptr);
    sqlite3_create_function_v2(database, "days", 1, always_same, nullptr, days, nullptr, nullptr, nullptr);
    for (const int count : {1, 2}) {
        sqlite3_create_function_v2(database, "round", count, always_same, nullptr, round, nullptr, nullptr,
                                   nullptr);
    }
}

}  // namespace wenshu::ledger
