// What a site puts around a text: adverts and notices at its head and tail, noise against copying, lines that
// stand twice.
#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "base/utf8.hpp"
#include "text/characters.hpp"
#include "text/clean_passes.hpp"

namespace wenshu::text {
namespace {

constexpr std::size_t head_zone = 6;  // lines with something in them
constexpr std::size_t tail_zone = 10;
constexpr std::size_t longest_notice = 80;      // characters
constexpr std::size_t longest_page_count = 40;  // bytes

constexpr std::array<std::string_view, 44> notices = {
    "转载请注明", "原文地址", "原文链接",   "本文地址", "本文由",   "责任编辑", "责编：",   "扫码",
    "扫一扫",     "二维码",   "小编",       "上一篇",   "下一篇",   "版权声明", "版权所有", "免责声明",
    "温馨提示",   "ICP备",    "备案号",     "点击下载", "下载本文", "文档编号", "相关推荐", "相关阅读",
    "猜你喜欢",   "热门推荐", "关注公众号", "微信号",   "打印本页", "关闭窗口", "【字体",   "字号：",
    "分享到",     "浏览次数", "点击数",     "阅读次数", "收藏本文", "当前位置", "首页>",    "返回首页",
    "本站部分",   "侵权",     "文章来源",   "欢迎阅读"};

struct Line {
    std::size_t start = 0;
    std::string_view text;
};

std::vector<Line> lines_of(std::string_view text) {
    std::vector<Line> lines;
    for (std::size_t start = 0; start < text.size();) {
        const std::size_t end = std::min(text.find('\n', start), text.size());
        lines.push_back({start, text.substr(start, end - start)});
        start = end + 1;
    }
    return lines;
}

bool is_notice(std::string_view line) {
    if (base::count_code_points(line) > longest_notice) return false;
    return std::ranges::any_of(notices,
                               [&](auto words) { return line.find(words) != std::string_view::npos; });
}

// 第3页 共9页, 共9页第3页: nothing else in the line.
bool is_page_count(std::string_view line) {
    if (line.size() > longest_page_count || line.find("页") == std::string_view::npos) return false;
    std::string shape;
    for (std::size_t offset = 0; offset < line.size();) {
        const char32_t c = base::next_code_point(line, offset);
        if (c == U' ' || c == U'　' || c == U'，') continue;
        if (is_digit(c)) {
            if (!shape.ends_with('9')) shape += '9';
        } else {
            base::append_utf8(shape, c);
        }
    }
    return shape == "第9页共9页" || shape == "共9页第9页";
}

// 0 W9 E& h+ E: e — ASCII without a word of three letters, in many short pieces.
bool is_noise(std::string_view line) {
    constexpr std::size_t shortest = 10;
    std::size_t pieces = 0;
    std::size_t letters = 0;
    for (const char c : line) {
        if (static_cast<unsigned char>(c) >= 0x80) return false;
        letters = is_latin_letter(static_cast<char32_t>(static_cast<unsigned char>(c))) ? letters + 1 : 0;
        if (letters >= 3) return false;
        pieces += c == ' ' ? 1U : 0U;
    }
    const bool has_letter = std::ranges::any_of(
        line, [](char c) { return is_latin_letter(static_cast<char32_t>(static_cast<unsigned char>(c))); });
    return line.size() >= shortest && has_letter && pieces * 4 >= line.size();
}

bool is_blank(const Line& line) {
    return line.text.find_first_not_of(" \t") == std::string_view::npos;
}

bool says_something(std::string_view line) {
    constexpr std::size_t shortest = 8;  // Han
    std::size_t han = 0;
    for (std::size_t offset = 0; offset < line.size();)
        han += is_han(base::next_code_point(line, offset)) ? 1U : 0U;
    return han >= shortest;
}

// The rule by which a line goes, or nothing. `rank` counts the lines with something in them.
std::string_view dirt(const Line& line, const Line* above, std::size_t rank, std::size_t count) {
    const bool at_edge = rank < head_zone || rank + tail_zone >= count;
    if (at_edge && is_notice(line.text)) return "D-29";
    if (is_page_count(line.text)) return "D-29";
    if (is_noise(line.text)) return "D-07";
    if (above != nullptr && above->text == line.text && says_something(line.text)) return "D-28";
    return {};
}

}  // namespace

Edited remove_boilerplate(std::string_view text, const CleanOptions&) {
    Editor editor(text);
    const auto lines = lines_of(text);
    const auto count = static_cast<std::size_t>(
        std::ranges::count_if(lines, [](const Line& line) { return !is_blank(line); }));
    const Line* above = nullptr;
    std::size_t rank = 0;
    for (const Line& line : lines) {
        if (is_blank(line)) continue;
        const auto rule = dirt(line, above, rank++, count);
        const std::size_t end = std::min(line.start + line.text.size() + 1, text.size());
        if (!rule.empty()) editor.remove(line.start, end - line.start, rule);
        above = &line;
    }
    return std::move(editor).finish();
}

}  // namespace wenshu::text
