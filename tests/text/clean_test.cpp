#include "text/clean.hpp"

#include <string>
#include <string_view>

#include <catch2/catch.hpp>

#include "text/clean_checks.hpp"

namespace wenshu::text {
namespace {

TEST_CASE("clean official prose is left as it is", "[text][clean]") {
    stays("为做好2018年健康教育工作，结合街道实际，制定本计划。");
    stays("一、工作目标\n（一）开课率达到100%，参加人次不少于1,200人。\n1.每季度更换宣传栏1期。");
    stays("参会人员：张　三、李　四、王小明。");
    stays("《关于印发〈健康教育工作方案〉的通知》（东政发〔2018〕5号）要求“四不两直”。");
    stays("会议时间为2018年3月5日9:30，联系电话：0791-8866 5321，网址 https://example.org/a,b?c=1。");
    stays("北京—上海，2016—2020年，3～5天，“5·12”防灾减灾日……");
}

TEST_CASE("what nobody sees goes, and an emoji of several parts stays whole", "[text][clean]") {
    CHECK(cleaned("健\u200B康\uFEFF教\u00AD育") == "健康教育");
    CHECK(cleaned("一行\r\n二行\r三行\v四行\u2028五行") == "一行\n二行\n三行\n四行\n五行");
    CHECK(cleaned("甲段\u2029乙段") == "甲段\n\n乙段");
    CHECK(cleaned("健\x07康\x7F") == "健康");
    CHECK(cleaned("\uF0B7一项工作") == "一项工作");
    stays("👨\u200D👩\u200D👧到场。");
}

TEST_CASE("forms of old encodings become the characters they stand for", "[text][clean]") {
    CHECK(cleaned("⼈⼯、\uF979爽、\uFA1B利") == "人工、凉爽、福利");
    CHECK(cleaned("１２人参加，编号ＡＢ０７") == "12人参加，编号AB07");
    CHECK(cleaned("㈠健全机构\n⑵加强培训\n⒊广泛宣传") == "（一）健全机构\n（2）加强培训\n3.广泛宣传");
    stays("①健全机构，见图⑵。");
    CHECK(cleaned("cafe\u0301") == "caf\u00E9");
    stays("\uFA0E\uFA0F\uFA11");  // unified ideographs in a compatibility block
}

TEST_CASE("pinyin that was injected everywhere goes, and the notes of a glossary stay", "[text][clean]") {
    CHECK(cleaned("進(jìn)一步做好服務(wù)工作，加強(qiáng)建設(shè)，實(shí)現(xiàn)目標(biāo)。") ==
          "进一步做好服务工作，加强建设，实现目标。");
    stays("爨(cuàn)底下村\n嵊(shèng)泗县");
    stays("蚌埠的“蚌”读作蚌(bèng)。");
}

TEST_CASE("Traditional text is simplified by its phrases, simplified text is left alone", "[text][clean]") {
    CHECK(cleaned("社區工作計劃總結，乾隆年間，環境乾淨。") == "社区工作计划总结，乾隆年间，环境干净。");
    CHECK(cleaned("隨著發展，看著這個顯著的變化，瞭解情況，予以答覆。") ==
          "随着发展，看着这个显著的变化，了解情况，予以答复。");
    stays("成效显著，乾隆年间，站得高、瞭望得远，原著作者。");
    stays("联系人：張曉明，负责健康教育、宣传培训、档案整理和台账登记等工作，电话另行通知。");
    CHECK(cleaned("一、主題\n牽手精彩世博，歡度快樂暑期，建設學習型社會。") ==
          "一、主题\n牵手精彩世博，欢度快乐暑期，建设学习型社会。");
    CleanOptions never;
    never.simplify = Simplify::never;
    CHECK(clean("工作計劃總結", never).text == "工作計劃總結");
}

TEST_CASE("a name that is marked as one is written as it is written", "[text][clean]") {
    CleanOptions options;
    options.names = {"張曉峯"};
    CHECK(clean("由張曉峯負責實施這個計劃，並總結經驗。", options).text ==
          "由張曉峯负责实施这个计划，并总结经验。");
}

TEST_CASE("text that was decoded wrongly is put right where the way back is exact", "[text][clean]") {
    CHECK(cleaned("ä¸­å›½å…±äº§å…š") == "中国共产党");
    CHECK(cleaned("《鍋ュ悍鏁欒偛》宸ヤ綔鎬荤粨") == "《健康教育》工作总结");
    CHECK(cleaned("ÖÐ¹ú¹¤×÷¼Æ»®×Ü½á") == "中国工作计划总结");
    CHECK(cleaned("增加到”?！傲恕北硎驹隽浚") == "增加到”。“了”表示增量，");
    stays("Caf\u00E9 und \u00DCbung");
    CHECK(cleaned("你们完成任务了吗?") == "你们完成任务了吗？");
}

TEST_CASE("what a page left behind goes, and what looks like a tag stays", "[text][clean]") {
    CHECK(cleaned("<p>健康&ldquo;三减三健&rdquo;</p>第二行，&nbsp;完") == "健康“三减三健”\n第二行，完");
    CHECK(cleaned("&amp;ldquo;社区&amp;rdquo;&#x3000;&#65;") == "“社区” A");
    CHECK(cleaned("甲<script>var a=\"<p>\";</script>乙<!-- 注释 -->丙") == "甲乙丙");
    stays("当a<b且c>d时，按《办法》执行。");
    stays("R&D投入；A&B公司");
}

TEST_CASE("spaces inside of prose go, those that set apart stay", "[text][clean]") {
    CHECK(cleaned("　　各社区 居委会：\n  认真 贯彻落实，做好工作。 ") ==
          "各社区　居委会：\n认真贯彻落实，做好工作。");
    CHECK(cleaned("使用\u00A0Excel\u00A02016\u00A0登记，按月上报。") == "使用 Excel 2016 登记，按月上报。");
    stays("姓　名　单　位");
}

TEST_CASE("marks of other families become Chinese ones between Han alone", "[text][clean]") {
    CHECK(cleaned("贯彻落实,提高认识;加强领导:做好工作!") == "贯彻落实，提高认识；加强领导：做好工作！");
    CHECK(cleaned("达100%,其中,25人参加.") == "达100%，其中，25人参加。");
    CHECK(cleaned("时间∶9:30。比分3:2，编号1,234,A,B") == "时间：9:30。比分3:2，编号1,234,A,B");
    CHECK(cleaned("专(兼)职人员,\"三会一课\"制度") == "专（兼）职人员，“三会一课”制度");
    CHECK(cleaned("「健康中國」行動、『樣板』建設總結") == "“健康中国”行动、‘样板’建设总结");
    CHECK(cleaned("等等...持续推进。。加强，，管理") == "等等……持续推进。加强，管理");
    CHECK(cleaned("开展?六个确保?和?四好少年?活动。") == "开展“六个确保”和“四好少年”活动。");
    CHECK(cleaned("对不对?行不行?") == "对不对？行不行？");
    stays("他说\"好。");
}

TEST_CASE("numbers that were typed with look-alikes are written as numbers", "[text][clean]") {
    CHECK(cleaned("二○一八年、二OO八年、二零二六年") == "二〇一八年、二〇〇八年、二〇二六年");
    CHECK(cleaned("参加1，234人次，完成率98. 5%") == "参加1,234人次，完成率98.5%");
    CHECK(cleaned("5月18曰") == "5月18日");
    stays("分为1，234号楼和5号楼；子曰诗云；三千零五十二人");
}

TEST_CASE("lines cut at a fixed width are joined, and headings are not", "[text][clean]") {
    const std::string cut =
        "为进一步做好全街道的健康教育工作，提高居民健康素养水平和自我保\n"
        "健能力，根据上级有关要求，结合本街道工作实际情况，现就二季度健\n"
        "康教育的重点任务作如下安排，请各社区认真组织实施，按时限要求上\n"
        "报有关材料，确保各项任务按期完成，并做好台账登记、照片留存和总\n"
        "结上报等工作。\n"
        "一、工作目标";
    CHECK(cleaned(cut) ==
          "为进一步做好全街道的健康教育工作，提高居民健康素养水平和自我保健能力，根据上级有关要求，结合本街道"
          "工作实"
          "际情况，现就二季度健康教育的重点任务作如下安排，请各社区认真组织实施，按时限要求上报有关材料，确保"
          "各项任"
          "务按期完成，并做好台账登记、照片留存和总结上报等工作。\n一、工作目标");
}

TEST_CASE("a text in one line is split before its ordinals if they count on", "[text][clean]") {
    std::string filler;
    for (int i = 0; i < 12; ++i) filler += "各社区要按照要求做好各项工作。";
    const std::string run = "一、目标。" + filler + "二、任务。" + filler + "三、保障。" + filler;
    CHECK(cleaned(run) == "一、目标。" + filler + "\n二、任务。" + filler + "\n三、保障。" + filler);
    stays("一、目标。" + filler + "三、任务。" + filler + "二、保障。" + filler);
}

TEST_CASE("a site's notices and noise go from the edges, and a line that stands twice", "[text][clean]") {
    CHECK(cleaned("当前位置：首页>公文\n2018年工作计划\n一、目标\n转载请注明来源于本站\n") ==
          "2018年工作计划\n一、目标\n");
    CHECK(cleaned("第一段。\n! {, * @1 o5 M. y4 Z# 0 W9 E&\n第二段。\n第3页 共9页\n第三段。") ==
          "第一段。\n第二段。\n第三段。");
    CHECK(cleaned("2018年河东街道健康教育工作计划\n2018年河东街道健康教育工作计划\n正文。") ==
          "2018年河东街道健康教育工作计划\n正文。");
    stays("责任人：各社区主任\n责任人：爱卫办");
}

TEST_CASE("every change is told, with its place in the text that was given", "[text][clean]") {
    const std::string text = "務(wù)實(shí)、國(guó)家,二○一八年";
    const Cleaned result = clean(text);
    CHECK(result.text == "务实、国家，二〇一八年");
    for (const auto& pass : result.passes) {
        for (const auto& change : pass.changes) {
            INFO(pass.pass->id << " " << change.before);
            CHECK(text.substr(change.offset).starts_with(change.before.substr(0, 3)));
            CHECK_FALSE(change.rule.empty());
        }
    }
}

TEST_CASE("empty and hostile texts come through", "[text][clean]") {
    stays("");
    CHECK(cleaned(std::string(1000, '<')) == std::string(1000, '<'));
    CHECK(cleaned(std::string(1000, '(')) == std::string(1000, '('));
    CHECK(cleaned(std::string(1000, '?')) == std::string(1000, '?'));
    CHECK(cleaned("<script>" + std::string(100, 'a')).size() == 100);
    CHECK(cleaned(std::string("甲\0乙", 7)) == "甲乙");
}

}  // namespace
}  // namespace wenshu::text
