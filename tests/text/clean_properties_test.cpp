// What holds for every text that is cleaned: over our own corpus, over mixes of it with dirt of all kinds,
// and over the real texts where they are at hand.
#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "base/utf8.hpp"
#include "text/characters.hpp"
#include "text/clean.hpp"

namespace wenshu::text {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> texts_in(const fs::path& folder) {
    std::vector<fs::path> files;
    if (!fs::is_directory(folder)) return {};
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (entry.path().extension() == ".txt") files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    std::vector<std::string> texts;
    for (const auto& file : files) {
        std::ostringstream text;
        text << std::ifstream(file).rdbuf();
        texts.push_back(text.str());
    }
    return texts;
}

std::vector<std::string> corpus() {
    return texts_in(fs::path(WENSHU_SOURCE_DIR) / "tests" / "corpus");
}

// Texts as they were found on the web; none where they are not at hand.
std::vector<std::string> real_texts() {
    const char* const shared = std::getenv("WENSHU_SHARED");
    const auto folder = shared == nullptr ? fs::path(WENSHU_SOURCE_DIR) / ".." / "shared" : fs::path(shared);
    return texts_in(folder / "texts");
}

std::map<char32_t, int> counted(std::string_view text, bool (*is)(char32_t)) {
    std::map<char32_t, int> counts;
    for (std::size_t offset = 0; offset < text.size();) {
        const char32_t c = base::next_code_point(text, offset);
        if (is(c)) ++counts[c];
    }
    return counts;
}

// What the log says became of characters of a kind: how many more there must be of each.
std::map<char32_t, int> logged(const Cleaned& cleaned, bool (*is)(char32_t)) {
    std::map<char32_t, int> more;
    for (const auto& pass : cleaned.passes) {
        for (const auto& change : pass.changes) {
            for (const auto& [c, count] : counted(change.before, is)) more[c] -= count;
            for (const auto& [c, count] : counted(change.after, is)) more[c] += count;
        }
    }
    return more;
}

void check_nothing_is_lost(const std::string& text, const Cleaned& cleaned, bool (*is)(char32_t)) {
    auto expected = counted(text, is);
    for (const auto& [c, more] : logged(cleaned, is)) expected[c] += more;
    std::erase_if(expected, [](const auto& entry) { return entry.second == 0; });
    CHECK(counted(cleaned.text, is) == expected);
}

// Digits change only by the rules for numerals, for forms of digits and for what a page left behind.
void check_digits(const Cleaned& cleaned) {
    for (const auto& pass : cleaned.passes) {
        const std::string id(pass.pass->id);
        const bool may = id == "years" || id == "compatibility" || id == "markup" || id == "boilerplate" ||
                         id == "shifted" || id == "single-bytes" || id == "gbk" || id == "torn" ||
                         id == "duplicates" || id == "collection" || id == "residue";
        for (const auto& change : pass.changes) {
            INFO(id << ": " << change.before);
            CHECK((may || counted(change.before, is_digit) == counted(change.after, is_digit)));
        }
    }
}

void check_laws(const std::string& text) {
    INFO(text.substr(0, 200));
    const Cleaned cleaned = clean(text);
    CHECK(clean(cleaned.text).text == cleaned.text);
    CHECK(base::find_invalid_utf8(cleaned.text) == std::string_view::npos);
    check_nothing_is_lost(text, cleaned, is_han);
    check_nothing_is_lost(text, cleaned, is_digit);
    check_digits(cleaned);
    for (const auto& pass : cleaned.passes) {
        for (const auto& change : pass.changes) CHECK(change.offset <= text.size());
    }
}

// Numbers that are the same in every run.
class Mixer {
  public:
    explicit Mixer(std::uint32_t seed) : state_(seed) {}
    std::size_t below(std::size_t limit) {
        state_ = state_ * 1664525U + 1013904223U;
        return (state_ >> 8U) % limit;
    }

  private:
    std::uint32_t state_;
};

// Puts pieces of dirt between characters.
std::string soiled(const std::string& text, Mixer& mixer) {
    constexpr std::array dirt = {"\u200B",
                                 "\u00A0",
                                 "　",
                                 "&nbsp;",
                                 "<br>",
                                 "</span>",
                                 ",",
                                 "\"",
                                 "?",
                                 "(wù)",
                                 "\uFEFF",
                                 "...",
                                 "，，",
                                 "\r",
                                 "１",
                                 "&amp;",
                                 "(",
                                 ")",
                                 "∶",
                                 "\u2028",
                                 "傲恕",
                                 "ä¸­",
                                 "⼈",
                                 "務實",
                                 "\v",
                                 "。。",
                                 "\n",
                                 "○",
                                 "2○1○",
                                 "第1页 共2页",
                                 "“",
                                 "》",
                                 "http://a.b/c,d",
                                 "``",
                                 "''",
                                 "〝",
                                 "〞",
                                 "”",
                                 "?jì)D",
                                 "??",
                                 "\uFFFD",
                                 "[b]",
                                 "[/b]",
                                 "&ldquo",
                                 "<o:p>",
                                 "--",
                                 "－",
                                 "…",
                                 "•",
                                 "** ",
                                 "\n## ",
                                 "（wù）",
                                 "0 W9 E& h+ E: e!",
                                 "\n第二篇:",
                                 "\n工作计划(精选9篇)\n",
                                 "\n篇三\n",
                                 "\n上一篇：",
                                 "\n转载请注明出处\n",
                                 "<",
                                 ">",
                                 "[2018]5号",
                                 " 234人",
                                 ". 5%",
                                 "\n\n\n",
                                 "　　",
                                 "\n第一条 ",
                                 "瞏悍",
                                 "鍋ュ悍鏁欒偛"};
    std::string out;
    for (std::size_t offset = 0; offset < text.size();) {
        const std::size_t start = offset;
        base::next_code_point(text, offset);
        out += text.substr(start, offset - start);
        if (mixer.below(25) == 0) out += dirt[mixer.below(dirt.size())];
    }
    return out;
}

TEST_CASE("cleaning leaves our own clean texts as they are", "[text][clean]") {
    const auto texts = corpus();
    REQUIRE(texts.size() >= 3);
    for (const auto& text : texts) {
        const Cleaned cleaned = clean(text);
        INFO(text.substr(0, 60));
        for (const auto& pass : cleaned.passes) {
            for (const auto& change : pass.changes) UNSCOPED_INFO(pass.pass->id << ": " << change.before);
        }
        CHECK(cleaned.text == text);
    }
}

TEST_CASE("cleaning twice is cleaning once, and nothing is lost unlogged, whatever dirt is mixed in",
          "[text][clean]") {
    Mixer mixer(20261122);
    for (int i = 0; i < 15; ++i) {
        for (const auto& text : corpus()) check_laws(soiled(text, mixer));
    }
}

// Lines put elsewhere, twice or together, and cut at a width, as texts are copied.
std::string shuffled(const std::string& text, Mixer& mixer) {
    std::vector<std::string> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);) lines.push_back(line);
    std::string out;
    for (const auto& line : lines) {
        const std::size_t what = mixer.below(8);
        if (what == 0) out += lines[mixer.below(lines.size())] + "\n";
        if (what == 1) out += line + "\n";
        std::size_t column = 0;
        for (std::size_t offset = 0; offset < line.size();) {
            const std::size_t start = offset;
            base::next_code_point(line, offset);
            out += line.substr(start, offset - start);
            if (what > 4 && ++column % 30 == 0) out += '\n';
        }
        out += what == 2 ? "　　" : what == 3 ? "\n\n" : "\n";
    }
    return out;
}

TEST_CASE("the laws hold where lines are moved, doubled, joined and cut", "[text][clean]") {
    Mixer mixer(20260301);
    for (int i = 0; i < 8; ++i) {
        for (const auto& text : corpus()) {
            check_laws(shuffled(text, mixer));
            check_laws(soiled(shuffled(text, mixer), mixer));
        }
    }
}

TEST_CASE("the laws of cleaning hold for real texts", "[text][clean]") {
    for (const auto& text : real_texts()) check_laws(text);
}

TEST_CASE("titles, quotations and addresses are left alone among dirt", "[text][clean]") {
    const std::string title = "《健康中国行动（2019—2030年）》";
    const std::string quotation = "“横向到边、纵向到底”";
    const std::string address = "https://example.org/a,b?c=1&d=2";
    const std::string text = "贯彻" + title + ",落实" + quotation + "要求,见" + address + " 。\u200B";
    const auto cleaned = clean(text).text;
    CHECK(cleaned.find(title) != std::string::npos);
    CHECK(cleaned.find(quotation) != std::string::npos);
    CHECK(cleaned.find(address) != std::string::npos);
}

}  // namespace
}  // namespace wenshu::text
