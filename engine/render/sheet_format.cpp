#include "render/sheet_format.hpp"

#include <cstdint>

namespace wenshu::render {
namespace {

constexpr std::size_t most_decimals = 10;

bool is_number(model::Type type) {
    return type == model::Type::integer || type == model::Type::decimal || type == model::Type::quantity;
}

bool is_rate(model::Type type) {
    return type == model::Type::percent || type == model::Type::quantity;
}

bool is_date(model::Type type) {
    return type == model::Type::date || type == model::Type::month;
}

// "0" → 0, "0.00" → 2.
std::optional<std::uint8_t> decimals(std::string_view text) {
    if (text == "0") return std::uint8_t{0};
    if (!text.starts_with("0.")) return std::nullopt;
    text.remove_prefix(2);
    const bool all_zeros = text.find_first_not_of('0') == std::string_view::npos;
    if (text.empty() || text.size() > most_decimals || !all_zeros) return std::nullopt;
    return static_cast<std::uint8_t>(text.size());
}

std::optional<document::CellForm> number_form(std::string_view text) {
    constexpr std::string_view group = "#,##";
    document::CellForm form;
    form.grouping = text.starts_with(group);
    form.decimals = decimals(form.grouping ? text.substr(group.size()) : text);
    return form.decimals ? std::optional(form) : std::nullopt;
}

std::optional<document::CellForm> rate_form(std::string_view text) {
    if (!text.ends_with('%')) return std::nullopt;
    text.remove_suffix(1);
    const auto found = decimals(text);
    if (!found) return std::nullopt;
    document::CellForm form;
    form.percent_decimals = *found;
    return form;
}

std::optional<document::CellForm> date_form(std::string_view text) {
    document::CellForm form;
    if (text == "yyyy-mm-dd") return form;
    form.date = document::DateForm::chinese;
    return text == "yyyy年m月d日" ? std::optional(form) : std::nullopt;
}

}  // namespace

std::optional<document::CellForm> parse_format(std::string_view text, const model::Schema& schema) {
    if (is_date(schema.type)) return date_form(text);
    if (is_rate(schema.type)) {
        if (auto form = rate_form(text)) return form;
    }
    return is_number(schema.type) ? number_form(text) : std::nullopt;
}

std::string formats_for(const model::Schema& schema) {
    if (is_date(schema.type)) return "yyyy-mm-dd、yyyy年m月d日";
    std::string formats;
    if (is_number(schema.type)) formats = "0、0.00、#,##0、#,##0.00";
    if (is_rate(schema.type)) formats += formats.empty() ? "0%、0.0%" : "、0%、0.0%";
    return formats;
}

}  // namespace wenshu::render
