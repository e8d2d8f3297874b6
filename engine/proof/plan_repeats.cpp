// The same text twice in one paper: paragraphs, alike or nearly, and sentences.
#include <algorithm>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "base/utf8.hpp"
#include "proof/groups.hpp"
#include "proof/paper.hpp"
#include "proof/report.hpp"
#include "text/characters.hpp"

namespace wenshu::proof {
namespace {

using document::Part;

constexpr std::size_t shown = 16;               // characters of the text that is repeated
constexpr std::size_t shortest_paragraph = 36;  // characters: shorter ones are refrains and labels
constexpr std::size_t shortest_like = 60;
constexpr std::size_t shortest_sentence = 14;  // within one paragraph
constexpr std::size_t shortest_far_sentence = 28;
constexpr std::size_t shingle = 8;
constexpr std::uint64_t sample = 4;  // one piece in so many is looked at

// What a text says: its Han, letters and digits, without the number it begins with, marks and spaces.
std::u32string essence(std::string_view text) {
    std::u32string all;
    for (std::size_t offset = 0; offset < text.size();) {
        const char32_t c = base::next_code_point(text, offset);
        if (text::is_han(c) || text::is_digit(c) || text::is_latin_letter(c)) all += c;
    }
    const auto word = all.find_first_not_of(U"一二三四五六七八九十0123456789");
    return word == std::u32string::npos || word > 3 ? all : all.substr(word);
}

bool is_prose(const document::Passage& passage) {
    return passage.part == Part::paragraph || passage.part == Part::item || passage.part == Part::heading;
}

std::vector<base::Arg> first_words(std::string_view text) {
    const auto words = base::first_code_points(text, shown);
    return {{"first", std::string(words) + (words.size() < text.size() ? "…" : "")}};
}

// The paragraphs of one paper of the file, by what they say; each paper has its own.
template <class Each>
void for_each_paragraph(const Paper& paper, std::size_t shortest, const Each& each) {
    const auto& passages = paper.passages();
    bool in_title = false;
    for (std::size_t i = 0; i < passages.size(); ++i) {
        const bool begins = passages[i].part == Part::title && !in_title;
        in_title = passages[i].part == Part::title;
        if (!begins && !is_prose(passages[i])) continue;
        const auto words = begins ? std::u32string() : essence(passages[i].text);
        if (begins || words.size() >= shortest) each(i, words, begins);
    }
}

// What stands there three times and more is a refrain, or a table that lost its lines.
void repeated_paragraphs(const Paper& paper, Report& report) {
    std::map<std::u32string, std::vector<std::size_t>> places;
    const auto tell = [&] {
        for (const auto& [words, at] : places) {
            const auto& text = paper.passages()[at.back()].text;
            if (at.size() == 2) report.wrong({at.back(), 0, text.size()}, first_words(text));
        }
        places.clear();
    };
    for_each_paragraph(paper, shortest_paragraph,
                       [&](std::size_t at, const std::u32string& words, bool begins) {
                           begins ? tell() : places[words].push_back(at);
                       });
    tell();
}

// Paragraphs of this paper by the pieces that they are made of.
class Likeness {
  public:
    explicit Likeness(const Paper& paper, Report& report) : paper_(paper), report_(report) {}

    void take(std::size_t at, const std::u32string& words) {
        std::map<std::size_t, std::size_t> shared;
        std::size_t pieces = 0;
        for (std::size_t i = 0; i + shingle <= words.size(); ++i) {
            const auto piece = digest(std::u32string_view(words).substr(i, shingle));
            if (piece % sample != 0) continue;
            ++pieces;
            const auto [first, is_new] = first_.try_emplace(piece, at);
            if (!is_new && first->second != at) ++shared[first->second];
        }
        sizes_[at] = pieces;
        const auto most = std::ranges::max_element(shared, {}, [](const auto& one) { return one.second; });
        if (most == shared.end() || !is_like(most->second, pieces, sizes_[most->first])) return;
        if (essence(paper_.passages()[most->first].text) == words) return;  // that is another rule's
        const auto& text = paper_.passages()[at].text;
        report_.wrong({at, 0, text.size()}, first_words(paper_.passages()[most->first].text));
    }

    void clear() {
        first_.clear();
        sizes_.clear();
    }

  private:
    static std::uint64_t digest(std::u32string_view piece) {
        std::uint64_t sum = 14695981039346656037U;  // FNV-1a
        for (const char32_t c : piece) sum = (sum ^ c) * 1099511628211U;
        return sum >> 8U;
    }

    // Eight pieces of ten stand in both.
    static bool is_like(std::size_t shared, std::size_t here, std::size_t there) {
        constexpr std::size_t tenths = 8;
        constexpr std::size_t fewest = 6;
        return shared >= fewest && shared * 10 >= std::max(here, there) * tenths;
    }

    const Paper& paper_;
    Report& report_;
    std::map<std::uint64_t, std::size_t> first_;  // where a piece stands first
    std::map<std::size_t, std::size_t> sizes_;
};

void like_paragraphs(const Paper& paper, Report& report) {
    Likeness likeness(paper, report);
    for_each_paragraph(paper, shortest_like, [&](std::size_t at, const std::u32string& words, bool begins) {
        begins ? likeness.clear() : likeness.take(at, words);
    });
}

const text::Pattern& sentences() {
    static const text::Pattern pattern("[^。；！？!?;\\n]+[。；！？!?;]?");
    return pattern;
}

// Within one paragraph.
void repeated_sentences(const Paper& paper, Report& report) {
    std::map<std::u32string, Spot> seen;
    std::size_t passage = 0;
    for (const Hit& hit : paper.all(sentences())) {
        if (hit.passage().part != Part::paragraph) continue;
        if (hit.spot().passage != passage) seen.clear();
        passage = hit.spot().passage;
        const auto words = essence(hit.text());
        if (words.size() < shortest_sentence) continue;
        if (!seen.try_emplace(words, hit.spot()).second) report.wrong(hit.spot(), first_words(hit.text()));
    }
}

// Who does what is said again and again: （责任单位：…）.
bool is_refrain(std::string_view sentence) {
    static const text::Pattern pattern("^\\h*[（(]|责任单位|牵头|配合单位|负责单位|责任部门|承办");
    return pattern.in(sentence);
}

// In two paragraphs that are not the same as a whole.
void far_sentences(const Paper& paper, Report& report) {
    std::map<std::u32string, std::size_t> seen;
    for (const Hit& hit : paper.all(sentences())) {
        const auto part = hit.passage().part;
        const auto passage = hit.spot().passage;
        const bool begins =
            part == Part::title && paper.passages()[passage > 0 ? passage - 1 : 0].part != part;
        if (begins) seen.clear();
        if (part != Part::paragraph && part != Part::item) continue;
        const auto words = essence(hit.text());
        if (words.size() < shortest_far_sentence) continue;
        const auto [first, is_new] = seen.try_emplace(words, passage);
        if (is_new || first->second == passage || is_refrain(hit.text())) continue;
        const auto& there = paper.passages()[first->second].text;
        if (essence(there) != essence(hit.passage().text)) report.wrong(hit.spot(), first_words(hit.text()));
    }
}

constexpr Rule table[] = {
    {.id = "LEFT-03",
     .name = {"段落重复", "paragraph written twice"},
     .clause = "惯例",
     .level = Level::warning,
     .fix = Fix::none,
     .message = {"这一段前面已经有了（“{first}”），请删去一处",
                 "this paragraph stands in the paper before (\"{first}\"): remove one of them"},
     .find = repeated_paragraphs},
    {.id = "LEFT-04",
     .name = {"段落相近", "paragraph much like another"},
     .clause = "惯例",
     .level = Level::hint,
     .fix = Fix::none,
     .message =
         {"这一段和前面的一段（“{first}”）几乎相同，请核对是不是重复",
          "this paragraph is nearly the same as one before (\"{first}\"): see whether it is repeated"},
     .find = like_paragraphs},
    {.id = "LEFT-05",
     .name = {"一段里的句子重复", "sentence written twice in a paragraph"},
     .clause = "惯例",
     .level = Level::warning,
     .fix = Fix::none,
     .message = {"这句话在本段前面已经写过（“{first}”），请删去一处",
                 "this sentence stands in the paragraph before (\"{first}\"): remove one of them"},
     .find = repeated_sentences},
    {.id = "LEFT-06",
     .name = {"句子重复", "sentence written twice"},
     .clause = "惯例",
     .level = Level::hint,
     .fix = Fix::none,
     .message = {"这句话前面的段落里已经写过（“{first}”），请核对是不是重复",
                 "this sentence stands in a paragraph before (\"{first}\"): see whether it is repeated"},
     .find = far_sentences},
};

}  // namespace

std::span<const Rule> plan_repeats() {
    return table;
}

}  // namespace wenshu::proof
