#include "proof/brackets.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "base/utf8.hpp"
#include "text/characters.hpp"
#include "text/pattern.hpp"

namespace wenshu::proof {
namespace {

struct Form {
    char32_t open;
    char32_t close;
    Pair pair;
    std::string_view opening;
    std::string_view closing;
};

// The last is no form of its own to write.
constexpr std::array forms = {
    Form{U'“', U'”', Pair::quotes, "“", "”"},           Form{U'‘', U'’', Pair::inner_quotes, "‘", "’"},
    Form{U'（', U'）', Pair::round, "（", "）"},        Form{U'《', U'》', Pair::title, "《", "》"},
    Form{U'〈', U'〉', Pair::inner_title, "〈", "〉"},  Form{U'〔', U'〕', Pair::tortoise, "〔", "〕"},
    Form{U'【', U'】', Pair::lenticular, "【", "】"},   Form{U'「', U'」', Pair::corner, "「", "」"},
    Form{U'『', U'』', Pair::inner_corner, "『", "』"}, Form{U'(', U')', Pair::round, "(", ")"}};

constexpr std::size_t pairs = forms.size() - 1;

std::size_t index(Pair pair) {
    return static_cast<std::size_t>(pair);
}

bool is_apostrophe(std::string_view text, const Bracket& bracket) {
    const char32_t left = text::before(text, bracket.offset);
    return bracket.pair == Pair::inner_quotes && !bracket.opens &&
           (text::is_latin_letter(left) || text::is_digit(left));
}

std::vector<Bracket> all_in(std::string_view text) {
    std::vector<Bracket> found;
    for (std::size_t offset = 0; offset < text.size();) {
        const auto byte = static_cast<unsigned char>(text[offset]);
        const bool may_be = byte == '(' || byte == ')' || byte == 0xE2 || byte == 0xE3 || byte == 0xEF;
        if (!may_be) {  // the first bytes of all forms above; most of a text is passed over here
            ++offset;
            continue;
        }
        const std::size_t start = offset;
        const char32_t c = base::next_code_point(text, offset);
        const auto form =
            std::ranges::find_if(forms, [&](const Form& one) { return c == one.open || c == one.close; });
        if (form == forms.end()) continue;
        found.push_back({form->pair, c == form->open, start, offset - start, nowhere, nowhere});
    }
    return found;
}

// 1） a） at the start or behind a mark.
bool is_ordinal(std::string_view text, const Bracket& bracket) {
    static const text::Pattern pattern("(?:^|[\\s。；，：、;,:])[0-9A-Za-z]{1,3}$");
    return bracket.pair == Pair::round && !bracket.opens && pattern.in(text.substr(0, bracket.offset));
}

// 序号1），2），3）所列: several of them behind words.
bool is_one_of_several(std::string_view text, const std::vector<Bracket>& loose, const Bracket& bracket) {
    static const text::Pattern pattern("[0-9A-Za-z]{1,2}$");
    const auto half = [&](const Bracket& one) {
        return one.pair == Pair::round && !one.opens && pattern.in(text.substr(0, one.offset));
    };
    return half(bracket) && std::ranges::count_if(loose, half) > 1;
}

void join(std::vector<Bracket>& brackets) {
    std::array<std::vector<std::size_t>, pairs> open;
    for (std::size_t i = 0; i < brackets.size(); ++i) {
        auto& same = open.at(index(brackets[i].pair));
        if (brackets[i].opens) {
            same.push_back(i);
        } else if (!same.empty()) {
            brackets[i].partner = same.back();
            brackets[same.back()].partner = i;
            same.pop_back();
        }
    }
}

std::size_t loose_in(const std::vector<Bracket>& brackets) {
    return static_cast<std::size_t>(std::ranges::count(brackets, nowhere, &Bracket::partner));
}

// Which pairs stand in which; those without a partner hold nothing.
void nest(std::vector<Bracket>& brackets) {
    std::vector<std::size_t> open;
    for (std::size_t i = 0; i < brackets.size(); ++i) {
        if (brackets[i].partner == nowhere) continue;
        if (!brackets[i].opens) std::erase(open, brackets[i].partner);
        if (!open.empty()) brackets[i].around = open.back();
        if (brackets[i].opens) open.push_back(i);
    }
}

}  // namespace

std::vector<Bracket> brackets_of(const document::Passage& passage) {
    const std::string_view text = passage.text;
    std::vector<Bracket> brackets = all_in(text);
    join(brackets);
    if (loose_in(brackets) > 0) {
        std::vector<Bracket> loose;
        std::ranges::copy_if(brackets, std::back_inserter(loose),
                             [](const Bracket& one) { return one.partner == nowhere; });
        std::vector<Bracket> bare = all_in(text);
        std::erase_if(bare, [&](const Bracket& one) {
            return is_ordinal(text, one) || is_apostrophe(text, one) || is_one_of_several(text, loose, one);
        });
        join(bare);
        if (loose_in(bare) < loose_in(brackets)) brackets = std::move(bare);
    }
    nest(brackets);
    return brackets;
}

std::string_view closing(Pair pair) {
    return forms.at(index(pair)).closing;
}

std::string_view opening(Pair pair) {
    return forms.at(index(pair)).opening;
}

}  // namespace wenshu::proof
