// Question marks that stand for quotes which an encoding did not have: 围绕?六个确保?中心工作.
#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "base/utf8.hpp"
#include "text/characters.hpp"
#include "text/clean_passes.hpp"
#include "text/text_lines.hpp"

namespace wenshu::text {
namespace {

constexpr std::size_t longest_quote = 30;  // characters

bool asks(std::string_view text) {
    constexpr std::array words = {"吗", "呢", "什么", "怎", "如何", "谁", "哪", "为何", "是否", "能否"};
    if (std::ranges::any_of(
            words, [&](std::string_view word) { return text.find(word) != std::string_view::npos; })) {
        return true;
    }
    // 对不对, 行不行
    constexpr std::string_view no = "不";
    for (auto found = text.find(no); found != std::string_view::npos;
         found = text.find(no, found + no.size())) {
        if (is_han(before(text, found)) && before(text, found) == at(text, found + no.size())) return true;
    }
    return false;
}

// Han between two marks, in one sentence, and no question.
bool is_quoted(std::string_view inside) {
    const bool one_sentence =
        inside.find("。") == std::string_view::npos && inside.find("！") == std::string_view::npos;
    const char32_t first = at(inside, 0);
    return one_sentence && (is_han(first) || is_digit(first)) && !asks(inside) &&
           base::count_code_points(inside) <= longest_quote;
}

// The paragraph's ? (or ??, one for each byte) if all of them pair up as quotes.
std::vector<std::size_t> quotes_in(std::string_view paragraph, std::string_view quote) {
    std::vector<std::size_t> marks;
    for (auto mark = paragraph.find(quote); mark != std::string_view::npos;
         mark = paragraph.find(quote, mark + quote.size())) {
        marks.push_back(mark + quote.size() - 1);
    }
    if (marks.size() % 2 != 0 || paragraph.find("???") != std::string_view::npos) return {};
    for (std::size_t i = 0; i < marks.size(); i += 2) {
        const auto inside = paragraph.substr(marks[i] + 1, marks[i + 1] - marks[i] - quote.size());
        const auto ahead =
            paragraph.substr(i == 0 ? 0 : marks[i - 1] + 1, marks[i] - (i == 0 ? 0 : marks[i - 1] + 1));
        if (!is_quoted(inside) || asks(ahead)) return {};
    }
    return marks;
}

// ? ? ? ? or ???? in front of Han: an indent whose spaces an encoding did not have. Its length.
std::size_t indent_of(std::string_view line) {
    std::size_t count = 0;
    std::size_t end = 0;
    bool spaced = false;
    for (; end < line.size() && (line[end] == '?' || line[end] == ' '); ++end) {
        count += line[end] == '?' ? 1U : 0U;
        spaced = spaced || line[end] == ' ';
    }
    const bool alone = spaced ? count >= 1 && line.starts_with('?') && line[end - 1] == ' ' : count >= 3;
    return (alone || (spaced && count >= 2)) && (at(line, end) >= 0x80 || is_digit(at(line, end))) ? end : 0;
}

void restore_line(const TextLine& line, Editor& editor) {
    const std::size_t indent = indent_of(line.text);
    editor.remove(line.start, indent, "D-06");
    const auto rest = line.text.substr(indent);
    const bool doubled = rest.find("??") != std::string_view::npos;
    const auto quotes = quotes_in(rest, doubled ? "??" : "?");
    for (std::size_t i = 0; i < quotes.size(); ++i) {
        const std::size_t size = doubled ? 2 : 1;
        const std::size_t start = line.start + indent + quotes[i] + 1 - size;
        editor.replace(start, size, i % 2 == 0 ? "“" : "”", "D-06");
    }
}

}  // namespace

Edited restore_quotes(std::string_view text, const CleanOptions&) {
    Editor editor(text);
    if (text.find('?') == std::string_view::npos) return std::move(editor).finish();
    for (const TextLine& line : lines_of(text)) {
        if (line.text.find('?') != std::string_view::npos) restore_line(line, editor);
    }
    return std::move(editor).finish();
}

}  // namespace wenshu::text
