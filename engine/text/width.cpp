#include "text/width.hpp"

#include <algorithm>
#include <memory>

#include <unicode/brkiter.h>
#include <unicode/locid.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>

#include "base/utf8.hpp"

namespace wenshu::text {
namespace {

std::size_t columns_of(char32_t code_point) {
    if (code_point >= 0x20 && code_point < 0x7F) return 1;
    if (code_point >= 0x4E00 && code_point < 0xA000) return 2;
    const auto c = static_cast<UChar32>(code_point);
    constexpr std::uint32_t no_width = U_GC_MN_MASK | U_GC_ME_MASK | U_GC_CF_MASK | U_GC_CC_MASK;
    if ((U_GET_GC_MASK(c) & no_width) != 0) return 0;
    switch (u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH)) {
        case U_EA_WIDE:
        case U_EA_FULLWIDTH:
        case U_EA_AMBIGUOUS: return 2;
        default: return 1;
    }
}

using Text = std::unique_ptr<UText, decltype(&utext_close)>;

// Where a line may end, as byte offsets in the text, its end among them. ICU reads the UTF-8 in place.
std::vector<std::size_t> breaks_in(std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    const Text view(utext_openUTF8(nullptr, text.data(), static_cast<int64_t>(text.size()), &status),
                    &utext_close);
    const std::unique_ptr<icu::BreakIterator> iterator(
        icu::BreakIterator::createLineInstance(icu::Locale("zh@lb=strict"), status));
    std::vector<std::size_t> breaks;
    if (U_SUCCESS(status)) {
        iterator->setText(view.get(), status);
        for (auto at = iterator->next(); at != icu::BreakIterator::DONE; at = iterator->next()) {
            breaks.push_back(static_cast<std::size_t>(at));
        }
    }
    if (breaks.empty() || breaks.back() != text.size()) breaks.push_back(text.size());
    return breaks;
}

std::string_view without_spaces_behind(std::string_view text) {
    return text.substr(0, text.find_last_not_of(' ') + 1);
}

// As many characters as fit, with the marks that stand on them, and at least one.
std::size_t fitting_bytes(std::string_view text, std::size_t width) {
    std::size_t used = 0;
    std::size_t end = 0;
    for (std::size_t offset = 0; offset < text.size(); end = offset) {
        const auto own = columns_of(base::next_code_point(text, offset));
        if (end > 0 && own > 0 && used + own > width) break;
        used += own;
    }
    return end;
}

// Puts pieces that may not be broken one after another into lines.
class Lines {
  public:
    explicit Lines(std::size_t width) : width_(width) {}

    void add(std::string_view piece) {
        if (!fits(piece) && !is_indent()) close();
        while (!fits(piece)) {
            const auto cut = fitting_bytes(piece, width_ - used_);
            append(piece.substr(0, cut));
            piece.remove_prefix(cut);
            if (piece.empty()) return;
            close();
        }
        append(piece);
    }

    void close() {
        lines_.emplace_back(without_spaces_behind(line_));
        line_.clear();
        used_ = 0;
    }

    // Whether the piece goes into what is left of the line.
    bool fits(std::string_view piece) const {
        return used_ + columns(without_spaces_behind(piece)) <= width_;
    }

    std::vector<std::string> finish() && { return std::move(lines_); }

  private:
    // Nothing but blanks so far: a line of its own would be an empty line.
    bool is_indent() const {
        std::string_view rest = line_;
        constexpr std::string_view wide_space = "\u3000";
        while (rest.starts_with(' ') || rest.starts_with(wide_space)) {
            rest.remove_prefix(rest.front() == ' ' ? 1 : wide_space.size());
        }
        return rest.empty() && (line_.empty() || used_ < width_);
    }

    void append(std::string_view piece) {
        line_ += piece;
        used_ += columns(piece);
    }

    std::size_t width_;
    std::size_t used_ = 0;
    std::string line_;
    std::vector<std::string> lines_;
};

void wrap_paragraph(std::string_view paragraph, Lines& lines) {
    if (lines.fits(paragraph)) {
        lines.add(paragraph);
    } else {
        std::size_t start = 0;
        for (const auto end : breaks_in(paragraph)) {
            lines.add(paragraph.substr(start, end - start));
            start = end;
        }
    }
    lines.close();
}

}  // namespace

std::size_t columns(std::string_view text) {
    std::size_t sum = 0;
    for (std::size_t offset = 0; offset < text.size();)
        sum += columns_of(base::next_code_point(text, offset));
    return sum;
}

std::string pad_right(std::string_view text, std::size_t width) {
    const auto used = columns(text);
    return std::string(text).append(width > used ? width - used : 0, ' ');
}

std::string pad_left(std::string_view text, std::size_t width) {
    const auto used = columns(text);
    return std::string(width > used ? width - used : 0, ' ').append(text);
}

std::vector<std::string> wrap(std::string_view text, std::size_t width) {
    Lines lines(width);
    for (std::size_t start = 0; start <= text.size();) {
        const auto end = std::min(text.find('\n', start), text.size());
        wrap_paragraph(text.substr(start, end - start), lines);
        start = end + 1;
    }
    return std::move(lines).finish();
}

}  // namespace wenshu::text
