#include "render/print.hpp"

#include <optional>

#include "base/overload.hpp"
#include "text/dates.hpp"
#include "text/numbers.hpp"

namespace wenshu::render {
namespace {

std::string shortest_percent(const base::Rate& rate, base::Rounding rounding) {
    const std::optional<base::Decimal> exact = base::percent(rate, 2, rounding);
    return text::percent(rate, exact ? base::shortest(*exact).scale : 0, rounding);
}

}  // namespace

std::string printed(const model::Value& value, base::Rounding rounding) {
    return std::visit(
        base::overload{
            [](model::Null) { return std::string(); },
            [](bool truth) { return std::string(truth ? "是" : "否"); },
            [](std::int64_t number) { return std::to_string(number); },
            [](base::Decimal number) { return base::to_string(number); },
            [&](const base::Rate& rate) { return shortest_percent(rate, rounding); },
            [](base::Date date) { return text::date_cn(date); },
            [](const std::string& text) { return text; },
            [](const model::List&) { return std::string(); },
            [](const model::Map&) { return std::string(); },
            [&](const model::Figure& figure) { return printed(without_provenance(figure, {}), rounding); },
        },
        value.data);
}

document::Inlines inlines(std::string_view text, const document::Mark& mark) {
    document::Inlines parts;
    for (std::size_t from = 0; from <= text.size();) {
        const std::size_t feed = std::min(text.find('\n', from), text.size());
        if (feed > from)
            parts.push_back(document::Run{std::string(text.substr(from, feed - from)), false, false, mark});
        if (feed < text.size()) parts.push_back(document::LineBreak{});
        from = feed + 1;
    }
    return parts;
}

document::Mark mark_of(const model::Value& value) {
    const auto* figure = std::get_if<model::Figure>(&value.data);
    if (figure == nullptr) return {};
    return {document::Mark::Kind::figure, figure->query.measure};
}

model::Value without_provenance(const model::Figure& figure, base::Location where) {
    return std::visit([where](const auto& number) { return model::Value{number, where}; }, figure.value);
}

}  // namespace wenshu::render
