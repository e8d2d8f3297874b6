#include "text/words.hpp"

#include <cstdint>

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

icu::UnicodeString wide(std::string_view text) {
    return icu::UnicodeString::fromUTF8({text.data(), static_cast<int32_t>(text.size())});
}

}  // namespace

struct WordMeter::Words {
    std::unique_ptr<icu::BreakIterator> breaks;

    bool open() {
        if (breaks == nullptr) {
            UErrorCode status = U_ZERO_ERROR;
            breaks.reset(icu::BreakIterator::createWordInstance(icu::Locale::getChina(), status));
            if (U_FAILURE(status)) breaks.reset();
        }
        return breaks != nullptr;
    }
};

WordMeter::WordMeter() : words_(std::make_unique<Words>()) {}
WordMeter::~WordMeter() = default;

double WordMeter::share(std::string_view text) {
    if (!words_->open()) return 0;
    const auto all_text = wide(text);
    auto& breaks = *words_->breaks;
    breaks.setText(all_text);
    int32_t all = 0;
    int32_t in_words = 0;
    for (int32_t from = breaks.first(), to = breaks.next(); to != icu::BreakIterator::DONE;
         from = to, to = breaks.next()) {
        const int32_t han = count_han(all_text, from, to);
        all += han;
        if (han > 1) in_words += han;
    }
    return all == 0 ? 0 : static_cast<double>(in_words) / all;
}

bool WordMeter::joins(std::string_view text, std::size_t offset) {
    if (!words_->open() || !is_han(before(text, offset)) || !is_han(at(text, offset))) return false;
    const auto all_text = wide(text);
    words_->breaks->setText(all_text);
    return words_->breaks->isBoundary(wide(text.substr(0, offset)).length()) == 0;
}

double word_share(std::string_view text) {
    return WordMeter().share(text);
}

}  // namespace wenshu::text
