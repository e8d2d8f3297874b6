// What sites add to texts: notices, collections of papers, passages that stand twice.
#include <algorithm>
#include <string>
#include <string_view>

#include <catch2/catch.hpp>

#include "text/clean.hpp"
#include "text/clean_checks.hpp"

namespace wenshu::text {
namespace {

const std::string first_paper =
    "为提高居民健康素养，根据上级要求，结合街道实际，制定本计划。\n一、工作目标\n全年举办讲座12场。\n";
const std::string second_paper =
    "今年以来，全镇共检查企业86家，发现隐患214处，现将情况总结如下。\n一、主要做法\n签订责任书21份。\n";

TEST_CASE("a collection keeps all papers, each below an empty line and its own title", "[text][clean]") {
    CHECK(cleaned("工作计划(精选9篇)\n以下是小编为大家整理的工作计划，欢迎阅读。\n工作计划（精选9篇）\n"
                  "第一篇:健康教育工作计划\n健康教育工作计划\n" +
                  first_paper + "第二篇:安全生产工作总结[范文模版]\n安全生产工作总结\n" + second_paper) ==
          "工作计划\n\n健康教育工作计划\n" + first_paper + "\n安全生产工作总结\n" + second_paper);
    CHECK(cleaned("社区工作计划（通用2篇）\n社区工作计划 篇1\n" + first_paper + "社区工作计划 篇2\n" +
                  second_paper) ==
          "社区工作计划\n\n社区工作计划　篇1\n" + first_paper + "\n社区工作计划　篇2\n" + second_paper);
    CHECK(cleaned("【范文一】\n" + first_paper + "【范文二】\n" + second_paper) ==
          "【范文一】\n" + first_paper + "\n【范文二】\n" + second_paper);
}

TEST_CASE("a paper that a collection holds twice stays once", "[text][clean]") {
    const auto text = cleaned("工作计划(汇编3篇)\n篇一：健康教育工作计划\n健康教育工作计划\n" + first_paper +
                              "篇二：安全生产工作总结\n安全生产工作总结\n" + second_paper +
                              "篇三：健康教育工作计划\n健康教育工作计划\n" + first_paper);
    CHECK(text == "工作计划\n\n健康教育工作计划\n" + first_paper + "\n安全生产工作总结\n" + second_paper);
}

TEST_CASE("the first words of a paper are no title of it", "[text][clean]") {
    CHECK(cleaned("第一篇:今年以来，全镇共检查\n" + second_paper) == "第一篇\n" + second_paper);
    CHECK(cleaned("第四篇:安全生产工作总结\n安全生产工作总结 " + second_paper) ==
          "安全生产工作总结\n" + second_paper);
}

TEST_CASE("the parts of a book are no collection", "[text][clean]") {
    stays(
        "第一篇　发展基础\n第一章　环境\n全县经济平稳增长，年均增长7.2%。\n第二篇　创新发展\n第一章　平台\n"
        "建设创新平台12个。\n");
    stays("规划分为三篇，第一篇讲形势，第二篇讲任务，第三篇讲保障。");
}

TEST_CASE("a passage that stands twice in a paper stays once, what a form repeats stays", "[text][clean]") {
    const std::string paragraph =
        "各社区要把健康教育纳入年度考核，每季度上报1次进展情况，由街道爱卫办汇总后报分管领导审定，年底统一验"
        "收。\n";
    CHECK(cleaned("一、任务\n" + paragraph + "二、保障\n落实经费12万元。\n" + paragraph) ==
          "一、任务\n" + paragraph + "二、保障\n落实经费12万元。\n");
    CHECK(cleaned("健康教育工作计划\n" + first_paper + "健康教育工作计划\n" + first_paper) ==
          "健康教育工作计划\n" + first_paper);
    const std::string form = "责任单位：区教育局、区卫生健康局、区市场监督管理局、区文化广电旅游局\n";
    stays("一、上好第一课。\n" + form + "二、办好宣传栏。\n" + form + "三、建好台账。\n" + form);
    const std::string item = "2.按照国家有关规定，取得工程技术或者工程经济专业高级职务。\n";
    stays("一、报考条件\n1.从事相关工作满3年。\n" + item + "二、免试条件\n1.从事相关工作满15年。\n" + item);
    stays("合格\n合格\n合格\n3\n3\n");
}

TEST_CASE("the notices of a site go from both ends of a paper", "[text][clean]") {
    const std::string paper = "健康教育工作计划\n" + first_paper + "河东街道办事处\n2018年2月3日\n";
    const std::string_view head[] = {
        "当前位置：首页 > 范文大全 > 工作计划",
        "首页 | 范文 | 计划 | 总结 | 登录 | 注册",
        "来源：某某网 发布时间：2018-05-06 浏览次数：325",
        "时间:2023-03-06 16:04:30",
        "【字体：大 中 小】",
        "[大] [中] [小] 打印本页 关闭窗口",
        "作者：佚名",
        "以下是小编为大家整理的工作计划范文，希望对大家有所帮助。",
    };
    const std::string_view tail[] = {
        "上一篇：安全生产工作总结",
        "（责任编辑：admin）",
        "转载请注明出处：http://www.example.com/1.html",
        "版权所有：某某网 备案号：ICP备12345678号",
        "Copyright © 2010-2019 example.com All Rights Reserved",
        "扫一扫在手机打开当前页",
        "分享到： QQ空间 新浪微博 微信",
        "共3页，当前第1页 1 2 3",
        "[1] [2] [3] 下一页",
        "- 1 -",
        "更多工作计划请点击下页",
        "日韩精品一区二区 国产高清 在线观看",
    };
    std::string all;
    for (const auto line : head) {
        INFO(line);
        CHECK(cleaned(std::string(line) + "\n" + paper) == paper);
        all += std::string(line) + "\n";
    }
    all += paper;
    for (const auto line : tail) {
        INFO(line);
        CHECK(cleaned(paper + std::string(line) + "\n") == paper);
        all += std::string(line) + "\n";
    }
    CHECK(cleaned(all) == paper);
}

TEST_CASE("a paper that speaks of what sites do keeps its lines", "[text][clean]") {
    stays("关于严厉打击侵权假冒工作的实施方案\n扫码登记的，应当核对二维码有效期；微信号变更须报备。");
    stays("报名表请登录政府网站下载，供各单位学习参考。\n温馨提示：请携带身份证。");
    stays("典型做法供大家参考，数据仅供参考，以正式文件为准。\n编辑：办公室");
}

TEST_CASE("lines of another language and noise inside of lines go", "[text][clean]") {
    CHECK(cleaned("健康教育。\n이 문서는 인터넷에서 수집되었습니다.\n第二段。\n") ==
          "健康教育。\n第二段。\n");
    CHECK(cleaned("落实责任。0 W9 E& h+ E: e! x*加强管理。\n") == "落实责任。加强管理。\n");
    stays("选项：A. 同意 B. 不同意 C. 弃权 D. 其他");
}

}  // namespace
}  // namespace wenshu::text
