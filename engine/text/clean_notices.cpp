#include "text/clean_notices.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "base/utf8.hpp"
#include "text/characters.hpp"
#include "text/text_lines.hpp"

namespace wenshu::text {
namespace {

constexpr std::size_t longest_notice = 90;  // characters
constexpr std::size_t longest_talk = 260;

// Words of which each is enough: no paper says them of itself.
constexpr std::array<std::string_view, 84> telling = {
    "转载请注明",       "请注明出处",     "转载请保留",
    "未经许可不得转载", "谢绝转载",       "原文地址",
    "原文链接",         "本文地址",       "本文链接",
    "本文网址",         "本文由",         "本文来源",
    "本文来自",         "本文转自",       "文章来源",
    "信息来源：",       "ICP备",          "网安备",
    "上一篇：",         "下一篇：",       "上一篇:",
    "下一篇:",          "上一条：",       "下一条：",
    "关注公众号",       "关注微信公众",   "微信扫一扫",
    "扫一扫在手机",     "扫一扫关注",     "扫一扫，",
    "扫码关注",         "扫码下载",       "打印本页",
    "打印此页",         "打印文章",       "关闭窗口",
    "关闭本页",         "【字体",         "[字体",
    "字体：【",         "字号：",         "分享到",
    "浏览次数",         "浏览量：",       "点击数：",
    "点击次数",         "阅读次数",       "阅读量：",
    "访问量：",         "收藏本文",       "加入收藏",
    "当前位置：",       "您现在的位置",   "您的位置：",
    "返回首页",         "返回顶部",       "返回列表",
    "网站地图",         "友情链接",       "猜你喜欢",
    "热门推荐",         "相关推荐",       "相关阅读",
    "相关文章",         "推荐阅读",       "热门搜索",
    "感兴趣的文章",     "还看了：",       "点击下载",
    "下载本文",         "下载文档",       "下载全文",
    "下载Word",         "文档编号",       "版权声明",
    "版权所有",         "版权归原",       "免责声明",
    "联系删除",         "我们删除",       "All Rights Reserved",
    "客服QQ",           "微信公众号回复", "范文网"};

// How such lines begin, brackets in front apart.
constexpr std::array<std::string_view, 31> openings = {
    "责任编辑：",   "责任编辑:", "责编：",   "发布时间：", "发布时间:", "发布日期：", "发布日期:",
    "发表时间",     "发表日期",  "更新时间", "上传时间",   "上传者",    "来源：",     "来源:",
    "转自：",       "转自:",     "文/佚名",  "文章导读",   "导读】",    "标签：",     "标签:",
    "本文关键词",   "Copyright", "URL：",    "抓取时间：", "发表评论",  "网友评论",   "全文完",
    "更多精彩内容", "更多范文",  "赞("};

// Words of bars of navigation; a line is one if it is nothing but short pieces with two of these among them.
constexpr std::array<std::string_view, 40> bar_words = {
    "首页",     "登录",   "注册",     "关于我们", "联系我们", "打印", "关闭",     "收藏",
    "QQ空间",   "微信",   "新浪微博", "微博",     "大",       "中",   "小",       "返回",
    "上一页",   "下一页", "尾页",     "网站首页", "设为首页", "帮助", "投稿",     "范文",
    "范文大全", "总结",   "计划",     "期刊咨询", "科普杂志", "论文", "作文",     "心得体会",
    "评论",     "顶一下", "踩一下",   "会员中心", "搜索",     "全文", "关闭窗口", "打印本页"};

// Labels of a line about the page: 作者：佚名 点击：35.
constexpr std::array<std::string_view, 15> labels = {"来源", "作者", "点击", "阅读", "评论",
                                                     "浏览", "人气", "时间", "更新", "编辑",
                                                     "发布", "录入", "审核", "日期", "次数"};

// Who offers texts to readers speaks so, and no paper does; of a 范文 the words beside it are enough.
constexpr std::array<std::string_view, 27> talk = {
    "小编为",       "小编整理",     "小编精心",     "小编给",       "小编带来",       "小编收集",
    "小编推荐",     "小编分享",     "小编今天",     "小编就",       "小编和",         "小编搜集",
    "我为大家搜集", "我为大家整理", "我们为大家",   "欢迎阅读",     "欢迎大家阅读",   "希望对大家有",
    "希望对您有",   "希望对你有",   "大家想知道怎", "本文为您提供", "写一篇比较优质", "请随时告诉我",
    "为您精心挑选", "客服老师",     "当然可以！"};
constexpr std::array<std::string_view, 8> offers = {"分享", "整理", "收集", "参考",
                                                    "欢迎", "提供", "希望", "供您"};

constexpr std::array<std::string_view, 14> adverts = {"日韩", "欧美",     "国产",     "一区二区", "久久",
                                                      "精品", "在线观看", "无码",     "高清",     "成人",
                                                      "博彩", "娱乐城",   "真人荷官", "投注"};

bool contains(std::string_view line, std::string_view words) {
    return line.find(words) != std::string_view::npos;
}

template <class Words>
std::size_t hits(std::string_view line, const Words& words) {
    return static_cast<std::size_t>(
        std::ranges::count_if(words, [&](std::string_view word) { return contains(line, word); }));
}

bool is_any_of(char32_t c, std::u32string_view all) {
    return all.find(c) != std::u32string_view::npos;
}

// The line behind its brackets and spaces in front.
std::string_view behind_brackets(std::string_view line) {
    std::size_t offset = 0;
    while (offset < line.size() && is_any_of(at(line, offset), U" 　【[（(《\t*·-"))
        base::next_code_point(line, offset);
    return line.substr(offset);
}

// The pieces of a line between spaces, strokes and arrows.
std::vector<std::string_view> pieces(std::string_view line) {
    std::vector<std::string_view> found;
    std::size_t start = 0;
    for (std::size_t offset = 0; offset <= line.size();) {
        const std::size_t here = offset;
        const char32_t c = at(line, offset);
        const bool cuts = offset == line.size() || is_any_of(c, U" 　|｜>》»·[]【】()（）\t，：:");
        if (cuts && here > start) found.push_back(line.substr(start, here - start));
        if (offset == line.size()) break;
        base::next_code_point(line, offset);
        if (cuts) start = offset;
    }
    return found;
}

// 首页 | 范文 | 登录, [大] [中] [小]: two words of a bar, and nothing that is a sentence.
bool is_bar(std::string_view line) {
    constexpr std::size_t longest_piece = 6;  // characters
    const auto all = pieces(line);
    const auto known = [](std::string_view piece) {
        return std::ranges::find(bar_words, piece) != bar_words.end();
    };
    const auto count = static_cast<std::size_t>(std::ranges::count_if(all, known));
    const bool is_short = std::ranges::all_of(
        all, [](std::string_view piece) { return base::count_code_points(piece) <= longest_piece; });
    return count >= 2 && count * 2 >= all.size() && is_short;
}

bool has_clock(std::string_view line) {
    for (auto colon = line.find(':'); colon != std::string_view::npos; colon = line.find(':', colon + 1)) {
        if (is_digit(before(line, colon)) && is_digit(at(line, colon + 1))) return true;
    }
    return false;
}

// 来源：本站 作者：佚名 点击：1234次, 时间:2023-03-06 16:04:30
bool is_page_data(std::string_view line) {
    if (contains(line, "。") || contains(line, "，")) return false;
    std::size_t count = 0;
    for (const auto label : labels) {
        const auto found = line.find(label);
        if (found == std::string_view::npos) continue;
        const char32_t mark = at(line, found + label.size());
        count += mark == U'：' || mark == U':' ? 1U : 0U;
    }
    const bool stamp = behind_brackets(line).starts_with("时间:") && has_clock(line.substr(7));
    const bool nobody = contains(line, "admin") || contains(line, "佚名") || contains(line, "未知");
    return count >= 2 || (stamp && contains(line, "-")) || (count == 1 && nobody);
}

std::string shape_of(std::string_view line) {
    std::string shape;
    for (std::size_t offset = 0; offset < line.size();) {
        const char32_t c = base::next_code_point(line, offset);
        if (is_any_of(c, U" 　，,\t")) continue;
        if (!is_digit(c)) {
            base::append_utf8(shape, c == U'—' || c == U'－' || c == U'–' ? U'-' : c);
        } else if (!shape.ends_with('9')) {
            shape += '9';
        }
    }
    return shape;
}

}  // namespace

bool is_site_notice(std::string_view line) {
    if (base::count_code_points(line) > longest_notice) return false;
    const auto bare = behind_brackets(line);
    const auto opens = [&](std::string_view words) { return bare.starts_with(words); };
    const bool more = contains(line, "更多") && (contains(line, "范文") || contains(line, "请点击"));
    return hits(line, telling) > 0 || more || std::ranges::any_of(openings, opens) || is_bar(line) ||
           is_page_data(line) || line == "THE END" || bare.starts_with("声明：本") ||
           (bare.starts_with("欢迎来到") && contains(bare, "网"));
}

bool is_site_talk(std::string_view line) {
    if (base::count_code_points(line) > longest_talk) return false;
    const bool sample = contains(line, "范文") || (contains(line, "以下是一份") && contains(line, "供您"));
    return hits(line, talk) > 0 || (sample && hits(line, offers) > 0 && count_han(line) > 12);
}

bool is_page_mark(std::string_view line) {
    constexpr std::size_t longest = 60;  // bytes
    const bool may_be = line.find("页") != std::string_view::npos || line.starts_with('-') ||
                        line.starts_with('[') || line.starts_with("—") || line.starts_with("－") ||
                        line.starts_with("·");
    if (line.size() > longest || !may_be) return false;
    const std::string shape = shape_of(line);
    constexpr std::array<std::string_view, 9> shapes = {
        "第9页共9页",    "共9页第9页",      "第9页",       "-9-", "(本文共9页)",
        "（本文共9页）", "共9页当前第9页9", "第9页/共9页", "·9·"};
    if (std::ranges::find(shapes, shape) != shapes.end()) return true;
    return shape.starts_with("[9][9]") && (shape.ends_with("下一页") || shape.ends_with("]"));
}

bool is_noise(std::string_view line) {
    constexpr std::size_t shortest = 10;
    std::size_t spaces = 0;
    std::size_t letters = 0;
    bool has_letter = false;
    for (const char c : line) {
        if (static_cast<unsigned char>(c) >= 0x80) return false;
        const bool letter = is_latin_letter(static_cast<char32_t>(static_cast<unsigned char>(c)));
        letters = letter ? letters + 1 : 0;
        has_letter = has_letter || letter;
        if (letters >= 3) return false;
        spaces += c == ' ' ? 1U : 0U;
    }
    return line.size() >= shortest && has_letter && spaces * 4 >= line.size();
}

bool is_stray_language(std::string_view line) {
    constexpr std::size_t longest_advert = 3 * longest_notice;  // bytes
    constexpr ByteSet first_bytes("\xE3\xEA\xEB\xEC\xED");      // of kana and of Hangul
    std::size_t foreign = 0;
    for (auto offset = first_bytes.find(line, 0); offset + 2 < line.size();
         offset = first_bytes.find(line, offset + 3)) {
        const auto second = static_cast<unsigned char>(line[offset + 1]);
        foreign += line[offset] != '\xE3' || (second >= 0x81 && second <= 0x83) ? 1U : 0U;
    }
    if (foreign >= 8 && foreign * 3 >= base::count_code_points(line)) return true;
    return line.size() <= longest_advert && !contains(line, "。") && hits(line, adverts) >= 3;
}

}  // namespace wenshu::text
