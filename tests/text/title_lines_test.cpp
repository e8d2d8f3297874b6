#include "text/title_lines.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "text/official_words.hpp"
#include "text/title_words.hpp"
#include "text/width.hpp"

namespace wenshu::text {
namespace {

using Lines = std::vector<std::string>;

std::string joined(const Lines& lines, const std::string& between = "/") {
    std::string text;
    for (const std::string& line : lines) text += (text.empty() ? "" : between) + line;
    return text;
}

// A 2号 title on 156 mm.
std::string broken(const std::string& title) {
    return joined(balanced_lines(title, 40));
}

std::string words(const std::string& title) {
    std::string text;
    for (const auto word : words_in(title)) text += (text.empty() ? "" : "|") + std::string(word);
    return text;
}

// First growing, then shrinking, as trapezoids and diamonds do.
bool has_a_waist(const Lines& lines) {
    bool falling = false;
    for (std::size_t i = 1; i < lines.size(); ++i) {
        const auto above = columns(lines[i - 1]);
        const auto own = columns(lines[i]);
        if (own > above && falling) return true;
        falling = falling || own < above;
    }
    return false;
}

const std::vector<std::string> titles = {
    "2026年工作计划",
    "河东街道2026年度工作要点",
    "关于给予张三等同志行政处分的决定",
    "关于开展汛前安全隐患排查整治工作的通知",
    "关于表彰2025年度先进集体和先进个人的决定",
    "关于商请支持开展世界无烟日主题宣传活动的函",
    "河东街道办事处关于开展汛前安全隐患排查整治工作的通知",
    "关于开展“我们的节日——端午”主题活动的通知",
    "关于明确我省部分人事考试收费项目、标准及有关问题的函",
    "关于印发《公共企事业单位信息公开规定制定办法》的通知",
    "关于同意设立示例市数据资源管理局有关事项的批复",
    "关于组织申报2011年度江苏省“扬子杯”优质工程的通知",
    "关于同意《浙江省义乌市深化国际贸易综合改革总体方案》的函",
    "关于印发《深化医药卫生体制改革2024年重点工作任务》的通知",
    "关于请求解决社区卫生服务中心业务用房建设资金的请示",
    "关于申请拨付2025年度基本公共卫生服务项目补助资金的请示",
    "中共示例市委关于制定国民经济和社会发展第十五个五年规划的建议",
    "关于召开2026年全市卫生健康工作会议暨党风廉政建设工作会议的通知",
    "2018年河东街道健康教育与健康促进工作情况暨年度指标完成情况总结",
    "示例县人民政府关于印发示例县“十五五”时期全民健康规划（2026—2030年）的通知",
    "示例市人民政府办公室关于进一步加强城镇老旧小区改造工程质量安全管理工作的通知",
    "示例市河东区人民政府河东街道办事处关于2026年第一季度安全生产工作情况的报告",
    "示例市卫生健康委员会 示例市教育局 示例市民政局关于做好学校卫生工作的通知",
    "关于转发《国务院办公厅关于全面推进城镇老旧小区改造工作的指导意见》的通知",
    "关于深入贯彻落实习近平新时代中国特色社会主义思想和党的二十届四中全会精神推进基层治理体系和治理能力现代化"
    "建设的实施意见",
};

TEST_CASE("a title that fits stands on one line", "[text][title]") {
    CHECK(broken("2026年工作计划") == "2026年工作计划");
    CHECK(broken("关于开展汛前安全隐患排查整治工作的通知") == "关于开展汛前安全隐患排查整治工作的通知");
    CHECK(broken("关于表彰2025年度先进集体和先进个人的决定") == "关于表彰2025年度先进集体和先进个人的决定");
}

TEST_CASE("a title of forty characters comes in two lines of about one length", "[text][title]") {
    CHECK(broken("示例市河东区人民政府河东街道办事处关于2026年第一季度安全生产工作情况的报告") ==
          "示例市河东区人民政府河东街道办事处/关于2026年第一季度安全生产工作情况的报告");
    CHECK(broken("示例县人民政府关于印发示例县“十五五”时期全民健康规划（2026—2030年）的通知") ==
          "示例县人民政府关于印发示例县“十五五”/时期全民健康规划（2026—2030年）的通知");
    CHECK(broken("关于转发《国务院办公厅关于全面推进城镇老旧小区改造工作的指导意见》的通知") ==
          "关于转发《国务院办公厅关于全面推进/城镇老旧小区改造工作的指导意见》的通知");
}

TEST_CASE("titles are broken between words, evenly", "[text][title]") {
    CHECK(broken("关于印发《公共企事业单位信息公开规定制定办法》的通知") ==
          "关于印发《公共企事业单位/信息公开规定制定办法》的通知");
    CHECK(broken("关于同意《浙江省义乌市深化国际贸易综合改革总体方案》的函") ==
          "关于同意《浙江省义乌市深化/国际贸易综合改革总体方案》的函");
    CHECK(broken("2018年河东街道健康教育与健康促进工作情况暨年度指标完成情况总结") ==
          "2018年河东街道健康教育与健康促进/工作情况暨年度指标完成情况总结");
    CHECK(broken("关于请求解决社区卫生服务中心业务用房建设资金的请示") ==
          "关于请求解决社区卫生服务中心/业务用房建设资金的请示");
    CHECK(broken("关于召开2026年全市卫生健康工作会议暨党风廉政建设工作会议的通知") ==
          "关于召开2026年全市卫生健康工作会议/暨党风廉政建设工作会议的通知");
}

TEST_CASE("no title has a waist, a line that is too long, or one that begins or ends wrongly",
          "[text][title]") {
    for (const std::string& title : titles) {
        for (const std::size_t width : {30U, 34U, 40U, 48U}) {
            const Lines lines = balanced_lines(title, width);
            INFO(joined(lines) << " in " << width);
            CHECK_FALSE(has_a_waist(lines));
            for (const std::string& line : lines) {
                CHECK(columns(line) <= width);
                const auto inside = words_in(line);
                CHECK_FALSE((is_closing(inside.front()) || is_particle(inside.front())));
                CHECK_FALSE(is_opening(inside.back()));
            }
            std::string bare = title;
            bare.erase(std::remove(bare.begin(), bare.end(), ' '), bare.end());
            std::string again = joined(lines, "");
            again.erase(std::remove(again.begin(), again.end(), ' '), again.end());
            CHECK(again == bare);
        }
    }
}

TEST_CASE("a title takes no more lines than its words need", "[text][title]") {
    for (const std::string& title : titles) {
        const std::size_t all = columns(title);
        INFO(broken(title));
        CHECK(balanced_lines(title, 40).size() <= (all + 33) / 34);
    }
}

TEST_CASE("a long title forms a diamond or a trapezoid", "[text][title]") {
    const Lines lines = balanced_lines(titles.back(), 40);
    REQUIRE(lines.size() == 4);
    CHECK(lines[0] == "关于深入贯彻落实习近平");
    CHECK(columns(lines[1]) > columns(lines[0]));
    CHECK(columns(lines[3]) <= columns(lines[2]));
}

TEST_CASE("a rectangle gives way to a trapezoid", "[text][title]") {
    CHECK(broken("河东街道办事处关于开展汛前安全隐患排查整治工作的通知") ==
          "河东街道办事处关于开展/汛前安全隐患排查整治工作的通知");
}

TEST_CASE("a number stays with its unit and an organ's name in one piece", "[text][title]") {
    const auto keeps = [](const std::string& title, const std::string& whole) {
        for (std::size_t width = columns(whole) + 14; width <= 40; ++width) {
            const Lines lines = balanced_lines(title, width);
            const bool kept = std::any_of(lines.begin(), lines.end(), [&](const std::string& line) {
                return line.find(whole) != std::string::npos;
            });
            if (!kept) return "broken at " + std::to_string(width) + ": " + joined(lines);
        }
        return std::string();
    };
    CHECK(keeps("关于印发《深化医药卫生体制改革2024年重点工作任务》的通知", "2024年") == "");
    CHECK(keeps("关于制定国民经济和社会发展第十五个五年规划的建议", "第十五个五年规划") == "");
    CHECK(keeps("关于学习宣传党的二十届四中全会精神的通知", "二十届") == "");
    CHECK(keeps("关于张明华等5名同志职务任免的通知", "5名") == "");
    CHECK(keeps("河东街道办事处关于开展汛前安全隐患排查整治工作的通知", "街道办事处") == "");
    CHECK(keeps("示例市人民政府办公室关于进一步加强城镇老旧小区改造工程质量安全管理工作的通知",
                "人民政府办公室") == "");
    CHECK(keeps("关于做好社区居民委员会换届选举工作的通知", "居民委员会") == "");
    CHECK(keeps("关于深入贯彻落实习近平新时代中国特色社会主义思想的通知", "习近平") == "");
}

TEST_CASE("what stands in quotes is kept together where it can be", "[text][title]") {
    CHECK(broken("关于组织申报2011年度江苏省“扬子杯”优质工程的通知") ==
          "关于组织申报2011年度江苏省/“扬子杯”优质工程的通知");
    CHECK(broken("关于开展“我们的节日——端午”主题活动的通知") == "关于开展“我们的节日——端午”/主题活动的通知");
}

TEST_CASE("lines break where issuers are parted by a space, which is not printed there", "[text][title]") {
    CHECK(broken("中共示例市委 示例市人民政府关于全面推进健康示例建设的决定") ==
          "中共示例市委 示例市人民政府/关于全面推进健康示例建设的决定");
    CHECK(broken("示例市卫生健康委员会  示例市教育局 关于做好学校卫生工作的联合通知") ==
          "示例市卫生健康委员会  示例市教育局/关于做好学校卫生工作的联合通知");
    CHECK(balanced_lines("  通知  ", 40) == Lines{"通知"});
}

TEST_CASE("a line feed breaks always, and each part is balanced by itself", "[text][title]") {
    CHECK(broken("示例市人民政府\n关于印发《公共企事业单位信息公开规定制定办法》的通知") ==
          "示例市人民政府/关于印发《公共企事业单位/信息公开规定制定办法》的通知");
    CHECK(balanced_lines("通知\n\n附件", 40) == Lines{"通知", "", "附件"});
}

TEST_CASE("a word longer than a line is cut, whatever it is", "[text][title]") {
    CHECK(balanced_lines("abcdefghij", 4) == Lines{"abcd", "efgh", "ij"});
    CHECK(balanced_lines("《《《《", 2) == Lines{"《", "《", "《", "《"});
    CHECK(balanced_lines("字字", 1) == Lines{"字", "字"});
    CHECK(balanced_lines("", 40) == Lines{""});
    CHECK(balanced_lines("   ", 40) == Lines{""});
    CHECK(balanced_lines("的", 40) == Lines{"的"});
    CHECK(balanced_lines("》", 40) == Lines{"》"});
}

TEST_CASE("what is no title is broken all the same, and soon", "[text][title]") {
    std::string endless;
    for (int i = 0; i < 3000; ++i) endless += i % 3 == 0 ? "《" : i % 3 == 1 ? "关于" : "》";
    for (const std::string& line : balanced_lines(endless, 40)) CHECK(columns(line) <= 40);
    CHECK_FALSE(balanced_lines("健\xE5\x81", 2).empty());
}

TEST_CASE("words that the dictionary takes apart are mended", "[text][title]") {
    CHECK(words("深入贯彻落实习近平新时代") == "深入|贯彻落实|习近平|新时代");
    CHECK(words("印发批复") == "印发|批复");
    CHECK(words("汛前安全隐患排查") == "汛前|安全隐患|排查");
    CHECK(words("") == "");
    CHECK(official_word_at("街道办事处关于") == "街道办事处");
    CHECK(official_word_at("街道办") == "街道");
    CHECK(official_word_at("健") == "");
}

}  // namespace
}  // namespace wenshu::text
