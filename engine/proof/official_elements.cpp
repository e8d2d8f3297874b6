// The elements around the body of an official paper (GB/T 9704-2012 clause 7).
#include <optional>
#include <string>

#include "base/date.hpp"
#include "base/utf8.hpp"
#include "proof/figures.hpp"
#include "proof/groups.hpp"
#include "proof/ordinals.hpp"
#include "proof/papers.hpp"
#include "proof/report.hpp"
#include "text/characters.hpp"
#include "text/dates.hpp"

namespace wenshu::proof {
namespace {

using document::Part;

// 苏建办[2001]99号
void brackets_of_numbers(const Paper& paper, Report& report) {
    static const text::Pattern pattern(
        "(?<=\\p{Han}[\\p{Han}&&[^年月日度期于的在自从是为到]])[\\[(（［【﹝〖]((?:19|20)\\d{2})[\\])"
        "）］】﹞〗](?=(?:第)?\\d{1,5}号)");
    for (const Hit& hit : paper.all(pattern))
        report.replace(hit.spot(), "〔" + std::string(hit.text(1)) + "〕");
}

// 〔2026〕第05号
void padded_numbers(const Paper& paper, Report& report) {
    static const text::Pattern pattern("〔(?:19|20)\\d{2}〕(第0*|0+)(?=[1-9]\\d{0,4}号)");
    for (const Hit& hit : paper.all(pattern)) {
        const bool own = hit.passage().part == Part::number;
        own ? report.replace(hit.spot(1), "") : report.wrong(hit.spot(1));
    }
}

// 各社区 above the text, without a colon.
bool is_addressee_without_colon(const Paper& paper, std::size_t at) {
    static const text::Pattern pattern(
        "^各[^，。；：:！？\\d]{1,60}(?:政府|办事处|办公室|社区|居委会|村委会|单位|部门|机构|学校|["
        "局委办院所站科室])$");
    const auto& passages = paper.passages();
    if (at == 0 || at + 1 >= passages.size()) return false;
    const bool below_title = passages[at - 1].part == Part::title || passages[at - 1].part == Part::number;
    const bool is_text = passages[at].part == Part::paragraph || passages[at].part == Part::heading;
    return below_title && is_text && passages[at + 1].part == Part::paragraph &&
           pattern.in(passages[at].text);
}

void colons_of_addressees(const Paper& paper, Report& report) {
    for (std::size_t i = 0; i < paper.passages().size(); ++i) {
        const auto& passage = paper.passages()[i];
        if (passage.part == Part::to && passage.text.ends_with(':'))
            report.replace(paper.last_character(i), "：");
        if (is_addressee_without_colon(paper, i)) {
            const Spot last = paper.last_character(i);
            report.replace(last, std::string(paper.text(last)) + "：");
        }
    }
}

// 抄送：…。 may go on in a second line.
void ends_of_copies(const Paper& paper, Report& report) {
    static const text::Pattern begins("^抄\\h*[送报]\\h*[：:]");
    static const text::Pattern issued("\\d日\\h*印发$");
    const auto& passages = paper.passages();
    for (std::size_t i = 0; i < passages.size(); ++i) {
        if (passages[i].part != Part::imprint || !begins.in(passages[i].text)) continue;
        std::size_t last = i;
        while (last + 1 < passages.size() && passages[last + 1].part == Part::imprint &&
               !issued.in(passages[last + 1].text) && !begins.in(passages[last + 1].text))
            ++last;
        const Spot end = paper.last_character(last);
        const auto mark = paper.text(end);
        const bool other = mark == "；" || mark == "，" || mark == ";" || mark == "." || mark == "、";
        if (mark != "。") report.replace(end, other ? "。" : std::string(mark) + "。");
    }
}

// 附件:1、名单；
void lists_of_attachments(const Paper& paper, Report& report) {
    static const text::Pattern pattern(
        "^附件(?:(:)|：)\\h*(?:\\d{1,2}(、))?|(?<=[\\p{Han}》）])([；。，;,])$");
    constexpr std::string_view right[] = {"", "：", ".", ""};
    for (std::size_t i = 0; i < paper.passages().size(); ++i) {
        const auto& passage = paper.passages()[i];
        if (passage.part != Part::attachments) continue;
        for (const auto& match : pattern.all(text::Subject(passage.text))) {
            for (std::size_t group = 1; group < std::size(right); ++group) {
                if (match[group])
                    report.replace({i, match[group]->offset, match[group]->length},
                                   std::string(right[group]));
            }
        }
    }
}

// 附件1： above an attachment
void marks_of_attachments(const Paper& paper, Report& report) {
    static const text::Pattern pattern("^(附\\h*件\\h*(\\d{0,2}))\\h*[：:.．、]$");
    static const text::Pattern file("\\.(?:docx?|xlsx?|pdf|wps|et|zip|rar)\\b");
    const auto& passages = paper.passages();
    for (const Hit& hit : paper.all(pattern)) {
        const auto next = hit.spot().passage + 1;
        const bool title_below = next < passages.size() && passages[next].part == Part::attachment_title &&
                                 !file.in(passages[next].text);
        if (hit.passage().part != Part::attachment_mark || (hit.text(2).empty() && !title_below)) continue;
        report.replace(hit.spot(), "附件" + std::string(hit.text(2)));
    }
}

// l、 in place of 1.
void letters_for_numbers(const Paper& paper, Report& report) {
    static const text::Pattern letter("^([lI]\\h*[、.．])\\h*\\p{Han}");
    static const text::Pattern second("^[2２]\\h*[、.．]");
    constexpr std::size_t nearby = 40;
    const auto& passages = paper.passages();
    for (const Hit& hit : paper.all(letter)) {
        const auto at = hit.spot().passage;
        bool goes_on = false;
        for (std::size_t i = at + 1; i < passages.size() && i <= at + nearby; ++i)
            goes_on = goes_on || second.in(passages[i].text);
        if (goes_on) report.replace(hit.spot(1), "1.");
    }
}

void empty_pages(const Paper& paper, Report& report) {
    static const text::Pattern pattern("[此本]页无正文");
    for (const Hit& hit : paper.all(pattern))
        if (!paper.is_quoted(hit.spot())) report.wrong(hit.spot());
}

// The digits of 二〇二六.
std::string digits_of(std::string_view year) {
    constexpr std::u32string_view digits = U"〇一二三四五六七八九";
    std::string out;
    for (std::size_t offset = 0; offset < year.size();) {
        const auto digit = digits.find(base::next_code_point(year, offset));
        out += digit == std::u32string_view::npos ? '0' : static_cast<char>('0' + digit);
    }
    return out;
}

// Since July 2012 the date of a paper is written in digits.
void dates_in_han(const Paper& paper, Report& report) {
    static const text::Pattern pattern(
        "^([一二][〇○零OoＯ0九][〇○零OoＯ0一二三四五六七八九]{2})年([一二三四五六七八九十]{1,2})月"
        "([一二三四五六七八九十]{1,3})日$");
    constexpr int first_year = 2013;
    for (const Hit& hit : paper.all(pattern)) {
        if (hit.passage().part != Part::date) continue;
        const auto month = whole(hit.text(2));
        const auto day = whole(hit.text(3));
        const auto year = digits_of(hit.text(1));
        if (!month || !day || year < std::to_string(first_year)) continue;
        const auto date = year + "年" + std::to_string(*month) + "月" + std::to_string(*day) + "日";
        if (text::parse_date(date)) report.replace(hit.spot(), date);
    }
}

// Printed before it was made: 印发日期 before 成文日期.
void dates_of_print(const Paper& paper, Report& report) {
    static const text::Pattern printed("((?:19|20)\\d{2}年\\d{1,2}月\\d{1,2}日)\\h*印发$");
    const auto all = papers(paper);
    for (const Hit& hit : paper.all(printed)) {
        if (hit.passage().part != Part::imprint) continue;
        const auto print_date = text::parse_date(hit.text(1));
        for (const SinglePaper& one : all) {
            const auto at = hit.spot().passage;
            if (at < one.begin || at >= one.end) continue;
            const auto dates = passages_of(paper, one, Part::date);
            const auto made =
                dates.empty() ? std::nullopt : text::parse_date(paper.passages()[dates.front()].text);
            if (print_date && made && made->day > 0 && *print_date < *made)
                report.wrong(hit.spot(1), {{"date", text::date_cn(*made)}});
        }
    }
}

constexpr Rule table[] = {
    {.id = "GW-01",
     .name = {"发文字号的括号", "brackets of a document number"},
     .clause = "GB/T 9704-2012 7.2.5",
     .level = Level::warning,
     .fix = Fix::safe,
     .message = {"发文字号的年份用六角括号：“{found}”应为“{instead}”",
                 "the year of a document number stands in 〔 〕: \"{found}\" should be \"{instead}\""},
     .find = brackets_of_numbers},
    {.id = "GW-02",
     .name = {"发文字号的序号", "serial of a document number"},
     .clause = "GB/T 9704-2012 7.2.5",
     .level = Level::warning,
     .fix = Fix::safe,
     .message = {"发文字号的序号不加“第”、不编虚位，请删去“{found}”",
                 "the serial of a document number has neither 第 nor leading zeros: remove \"{found}\""},
     .find = padded_numbers},
    {.id = "GW-04",
     .name = {"主送机关后的冒号", "colon behind the addressees"},
     .clause = "GB/T 9704-2012 7.3.2",
     .level = Level::warning,
     .fix = Fix::safe,
     .message = {"主送机关后面用全角冒号：“{found}”应为“{instead}”",
                 "a full-width colon stands behind the addressees: \"{found}\" should be \"{instead}\""},
     .find = colons_of_addressees},
    {.id = "GW-05",
     .name = {"抄送机关末尾的句号", "full stop behind the copies"},
     .clause = "GB/T 9704-2012 7.4.2",
     .level = Level::warning,
     .fix = Fix::safe,
     .message = {"抄送机关末尾用句号：“{found}”应为“{instead}”",
                 "抄送 ends with a full stop: \"{found}\" should be \"{instead}\""},
     .find = ends_of_copies},
    {.id = "GW-06",
     .name = {"附件说明的标点", "marks of the list of attachments"},
     .clause = "GB/T 9704-2012 7.3.4",
     .level = Level::warning,
     .fix = Fix::safe,
     .message = {"附件说明写作“附件：1.名称”，名称后不加标点：这里的“{found}”应为“{instead}”",
                 "attachments are listed as 附件：1.name without a mark behind it: \"{found}\" should be "
                 "\"{instead}\""},
     .find = lists_of_attachments},
    {.id = "GW-07",
     .name = {"附件序号后的标点", "mark behind the number of an attachment"},
     .clause = "GB/T 9704-2012 7.3.8",
     .level = Level::warning,
     .fix = Fix::safe,
     .message = {"附件页左上角只写附件和序号，不加标点：“{found}”应为“{instead}”",
                 "the number above an attachment has no mark: \"{found}\" should be \"{instead}\""},
     .find = marks_of_attachments},
    {.id = "GW-10",
     .name = {"序号误用字母", "letter in place of a number"},
     .clause = "GB/T 9704-2012 7.3.3",
     .level = Level::warning,
     .fix = Fix::none,
     .message = {"序号“{found}”是字母，应为数字“{instead}”",
                 "the number \"{found}\" is a letter: write \"{instead}\""},
     .find = letters_for_numbers},
    {.id = "GW-12",
     .name = {"此页无正文", "page without text"},
     .clause = "GB/T 9704-2012 7.3.5.5",
     .level = Level::warning,
     .fix = Fix::none,
     .message =
         {"不能用“{found}”的办法排印：请调整行距、字距，让印章、日期和正文同处一页",
          "\"{found}\" is no longer used: set lines closer so that seal and date share a page with text"},
     .find = empty_pages},
    {.id = "GW-13",
     .name = {"成文日期用汉字", "date in Han numerals"},
     .clause = "GB/T 9704-2012 7.3.5.4",
     .level = Level::warning,
     .fix = Fix::safe,
     .message = {"成文日期用阿拉伯数字：“{found}”应为“{instead}”",
                 "the date of a paper is written in digits: \"{found}\" should be \"{instead}\""},
     .find = dates_in_han},
    {.id = "GW-23",
     .name = {"印发早于成文", "printed before it was made"},
     .clause = "GB/T 9704-2012 7.4.3",
     .level = Level::warning,
     .fix = Fix::none,
     .message = {"印发日期{found}早于成文日期{date}，请核对",
                 "it was printed on {found}, before its own date {date}"},
     .find = dates_of_print},
};

}  // namespace

std::span<const Rule> official_elements() {
    return table;
}

}  // namespace wenshu::proof
