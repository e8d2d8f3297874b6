#include "text/decode.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>
#include <utility>
#include <variant>

#include <unicode/ucnv.h>

#include "base/utf8.hpp"

namespace wenshu::text {
namespace {

constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";
constexpr std::string_view utf16_little_mark = "\xFF\xFE";
constexpr std::string_view utf16_big_mark = "\xFE\xFF";

using Converter = std::unique_ptr<UConverter, decltype(&ucnv_close)>;

// How many bytes the converter had taken when it stopped at them.
std::size_t wrong_bytes(const UConverter& converter) {
    std::array<char, 32> bytes{};
    auto count = static_cast<std::int8_t>(bytes.size());
    UErrorCode status = U_ZERO_ERROR;
    ucnv_getInvalidChars(&converter, bytes.data(), &count, &status);
    return U_SUCCESS(status) ? static_cast<std::size_t>(count) : 0;
}

// The text, or the offset of the first wrong byte.
using Conversion = std::variant<std::string, std::size_t>;

Conversion convert(std::string_view bytes, const char* encoding) {
    UErrorCode status = U_ZERO_ERROR;
    const Converter from(ucnv_open(encoding, &status), &ucnv_close);
    const Converter to(ucnv_open("UTF-8", &status), &ucnv_close);
    ucnv_setToUCallBack(from.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    if (U_FAILURE(status)) return std::size_t{0};
    // Two bytes become three at most.
    std::string text(bytes.size() + bytes.size() / 2 + 1, '\0');
    char* target = text.data();
    const char* source = bytes.data();
    ucnv_convertEx(to.get(), from.get(), &target, target + text.size(), &source, source + bytes.size(),
                   nullptr, nullptr, nullptr, nullptr, 1, 1, &status);
    if (U_FAILURE(status)) return static_cast<std::size_t>(source - bytes.data()) - wrong_bytes(*from);
    text.resize(static_cast<std::size_t>(target - text.data()));
    return text;
}

// Whether text that is not well-formed UTF-8 is UTF-8 all the same, damaged: most of its non-ASCII bytes
// stand in well-formed sequences of three or four. In Chinese GB18030 text of some length hardly a fifth of
// them does.
bool is_damaged_utf8(std::string_view bytes) {
    std::size_t well_formed = 0;
    std::size_t other = 0;
    for (auto rest = bytes; !rest.empty();) {
        const auto valid = rest.substr(0, base::find_invalid_utf8(rest));
        for (const char c : valid) {
            const auto byte = static_cast<unsigned char>(c);
            well_formed += byte >= 0xF0 ? 4U : byte >= 0xE0 ? 3U : 0U;
            other += byte >= 0xC0 && byte < 0xE0 ? 2U : 0U;
        }
        other += valid.size() < rest.size() ? 1U : 0U;
        rest.remove_prefix(std::min(valid.size() + 1, rest.size()));
    }
    return well_formed > other;
}

Decoded without_mark(std::string text, Encoding encoding) {
    if (text.starts_with(utf8_mark)) text.erase(0, utf8_mark.size());
    return {std::move(text), encoding};
}

base::Diagnostic fault(std::string_view text_before, std::string_view name) {
    const std::int64_t line = 1 + std::count(text_before.begin(), text_before.end(), '\n');
    base::Diagnostic diagnostic;
    diagnostic.code = "text.encoding";
    diagnostic.args = {{"file", std::string(name)}, {"line", line}};
    return diagnostic;
}

base::Result<Decoded> decode_as(const Detected& detected, std::string_view bytes, std::string_view name) {
    const auto [encoding, converter] = detected;
    auto converted = convert(bytes, converter);
    if (auto* text = std::get_if<std::string>(&converted)) return without_mark(std::move(*text), encoding);
    // Read again up to the fault: in UTF-16 a byte 0A may be half of a character.
    const auto before = convert(bytes.substr(0, std::get<std::size_t>(converted)), converter);
    const auto* text = std::get_if<std::string>(&before);
    return fault(text != nullptr ? *text : "", name);
}

}  // namespace

base::Result<Decoded> decode(std::string bytes, std::string_view name) {
    const auto invalid = base::find_invalid_utf8(bytes);
    const bool has_zeros = bytes.find('\0') != std::string_view::npos;  // as UTF-16 has for ASCII
    if (invalid == std::string_view::npos && has_zeros && detect(bytes).encoding == Encoding::utf16) {
        return decode_as(detect(bytes), bytes, name);
    }
    if (invalid == std::string_view::npos) return without_mark(std::move(bytes), Encoding::utf8);
    const bool utf16 = bytes.starts_with(utf16_little_mark) || bytes.starts_with(utf16_big_mark);
    if (utf16) return decode_as({Encoding::utf16, "UTF-16"}, bytes, name);
    if (is_damaged_utf8(bytes)) return fault(std::string_view(bytes).substr(0, invalid), name);
    return decode_as(detect(bytes), bytes, name);
}

}  // namespace wenshu::text
