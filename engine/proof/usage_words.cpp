// Words: written wrongly, taken for another, doubled, out of place in a paper; and spaces between them.
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/utf8.hpp"
#include "proof/groups.hpp"
#include "proof/paper.hpp"
#include "proof/report.hpp"
#include "proof/wrong_words.hpp"
#include "text/characters.hpp"
#include "text/pattern.hpp"

namespace wenshu::proof {
namespace {

using document::Part;

// The character of the text that begins or ends at the place, as text; empty at its ends.
std::string_view character_at(std::string_view text, std::size_t offset) {
    return base::first_code_points(text.substr(offset), 1);
}

std::string_view character_before(std::string_view text, std::size_t offset) {
    const auto start = offset == 0 ? offset : text::start_before(text, offset);
    return text.substr(start, offset - start);
}

bool holds(std::string_view characters, std::string_view one) {
    return !one.empty() && characters.find(one) != std::string_view::npos;
}

// Whether the word at the place is no part of other words.
bool is_wrong(std::string_view text, std::size_t offset, const WrongWord& word) {
    if (!text.substr(offset).starts_with(word.wrong)) return false;
    if (holds(word.not_before, character_at(text, offset + word.wrong.size()))) return false;
    const auto behind = character_before(text, offset);
    if (word.not_behind.starts_with('^')) return behind.empty() || holds(word.not_behind, behind);
    return !holds(word.not_behind, behind);
}

// The words by their first character: hundreds of alternatives would slow a pattern down.
std::map<std::string_view, std::vector<const WrongWord*>> words_by_character() {
    std::map<std::string_view, std::vector<const WrongWord*>> words;
    for (const WrongWord& word : wrong_words()) words[character_at(word.wrong, 0)].push_back(&word);
    return words;
}

void wrong_spellings(const Paper& paper, Report& report) {
    static const auto words = words_by_character();
    for (std::size_t i = 0; i < paper.passages().size(); ++i) {
        const std::string_view text = paper.passages()[i].text;
        for (std::size_t offset = 0; offset < text.size(); offset += character_at(text, offset).size()) {
            const auto found = words.find(character_at(text, offset));
            if (found == words.end()) continue;
            for (const WrongWord* word : found->second) {
                if (is_wrong(text, offset, *word))
                    report.replace({i, offset, word->wrong.size()}, std::string(word->right));
            }
        }
    }
}

// Pairs of which one is right here, as far as can be told.
void confused_words(const Paper& paper, Report& report) {
    static const text::Pattern pattern(
        "(截止)(?=到?(?:目前|现在|当前|今年|去年|上?个?月底|年底|\\d{1,4}年|\\d{1,2}月))|"
        "(其它)|(交待)|(座落)|(签定)|"
        "(必需)(?=要|加强|坚持|做到|认真|严格|按照|高度|立足)");
    constexpr std::string_view right[] = {"", "截至", "其他", "交代", "坐落", "签订", "必须"};
    for (const Hit& hit : paper.all(pattern)) {
        for (std::size_t group = 1; group < std::size(right); ++group)
            if (hit.has(group)) report.replace(hit.spot(), std::string(right[group]));
    }
}

// 的, 地 and 得 in shapes that leave no doubt.
void particles(const Paper& paper, Report& report) {
    static const text::Pattern pattern(
        "(?:认真|扎实|深入|积极|主动|全面|严格|及时|有效|稳步|大力|切实|广泛|充分|逐步|有序|圆满|顺利|高效|"
        "持续)(的)"
        "(?:开展|落实|推进|贯彻|执行|完成|做好|组织|实施|学习|研究|参与|配合|解决|抓好|宣传|履行|参加|处理)(?"
        ":了|好)|"
        "(?<![需重主只不])要(?:认真|扎实|积极|主动|严格|及时|切实|大力|稳步)(的)(?:开展|落实|推进|贯彻|执行|"
        "完成|做好|"
        "组织|实施|参与|配合|解决|抓好|履行|参加|处理)|"
        "(?:得到|取得|有)了?(?:明显|显著|有效|进一步|不断|全面|较大|很大|极大|大幅)(地)(?:提高|提升|改善|"
        "加强|增强|进步|"
        "发展|好转|变化|成效|成绩|突破)(?![了着])|"
        "(?:做|抓|干|办|搞|落实|完成|执行|贯彻|开展)(的)(?:很|较|比较|非常|不够|不)?(?:好|实|细|快|到位|彻底|"
        "扎实|顺利|"
        "圆满|不错)(?=[，。；！、]|$)");
    constexpr std::string_view right[] = {"", "地", "地", "的", "得"};
    for (const Hit& hit : paper.all(pattern)) {
        for (std::size_t group = 1; group < std::size(right); ++group) {
            if (hit.has(group)) report.replace(hit.spot(group), std::string(right[group]));
        }
    }
}

// 目的的, 为了了解 and 是是非非 are right.
void doubled_words(const Paper& paper, Report& report) {
    static const text::Pattern pattern(
        "(?<![目标矢有的])(的)的(?![确士的])|(?<![不了])(了)了(?![解之结望却断然事如了])|(?<![是非])(是)是(?!"
        "[非否是])|"
        "(进一步|通过|关于|根据|按照|由于|以及|并且|我们|切实|认真|大力|积极|深入|努力|充分|开展|加强)(?:\\4)"
        "(?!\\4)");
    for (const Hit& hit : paper.all(pattern)) {
        for (std::size_t group = 1; group <= 4; ++group)
            if (hit.has(group)) report.replace(hit.spot(), std::string(hit.text(group)));
    }
}

// Names of two characters are spaced on purpose, and so are labels, lists and headings.
void spaces_in_han(const Paper& paper, Report& report) {
    static const text::Pattern pattern(
        "(?<=[，。；：、！？）”》])(\\h+)(?=[\\p{Han}“《（])|(?<=\\p{Han})(\\h+)(?=[，。；：、！？）”》])|"
        "(?<=\\p{Han}{2})(\\h+)(?=\\p{Han}{2})");
    for (const Hit& hit : paper.all(pattern)) {
        if (hit.passage().part != Part::paragraph || !hit.passage().text.ends_with("。")) continue;
        const bool beside_mark = hit.has(1) || hit.has(2);
        if (hit.before().find("第") != std::string_view::npos && hit.before().size() < 24) continue;
        beside_mark ? report.replace(hit.spot(), "") : report.wrong(hit.spot());
    }
}

void spaces_beside_latin(const Paper& paper, Report& report) {
    static const text::Pattern pattern(
        "(?<=\\p{Han}) +(?=[A-Za-z]|\\d+(?:\\.\\d+)?%? ?\\p{Han})|(?<=\\p{Han} ?\\d{1,12}|[A-Za-z]) "
        "+(?=\\p{Han})");
    for (const Hit& hit : paper.all(pattern)) {
        Spot around = hit.spot();
        --around.offset;
        around.length += 2;
        if (hit.passage().part == Part::paragraph && !paper.is_address(around))
            report.replace(hit.spot(), "");
    }
}

void spoken_words(const Paper& paper, Report& report) {
    static const text::Pattern pattern(
        "咱们|俺们|亲们|亲爱的(?!祖国|同志|朋友)|哈哈|呵呵|小伙伴们?|童鞋|神马|么么哒");
    for (const Hit& hit : paper.all(pattern)) {
        if (!paper.is_quoted(hit.spot())) report.wrong(hit.spot());
    }
}

constexpr Rule table[] = {
    {.id = "GW-16",
     .name = {"错别字", "wrong word"},
     .clause = "通用规范汉字表；GB/T 9704-2012 7.1",
     .level = Level::warning,
     .fix = Fix::safe,
     .message = {"“{found}”应写作“{instead}”", "\"{found}\" should be written \"{instead}\""},
     .find = wrong_spellings},
    {.id = "GW-17",
     .name = {"易混词", "words taken for one another"},
     .clause = "惯例",
     .level = Level::hint,
     .fix = Fix::none,
     .message = {"“{found}”在这里一般应写“{instead}”，请核对",
                 "\"{found}\" is here commonly \"{instead}\": see which is meant"},
     .find = confused_words},
    {.id = "GW-18",
     .name = {"的、地、得混用", "的, 地 and 得"},
     .clause = "惯例",
     .level = Level::hint,
     .fix = Fix::none,
     .message = {"这里的“{found}”一般应为“{instead}”：动词前用“地”，名词前用“的”，补语前用“得”",
                 "\"{found}\" is here commonly \"{instead}\": 地 before verbs, 的 before nouns, 得 before "
                 "complements"},
     .find = particles},
    {.id = "GW-19",
     .name = {"字词重复", "word written twice"},
     .clause = "惯例",
     .level = Level::warning,
     .fix = Fix::safe,
     .message = {"字词重复：“{found}”应为“{instead}”",
                 "the word stands twice: \"{found}\" should be \"{instead}\""},
     .find = doubled_words},
    {.id = "GW-20",
     .name = {"汉字之间的空格", "space between Han"},
     .clause = "惯例",
     .level = Level::hint,
     .fix = Fix::safe,
     .message =
         {"正文里汉字和标点之间不留空格，请删去；如果是漏了引号或者文字，请补上",
          "no space stands between Han and marks: remove it, or add the quotation marks that were lost"},
     .find = spaces_in_han},
    {.id = "GW-21",
     .name = {"汉字与字母数字之间的空格", "space beside Latin letters and digits"},
     .clause = "惯例",
     .level = Level::hint,
     .fix = Fix::safe,
     .message = {"公文里汉字与字母、数字之间不留空格，请删去",
                 "an official paper leaves no space between Han and letters or digits: remove it"},
     .find = spaces_beside_latin},
    {.id = "GW-22",
     .name = {"口语和网络用语", "spoken and web words"},
     .clause = "惯例",
     .level = Level::hint,
     .fix = Fix::none,
     .message = {"“{found}”是口语或网络用语，公文里请换成书面语",
                 "\"{found}\" is spoken or web language: an official paper uses written words"},
     .find = spoken_words},
};

}  // namespace

std::span<const Rule> usage_words() {
    return table;
}

}  // namespace wenshu::proof
