// Marks behind ordinals and ordinal words (GB/T 15834-2011 附录B.3). Dashes in dates and ranges:
// punctuation_dashes.cpp.
#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "proof/groups.hpp"
#include "proof/paper.hpp"
#include "proof/report.hpp"
#include "text/numerals.hpp"

namespace wenshu::proof {
namespace {

void list_comma_behind_words(const Paper& paper, Report& report) {
    static const text::Pattern pattern(
        "(?:首先|其次|再次|再者|最后)(?<![^。；：！？”\\n](?:首先|其次|再次|再者|最后))(、)(?!首先|其次|再次|"
        "再者|最后)");
    for (const Hit& hit : paper.all(pattern)) report.replace(hit.spot(1), "，");
}

void list_comma_behind_ordinals(const Paper& paper, Report& report) {
    // 第一、二季度 and 第一、第二产业 are lists.
    static const text::Pattern pattern(
        "第[一二三四五六七八九十]{1,3}(?<![^。；：！？”\\n]第[一二三四五六七八九十]{1,3})(、)(?!["
        "第一二三四五六七八九十\\d])");
    for (const Hit& hit : paper.all(pattern)) report.replace(hit.spot(1), "，");
}

// Numbers at the starts of passages.
struct Starts {
    std::vector<std::pair<Hit, std::int64_t>> all;

    // Whether a passage has the number before or behind this one.
    bool has_neighbour(std::int64_t number) const {
        return std::ranges::any_of(
            all, [&](const auto& one) { return one.second == number + 1 || one.second == number - 1; });
    }
};

// By the pattern's first group.
Starts starts(const Paper& paper, const text::Pattern& pattern) {
    Starts found;
    for (const Hit& hit : paper.all(pattern)) {
        const auto number = text::parse_han(hit.text(1));
        if (number) found.all.emplace_back(hit, *number);
    }
    return found;
}

void marks_behind_han(const Paper& paper, Report& report) {
    static const text::Pattern pattern(
        "^([一二三四五六七八九十]{1,3}) ?([、，．.,：:](?![一二三四五六七八九十]))[ 　]?");
    const Starts found = starts(paper, pattern);
    for (const auto& [hit, number] : found.all) {
        if (hit.text(2) != "、" && found.has_neighbour(number)) report.replace(hit.spot(2), "、");
    }
}

void marks_behind_brackets(const Paper& paper, Report& report) {
    // （一）、（二）项 is a list of such numbers.
    static const text::Pattern pattern(
        "(?:^|(?<=[。；：]))(?:[（(][一二三四五六七八九十\\d]{1,3}[）)]|[①-⑳⑴-⒇㈠-㈩])([、．.，,][ 　]?)(?![ "
        "　]?[（(①-⑳⑴-⒇㈠-㈩\\d])");
    for (const Hit& hit : paper.all(pattern)) report.replace(hit.spot(1), "");
}

void list_comma_behind_digits(const Paper& paper, Report& report) {
    static const text::Pattern pattern(
        "^\\d{1,2}(、)(?=[\\p{Han}“《]{2})(?![一二三四五六七八九十]{1,3}[号年月日楼])");
    for (const Hit& hit : paper.all(pattern)) report.replace(hit.spot(1), ".");
}

void chapters_without_space(const Paper& paper, Report& report) {
    static const text::Pattern chapters(
        "^(第[一二三四五六七八九十百]{1,5}[编章节])(?=\\p{Han}[\\p{Han}、“”（）]{1,24}$)(?!["
        "的与和至到以所规中内第])");
    for (const Hit& hit : paper.all(chapters)) report.replace(hit.spot(1), std::string(hit.text(1)) + "　");
    static const text::Pattern articles(
        "^第([一二三四五六七八九十百]{1,5})条(?=[\\p{Han}“《])(?![的与和至到以所规中内第款及或])");
    const Starts found = starts(paper, articles);
    for (const auto& [hit, number] : found.all) {
        if (found.has_neighbour(number)) report.replace(hit.spot(), std::string(hit.text()) + "　");
    }
}

constexpr Rule table[] = {
    {.id = "PUN-11",
     .name = {"“首先、”“其次、”", "、 behind 首先"},
     .clause = "GB/T 15834-2011 附录B.3.1",
     .level = Level::error,
     .fix = Fix::safe,
     .message = {"“首先”“其次”“最后”等词后面用逗号：“{found}”应为“{instead}”",
                 "behind 首先, 其次, 最后 stands a comma: \"{found}\" should be \"{instead}\""},
     .find = list_comma_behind_words},
    {.id = "PUN-12",
     .name = {"“第一、”", "、 behind 第一"},
     .clause = "GB/T 15834-2011 附录B.3.1",
     .level = Level::warning,
     .fix = Fix::safe,
     .message = {"“第一”“第二”等词后面用逗号：“{found}”应为“{instead}”",
                 "behind 第一, 第二 stands a comma: \"{found}\" should be \"{instead}\""},
     .find = list_comma_behind_ordinals},
    {.id = "PUN-13",
     .name = {"汉字序号后的标点", "mark behind a Han ordinal"},
     .clause = "GB/T 15834-2011 附录B.3.2",
     .level = Level::error,
     .fix = Fix::safe,
     .message = {"不带括号的汉字序号后面用顿号：“{found}”应为“{instead}”",
                 "behind a Han ordinal without brackets stands 、: \"{found}\" should be \"{instead}\""},
     .find = marks_behind_han},
    {.id = "PUN-14",
     .name = {"带括号、带圈序号后的标点", "mark behind an ordinal in brackets or a circle"},
     .clause = "GB/T 15834-2011 附录B.3.4",
     .level = Level::error,
     .fix = Fix::safe,
     .message = {"带括号或者带圈的序号后面不用标点：应删去“{found}”",
                 "behind an ordinal in brackets or a circle stands no mark: remove \"{found}\""},
     .find = marks_behind_brackets},
    {.id = "PUN-15",
     .name = {"“1、”", "、 behind a digit ordinal"},
     .clause = "GB/T 15834-2011 附录B.3.3",
     .level = Level::hint,
     .fix = Fix::safe,
     .message = {"不带括号的阿拉伯数字序号后面用下脚点：“{found}”应为“{instead}”",
                 "behind an Arabic ordinal without brackets stands a full stop: \"{found}\" should be "
                 "\"{instead}\""},
     .find = list_comma_behind_digits},
    {.id = "PUN-16",
     .name = {"章、节、条后没有空格", "no space behind a chapter's number"},
     .clause = "GB/T 15834-2011 附录B.3.6",
     .level = Level::hint,
     .fix = Fix::safe,
     .message = {"章、节、条的序号与后面的文字之间空一字：“{found}”后面加一个全角空格",
                 "behind the number of a chapter, section or article stands an ideographic space: add one to "
                 "\"{found}\""},
     .find = chapters_without_space},
};

}  // namespace

std::span<const Rule> punctuation_ordinals() {
    return table;
}

}  // namespace wenshu::proof
