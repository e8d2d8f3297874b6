// Pinyin that was put between the two bytes of a character of GBK: 要動員 became 要?jiǎng)訂T. The note reads
// the pair of halves that stood there, which tells the lost byte.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/utf8.hpp"
#include "text/characters.hpp"
#include "text/clean_passes.hpp"
#include "text/converter.hpp"
#include "text/readings.hpp"
#include "text/words.hpp"

namespace wenshu::text {
namespace {

constexpr std::size_t longest_chain = 60;  // characters out of step

// The two bytes of a character in GBK; empty where it has others.
std::string pair_of(std::string_view character) {
    auto bytes = encoded(character, "GBK");
    return bytes && bytes->size() == 2 ? *std::move(bytes) : std::string();
}

// The Han of two bytes.
std::optional<std::string> han_of(char lead, char trail) {
    auto text = decoded(std::string{lead, trail}, "GBK");
    return text && is_han(at(*text, 0)) ? text : std::nullopt;
}

bool may_trail(char32_t c) {
    return c >= 0x40 && c < 0x7F;
}

// ?jiǎng) at `offset`: the letters; empty where there is no such thing.
std::string_view torn_note(std::string_view text, std::size_t offset) {
    if (at(text, offset) != U'?') return {};
    std::size_t end = offset + 1;
    while (end - offset < 12 && is_pinyin_letter(at(text, end))) base::next_code_point(text, end);
    const bool is_note = end > offset + 1 && at(text, end) == U')';
    return is_note ? text.substr(offset + 1, end - offset - 1) : std::string_view();
}

// (jiǎng) at `offset`: its length; 0 where there is none.
std::size_t whole_note(std::string_view text, std::size_t offset) {
    if (at(text, offset) != U'(') return 0;
    std::size_t end = offset + 1;
    while (end - offset < 12 && is_pinyin_letter(at(text, end))) base::next_code_point(text, end);
    return end > offset + 1 && at(text, end) == U')' ? end + 1 - offset : 0;
}

// A character that Traditional or simplified texts use every day: Big5 has those from A440 to C67E.
bool is_frequent(char32_t c, std::string_view character) {
    const auto bytes = encoded(character, "Big5");
    const bool big5 = bytes && bytes->size() == 2 && static_cast<unsigned char>(bytes->front()) <= 0xC6;
    return big5 || is_common_han(c);
}

struct Chain {
    std::string text;     // what the characters out of step say
    std::size_t end = 0;  // where the text is in step again
};

class Mender {
  public:
    explicit Mender(std::string_view text) : text_(text) {}

    // The chain that begins at a ? behind the first half `left` of a pair; by the lost byte that makes most
    // words.
    std::optional<Chain> mend(std::size_t mark) {
        const auto note = torn_note(text_, mark);
        const auto left = pair_of(text_.substr(start_before(text_, mark), mark - start_before(text_, mark)));
        if (note.empty() || left.empty()) return std::nullopt;
        std::optional<Chain> best;
        double most = -1;
        for (const char lost : readings_of(left[1], note)) {
            auto chain = follow(lost, mark + note.size() + 2);
            if (!chain) continue;
            const double share = meter_.share(around(mark, *chain));
            if (share <= most) continue;
            most = share;
            best = std::move(chain);
        }
        return best;
    }

  private:
    // The bytes that make a character of that reading behind `lead`.
    std::string readings_of(char lead, std::string_view note) const {
        std::string found;
        for (unsigned byte = 0x81; byte <= 0xFE; ++byte) {
            const auto han = han_of(lead, static_cast<char>(byte));
            if (han && readings_.reads(at(*han, 0), note)) found += static_cast<char>(byte);
        }
        return found;
    }

    // Pairs up halves until one is an ASCII letter or a note that swallowed its bracket.
    std::optional<Chain> follow(char pending, std::size_t offset) const {
        Chain chain;
        for (std::size_t i = 0; i < longest_chain && offset < text_.size(); ++i) {
            if (const auto length = whole_note(text_, offset); length > 0) {
                offset += length;
                continue;
            }
            if (const auto note = torn_note(text_, offset); !note.empty()) {
                return closed(std::move(chain), pending, note, offset);
            }
            const std::size_t start = offset;
            const char32_t c = base::next_code_point(text_, offset);
            if (may_trail(c)) {
                const auto last = han_of(pending, static_cast<char>(c));
                if (!last) return std::nullopt;
                return Chain{chain.text + *last, offset};
            }
            const auto pair = pair_of(text_.substr(start, offset - start));
            const auto han = pair.empty() ? std::nullopt : decoded(std::string{pending, pair[0]}, "GBK");
            if (!han) return std::nullopt;
            chain.text += *han;
            pending = pair[1];
        }
        return std::nullopt;
    }

    // The last character is the one that the note reads; a frequent one where several are read so.
    std::optional<Chain> closed(Chain chain, char pending, std::string_view note, std::size_t mark) const {
        std::optional<Chain> rare;
        for (unsigned byte = 0x40; byte <= 0xFE; ++byte) {
            const auto han = han_of(pending, static_cast<char>(byte));
            if (!han || !readings_.reads(at(*han, 0), note)) continue;
            Chain found{chain.text + *han, mark + note.size() + 2};
            if (is_frequent(at(*han, 0), *han)) return found;
            if (!rare) rare = std::move(found);
        }
        return rare;
    }

    // Some characters on both sides, for the words that they make.
    std::string around(std::size_t mark, const Chain& chain) const {
        std::size_t start = mark;
        for (int i = 0; i < 3; ++i) start = start_before(text_, start);
        std::size_t end = chain.end;
        for (int i = 0; i < 3 && end < text_.size(); ++i) base::next_code_point(text_, end);
        return std::string(text_.substr(start, mark - start)) + chain.text +
               std::string(text_.substr(chain.end, end - chain.end));
    }

    std::string_view text_;
    Readings readings_;
    WordMeter meter_;
};

std::vector<std::size_t> torn_marks(std::string_view text) {
    std::vector<std::size_t> marks;
    for (auto mark = text.find('?'); mark != std::string_view::npos; mark = text.find('?', mark + 1)) {
        if (is_han(before(text, mark)) && !torn_note(text, mark).empty()) marks.push_back(mark);
    }
    return marks;
}

}  // namespace

Edited repair_torn(std::string_view text, const CleanOptions&) {
    Editor editor(text);
    const auto marks = torn_marks(text);
    if (marks.empty()) return std::move(editor).finish();
    Mender mender(text);
    for (const std::size_t mark : marks) {
        if (mark < editor.position()) continue;
        if (const auto chain = mender.mend(mark)) {
            editor.replace(mark, chain->end - mark, chain->text, "D-02");
        }
    }
    return std::move(editor).finish();
}

}  // namespace wenshu::text
