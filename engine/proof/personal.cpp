// Personal data that a public paper must not show: identity numbers (GB 11643-1999) and mobile numbers.
#include <array>
#include <string>

#include "base/date.hpp"
#include "proof/groups.hpp"
#include "proof/paper.hpp"
#include "proof/proof.hpp"
#include "proof/report.hpp"
#include "text/mask.hpp"
#include "text/pattern.hpp"

namespace wenshu::proof {
namespace {

const text::Pattern& identities() {
    static const text::Pattern pattern(
        "(?<![0-9A-Za-z])[1-9]\\d{5}(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d{3}[0-9Xx](?!["
        "0-9A-Za-z])");
    return pattern;
}

const text::Pattern& mobiles() {
    static const text::Pattern pattern("(?<![0-9A-Za-z.])1[3-9]\\d{9}(?![0-9A-Za-z.]\\d|\\d)");
    return pattern;
}

// The check character of GB 11643-1999 (ISO 7064 MOD 11-2).
bool is_identity(std::string_view number) {
    constexpr std::array<int, 17> weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    constexpr std::string_view checks = "10X98765432";
    int sum = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) sum += (number[i] - '0') * weights.at(i);
    const char last = number.back() == 'x' ? 'X' : number.back();
    return checks[static_cast<std::size_t>(sum % 11)] == last;
}

void find_identities(const Paper& paper, Report& report) {
    for (const Hit& hit : paper.all(identities())) {
        if (is_identity(hit.text())) report.replace(hit.spot(), text::mask(hit.text(), "id"));
    }
}

void find_mobiles(const Paper& paper, Report& report) {
    for (const Hit& hit : paper.all(mobiles())) report.replace(hit.spot(), text::mask(hit.text(), "phone"));
}

constexpr Rule table[] = {
    {.id = "PII-01",
     .name = {"身份证号", "identity number"},
     .clause = "个人信息保护法 第二十八条；GB 11643-1999",
     .level = Level::warning,
     .fix = Fix::mask,
     .message = {"文中有身份证号 {instead}：公开前请用 --mask 遮盖或删去",
                 "an identity number stands in the text, {instead}: mask it (--mask) or remove it"},
     .find = find_identities},
    {.id = "PII-02",
     .name = {"手机号码", "mobile number"},
     .clause = "个人信息保护法 第四条",
     .level = Level::hint,
     .fix = Fix::mask,
     .message =
         {"文中有手机号码 {instead}：不是公开的联系电话时，请用 --mask 遮盖或删去",
          "a mobile number stands in the text, {instead}: unless it is a public one, mask it (--mask) or "
          "remove it"},
     .find = find_mobiles},
};

}  // namespace

std::span<const Rule> personal() {
    return table;
}

std::string without_personal_data(std::string_view text) {
    std::string hidden(text);
    const text::Subject subject(text);
    const auto hide = [&](const text::Pattern& pattern, std::string_view kind) {
        for (const auto& match : pattern.all(subject)) {
            const auto span = *match.front();
            hidden.replace(span.offset, span.length, text::mask(text.substr(span.offset, span.length), kind));
        }
    };
    hide(identities(), "id");
    hide(mobiles(), "phone");
    return hidden;
}

}  // namespace wenshu::proof
