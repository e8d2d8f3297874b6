// Rates without their %, and shares and growth that their own figures contradict.
#include <string>

#include "proof/figures.hpp"
#include "proof/groups.hpp"
#include "proof/paper.hpp"
#include "proof/report.hpp"

namespace wenshu::proof {
namespace {

constexpr std::string_view number = "(\\d[\\d,]*(?:\\.\\d+)?[万亿]?)";

std::string joined(std::initializer_list<std::string_view> parts) {
    std::string whole;
    for (const auto part : parts) whole += part;
    return whole;
}

// 完成率达到98.5, 覆盖率100、: rates of a hundred only, so none that are counted otherwise (出生率 in ‰).
void bare_rates(const Paper& paper, Report& report) {
    static const text::Pattern pattern(
        "(?<!汇|心|频|盈|功|倍|速|斜|税|出生|死亡|增长|利|积|密|辨)率(?:[均都要应须将已]|必须|力争|平均|全部|"
        "分别|保持|控制|稳定|总体)*"
        "(?:达到|达|为|是|超过|高于|低于|不低于|不少于|提高|提升|下降|降低|上升|增长)?了?(?:到|至|在)?"
        "(100(?:\\.0+)?|\\d{1,2}(?:\\.\\d+)?)(?=以上|以下|以内|左右|[，。；;、）！]|,(?!\\d{3}(?!\\d))|$)");
    for (const Hit& hit : paper.all(pattern)) {
        if (hit.passage().part == document::Part::cell) continue;
        report.wrong(hit.spot(1), {{"instead", std::string(hit.text(1)) + "%"}});
    }
}

// 达到100，: without a measure it can only be 100%.
void bare_hundreds(const Paper& paper, Report& report) {
    static const text::Pattern pattern("(?:达到|均达|都达|力争达|实现)了?(100)(?=[，,。；;、](?!\\d)|$)");
    static const text::Pattern counted("(?:率|分|数|量|值|额|指数|规模|总计|积)[^，。；;]*$");
    for (const Hit& hit : paper.all(pattern)) {
        if (hit.passage().part == document::Part::cell || counted.in(hit.before())) continue;
        report.wrong(hit.spot(1), {{"instead", "100%"}});
    }
}

void check_share(const Hit& hit, std::size_t part, std::size_t whole, std::size_t share, Report& report) {
    const auto a = figure(hit.text(part));
    const auto b = figure(hit.text(whole));
    const auto stated = figure(hit.text(share));
    if (!a || !b || !stated || is_percentage(*a, *b, *stated)) return;
    report.wrong(hit.spot(share), {{"part", std::string(hit.text(part))},
                                   {"whole", std::string(hit.text(whole))},
                                   {"instead", percentage(*a, *b, *stated)}});
}

// 完成8项，占计划10项的90%.
void shares_of(const Paper& paper, Report& report) {
    static const text::Pattern pattern(
        joined({"(?<![\\d.,])", number, "(", measure_words, ")[，,]占[^，。；;\\n\\d]{0,12}", number,
                "\\2的(\\d+(?:\\.\\d+)?)%"}));
    for (const Hit& hit : paper.all(pattern)) check_share(hit, 1, 3, 4, report);
}

// 受理50件，办结49件，办结率99%: the rate is named for what was done.
void rates_of(const Paper& paper, Report& report) {
    static const text::Pattern pattern(joined(
        {"(?<![\\d.,])", number, "(", measure_words, ")[，,、](?:已|共|实际|现已|全部)?(\\p{Han}{2})了?",
         number, "\\2[，,](?:其)?\\3率(?:达到?|为|是)?了?(\\d+(?:\\.\\d+)?)%"}));
    for (const Hit& hit : paper.all(pattern)) {
        if (const auto before = hit.before(); before.ends_with("增加") || before.ends_with("减少")) continue;
        check_share(hit, 4, 1, 5, report);
    }
}

// 从120件增加到150件，增长20%: growth is counted from where it began.
void growth(const Paper& paper, Report& report) {
    static const text::Pattern pattern(joined(
        {"[从由][^，。；;\\n\\d]{0,8}(?:\\d{4}年[^，。；;\\n\\d]{0,6})?", number, "(", measure_words, ")",
         "[^，。；;\\n\\d]{0,4}[到至为][^，。；;\\n\\d]{0,4}(?:\\d{4}年[^，。；;\\n\\d]{0,6})?", number,
         "\\2[，,](?:同比|累计|共|年均)?(?:增长|增加|提高|上升|下降|减少|降低)了?(\\d+(?:\\.\\d+)?)%"}));
    for (const Hit& hit : paper.all(pattern)) {
        const auto from = figure(hit.text(1));
        const auto to = figure(hit.text(3));
        const auto stated = figure(hit.text(4));
        if (!from || !to || !stated || hit.text().find("年均") != std::string_view::npos) continue;
        const auto step = *to < *from ? base::subtract(*from, *to) : base::subtract(*to, *from);
        if (!step || is_percentage(*step, *from, *stated)) continue;
        report.wrong(hit.spot(4), {{"from", std::string(hit.text(1))},
                                   {"to", std::string(hit.text(3))},
                                   {"instead", percentage(*step, *from, *stated)}});
    }
}

void shares(const Paper& paper, Report& report) {
    shares_of(paper, report);
    rates_of(paper, report);
}

constexpr Rule table[] = {
    {.id = "SUM-01",
     .name = {"比率缺百分号", "rate without its percent sign"},
     .clause = "惯例",
     .level = Level::warning,
     .message = {"比率后面缺百分号：“{found}”疑为“{instead}”",
                 "a rate without its percent sign: \"{found}\" is probably \"{instead}\""},
     .find = bare_rates},
    {.id = "SUM-02",
     .name = {"100缺百分号或单位", "100 without percent sign or measure"},
     .clause = "惯例",
     .level = Level::warning,
     .message = {"“{found}”后面没有单位，疑为“{instead}”",
                 "\"{found}\" has no measure, it is probably \"{instead}\""},
     .find = bare_hundreds},
    {.id = "SUM-06",
     .name = {"百分比与前后数字不符", "share contradicts its parts"},
     .clause = "惯例",
     .level = Level::warning,
     .message = {"{part}占{whole}的{instead}%，文中写的是{found}%，请核对",
                 "{part} of {whole} is {instead}%, the text says {found}%"},
     .find = shares},
    {.id = "SUM-07",
     .name = {"增减幅度与前后数字不符", "growth contradicts its figures"},
     .clause = "惯例",
     .level = Level::warning,
     .message = {"从{from}到{to}，幅度是{instead}%，文中写的是{found}%，请核对",
                 "from {from} to {to} is {instead}%, the text says {found}%"},
     .find = growth},
};

}  // namespace

std::span<const Rule> plan_sums() {
    return table;
}

}  // namespace wenshu::proof
