#include "proof/ordinals.hpp"

#include "base/utf8.hpp"
#include "proof/figures.hpp"
#include "text/numerals.hpp"

namespace wenshu::proof {
namespace {

using document::Part;

// Groups: 1 at the front; 2 the ordinal; 3 4 第一章; 5 一、; 6 （一）; 7 1.; 8 （1） or 1）; 9 one character;
// 10 a letter for 1. What belongs to the words behind it is none: 一、二季度, 1、2号楼, 1.5万, 9:00.
const text::Pattern& pattern() {
    static const text::Pattern pattern(
        "(?:(^)|(?<=[。；：;:！]))\\h*("
        "第([一二三四五六七八九十百零]{1,6}|\\d{1,3})(章|节|条|部分)(?=[\\s、：:]|\\p{Han})|"
        "([一二三四五六七八九十]{1,3})[、．.](?![一二三四五六七八九十]+[季产月级类线等档班期楼号、，])|"
        "[（(]\\h?([一二三四五六七八九十]{1,3})\\h?[）)](?!项(?!目)|款(?!项|式|物))、?|"
        "(\\d{1,2})(?:[．.](?!\\d(?!\\d{3}年))|、(?!\\d(?!\\d{3}年)))(?=\\h*[\\p{L}“《〈（(【\\d])|"
        "[（(]?(\\d{1,2})[）)](?=\\h*[\\p{Han}“《])|"
        "([①-⑳⑴-⒇⒈-⒛㈠-㈩])|"
        "([lI])[、．](?=\\p{Han}))");
    return pattern;
}

struct Single {
    char32_t first;
    char32_t last;
    Style style;
};

constexpr Single singles[] = {{U'㈠', U'㈩', Style::han_bracket},
                              {U'⑴', U'⒇', Style::arabic_bracket},
                              {U'⒈', U'⒛', Style::arabic},
                              {U'①', U'⑳', Style::circle}};

bool is_counted(const document::Passage& passage) {
    return !passage.numbered && (passage.part == Part::heading || passage.part == Part::paragraph ||
                                 passage.part == Part::item || passage.part == Part::note);
}

std::optional<Ordinal> read_single(std::string_view character) {
    std::size_t offset = 0;
    const char32_t c = base::next_code_point(character, offset);
    for (const Single& row : singles) {
        if (c >= row.first && c <= row.last)
            return Ordinal{row.style, static_cast<std::int64_t>(c - row.first) + 1, {}, false};
    }
    return std::nullopt;
}

Style style_of(const Hit& hit, std::size_t group) {
    if (group == 3) {
        if (hit.text(4) == "章") return Style::chapter;
        if (hit.text(4) == "节") return Style::section;
        return hit.text(4) == "条" ? Style::article : Style::division;
    }
    if (group == 5) return Style::han;
    if (group == 6) return Style::han_bracket;
    return group == 7 ? Style::arabic : Style::arabic_bracket;
}

std::optional<Ordinal> read(const Hit& hit) {
    if (hit.has(9)) return read_single(hit.text(9));
    if (hit.has(10)) return Ordinal{Style::arabic, 1, {}, false};
    for (const std::size_t group : {3U, 5U, 6U, 7U, 8U}) {
        if (!hit.has(group)) continue;
        const auto number = whole(hit.text(group));
        if (!number) return std::nullopt;
        return Ordinal{style_of(hit, group), *number, {}, false};
    }
    return std::nullopt;
}

// 第三条的规定, 第二章和…: words about another place.
bool is_reference(const Hit& hit) {
    static const text::Pattern words(
        "^(?:第[一二三四五六七八九十]+[款项]|[款项、和与及至的内之]|规定|修改|所[称列述]|中的|以[上下内])");
    return hit.has(3) && words.in(hit.after());
}

}  // namespace

std::vector<Ordinal> ordinals(const Paper& paper) {
    std::vector<Ordinal> all;
    for (const Hit& hit : paper.all(pattern())) {
        if (!is_counted(hit.passage()) || is_reference(hit)) continue;
        auto ordinal = read(hit);
        const bool run_in_article = hit.has(3) && !hit.has(1);
        if (!ordinal || ordinal->number == 0 || run_in_article) continue;
        ordinal->spot = hit.spot(2);
        ordinal->leading = hit.has(1);
        all.push_back(*ordinal);
    }
    return all;
}

std::string written(Style style, std::int64_t number) {
    const auto han = text::han_cardinal(number);
    const auto digits = std::to_string(number);
    switch (style) {
        case Style::division: return "第" + han + "部分";
        case Style::chapter: return "第" + han + "章";
        case Style::section: return "第" + han + "节";
        case Style::article: return "第" + han + "条";
        case Style::han: return han + "、";
        case Style::han_bracket: return "（" + han + "）";
        case Style::arabic: return digits + ".";
        case Style::arabic_bracket: return "（" + digits + "）";
        case Style::circle: break;
    }
    std::string circled;
    constexpr std::int64_t last_circle = 20;
    if (number > last_circle) return digits;
    base::append_utf8(circled, static_cast<char32_t>(U'①' + number - 1));
    return circled;
}

}  // namespace wenshu::proof
