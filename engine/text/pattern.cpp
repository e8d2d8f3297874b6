#include "text/pattern.hpp"

#include <cassert>
#include <cstdint>

#include <unicode/regex.h>
#include <unicode/unistr.h>

#include "base/utf8.hpp"

namespace wenshu::text {
namespace {

// ICU counts in its own steps, about a thousand of them a millisecond.
constexpr std::int32_t most_steps = 1000;

}  // namespace

struct Subject::Units {
    icu::UnicodeString text;
    std::vector<std::uint32_t> bytes;  // where each UTF-16 unit begins, and where the text ends

    Span span(std::int32_t begin, std::int32_t end) const {
        const std::size_t from = bytes[static_cast<std::size_t>(begin)];
        return {from, bytes[static_cast<std::size_t>(end)] - from};
    }
};

Subject::Subject(std::string_view utf8) : units_(std::make_unique<Units>()) {
    units_->bytes.reserve(utf8.size() / 2 + 1);
    for (std::size_t offset = 0; offset < utf8.size();) {
        const auto begin = static_cast<std::uint32_t>(offset);
        const char32_t c = base::next_code_point(utf8, offset);
        units_->text.append(static_cast<UChar32>(c));
        units_->bytes.push_back(begin);
        if (c > 0xFFFF) units_->bytes.push_back(begin);
    }
    units_->bytes.push_back(static_cast<std::uint32_t>(utf8.size()));
}

Subject::Subject(Subject&&) noexcept = default;
Subject& Subject::operator=(Subject&&) noexcept = default;
Subject::~Subject() = default;

struct Pattern::Compiled {
    std::unique_ptr<icu::RegexPattern> regex;
};

Pattern::Pattern(std::string_view expression) : compiled_(std::make_unique<Compiled>()) {
    UErrorCode status = U_ZERO_ERROR;
    UParseError where{};
    const auto text = icu::UnicodeString::fromUTF8(
        icu::StringPiece(expression.data(), static_cast<std::int32_t>(expression.size())));
    compiled_->regex.reset(icu::RegexPattern::compile(text, UREGEX_MULTILINE, where, status));
    assert(U_SUCCESS(status));
}

Pattern::Pattern(Pattern&&) noexcept = default;
Pattern& Pattern::operator=(Pattern&&) noexcept = default;
Pattern::~Pattern() = default;

std::vector<Match> Pattern::all(const Subject& subject) const {
    std::vector<Match> found;
    UErrorCode status = U_ZERO_ERROR;
    const auto& units = *subject.units_;
    const std::unique_ptr<icu::RegexMatcher> matcher(compiled_->regex->matcher(units.text, status));
    matcher->setTimeLimit(most_steps, status);
    while (matcher->find(status) && U_SUCCESS(status)) {
        Match& match = found.emplace_back();
        for (std::int32_t group = 0; group <= matcher->groupCount(); ++group) {
            const auto begin = matcher->start(group, status);
            if (begin < 0) {
                match.emplace_back();
            } else {
                match.emplace_back(units.span(begin, matcher->end(group, status)));
            }
        }
    }
    return found;
}

bool Pattern::in(std::string_view utf8) const {
    return !all(Subject(utf8)).empty();
}

}  // namespace wenshu::text
