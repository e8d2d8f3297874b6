#include "text/words.hpp"

#include <cstdint>
#include <memory>

#include <unicode/brkiter.h>
#include <unicode/locid.h>
#include <unicode/unistr.h>

#include "text/characters.hpp"

namespace wenshu::text {
namespace {

int32_t count_han(const icu::UnicodeString& text, int32_t from, int32_t to) {
    int32_t han = 0;
    for (int32_t i = from; i < to; i = text.moveIndex32(i, 1)) {
        if (is_han(static_cast<char32_t>(text.char32At(i)))) ++han;
    }
    return han;
}

}  // namespace

double word_share(std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::BreakIterator> words(
        icu::BreakIterator::createWordInstance(icu::Locale::getChina(), status));
    if (U_FAILURE(status)) return 0;
    const auto wide = icu::UnicodeString::fromUTF8({text.data(), static_cast<int32_t>(text.size())});
    words->setText(wide);
    int32_t all = 0;
    int32_t in_words = 0;
    for (int32_t from = words->first(), to = words->next(); to != icu::BreakIterator::DONE;
         from = to, to = words->next()) {
        const int32_t han = count_han(wide, from, to);
        all += han;
        if (han > 1) in_words += han;
    }
    return all == 0 ? 0 : static_cast<double>(in_words) / all;
}

}  // namespace wenshu::text
