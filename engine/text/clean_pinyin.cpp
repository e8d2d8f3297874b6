// Pinyin that was put behind characters when pages were copied by machines: 務(wù).
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <unicode/translit.h>
#include <unicode/unistr.h>

#include "base/utf8.hpp"
#include "text/characters.hpp"
#include "text/clean_passes.hpp"

namespace wenshu::text {
namespace {

// A glossary explains a few rare words; injected pinyin stands everywhere.
constexpr std::size_t least_to_be_injected = 3;

struct Note {
    std::size_t offset = 0;  // of the bracket
    std::size_t length = 0;
    char32_t character = 0;  // before the bracket
    std::string_view letters;
};

bool is_pinyin_letter(char32_t c) {
    constexpr std::u32string_view toned = U"üǖǘǚǜāáǎàēéěèīíǐìōóǒòūúǔùńňǹḿ";
    return (c >= U'a' && c <= U'z') || toned.find(c) != std::u32string_view::npos;
}

// The note that opens at a bracket; empty where there is none.
Note note_at(std::string_view text, std::size_t bracket) {
    constexpr std::size_t longest = 6;  // zhuāng
    std::size_t offset = bracket + 1;
    std::size_t letters = 0;
    while (letters <= longest && is_pinyin_letter(at(text, offset))) {
        base::next_code_point(text, offset);
        ++letters;
    }
    const bool is_note =
        letters > 0 && letters <= longest && at(text, offset) == U')' && is_han(before(text, bracket));
    if (!is_note) return {};
    return {bracket, offset + 1 - bracket, before(text, bracket),
            text.substr(bracket + 1, offset - bracket - 1)};
}

std::vector<Note> notes_in(std::string_view text) {
    std::vector<Note> notes;
    for (auto bracket = text.find('('); bracket != std::string_view::npos;
         bracket = text.find('(', bracket + 1)) {
        const Note note = note_at(text, bracket);
        if (note.length > 0) notes.push_back(note);
    }
    return notes;
}

// Letters without their tones, ü as v.
std::string toneless(const icu::UnicodeString& letters, const icu::Transliterator& strip) {
    icu::UnicodeString plain = letters;
    plain.findAndReplace(icu::UnicodeString(u"ü"), icu::UnicodeString(u"v"));
    strip.transliterate(plain);
    std::string out;
    return plain.toUTF8String(out);
}

class Readings {
  public:
    Readings() {
        UErrorCode status = U_ZERO_ERROR;
        latin_.reset(icu::Transliterator::createInstance("Han-Latin", UTRANS_FORWARD, status));
        strip_.reset(icu::Transliterator::createInstance("NFD; [:Nonspacing Mark:] Remove; NFC; Lower",
                                                         UTRANS_FORWARD, status));
    }

    bool known() const { return latin_ != nullptr && strip_ != nullptr; }

    // Whether the letters are how the character is read most often, tones apart.
    bool reads(char32_t character, std::string_view letters) const {
        icu::UnicodeString han(static_cast<UChar32>(character));
        latin_->transliterate(han);
        const auto note =
            icu::UnicodeString::fromUTF8({letters.data(), static_cast<int32_t>(letters.size())});
        return toneless(han, *strip_) == toneless(note, *strip_);
    }

  private:
    std::unique_ptr<icu::Transliterator> latin_;
    std::unique_ptr<icu::Transliterator> strip_;
};

// Injected: many of them, most are readings, and most explain characters that everybody can read or that are
// written the Traditional way; a glossary explains rare ones, and each in its own line.
bool are_injected(const std::vector<Note>& notes, std::string_view text, const Readings& readings) {
    if (notes.size() < least_to_be_injected || !readings.known()) return false;
    std::size_t right = 0;
    std::size_t inside = 0;
    for (const Note& note : notes) {
        right += readings.reads(note.character, note.letters) ? 1U : 0U;
        const char32_t next = at(text, note.offset + note.length);
        inside += is_han(next) || next == U'(' ? 1U : 0U;
    }
    return right * 2 > notes.size() && inside * 3 > notes.size();
}

}  // namespace

Edited remove_pinyin(std::string_view text, const CleanOptions&) {
    Editor editor(text);
    const auto notes = notes_in(text);
    if (notes.size() < least_to_be_injected) return std::move(editor).finish();
    const Readings readings;
    if (are_injected(notes, text, readings)) {
        for (const Note& note : notes) editor.remove(note.offset, note.length, "D-01");
    }
    return std::move(editor).finish();
}

}  // namespace wenshu::text
