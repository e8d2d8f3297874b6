// What a draft leaves behind that no paper may keep: places still to be filled in, prompts of templates,
// words of the site or program that a text came from.
#include <string>

#include "proof/groups.hpp"
#include "proof/paper.hpp"
#include "proof/report.hpp"
#include "text/pattern.hpp"

namespace wenshu::proof {
namespace {

using document::Part;

// 20xx年, 201x, 20__年, 二〇××年, 十x大, xx届, ×月×日.
constexpr std::string_view masked_dates =
    "(?<![0-9A-Za-z.*＊])(?:19|20)(?:[xX]{2}|[×_＿]{2,4}|[〇○]{2}|[*＊]{1,3}(?=年)|\\d[xX×*＊_＿](?=[年月]|"
    "届|\\p{Han}))"
    "(?![0-9A-Za-z×*＊_＿])年?|"
    "二[〇○零][xX×*＊○]{1,2}年|十[xX×*＊_＿]{1,2}大(?![于小])|(?<![0-9A-Za-z])[xX×]{1,2}届(?=["
    "一二三四五六七八九]中|"
    "全|人|党)|(?<![0-9A-Za-z])[xX×*＊]{1,2}月(?:[xX×*＊]{1,2}|\\d{1,2})日|(?<=\\d月)[xX×*＊]{1,2}日";

// XX街道, ×××同志, 〇〇市, △△局, X市, 某某社区; not 5XX, 3×4, XXL, XX染色体.
constexpr std::string_view masked_names =
    "(?<![0-9A-Za-z×.%])(?:[xX]{2,}(?![0-9A-Za-z×+-]|染色体|型)|×{2,}(?![0-9A-Za-z]))|"
    "(?<![0-9A-Za-z+×])[X×](?=[市县区镇乡]|街道|社区|年[X×\\d]|村委)|"
    "(?<![一二\\d〇○])[〇○]{2,}(?=\\p{Han})|△{2,}(?=\\p{Han})|"
    "某某(?=街道|社区|居委会|村|镇|乡|县|市|区|局|办公室|单位|学校|活动)";

// {{…}}, ${…}, 【请填写…】, （此处…）, 待补充.
constexpr std::string_view prompts =
    "\\{\\{[^{}\\n]*\\}\\}|\\{%[^%\\n]*%\\}|\\$\\{[^}\\n]*\\}|【\\h*】|"
    "【[^【】\\n]*(?:填写|补写|根据实际|结合实际|插入|此处|XX|××|(?<![申邀聘敬])请(?![示假求帖柬]))[^【】\\n]"
    "*】|"
    "(?<=[\\p{Han}《〈“])【[^【】\\n]{1,12}名称】|"
    "[\\[〔<](?:请|填写|插入|此处|输入)[^\\[\\]〔〕<>\\n]*[\\]〕>]|"
    "[（(](?:此处|这里)[^（）()\\n]*(?:填|补|写|插入|附|空)[^（）()\\n]*[）)]|"
    "[（(]请(?:在此)?(?:填写|补充|补写|填入|插入)[^（）()\\n]{0,20}[）)]|"
    "(?<!\\p{Han})待(?:补充?|填写?|完善)(?=[）)】\\]，。；]|$)|(?<![A-Za-z])(?:TO"
    "DO|TBD|FIX"
    "ME)(?![A-Za-z])|"
    "此处(?:填写|插入|补充)|(?<=\\p{Han})_{2,3}(?=\\p{Han})(?!_*[年月日])";

// The text begins a title in 《 that is not closed before its end.
bool is_in_title(std::string_view before) {
    const auto open = before.rfind("《");
    return open != std::string_view::npos && before.find("》", open) == std::string_view::npos;
}

// A sentence that a paper quotes may say XX单位; “xx”普法 hides a word of its own.
bool is_example(const Paper& paper, const Hit& hit) {
    return paper.is_quoted(hit.spot()) && !hit.before().ends_with("“");
}

void placeholders(const Paper& paper, Report& report) {
    static const text::Pattern pattern(std::string(masked_dates) + "|(" + std::string(masked_names) + ")|" +
                                       std::string(prompts));
    for (const Hit& hit : paper.all(pattern)) {
        const bool name = hit.has(1);
        if (name && (is_in_title(hit.before()) || is_example(paper, hit))) continue;
        report.wrong(hit.spot());
    }
}

// Asterisks in place of words: 老年****益, 位于**路; not **bold**, 138****1234, a line of them or a
// footnote's.
void asterisks(const Paper& paper, Report& report) {
    static const text::Pattern pattern(
        "(\\*\\*(?!\\*)(?![省市县区镇乡村路街号]\\*\\*)[^*\\n]+\\*\\*)|"
        "((?<=[\\p{Han}（(，。、：“])(?<![0-9A-Za-z*])[*＊]{2,}(?![0-9A-Za-z*＊])(?=\\p{Han}|[，。；、）”])"
        ")");
    for (const Hit& hit : paper.all(pattern)) {
        if (hit.has(2) && hit.passage().part != Part::cell) report.wrong(hit.spot(2));
    }
}

void all_placeholders(const Paper& paper, Report& report) {
    placeholders(paper, report);
    asterisks(paper, report);
}

// Blanks that a form may have, and names that are withheld on purpose.
void blanks(const Paper& paper, Report& report) {
    static const text::Pattern pattern(
        "(?<![0-9_])[_＿]{4,}|(?<![0-9_])_{1,3}年_{1,3}月_{1,3}日|(?<=[（(])待定(?=[）)])|"
        "(?<!\\p{Han})某某(?!街道|社区|居委会|村|镇|乡|县|市|区|局|办公室|单位|学校|活动)");
    for (const Hit& hit : paper.all(pattern)) {
        const auto text = hit.text();
        if (text.size() < hit.passage().text.size()) report.wrong(hit.spot());
    }
}

void words_of_sites(const Paper& paper, Report& report) {
    static const text::Pattern pattern(
        "转载请注明|本文(?:由|来自|来源于)[^。，\\n]{0,20}(?:整理|提供|收集|发布|网)|小编(?![制队组])|"
        "希望(?:能)?(?:对|给)(?:您|你|大家)[^。，\\n]{0,4}帮助|欢迎(?:大家)?(?:阅读|下载|借鉴|浏览|收藏)|"
        "更多(?:精彩|相关|优秀)[^。，\\n]{0,12}(?:请|尽在|关注)|文秘站|(?:第一|优秀)?范文网|"
        "以下是(?:小编|我)?(?:为[您你]|一[份篇])|作为一[个名款](?:AI|人工智能|大?语言模型)|"
        "如需(?:进一步)?(?:修改|调整)[，、]?请(?:告诉|告知)我|&(?:nbsp|ldquo|rdquo|amp|lt|gt);");
    for (const Hit& hit : paper.all(pattern)) {
        if (!paper.is_quoted(hit.spot())) report.wrong(hit.spot());
    }
}

constexpr Rule table[] = {
    {.id = "GW-11",
     .name = {"占位内容没有填写", "placeholder left"},
     .clause = "惯例",
     .level = Level::error,
     .fix = Fix::none,
     .message =
         {"“{found}”是模板里待填的内容，请换成实际内容后再印发",
          "\"{found}\" still waits to be filled in: write what belongs there before the paper goes out"},
     .find = all_placeholders},
    {.id = "LEFT-01",
     .name = {"空白或隐去的名称", "blank or withheld name"},
     .clause = "惯例",
     .level = Level::hint,
     .fix = Fix::none,
     .message =
         {"这里是“{found}”：如果不是留给别人填写或者有意隐去的，请写上实际内容",
          "here stands \"{found}\": unless others are to fill it in or it is withheld on purpose, write what "
          "belongs there"},
     .find = blanks},
    {.id = "LEFT-02",
     .name = {"网站或写作程序的用语", "words of a site or a program"},
     .clause = "惯例",
     .level = Level::warning,
     .fix = Fix::none,
     .message = {"“{found}”是网站或写作程序留下的话，不属于公文，请删去整句",
                 "\"{found}\" comes from a site or a writing program: remove the sentence"},
     .find = words_of_sites},
};

}  // namespace

std::span<const Rule> plan_leftovers() {
    return table;
}

}  // namespace wenshu::proof
