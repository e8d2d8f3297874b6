// What the kind of a paper asks of its title and its text (党政机关公文处理工作条例
// 第八条、第九条、第十五条).
#include <string>

#include "proof/groups.hpp"
#include "proof/papers.hpp"
#include "proof/report.hpp"

namespace wenshu::proof {
namespace {

using document::Part;

void ends_of_titles(const Paper& paper, Report& report) {
    static const text::Pattern pattern("(?<=\\p{Han}|[》）”])([。；，、：;,])$");
    static const text::Pattern first(
        "^.{0,40}关于.{2,60}的(?:通知|报告|请示|意见|决定|通报|批复|函|公告|通告|方案)。$");
    for (const Hit& hit : paper.all(pattern)) {
        const auto at = hit.spot().passage;
        const bool last_of_title =
            hit.passage().part == Part::title &&
            (at + 1 == paper.passages().size() || paper.passages()[at + 1].part != Part::title);
        if (last_of_title || (at == 0 && first.in(hit.passage().text))) report.replace(hit.spot(1), "");
    }
}

void doubled_kinds(const Paper& paper, Report& report) {
    constexpr std::string_view kinds[] = {"通知", "报告", "请示", "意见", "通报",
                                          "决定", "公告", "通告", "批复", "函"};
    for (const SinglePaper& one : papers(paper)) {
        if (!one.title_end) continue;
        const std::string_view line = paper.passages()[*one.title_end].text;
        const auto tell = [&](std::string_view words) {
            if (line.ends_with(words))
                report.wrong({*one.title_end, line.size() - words.size(), words.size()});
        };
        tell("请示报告");
        for (const auto kind : kinds) tell(std::string(kind) + "的" + std::string(kind));
    }
}

// 关于… above a text that is sent to somebody, and no word that says what it is.
void missing_kinds(const Paper& paper, Report& report) {
    static const text::Pattern kind(
        "(?:决议|决定|命令|令|公报|公告|通告|意见|通知|通报|报告|请示|批复|议案|函|纪要|计划|规划|方案|总结|"
        "要点|办法|"
        "预案|细则|规定|安排|说明|汇报|答复|建议|书|信|稿|提案|条例|纲要|措施|制度|标准|指南|名单|表)(?:[（("
        "\\[].*)?$");
    for (const SinglePaper& one : papers(paper)) {
        if (one.title.find("关于") == std::string::npos || kind.in(one.title)) continue;
        if (passages_of(paper, one, Part::to).empty()) continue;
        report.wrong({*one.title_end, 0, paper.passages()[*one.title_end].text.size()});
    }
}

// A 报告 must ask for nothing, a 请示 goes to one.
void requests(const Paper& paper, Report& report) {
    static const text::Pattern asking("请批示|请予批准|请予批复|请批准|请批复|请予审批");
    static const text::Pattern several("[、，]|^各");
    const auto hits = paper.all(asking);
    for (const SinglePaper& one : papers(paper)) {
        const auto to = passages_of(paper, one, Part::to);
        if (one.is("请示") && !to.empty() && several.in(paper.passages()[to.front()].text))
            report.wrong({to.front(), 0, paper.passages()[to.front()].text.size()}, {{"case", "several"}});
        if (!one.is("报告") || one.is("请示报告") || to.empty()) continue;
        for (const Hit& hit : hits) {
            const auto at = hit.spot().passage;
            if (at >= one.begin && at < one.end && !paper.is_quoted(hit.spot()))
                report.wrong(hit.spot(), {{"case", "request"}});
        }
    }
}

void forms_of_address(const Paper& paper, Report& report) {
    static const text::Pattern pattern(
        "(?<!\\p{Han})你(?:们)?(?:单位|局|委|办|厅|区|县|市|街道|镇|乡)(?!民)");
    const auto hits = paper.all(pattern);
    for (const SinglePaper& one : papers(paper)) {
        const bool upwards = (one.is("请示") || one.is("报告")) && !passages_of(paper, one, Part::to).empty();
        for (const Hit& hit : hits) {
            const auto at = hit.spot().passage;
            if (upwards && at >= one.begin && at < one.end && !paper.is_quoted(hit.spot()))
                report.wrong(hit.spot());
        }
    }
}

// Only 、 and brackets stand within a title.
void marks_in_titles(const Paper& paper, Report& report) {
    static const text::Pattern pattern("(?<=\\p{Han})[，；,;](?=\\p{Han})");
    for (const Hit& hit : paper.all(pattern)) {
        if (hit.passage().part == Part::title && !paper.is_quoted(hit.spot())) report.wrong(hit.spot());
    }
}

// Who is above or beside is asked, not told: 请你局务必….
void orders_to_others(const Paper& paper, Report& report) {
    static const text::Pattern pattern("(?<=[请望])[^，。；：\\n请望]{0,14}?(务必|必须)");
    const auto hits = paper.all(pattern);
    for (const SinglePaper& one : papers(paper)) {
        const bool asks = one.is("请示") || one.is("报告") || one.is("函");
        for (const Hit& hit : hits) {
            const auto at = hit.spot().passage;
            if (asks && at >= one.begin && at < one.end && !paper.is_quoted(hit.spot()))
                report.wrong(hit.spot(1));
        }
    }
}

void contacts_of_requests(const Paper& paper, Report& report) {
    for (const SinglePaper& one : papers(paper)) {
        if (!one.is("请示") || passages_of(paper, one, Part::date).empty()) continue;
        bool named = false;
        for (std::size_t i = one.begin; i < one.end; ++i)
            named = named || paper.passages()[i].text.find("联系") != std::string::npos;
        if (!named) report.wrong({*one.title_end, 0, paper.passages()[*one.title_end].text.size()});
    }
}

constexpr Rule table[] = {
    {.id = "GW-03",
     .name = {"标题末尾的标点", "mark at the end of the title"},
     .clause = "党政机关公文处理工作条例 第九条",
     .level = Level::warning,
     .fix = Fix::safe,
     .message = {"标题末尾不加标点，请删去“{found}”", "no mark stands behind a title: remove \"{found}\""},
     .find = ends_of_titles},
    {.id = "GW-14",
     .name = {"请示与报告混用", "request and report mixed"},
     .clause = "党政机关公文处理工作条例 第十五条",
     .level = Level::warning,
     .fix = Fix::none,
     .message = {"{case, select, several "
                 "{请示只写一个主送机关，需要同时送其他机关的用抄送：这里是“{found}”。} other "
                 "{报告里不得夹带请示事项：这里写了“{found}”，需要批准的请另写请示。}}",
                 "{case, select, several {a 请示 goes to one office, others get a copy: here stands "
                 "\"{found}\".} other {a "
                 "报告 must not ask for anything, and here stands \"{found}\": write a 请示.}}"},
     .find = requests},
    {.id = "GW-15",
     .name = {"对上级的称呼", "address of a superior"},
     .clause = "惯例",
     .level = Level::hint,
     .fix = Fix::none,
     .message = {"上行文里不用“{found}”称呼上级机关，请写机关名称",
                 "a superior office is not called \"{found}\": write its name"},
     .find = forms_of_address},
    {.id = "GW-27",
     .name = {"标题中间的标点", "mark within the title"},
     .clause = "惯例",
     .level = Level::hint,
     .fix = Fix::none,
     .message =
         {"标题里除书名号、括号、引号和顿号外一般不用标点，这里是“{found}”，请改写标题",
          "a title takes no marks but 《》, brackets, quotes and 、; here stands \"{found}\": reword it"},
     .find = marks_in_titles},
    {.id = "GW-28",
     .name = {"对上级和平级的口气", "tone towards others"},
     .clause = "惯例",
     .level = Level::hint,
     .fix = Fix::none,
     .message = {"对上级和不相隶属的机关不说“{found}”，请改用商请的口气",
                 "an office above or beside is not told \"{found}\": ask it"},
     .find = orders_to_others},
    {.id = "GW-24",
     .name = {"标题文种重叠", "kind named twice in the title"},
     .clause = "党政机关公文处理工作条例 第九条",
     .level = Level::warning,
     .fix = Fix::none,
     .message = {"标题里的“{found}”文种重叠，只保留一个",
                 "\"{found}\" names the kind of the paper twice: keep one"},
     .find = doubled_kinds},
    {.id = "GW-25",
     .name = {"标题缺文种", "title without a kind"},
     .clause = "党政机关公文处理工作条例 第九条",
     .level = Level::hint,
     .fix = Fix::none,
     .message = {"标题“{found}”没有写明文种（如通知、报告、请示、函）",
                 "the title \"{found}\" does not say what kind of paper it is (通知, 报告, 请示, 函)"},
     .find = missing_kinds},
    {.id = "GW-26",
     .name = {"请示没有联系人", "request without a contact"},
     .clause = "GB/T 9704-2012 7.3.7",
     .level = Level::hint,
     .fix = Fix::none,
     .message = {"请示应在附注里写明联系人和电话，文中没有找到",
                 "a 请示 names a contact and a telephone number in its 附注; there is none"},
     .find = contacts_of_requests},
};

}  // namespace

std::span<const Rule> official_kinds() {
    return table;
}

}  // namespace wenshu::proof
