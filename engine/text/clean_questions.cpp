// Question marks that stand for quotes which an encoding did not have: 围绕?六个确保?中心工作.
#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "base/utf8.hpp"
#include "text/characters.hpp"
#include "text/clean_passes.hpp"

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

// The paragraph's ? if all of them pair up as quotes.
std::vector<std::size_t> quotes_in(std::string_view paragraph) {
    std::vector<std::size_t> marks;
    for (auto mark = paragraph.find('?'); mark != std::string_view::npos;
         mark = paragraph.find('?', mark + 1)) {
        marks.push_back(mark);
    }
    if (marks.size() % 2 != 0) return {};
    for (std::size_t i = 0; i < marks.size(); i += 2) {
        const auto inside = paragraph.substr(marks[i] + 1, marks[i + 1] - marks[i] - 1);
        const auto ahead =
            paragraph.substr(i == 0 ? 0 : marks[i - 1] + 1, marks[i] - (i == 0 ? 0 : marks[i - 1] + 1));
        if (!is_quoted(inside) || asks(ahead)) return {};
    }
    return marks;
}

}  // namespace

Edited restore_quotes(std::string_view text, const CleanOptions&) {
    Editor editor(text);
    for (std::size_t start = 0; start < text.size();) {
        const std::size_t end = std::min(text.find('\n', start), text.size());
        const auto quotes = quotes_in(text.substr(start, end - start));
        for (std::size_t i = 0; i < quotes.size(); ++i) {
            editor.replace(start + quotes[i], 1, i % 2 == 0 ? "“" : "”", "D-06");
        }
        start = end + 1;
    }
    return std::move(editor).finish();
}

}  // namespace wenshu::text
