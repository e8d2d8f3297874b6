#include "text/message.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <vector>

#include <unicode/fmtable.h>
#include <unicode/locid.h>
#include <unicode/msgfmt.h>
#include <unicode/unistr.h>

#include "base/overload.hpp"

namespace wenshu::text {
namespace {

icu::UnicodeString to_utf16(std::string_view text) {
    return icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int32_t>(text.size())));
}

const base::Message* find(std::string_view code, std::span<const std::span<const base::Message>> catalogues) {
    for (const auto catalogue : catalogues) {
        const auto found = std::ranges::find(catalogue, code, &base::Message::code);
        if (found != catalogue.end()) return &*found;
    }
    return nullptr;
}

std::optional<std::string> format(std::string_view pattern, std::span<const base::Arg> args) {
    std::vector<icu::UnicodeString> names;
    std::vector<icu::Formattable> values;
    for (const auto& arg : args) {
        names.push_back(to_utf16(arg.name));
        values.push_back(std::visit(
            base::overload{
                [](const std::string& text) { return icu::Formattable(to_utf16(text)); },
                [](std::int64_t number) { return icu::Formattable(static_cast<int64_t>(number)); }},
            arg.value));
    }
    // The POSIX locale counts as English does and writes numbers without grouping: line 1234 is not line
    // 1,234.
    UErrorCode status = U_ZERO_ERROR;
    const icu::MessageFormat formatter(to_utf16(pattern), icu::Locale("en_US_POSIX"), status);
    if (U_FAILURE(status)) return std::nullopt;
    icu::UnicodeString sentence;
    formatter.format(names.data(), values.data(), static_cast<int32_t>(args.size()), sentence, status);
    if (U_FAILURE(status)) return std::nullopt;
    std::string utf8;
    sentence.toUTF8String(utf8);
    return utf8;
}

std::string plain(const base::Diagnostic& diagnostic) {
    std::string text = diagnostic.code;
    std::string_view before = " (";
    for (const auto& arg : diagnostic.args) {
        text += before;
        text += arg.name + "=";
        text += std::visit(base::overload{[](const std::string& value) { return value; },
                                          [](std::int64_t value) { return std::to_string(value); }},
                           arg.value);
        before = ", ";
    }
    if (!diagnostic.args.empty()) text += ")";
    return text;
}

}  // namespace

std::string sentence(const base::Diagnostic& diagnostic,
                     std::span<const std::span<const base::Message>> catalogues, Language language) {
    const auto* message = find(diagnostic.code, catalogues);
    if (message == nullptr) return plain(diagnostic);
    return format(language == Language::zh ? message->zh : message->en, diagnostic.args)
        .value_or(plain(diagnostic));
}

}  // namespace wenshu::text
