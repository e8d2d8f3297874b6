// Unicode's normal form C, with every change told.
#include <string>
#include <string_view>

#include <unicode/bytestream.h>
#include <unicode/edits.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>

#include "text/clean_passes.hpp"

namespace wenshu::text {

Edited compose(std::string_view text, const CleanOptions&) {
    Editor editor(text);
    UErrorCode status = U_ZERO_ERROR;
    const auto* const nfc = icu::Normalizer2::getNFCInstance(status);
    const icu::StringPiece piece(text.data(), static_cast<int32_t>(text.size()));
    if (U_FAILURE(status) || nfc->isNormalizedUTF8(piece, status)) return std::move(editor).finish();
    std::string composed;
    icu::StringByteSink<std::string> sink(&composed, piece.length());
    icu::Edits edits;
    nfc->normalizeUTF8(0, piece, sink, &edits, status);
    auto changes = edits.getFineChangesIterator();
    while (U_SUCCESS(status) && changes.next(status)) {
        const auto size = [](int32_t value) { return static_cast<std::size_t>(value); };
        editor.replace(
            size(changes.sourceIndex()), size(changes.oldLength()),
            std::string_view(composed).substr(size(changes.destinationIndex()), size(changes.newLength())),
            "NFC");
    }
    return std::move(editor).finish();
}

}  // namespace wenshu::text
