// Characters that look like others: forms for old encodings, radicals of the Kangxi dictionary, full-width
// ASCII.
#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>

#include "base/utf8.hpp"
#include "text/characters.hpp"
#include "text/clean_passes.hpp"

namespace wenshu::text {
namespace {

// CJK radicals and compatibility ideographs: the blocks in which compatibility folding is safe. The twelve
// unified ideographs among them fold to themselves.
bool is_compatibility_form(char32_t c) {
    return (c >= 0x2E80 && c <= 0x2FDF) || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x2F800 && c <= 0x2FA1F);
}

bool is_full_width(char32_t c) {
    return (c >= 0xFF10 && c <= 0xFF19) || (c >= 0xFF21 && c <= 0xFF3A) || (c >= 0xFF41 && c <= 0xFF5A);
}

// ㈠ ⑴ ⒈; circled numbers are used as they are.
bool is_enclosed_ordinal(char32_t c) {
    return (c >= 0x3220 && c <= 0x3229) || (c >= 0x2474 && c <= 0x249B);
}

struct Radical {
    char32_t radical;
    std::string_view character;
};

// Radicals that PDF readers put for whole characters and for which Unicode has no compatibility form.
constexpr std::array radicals = {
    Radical{0x2EA0, "民"}, Radical{0x2EC1, "虎"}, Radical{0x2EC4, "西"}, Radical{0x2EC5, "见"},
    Radical{0x2EC6, "角"}, Radical{0x2EC9, "贝"}, Radical{0x2ECB, "车"}, Radical{0x2ED1, "長"},
    Radical{0x2ED3, "长"}, Radical{0x2ED4, "门"}, Radical{0x2ED8, "青"}, Radical{0x2ED9, "韦"},
    Radical{0x2EDA, "页"}, Radical{0x2EDB, "风"}, Radical{0x2EDC, "飞"}, Radical{0x2EDD, "食"},
    Radical{0x2EE2, "马"}, Radical{0x2EE3, "骨"}, Radical{0x2EE4, "鬼"}, Radical{0x2EE5, "鱼"},
    Radical{0x2EE6, "鸟"}, Radical{0x2EE7, "卤"}, Radical{0x2EE8, "麦"}, Radical{0x2EE9, "黄"},
    Radical{0x2EEA, "黾"}, Radical{0x2EEC, "齐"}, Radical{0x2EEE, "齿"}, Radical{0x2EF0, "龙"}};

std::string folded(std::string_view character) {
    const auto* const radical = std::ranges::find(radicals, at(character, 0), &Radical::radical);
    if (radical != radicals.end()) return std::string(radical->character);
    UErrorCode status = U_ZERO_ERROR;
    const auto* const nfkc = icu::Normalizer2::getNFKCInstance(status);
    std::string out;
    icu::StringByteSink<std::string> sink(&out);
    if (U_SUCCESS(status)) {
        nfkc->normalizeUTF8(0, {character.data(), static_cast<int32_t>(character.size())}, sink, nullptr,
                            status);
    }
    return U_SUCCESS(status) ? out : std::string(character);
}

// ㈠ folds to (一), which Chinese writes （一）.
std::string folded_ordinal(std::string_view character) {
    std::string text = folded(character);
    if (!text.starts_with('(')) return text;
    return "（" + text.substr(1, text.size() - 2) + "）";
}

bool starts_paragraph(std::string_view text, std::size_t offset) {
    constexpr std::string_view wide_space = "　";
    auto line = text.substr(0, offset);
    for (bool indented = true; indented;) {
        indented = line.ends_with(' ') || line.ends_with(wide_space);
        if (indented) line.remove_suffix(line.ends_with(' ') ? 1 : wide_space.size());
    }
    return line.empty() || line.ends_with('\n');
}

bool is_any_digit(char32_t c) {
    return is_digit(c) || (c >= 0xFF10 && c <= 0xFF19);
}

void inspect(std::string_view text, std::size_t start, std::size_t end, char32_t c, Editor& editor) {
    const auto character = text.substr(start, end - start);
    const bool behind_digit = start > 0 && is_any_digit(before(text, start));
    if (c == U'％' && behind_digit) {
        editor.replace(start, character.size(), "%", "D-16");
    } else if (c == U'．' && behind_digit && is_any_digit(at(text, end))) {
        editor.replace(start, character.size(), ".", "D-34");
    } else if (is_full_width(c)) {
        editor.replace(start, character.size(), std::string(1, static_cast<char>(c - 0xFEE0)), "D-16");
    } else if (is_compatibility_form(c)) {
        editor.replace(start, character.size(), folded(character), "D-21");
    } else if (is_enclosed_ordinal(c) && starts_paragraph(text, start)) {
        editor.replace(start, character.size(), folded_ordinal(character), "D-15");
    }
}

}  // namespace

Edited fold_compatibility(std::string_view text, const CleanOptions&) {
    Editor editor(text);
    for (std::size_t offset = 0; offset < text.size();) {
        // ⑴ begins with E2, radicals with E2 too, ㈠ with E3, the rest with EF and F0.
        const auto byte = static_cast<unsigned char>(text[offset]);
        if (byte != 0xE2 && byte != 0xE3 && byte < 0xEF) {
            ++offset;
            continue;
        }
        const std::size_t start = offset;
        const char32_t c = base::next_code_point(text, offset);
        inspect(text, start, offset, c, editor);
    }
    return std::move(editor).finish();
}

}  // namespace wenshu::text
