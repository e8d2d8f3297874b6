#include "text/readings.hpp"

#include <string>

#include <unicode/translit.h>
#include <unicode/unistr.h>

namespace wenshu::text {

bool is_pinyin_letter(char32_t c) {
    // ɑ and ɡ are what phonetic fonts have for a and g; tones may stand as marks of their own.
    constexpr std::u32string_view toned = U"üǖǘǚǜāáǎàēéěèīíǐìōóǒòūúǔùńňǹḿɑɡ\u0300\u0301\u0304\u0308\u030C";
    return (c >= U'a' && c <= U'z') || (c >= 0x80 && toned.find(c) != std::u32string_view::npos);
}

struct Readings::Tables {
    std::unique_ptr<icu::Transliterator> latin;
    std::unique_ptr<icu::Transliterator> strip;

    // Letters without their tones, ü as v.
    std::string toneless(icu::UnicodeString letters) const {
        letters.findAndReplace(icu::UnicodeString(u"ü"), icu::UnicodeString(u"v"));
        letters.findAndReplace(icu::UnicodeString(u"ɑ"), icu::UnicodeString(u"a"));
        letters.findAndReplace(icu::UnicodeString(u"ɡ"), icu::UnicodeString(u"g"));
        strip->transliterate(letters);
        std::string out;
        return letters.toUTF8String(out);
    }
};

Readings::Readings() : tables_(std::make_unique<Tables>()) {
    UErrorCode status = U_ZERO_ERROR;
    tables_->latin.reset(icu::Transliterator::createInstance("Han-Latin", UTRANS_FORWARD, status));
    tables_->strip.reset(icu::Transliterator::createInstance("NFD; [:Nonspacing Mark:] Remove; NFC; Lower",
                                                             UTRANS_FORWARD, status));
}

Readings::~Readings() = default;

bool Readings::reads(char32_t character, std::string_view letters) const {
    if (tables_->latin == nullptr || tables_->strip == nullptr) return false;
    icu::UnicodeString han(static_cast<UChar32>(character));
    tables_->latin->transliterate(han);
    const auto note = icu::UnicodeString::fromUTF8({letters.data(), static_cast<int32_t>(letters.size())});
    return tables_->toneless(han) == tables_->toneless(note);
}

}  // namespace wenshu::text
