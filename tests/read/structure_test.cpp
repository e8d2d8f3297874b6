#include "read/structure.hpp"

#include <catch2/catch.hpp>

#include "parts.hpp"
#include "read/plain_text.hpp"

namespace wenshu::read {
namespace {

std::string parts(std::string_view text) {
    return dump(plain_text(text));
}

// The parts alone of lines that stand in the middle of a text.
std::string body(const std::string& lines) {
    const std::string frame = "工作要求的通知\n各单位要抓好落实。\n";
    const std::string all = parts(frame + lines + "\n各单位要及时总结。\n");
    const std::string before = "title 工作要求的通知\np 各单位要抓好落实。\n";
    const std::string after = "p 各单位要及时总结。\n";
    REQUIRE(all.starts_with(before));
    REQUIRE(all.ends_with(after));
    return all.substr(before.size(), all.size() - before.size() - after.size());
}

TEST_CASE("a whole paper has all its parts", "[read][structure]") {
    CHECK(parts("000012\n机密★1年\n特急\n"
                "河东街道办事处文件\n"
                "河街发〔2018〕5号　　签发人：赵文\n"
                "\n"
                "河东街道办事处关于印发健康教育\n工作计划的通知\n"
                "各社区居民委员会：\n"
                "　　现将计划印发给你们。\n"
                "　　一、工作目标\n"
                "　　知晓率达到九成。\n"
                "　　（一）加强领导。各社区要明确一名负责人。\n"
                "　　（二）培训工作\n"
                "　　每季度一场。\n"
                "　　附件：1.任务分解表\n"
                "　　　　　2.联系人名单\n"
                "　　　　　　　　河东街道办事处\n"
                "　　　　　　　　2018年2月3日\n"
                "　　（联系人：赵文，电话：12345）\n"
                "附件1\n任务分解表\n　　各社区按表落实。\n"
                "附件2\n联系人名单\n　　各社区一名。\n"
                "抄送：区卫生局，区爱卫办。\n"
                "河东街道办事处办公室　　2018年2月4日印发\n") ==
          "mark 000012\nmark 机密★1年\nmark 特急\nmark 河东街道办事处文件\n"
          "number 河街发〔2018〕5号　　签发人：赵文\n"
          "title 河东街道办事处关于印发健康教育\ntitle 工作计划的通知\n"
          "to 各社区居民委员会：\np 现将计划印发给你们。\n"
          "h1 一、工作目标\np 知晓率达到九成。\n"
          "p （一）加强领导。各社区要明确一名负责人。\nh2 （二）培训工作\np 每季度一场。\n"
          "list 附件：1.任务分解表\nlist 2.联系人名单\n"
          "signature 河东街道办事处\ndate 2018年2月3日\nnote （联系人：赵文，电话：12345）\n"
          "attachment 附件1\nattachment_title 任务分解表\np 各社区按表落实。\n"
          "attachment 附件2\nattachment_title 联系人名单\np 各社区一名。\n"
          "imprint 抄送：区卫生局，区爱卫办。\nimprint 河东街道办事处办公室　　2018年2月4日印发\n");
}

TEST_CASE("headings are told by their ordinals in every form people type", "[read][structure]") {
    CHECK(body("一、目标\n定下目标。") == "h1 一、目标\np 定下目标。\n");
    CHECK(body("一.目标\n定下目标。") == "h1 一.目标\np 定下目标。\n");
    CHECK(body("(二)、培训\n办好培训。") == "h2 (二)、培训\np 办好培训。\n");
    CHECK(body("㈡培训\n办好培训。") == "h2 ㈡培训\np 办好培训。\n");
    CHECK(body("3.宣传\n做好宣传。") == "h3 3.宣传\np 做好宣传。\n");
    CHECK(body("3、宣传\n做好宣传。") == "h3 3、宣传\np 做好宣传。\n");
    CHECK(body("（4）检查\n做好检查。") == "h4 （4）检查\np 做好检查。\n");
    CHECK(body("⑷检查\n做好检查。") == "h4 ⑷检查\np 做好检查。\n");
    CHECK(body("第二章 宣传\n做好宣传。") == "h1 第二章 宣传\np 做好宣传。\n");
    CHECK(body("一、工作要求：\n抓好落实。") == "h1 一、工作要求：\np 抓好落实。\n");
}

TEST_CASE("a number that belongs to its words is no ordinal", "[read][structure]") {
    CHECK(body("1.5万人参加") == "p 1.5万人参加\n");
    CHECK(body("一、二季度各办一场") == "p 一、二季度各办一场\n");
    CHECK(body("1、2号楼先行改造") == "p 1、2号楼先行改造\n");
    CHECK(body("2018.2.3前上报") == "p 2018.2.3前上报\n");
    CHECK(body("9:00签到") == "p 9:00签到\n");
    CHECK(body("三八妇女节慰问") == "h1 三八妇女节慰问\n");  // short and bare above a text
}

TEST_CASE("a sentence behind an ordinal is a paragraph, however short", "[read][structure]") {
    CHECK(body("（一）抓好宣传。") == "p （一）抓好宣传。\n");
    CHECK(body("1.抓好宣传；") == "p 1.抓好宣传；\n");
    CHECK(body("一是抓好宣传") == "h1 一是抓好宣传\n");
    CHECK(body("（一）抓好宣传，") == "p （一）抓好宣传，\n");
}

TEST_CASE("short lines in a row with ordinals or bullets are items", "[read][structure]") {
    CHECK(body("1.宣传栏\n2.讲座\n3.义诊") == "item 1.宣传栏\nitem 2.讲座\nitem 3.义诊\n");
    CHECK(body("● 宣传栏\n● 讲座") == "item ● 宣传栏\nitem ● 讲座\n");
    CHECK(body("①宣传栏\n②讲座") == "item ①宣传栏\nitem ②讲座\n");
    CHECK(body("1.宣传\n做好宣传。\n2.讲座\n办好讲座。") ==
          "h3 1.宣传\np 做好宣传。\nh3 2.讲座\np 办好讲座。\n");
    CHECK(body("一、宣传\n二、讲座\n办好讲座。") == "h1 一、宣传\nh1 二、讲座\np 办好讲座。\n");
}

TEST_CASE("numbers of papers are told with whatever brackets they have", "[read][structure]") {
    for (const std::string number : {"河街发〔2018〕5号", "河街发[2018]05号", "河街发(2018)第5号",
                                     "河街发【2018】5号", "（河街发〔2018〕5号）", "第12号"}) {
        CHECK(parts("关于做好防汛工作的通知\n" + number + "\n各社区：\n请抓好落实。\n") ==
              "title 关于做好防汛工作的通知\nnumber " + number + "\nto 各社区：\np 请抓好落实。\n");
    }
}

TEST_CASE("dates at the end are told in digits, Han and placeholders, with the offices above",
          "[read][structure]") {
    for (const std::string date : {"2018年2月3日", "2018 年 2 月 3 日", "二○一八年二月三日", "二〇一八年二月",
                                   "2018-02-03", "2018.2.3", "20xx年x月x日", "年　月　日"}) {
        CHECK(parts("工作总结\n工作已经完成。\n区卫生局　区教育局\n河东街道\n" + date + "\n") ==
              "title 工作总结\np 工作已经完成。\nsignature 区卫生局　区教育局\nsignature 河东街道\ndate " +
                  date + "\n");
    }
    CHECK(parts("工作总结\n工作已经完成。\n河东街道　2018年2月3日\n") ==
          "title 工作总结\np 工作已经完成。\nsignature 河东街道　2018年2月3日\n");
    CHECK(parts("工作总结\n工作已经完成。\n河东街道办事处\n") ==
          "title 工作总结\np 工作已经完成。\nsignature 河东街道办事处\n");
}

TEST_CASE("each of several papers in a file has its title", "[read][structure]") {
    CHECK(parts("第一篇：社区宣传计划\n社区宣传计划\n做好宣传。\n社区\n2018年2月3日\n"
                "第二篇：社区培训计划\n做好培训。\n"
                "社区创建工作计划 篇3\n做好创建。\n") ==
          "title 第一篇：社区宣传计划\ntitle 社区宣传计划\np 做好宣传。\nsignature 社区\ndate 2018年2月3日\n"
          "title 第二篇：社区培训计划\np 做好培训。\ntitle 社区创建工作计划 篇3\np 做好创建。\n");
    CHECK(parts("关于印发办法的通知\n现印发办法。\n区卫生局\n2018年2月3日\n培训管理规定\n第一条 "
                "本规定自今日起施行。\n") ==
          "title 关于印发办法的通知\np 现印发办法。\nsignature 区卫生局\ndate 2018年2月3日\n"
          "title 培训管理规定\np 第一条 本规定自今日起施行。\n");
    CHECK(parts("社区宣传工作计划\n做好宣传。\n社区年度培训工作方案\n做好培训。\n") ==
          "title 社区宣传工作计划\np 做好宣传。\ntitle 社区年度培训工作方案\np 做好培训。\n");
}

TEST_CASE("a line that leads to what follows is no addressee", "[read][structure]") {
    CHECK(parts("培训通知\n现将有关事项通知如下：\n一、时间\n三月。\n") ==
          "title 培训通知\np 现将有关事项通知如下：\nh1 一、时间\np 三月。\n");
    CHECK(parts("培训通知\n各社区，各单位:\n请参加。\n").find("to 各社区，各单位:\n") != std::string::npos);
}

TEST_CASE("a text without a head has none, and no text nothing", "[read][structure]") {
    CHECK(parts("做好宣传。\n做好培训。") == "p 做好宣传。\np 做好培训。\n");
    CHECK(parts("一、宣传\n做好宣传。") == "h1 一、宣传\np 做好宣传。\n");
    CHECK(parts("") == "");
    CHECK(parts(" \n　\n\t\r\n") == "");
    CHECK(parts("2018年2月3日") == "date 2018年2月3日\n");
    CHECK(parts("附件1") == "attachment 附件1\n");
    CHECK(parts("：") == "p ：\n");
}

TEST_CASE("what the format says goes before what a line looks like", "[read][structure]") {
    std::vector<document::Passage> passages(4);
    passages[0].text = "年度健康教育";
    passages[1].text = "目标要高。";
    passages[2].text = "一、做好宣传。";
    passages[3].text = "甲社区。";
    give_parts(passages, std::vector<Hint>{{.title = true}, {.heading = 2}, {.heading = 1}, {.item = true}});
    CHECK(passages[0].part == document::Part::title);
    CHECK(passages[1].part == document::Part::heading);
    CHECK(passages[1].level == 2);
    CHECK(passages[2].level == 1);
    CHECK(passages[3].part == document::Part::item);
}

TEST_CASE("the only heading of level 1 is the title where the file begins with it", "[read][structure]") {
    const auto levels = [](const std::string& first, const std::vector<Hint>& hints) {
        document::Manuscript manuscript;
        for (std::size_t i = 0; i < hints.size(); ++i) {
            manuscript.passages.emplace_back();
            manuscript.passages.back().text = i == 0 ? first : "措施";
        }
        give_parts(manuscript.passages, hints);
        return dump(manuscript);
    };
    CHECK(levels("工作计划", {{.heading = 1}, {.heading = 2}}) == "title 工作计划\nh1 措施\n");
    CHECK(levels("一、目标", {{.heading = 1}, {.heading = 2}}) == "h1 一、目标\nh2 措施\n");
    CHECK(levels("目标", {{.heading = 1, .numbering = 1}, {.heading = 2}}) == "h1 目标\nh2 措施\n");
    CHECK(levels("目标", {{.heading = 1}, {.heading = 1}}) == "h1 目标\nh1 措施\n");
    CHECK(levels("目标", {{.heading = 2}, {.heading = 1}}) == "h2 目标\nh1 措施\n");
    CHECK(levels("目标", {{.heading = 1}, {.title = true}}) == "h1 目标\ntitle 措施\n");
}

TEST_CASE("cells stay out of the structure", "[read][structure]") {
    std::vector<document::Passage> passages(2);
    passages[0].text = "一、目标";
    passages[0].cell = document::CellPlace{1, 2, 3};
    passages[1].text = "一、目标";
    give_parts(passages);
    CHECK(passages[0].part == document::Part::cell);
    CHECK(passages[1].part == document::Part::heading);
}

TEST_CASE("a plain text leads back to its bytes", "[read][plain_text]") {
    const std::string text = "\xEF\xBB\xBF　　甲 乙　\r\n\r\n\t丙\r丁";
    const auto manuscript = plain_text(text);
    CHECK(dump(manuscript) == "title 甲 乙\np 丙\np 丁\n");
    CHECK(leads_back(manuscript, text));
    REQUIRE(manuscript.passages.size() == 3);
    CHECK(manuscript.passages[0].stretches == std::vector<document::Stretch>{{0, 7, 0, 9}});
    CHECK(manuscript.passages[2].ordinal == 3);
}

}  // namespace
}  // namespace wenshu::read
