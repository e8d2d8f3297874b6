#include "proof/figures.hpp"

#include <algorithm>
#include <charconv>

#include "text/characters.hpp"
#include "text/numerals.hpp"
#include "text/quantities.hpp"

namespace wenshu::proof {

std::optional<base::Decimal> figure(std::string_view text) {
    const bool in_figures = !text.empty() && (text::is_digit(text::at(text, 0)) || text.front() == '-');
    return in_figures ? text::parse_quantity(text) : std::nullopt;
}

std::optional<std::int64_t> whole(std::string_view text) {
    std::int64_t number = 0;
    const auto* const end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, number);
    if (read.ec == std::errc() && read.ptr == end) return number;
    return text::parse_han(text);
}

std::optional<base::Date> day(std::string_view year, std::string_view month, std::string_view day) {
    const auto y = whole(year);
    const auto m = whole(month);
    const auto d = whole(day);
    if (!y || !m || !d || *y < 1 || *y > 9999 || *m < 1 || *m > 12 || *d < 1 || *d > 31) return std::nullopt;
    const base::Date date{static_cast<std::int16_t>(*y), static_cast<std::uint8_t>(*m),
                          static_cast<std::uint8_t>(*d)};
    return base::is_valid(date) ? std::optional(date) : std::nullopt;
}

bool is_percentage(base::Decimal part, base::Decimal whole, base::Decimal stated) {
    const auto scale = static_cast<std::uint8_t>(std::min<int>(stated.scale + 3, base::max_scale));
    const auto exact = base::percent({part, whole}, scale);
    if (!exact) return true;  // nothing can be said
    const base::Decimal mark{1, stated.scale};
    const auto least = base::subtract(stated, mark);
    const auto most = base::add(stated, mark);
    return !least || !most || (*least < *exact && *exact < *most);
}

std::string percentage(base::Decimal part, base::Decimal whole, base::Decimal like) {
    const auto exact = base::percent({part, whole}, like.scale);
    return exact ? base::to_string(*exact) : std::string();
}

std::string plain(base::Decimal number) {
    return base::to_string(base::shortest(number));
}

}  // namespace wenshu::proof
