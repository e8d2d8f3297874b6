// Ranges, approximate numbers and units (GB/T 15835-2011 5.1).
#include <algorithm>
#include <string>
#include <vector>

#include "proof/figures.hpp"
#include "proof/groups.hpp"
#include "proof/paper.hpp"
#include "proof/report.hpp"
#include "text/numerals.hpp"

namespace wenshu::proof {
namespace {

// 15～30% and 9～16亿: both ends carry the sign. What 万 belongs to is asked, % is certain.
void half_ranges(const Paper& paper, Report& report) {
    static const text::Pattern pattern(
        "(?<![\\d.,%％万亿A-Za-z〔第/"
        "～~—–-])(\\d+(?:\\.\\d+)?)(～|~|—|–|-|－|至)(\\d+(?:\\.\\d+)?)([%％]|[万亿])"
        "(?![伏])");
    for (const Hit& hit : paper.all(pattern)) {
        const auto from = figure(hit.text(1));
        const auto to = figure(hit.text(3));
        if (!from || !to || *from >= *to) continue;
        const std::string sign(hit.text(4));
        const std::string right =
            std::string(hit.text(1)) + sign + std::string(hit.text(2)) + std::string(hit.text(3)) + sign;
        if (sign == "万" || sign == "亿") {
            report.wrong(hit.spot(), {{"instead", right}});
        } else {
            report.replace(hit.spot(), right);
        }
    }
}

// 三、四天 and 3、4天: an approximate number has no 、. A list of two is one too (一、二季度), so only
// measures that are counted, and not where an ordinal of a heading may stand.
void divided_estimates(const Paper& paper, Report& report) {
    static const text::Pattern pattern(
        "(?<=[\\p{Han}，（])(?<![第、一二三四五六七八九十])([一两二三四五六七八九])、([两二三四五六七八九])(?"
        "=[十百千万](?!年代)|[天人倍岁]|"
        "个(?!别)|年(?![级度代])|公里|小时|分钟)"
        "|(?<=[\\p{Han}，（])(?<![第、])(\\d)、(\\d)(?=天|倍|岁|个月|小时|分钟)");
    for (const Hit& hit : paper.all(pattern)) {
        const std::size_t first = hit.has(1) ? 1 : 3;
        const auto from = whole(hit.text(first) == "两" ? "二" : hit.text(first));
        const auto to = whole(hit.text(first + 1) == "两" ? "二" : hit.text(first + 1));
        if (!from || !to || *from + 1 != *to) continue;
        const std::string low = text::han_digits(std::to_string(*from));
        const std::string high = hit.text(first + 1) == "两" ? "两" : text::han_digits(std::to_string(*to));
        report.wrong(hit.spot(), {{"instead", low + high}});
    }
}

// 20几个, 几10个: what has 几 in it is approximate and takes Chinese numerals.
void mixed_estimates(const Paper& paper, Report& report) {
    static const text::Pattern pattern(
        "(?<![\\d.])([1-9]0)几(?=[个名次人天年项户家条岁件万位场种里])|(?<!\\p{N})几(10{1,3})(?![\\d.%])");
    for (const Hit& hit : paper.all(pattern)) {
        const auto number = whole(hit.text(hit.has(1) ? 1 : 2));
        if (!number) continue;
        const std::string han = text::han_cardinal(*number);
        constexpr std::size_t one = 3;  // the 一 of 一百, which 几 stands for
        const bool drop = hit.has(2) && *number > 10;
        report.replace(hit.spot(), hit.has(1) ? han + "几" : "几" + han.substr(drop ? one : 0));
    }
}

// 3千5百, 1千3百万, 3万5千: behind digits only 万 and 亿, and the 千 of 千米, 千克, 千瓦.
void spelled_thousands(const Paper& paper, Report& report) {
    static const text::Pattern pattern(
        "(?<![\\d.,])(?:(\\d+)万)?(?:(\\d)千(?:(\\d)百)?|([1-9])百)(?!百|[\\d零几数一二三四五六七八九十]|"
        "[米克瓦伏卡帕赫焦字兆比安牛吨乏周千分货姓年日科强合]|乘)(万|亿)?");
    for (const Hit& hit : paper.all(pattern)) {
        std::int64_t number = 0;
        if (hit.has(1)) number += whole(hit.text(1)).value_or(0) * 10'000;
        if (hit.has(2)) number += whole(hit.text(2)).value_or(0) * 1'000;
        if (hit.has(3)) number += whole(hit.text(3)).value_or(0) * 100;
        if (hit.has(4)) number += whole(hit.text(4)).value_or(0) * 100;
        const std::string unit(hit.text(5));
        if (hit.has(1) && !unit.empty()) continue;
        const auto wan = base::divide({number, 0}, {10'000, 0}, 4);
        report.replace(hit.spot(), hit.has(1) && wan ? plain(*wan) + "万" : std::to_string(number) + unit);
    }
}

std::size_t decimals(std::string_view number) {
    const auto point = number.find('.');
    return point == std::string_view::npos ? 0 : number.size() - point - 1;
}

// 98.5%、97%、96.2%、95.1%: of four rates and more in one paragraph, one has other decimals.
void uneven_rates(const Paper& paper, Report& report) {
    static const text::Pattern pattern("(?<![\\d.])\\d+(?:\\.\\d+)?(?=%(?![左以]|的目标))");
    std::vector<std::vector<Spot>> rates(paper.passages().size());
    for (const Hit& hit : paper.all(pattern)) {
        if (hit.text() != "100") rates[hit.spot().passage].push_back(hit.spot());
    }
    const auto of = [&](const Spot& spot) { return decimals(paper.text(spot)); };
    for (const auto& in_passage : rates) {
        if (in_passage.size() < 4) continue;
        const auto usual = of(in_passage[of(in_passage[0]) == of(in_passage[1]) ? 0 : 2]);
        const auto odd =
            std::ranges::find_if(in_passage, [&](const Spot& spot) { return of(spot) != usual; });
        const auto same =
            std::ranges::count_if(in_passage, [&](const Spot& spot) { return of(spot) == usual; });
        if (static_cast<std::size_t>(same) + 1 == in_passage.size()) report.wrong(*odd);
    }
}

// m2 and ㎡ in a paper that also writes 平方米.
void mixed_square_metres(const Paper& paper, Report& report) {
    static const text::Pattern pattern("(?<=[\\d万亿])\\s?(?:(平方米)|m2(?![\\dA-Za-z])|㎡|m²|平米)");
    std::vector<Spot> signs;
    bool words = false;
    for (const Hit& hit : paper.all(pattern)) {
        if (hit.passage().part == document::Part::cell) continue;
        words = words || hit.has(1);
        if (!hit.has(1)) signs.push_back(hit.spot());
    }
    if (!words) return;
    for (const Spot& spot : signs) report.replace(spot, "平方米");
}

constexpr Rule table[] = {
    {.id = "NUM-01",
     .name = {"数值范围前一个数缺单位", "range without its first unit"},
     .clause = "GB/T 15835-2011 5.1.4",
     .level = Level::warning,
     .fix = Fix::safe,
     .message = {"数值范围的两头都要写“%”“万”“亿”：“{found}”应为“{instead}”",
                 "both ends of a range carry %, 万 or 亿: \"{found}\" should be \"{instead}\""},
     .find = half_ranges},
    {.id = "NUM-02",
     .name = {"概数中间加顿号", "、 within an approximate number"},
     .clause = "GB/T 15834-2011 4.5.3.4",
     .level = Level::warning,
     .message = {"相邻两个数字表示大概的数目时不加顿号：“{found}”应为“{instead}”",
                 "an approximate number has no 、: \"{found}\" should be \"{instead}\""},
     .find = divided_estimates},
    {.id = "NUM-03",
     .name = {"带“几”的数用阿拉伯数字", "digits with 几"},
     .clause = "GB/T 15835-2011 4.2.2",
     .level = Level::warning,
     .fix = Fix::safe,
     .message =
         {"带“几”的概数用汉字数字：“{found}”应为“{instead}”",
          "an approximate number with 几 takes Chinese numerals: \"{found}\" should be \"{instead}\""},
     .find = mixed_estimates},
    {.id = "NUM-10",
     .name = {"阿拉伯数字后用千、百", "千 or 百 behind digits"},
     .clause = "GB/T 15835-2011 5.1.5",
     .level = Level::warning,
     .fix = Fix::safe,
     .message = {"阿拉伯数字后面只能用“万”“亿”，不用“千”“百”：“{found}”应为“{instead}”",
                 "behind digits only 万 and 亿 may stand: \"{found}\" should be \"{instead}\""},
     .find = spelled_thousands},
    {.id = "NUM-21",
     .name = {"同一段百分数小数位不一", "decimals of rates differ"},
     .clause = "惯例",
     .level = Level::hint,
     .message = {"同一段里的百分数小数位数不一样：“{found}%”与其他几个不同，请统一",
                 "the rates of this paragraph have other decimals than \"{found}%\""},
     .find = uneven_rates},
    {.id = "NUM-22",
     .name = {"面积单位写法不一", "square metres written in two ways"},
     .clause = "GB 3100-93",
     .level = Level::hint,
     .fix = Fix::safe,
     .message = {"同一篇里既有“平方米”又有“{found}”，请统一写“{instead}”",
                 "the paper has both 平方米 and \"{found}\": write \"{instead}\" throughout"},
     .find = mixed_square_metres},
};

}  // namespace

std::span<const Rule> numeral_ranges() {
    return table;
}

}  // namespace wenshu::proof
