// Marks, dashes, spaces and lines in every form in which pages have them.
#include <string>
#include <string_view>

#include <catch2/catch.hpp>

#include "text/clean.hpp"
#include "text/clean_checks.hpp"

namespace wenshu::text {
namespace {

TEST_CASE("quotes of any kind become “ and ” in turn, and doubtful ones stay", "[text][clean]") {
    const std::string right = "落实“三会一课”制度，抓好“四不两直”检查。";
    for (const std::string_view form :
         {"落实\"三会一课\"制度，抓好\"四不两直\"检查。", "落实＂三会一课＂制度，抓好＂四不两直＂检查。",
          "落实〝三会一课〞制度，抓好〝四不两直〞检查。", "落实〞三会一课〞制度，抓好〞四不两直〞检查。",
          "落实”三会一课“制度，抓好”四不两直“检查。", "落实”三会一课”制度，抓好”四不两直”检查。",
          "落实„三会一课‟制度，抓好„四不两直‟检查。", "落实''三会一课''制度，抓好''四不两直''检查。",
          "落实``三会一课''制度，抓好``四不两直''检查。", "落实「三会一课」制度，抓好「四不两直」检查。",
          "落实??三会一课??制度，抓好??四不两直??检查。"}) {
        INFO(form);
        CHECK(cleaned(form) == right);
    }
    stays("到此为止。”他说：“明天继续");
    stays("屏幕为15\"和17\"两种");
}

TEST_CASE("brackets are Chinese around Han, of one kind on both sides, and 〔〕 in document numbers",
          "[text][clean]") {
    CHECK(cleaned("目标(2019—2030年)和人员(含专职、兼职）") == "目标（2019—2030年）和人员（含专职、兼职）");
    CHECK(cleaned("﹙试行﹚") == "（试行）");
    for (const std::string_view form : {"东政发[2018]5号", "东政发(2018)5号", "东政发【2018】5号",
                                        "东政发﹝2018﹞5号", "东政发（2018）5号"}) {
        INFO(form);
        CHECK(cleaned(form) == "东政发〔2018〕5号");
    }
    stays("参见[2]和f(x)，（2018）沪01民初5号，网址https://example.org/(a)。");
}

TEST_CASE("a comma that was put before another mark goes", "[text][clean]") {
    CHECK(cleaned("一,、总体要求,;二,、主要任务。") == "一、总体要求；二、主要任务。");
    CHECK(cleaned("三月五日,,各社区召开会议,。") == "三月五日，各社区召开会议。");
    stays("参加1,234人，见a,;b两栏。");
}

TEST_CASE("titles in angle brackets get 《》, inner ones 〈〉", "[text][clean]") {
    CHECK(cleaned("贯彻<<安全生产法>>和«消防法»") == "贯彻《安全生产法》和《消防法》");
    CHECK(cleaned("《关于印发<工作方案>的通知》") == "《关于印发〈工作方案〉的通知》");
    stays("当a<b且c>d时，3<5。");
}

TEST_CASE("dashes of other families become — and ——, phone numbers keep theirs", "[text][clean]") {
    CHECK(cleaned("三个层次――街道、社区、网格") == "三个层次——街道、社区、网格");
    CHECK(cleaned("三个层次--街道、社区、网格") == "三个层次——街道、社区、网格");
    CHECK(cleaned("2016–2020年，3月－5月，北京―上海") == "2016—2020年，3月—5月，北京—上海");
    CHECK(cleaned("电话：0791－88665321") == "电话：0791-88665321");
    stays("2018-03-05，GB/T 9704-2012，COVID-19，3-5年");
}

TEST_CASE("marks of any family and their spaces are Chinese in a Chinese sentence", "[text][clean]") {
    CHECK(cleaned("贯彻落实, 提高认识; 加强领导: 做好工作") == "贯彻落实，提高认识；加强领导：做好工作");
    CHECK(cleaned("贯彻落实 ，提高认识。 加强领导") == "贯彻落实，提高认识。加强领导");
    CHECK(cleaned("贯彻落实,提高认识.加强领导.\n做好工作,举办讲座12场.\n抓好落实.") ==
          "贯彻落实，提高认识。加强领导。\n做好工作，举办讲座12场。\n抓好落实。");
    CHECK(cleaned("以“5•12”为节点，等等…\n等等⋯⋯") == "以“5·12”为节点，等等……\n等等……");
    stays("1.健全机构\n2.加强培训\n比分为3∶2，坡度1∶50");
}

TEST_CASE("stray marks between Han go, a dot between numerals stays", "[text][clean]") {
    CHECK(cleaned("新一届的`居民委员会。\n偏远的.村组。\n") == "新一届的居民委员会。\n偏远的村组。\n");
    stays("五.一期间。\n一.工作目标。\n");
}

TEST_CASE("numbers are put together again", "[text][clean]") {
    CHECK(cleaned("参加1 234人，完成率98 .5%、97．5％、96·5%、95 %") ==
          "参加1,234人，完成率98.5%、97.5%、96.5%、95%");
    stays("表1 234人，2018年3 120人，以“5·12”为节点");
}

TEST_CASE("the number of an article stands apart, letters that were spaced come together", "[text][clean]") {
    stays("第一条　为规范管理，制定本办法。\n第二章　考勤\n副镇长　梁志刚");
    CHECK(cleaned("第一条 为规范管理，制定本办法。") == "第一条　为规范管理，制定本办法。");
    CHECK(cleaned("各 社 区 要 认 真 贯 彻 ，抓 好 落 实 。") == "各社区要认真贯彻，抓好落实。");
    CHECK(cleaned("? ? ? ? 各社区：\n????1.抓好落实。") == "各社区：\n1.抓好落实。");
}

TEST_CASE("entities in every spelling, tags with attributes and of boards go", "[text][clean]") {
    CHECK(cleaned("&LDQUO;社区&RDQUO;、&ldquo街道&rdquo、&amp;amp;ldquo;镇&amp;amp;rdquo;") ==
          "“社区”、“街道”、“镇”");
    CHECK(cleaned("<a href=\"x\" title=\"a>b\">健康</a><o:p></o:p><w:br/>教育") == "健康教育");
    CHECK(cleaned("[b][size=3]健康[/size][/b][url=http://a.b]教育[/url]") == "健康教育");
    stays("参考文献[1]、[J]，R&D投入，AT&T");
}

TEST_CASE("marks of Markdown go from plain texts and stay in Markdown", "[text][clean]") {
    CHECK(cleaned("## 一、目标\n**开课率**达到100%。\n---\n✅ 抓好落实。\n```\n") ==
          "一、目标\n开课率达到100%。\n抓好落实。\n");
    CleanOptions markdown;
    markdown.markdown = true;
    CHECK(clean("## 一、目标\n**开课率**\n---\n`代码`\n", markdown).passes.empty());
    stays("电线**，袁**，1356150****");
}

TEST_CASE("words of Taiwan become those of the mainland where a text is full of them", "[text][clean]") {
    CHECK(cleaned("建設資訊系統，更新軟體和網路。") == "建设信息系统，更新软件和网络。");
    CHECK(cleaned("著力解決公共衞生問題，著眼長遠，著名專家參加。") ==
          "着力解决公共卫生问题，着眼长远，著名专家参加。");
}

TEST_CASE("cut lines are joined by their indents, in characters too, and lists are not", "[text][clean]") {
    const std::string cut =
        "　　为进一步做好全街道的健康教育工作，提高居民健康素养水平\n和自我保健能力，根据上级有关要求，结合本"
        "街道2018年工作实\n"
        "际，现就有关事项作如下安排，请各社区认真组织实施，按时限\n要求于3月5日前上报有关材料，确保各项任务按"
        "期完成。\n"
        "　　请各单位加强领导，明确责任，细化措施，做好台账登记、照\n片留存和总结上报等工作。\n";
    CHECK(cleaned(cut) ==
          "为进一步做好全街道的健康教育工作，提高居民健康素养水平和自我保健能力，根据上级有关要求，结合本街道"
          "2018年工作实"
          "际，现就有关事项作如下安排，请各社区认真组织实施，按时限要求于3月5日前上报有关材料，确保各项任务按"
          "期完成。\n"
          "请各单位加强领导，明确责任，细化措施，做好台账登记、照片留存和总结上报等工作。\n");
    stays(
        "河东街道2018年健康教育工作计划分解落实情况汇总表\n河西街道2018年健康教育工作计划分解落实情况汇总表\n"
        "河南街道2018年健康教育工作计划分解落实情况汇总表\n河北街道2018年健康教育工作计划分解落实情况汇总表"
        "\n");
}

TEST_CASE("a text whose breaks became spaces is broken again", "[text][clean]") {
    const auto filler = [](int from) {
        std::string text;
        for (int i = from; i < from + 8; ++i)
            text += "各社区要按照要求做好第" + std::to_string(i) + "项工作。";
        return text;
    };
    CHECK(cleaned("2018年工作计划　　一、目标　　" + filler(1) + "　　二、任务　　" + filler(9) +
                  "　　三、保障　　落实经费。") ==
          "2018年工作计划\n一、目标\n" + filler(1) + "\n二、任务\n" + filler(9) + "\n三、保障\n落实经费。");
}

}  // namespace
}  // namespace wenshu::text
