#include "text/money.hpp"

#include <cstdint>

#include "text/counting.hpp"

namespace wenshu::text {
namespace {

struct Amount {
    std::uint64_t yuan = 0;
    unsigned cents = 0;  // 角 and 分, 0 to 99
};

// The size of the amount. It is split before it is rounded: the whole of it in cents might not fit.
Amount split(base::Decimal amount) {
    std::uint64_t scale = 1;
    for (unsigned i = 0; i < amount.scale; ++i) scale *= 10;
    const auto units = static_cast<std::uint64_t>(amount.units);
    const std::uint64_t size = amount.units < 0 ? 0 - units : units;
    const base::Decimal fraction{static_cast<std::int64_t>(size % scale), amount.scale};
    const auto cents = base::rounded(fraction, 2).value_or(base::Decimal{}).units;
    return {size / scale + (cents == 100 ? 1 : 0), static_cast<unsigned>(cents % 100)};
}

std::string write_cents(const Amount& amount) {
    const auto jiao = amount.cents / 10;
    const auto fen = amount.cents % 10;
    const bool zero = amount.yuan > 0 && (jiao == 0 || amount.yuan % 10 == 0);
    std::string text = zero ? "零" : "";
    if (jiao > 0) text.append(financial_words.digits[jiao]).append("角");
    if (fen > 0) text.append(financial_words.digits[fen]).append("分");
    return fen > 0 ? text : text + "整";
}

}  // namespace

std::string rmb(base::Decimal amount) {
    const Amount split_amount = split(amount);
    std::string text = "人民币";
    const bool nothing = split_amount.yuan == 0 && split_amount.cents == 0;
    if (amount.units < 0 && !nothing) text += "负";
    if (split_amount.yuan > 0 || nothing) text += count_out(split_amount.yuan, financial_words) + "元";
    return text + (split_amount.cents == 0 ? "整" : write_cents(split_amount));
}

}  // namespace wenshu::text
