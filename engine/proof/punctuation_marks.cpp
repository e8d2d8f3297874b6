// Single marks: of the wrong width, doubled, or where none belongs (GB/T 15834-2011).
#include <algorithm>
#include <optional>
#include <string>

#include "proof/groups.hpp"
#include "proof/paper.hpp"
#include "proof/report.hpp"

namespace wenshu::proof {
namespace {

constexpr std::size_t han_bytes = 3;  // of a Han character or a full-width mark in UTF-8

std::string wide(std::string_view mark) {
    switch (mark.front()) {
        case ',': return "，";
        case ';': return "；";
        case ':': return "：";
        case '?': return "？";
        case '!': return "！";
        default: return "。";
    }
}

void narrow_marks(const Paper& paper, Report& report) {
    // Between Han, or between Han and a number, a letter, a bracket; the spaces typed behind the mark go too.
    static const text::Pattern pattern(
        "([,;:?!])(?<!&#?\\w{2,8};)(?:(?<=[\\p{Han}”’》〉）】〕].)(?: *(?=[\\p{Han}“‘《〈（【〔])|(?=\\d|$))|"
        "(?<=[\\d%％℃)\"].)(?: *(?=[\\p{Han}“‘《〈（【〔]))|"
        "(?<=\\p{Han}[,;:])(?=[A-Za-z\"(])|(?<=[A-Za-z][,;])(?=\\p{Han}))");
    for (const Hit& hit : paper.all(pattern)) {
        if (hit.passage().part == document::Part::to && hit.after().empty()) continue;  // 各社区: is GW-04
        const auto first = hit.passage().text.find('?');
        const bool lost = hit.text(1) == "?" && hit.passage().text.find('?', first + 1) != std::string::npos;
        if (lost) {  // ?两新?组织: they stand for quotes that an encoding lost
            report.wrong(hit.spot(), {{"instead", std::string("？")}});
        } else {
            report.replace(hit.spot(), wide(hit.text(1)));
        }
    }
}

void narrow_full_stops(const Paper& paper, Report& report) {
    // At the end of a sentence: of the passage, or behind so many Han that no name or number (买买提.艾力,
    // 五.一) may be meant.
    static const text::Pattern pattern("\\.(?<=\\p{Han}\\.)(?:$|(?=\\p{Han}{2})(?<=\\p{Han}{8}\\.))");
    for (const Hit& hit : paper.all(pattern)) {
        const bool prose = hit.passage().text.size() > 8 * han_bytes;
        if (prose) report.replace(hit.spot(), "。");
    }
}

void ascii_marks(const Paper& paper, Report& report) {
    narrow_marks(paper, report);
    narrow_full_stops(paper, report);
}

void ellipses(const Paper& paper, Report& report) {
    // Dots that lead to a page number are none: 一、总则......3
    static const text::Pattern pattern(
        "(?:。{3,}|…+|\\.{3,}(?<=[\\p{Han}”’》）、，。]\\.{3,9}))(?![…\\.]| *\\d+$)");
    static const text::Pattern behind("[\\p{Han}”’》）、，。？！]$");
    static const text::Pattern ahead("^[\\p{Han}”’》）“‘《（、，：]");
    for (const Hit& hit : paper.all(pattern)) {
        const auto length = hit.text().size() / han_bytes;
        if (hit.text().starts_with("…")) {
            if (length == 2 || length == 4) continue;  // …… stands for words, twice that for a paragraph
            if (!behind.in(hit.before()) && !ahead.in(hit.after())) continue;
        }
        report.replace(hit.spot(), "……");
    }
}

void ellipsis_and_more(const Paper& paper, Report& report) {
    static const text::Pattern pattern("……等等?(?![待候到于级同额闲候着])|(?<=\\p{Han})等等?……(?!等)");
    for (const Hit& hit : paper.all(pattern)) report.wrong(hit.spot());
}

void comma_before_more(const Paper& paper, Report& report) {
    static const text::Pattern pattern(
        "、(?=等(?![待候级额距同价分量效比身次值边号外高温腰压于离位式势轴]))");
    for (const Hit& hit : paper.all(pattern)) report.replace(hit.spot(), "");
}

// What of several different marks in a row is meant: 。 of 、。; none where two sentences' ends meet.
std::optional<std::string> meant(std::string_view run) {
    const auto last = run.substr(run.size() - han_bytes);
    constexpr std::string_view weak = "，、；：";
    for (std::size_t at = 0; at + han_bytes < run.size(); at += han_bytes) {
        const auto place = weak.find(run.substr(at, han_bytes));
        const bool weaker = place != std::string_view::npos && place / han_bytes < 2;
        if (place == std::string_view::npos || (!weaker && last != "。")) return std::nullopt;
    }
    if (last == "，" || last == "、") return std::nullopt;
    return std::string(last);
}

void colliding_marks(const Paper& paper, Report& report) {
    static const text::Pattern pattern("[，、；：。！？]{2,}");
    static const text::Pattern others("(.)\\1|^[！？]+$");
    for (const Hit& hit : paper.all(pattern)) {
        if (others.in(hit.text())) continue;
        const auto instead = meant(hit.text());
        if (instead) {
            report.replace(hit.spot(), *instead, {{"known", std::string("yes")}});
        } else {
            report.wrong(hit.spot(), {{"known", std::string("no")}});
        }
    }
}

void doubled_marks(const Paper& paper, Report& report) {
    // One of them may be of the other width; 。。。 is meant for an ellipsis.
    static const text::Pattern pattern("[，,]{2,}|[；;]{2,}|[：:]{2,}|(?<!。)。[。.](?![。.])");
    static const text::Pattern chinese("[\\p{Han}”’》）]$");
    for (const Hit& hit : paper.all(pattern)) {
        if (!chinese.in(hit.before())) continue;
        const auto mark = hit.text().substr(0, han_bytes);
        const bool narrow = hit.text().find_first_of(",;:") == 0;
        report.replace(hit.spot(), narrow ? wide(mark) : std::string(mark));
    }
}

void doubled_list_commas(const Paper& paper, Report& report) {
    static const text::Pattern pattern("、{2,}");
    for (const Hit& hit : paper.all(pattern)) report.wrong(hit.spot());
}

void many_marks(const Paper& paper, Report& report) {
    static const text::Pattern pattern("([？！])\\1{3,}");
    for (const Hit& hit : paper.all(pattern)) {
        const std::string mark(hit.text(1));
        report.replace(hit.spot(), mark + mark + mark);
    }
}

void two_colons(const Paper& paper, Report& report) {
    // Within one sentence; labels (时间：…　地点：…) and clock times are none.
    static const text::Pattern pattern(
        "[\\p{Han}”》]：[^：:。！？；“”…—\\s\\d（《][^：:。！？；“”…—\\s]*[\\p{Han}》](：)(?=[\\p{Han}“])");
    for (const Hit& hit : paper.all(pattern)) {
        const bool prose = hit.passage().part == document::Part::paragraph && hit.after().ends_with("。") &&
                           hit.text().find("，") != std::string_view::npos;
        if (prose) report.wrong(hit.spot(1));
    }
}

constexpr Rule table[] = {
    {.id = "PUN-01",
     .name = {"汉字旁的半角标点", "ASCII mark beside Han"},
     .clause = "GB/T 15834-2011 4、5.1",
     .level = Level::error,
     .fix = Fix::safe,
     .message = {"中文里的标点用全角：“{found}”应为“{instead}”",
                 "marks in Chinese are full-width: \"{found}\" should be \"{instead}\""},
     .find = ascii_marks},
    {.id = "PUN-04",
     .name = {"省略号的形式", "form of the ellipsis"},
     .clause = "GB/T 15834-2011 4.11.2、附录A.9.1",
     .level = Level::error,
     .fix = Fix::safe,
     .message = {"省略号是占两格的六个小圆点：“{found}”应为“{instead}”",
                 "an ellipsis is six dots over two cells: \"{found}\" should be \"{instead}\""},
     .find = ellipses},
    {.id = "PUN-05",
     .name = {"省略号与“等”并用", "ellipsis beside 等"},
     .clause = "GB/T 15834-2011 附录A.9.2",
     .level = Level::warning,
     .message = {"省略号和“等”意思相同，不能并用：“{found}”只留一个",
                 "an ellipsis says what 等 says: keep one of \"{found}\""},
     .find = ellipsis_and_more},
    {.id = "PUN-06",
     .name = {"“等”前的顿号", "、 before 等"},
     .clause = "GB/T 15834-2011 附录B.1.2",
     .level = Level::error,
     .fix = Fix::safe,
     .message = {"“等”前不用顿号：“、等”应为“等”", "no 、 stands before 等: write 等 alone"},
     .find = comma_before_more},
    {.id = "PUN-07",
     .name = {"不同的标点连用", "different marks in a row"},
     .clause = "GB/T 15834-2011 4",
     .level = Level::error,
     .fix = Fix::safe,
     .message =
         {"标点不能连用：“{found}”{known, select, yes {应为“{instead}”} other {只能留一个}}",
          "marks stand in a row: {known, select, yes {\"{found}\" should be \"{instead}\"} other {keep "
          "one of \"{found}\"}}"},
     .find = colliding_marks},
    {.id = "PUN-08",
     .name = {"标点重复", "mark written twice"},
     .clause = "GB/T 15834-2011 4",
     .level = Level::error,
     .fix = Fix::safe,
     .message = {"标点重复：“{found}”应为“{instead}”",
                 "the mark stands twice: \"{found}\" should be \"{instead}\""},
     .find = doubled_marks},
    {.id = "PUN-09",
     .name = {"顿号重复", "、 written twice"},
     .clause = "GB/T 15834-2011 4.5",
     .level = Level::error,
     .message = {"“{found}”之间缺了词语，或者多了顿号：补上词语，或者只留一个“、”",
                 "a word is missing between the marks of \"{found}\", or one of them is too many"},
     .find = doubled_list_commas},
    {.id = "PUN-10",
     .name = {"问号、叹号过多", "too many ？ or ！"},
     .clause = "GB/T 15834-2011 4.2.3.3、4.3.3.2",
     .level = Level::error,
     .fix = Fix::safe,
     .message = {"问号、叹号最多叠用三个：“{found}”应为“{instead}”",
                 "at most three of ？ or ！ stand together: \"{found}\" should be \"{instead}\""},
     .find = many_marks},
    {.id = "PUN-27",
     .name = {"一句里有两个冒号", "two colons in a sentence"},
     .clause = "GB/T 15834-2011 4.7.3.5",
     .level = Level::hint,
     .message =
         {"一个句子里一般只用一层冒号：这里的“{found}”可改为逗号，或者另起一句",
          "a sentence has one level of colons: make this \"{found}\" a comma, or begin a new sentence"},
     .find = two_colons},
};

}  // namespace

std::span<const Rule> punctuation_marks() {
    return table;
}

}  // namespace wenshu::proof
