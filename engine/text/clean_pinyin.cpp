// Pinyin that was put behind characters when pages were copied by machines: 務(wù).
#include <string_view>
#include <vector>

#include "base/utf8.hpp"
#include "text/characters.hpp"
#include "text/clean_passes.hpp"
#include "text/readings.hpp"

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

// The bracket that closes one that opens a note; 0: no such bracket.
char32_t closing(char32_t open) {
    switch (open) {
        case U'(': return U')';
        case U'（': return U'）';
        case U'[': return U']';
        default: return 0;
    }
}

std::size_t skip_spaces(std::string_view text, std::size_t offset) {
    while (at(text, offset) == U' ' || at(text, offset) == 0x00A0) base::next_code_point(text, offset);
    return offset;
}

// Most brackets open no note: a letter or a space stands behind those that do.
bool is_pinyin_letter_behind(std::string_view text, std::size_t bracket) {
    base::next_code_point(text, bracket);
    const char32_t c = at(text, bracket);
    return c == U' ' || c == 0x00A0 || is_pinyin_letter(c);
}

// The note that opens at a bracket; empty where there is none.
Note note_at(std::string_view text, std::size_t bracket) {
    constexpr std::size_t longest = 8;  // zhuāng, with its tone apart
    const char32_t close = closing(at(text, bracket));
    if (close == 0 || !is_pinyin_letter_behind(text, bracket) || !is_han(before(text, bracket))) return {};
    std::size_t offset = bracket;
    base::next_code_point(text, offset);
    const std::size_t start = skip_spaces(text, offset);
    std::size_t end = start;
    std::size_t letters = 0;
    for (; letters <= longest && is_pinyin_letter(at(text, end)); ++letters) base::next_code_point(text, end);
    offset = skip_spaces(text, end);
    if (letters == 0 || letters > longest || at(text, offset) != close) return {};
    base::next_code_point(text, offset);
    return {bracket, offset - bracket, before(text, bracket), text.substr(start, end - start)};
}

std::vector<Note> notes_in(std::string_view text) {
    constexpr ByteSet first_bytes("([\xEF");  // of ( [ and （
    std::vector<Note> notes;
    for (auto found = first_bytes.find(text, 0); found < text.size();
         found = first_bytes.find(text, found + 1)) {
        const Note note = note_at(text, found);
        if (note.length > 0) notes.push_back(note);
    }
    return notes;
}

// Injected: many of them, most are readings, and most explain characters that everybody can read or that are
// written the Traditional way; a glossary explains rare ones, and each in its own line.
bool are_injected(const std::vector<Note>& notes, std::string_view text, const Readings& readings) {
    if (notes.size() < least_to_be_injected) return false;
    std::size_t right = 0;
    std::size_t inside = 0;
    std::size_t needless = 0;
    for (const Note& note : notes) {
        right += readings.reads(note.character, note.letters) ? 1U : 0U;
        needless += is_common_han(note.character) || !is_simplified_han(note.character) ? 1U : 0U;
        const char32_t next = at(text, note.offset + note.length);
        inside += is_han(next) || closing(next) != 0 ? 1U : 0U;
    }
    const bool plain = needless * 2 > notes.size();
    return plain && right * 2 > notes.size() && inside * 3 > notes.size();
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
