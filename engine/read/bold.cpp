#include "read/bold.hpp"

#include <cstddef>

#include "base/utf8.hpp"
#include "read/cmark.hpp"

namespace wenshu::read {
namespace {

constexpr std::string_view helper = "\uFDD0";

char32_t code_point_before(std::string_view text, std::size_t end) {
    if (end == 0) return U'\n';
    std::size_t start = end - 1;
    while (start > 0 && (static_cast<unsigned char>(text[start]) & 0xC0U) == 0x80U) --start;
    return base::next_code_point(text, start);
}

char32_t code_point_at(std::string_view text, std::size_t offset) {
    return offset < text.size() ? base::next_code_point(text, offset) : U'\n';
}

bool is_letter(char32_t c) {
    return !is_markdown_space(c) && !is_markdown_punctuation(c);
}

// Goes through a text and takes each ** in turn as an opening and a closing one, as their writer meant them.
class Mender {
  public:
    explicit Mender(std::string_view text) : text_(text) {}

    std::string mend() {
        while (at_ < text_.size()) {
            if (text_[at_] == '\\' && at_ + 1 < text_.size()) {
                copy(2);
            } else if (text_[at_] == '*') {
                asterisks();
            } else {
                if (text_[at_] == '\n' && ends_inlines()) open_ = false;
                copy(1);
            }
        }
        return out_;
    }

  private:
    void copy(std::size_t bytes) {
        out_ += text_.substr(at_, bytes);
        at_ += bytes;
    }

    // Bold never reaches over an empty line, nor out of a table's row, a heading or a list's item.
    bool ends_inlines() const {
        const auto next = text_.find_first_not_of(" \t", at_ + 1);
        return next == std::string_view::npos ||
               std::string_view("\n|#>+-").find(text_[next]) != std::string_view::npos;
    }

    void asterisks() {
        const auto end = text_.find_first_not_of('*', at_);
        const std::size_t count = (end == std::string_view::npos ? text_.size() : end) - at_;
        const char32_t before = code_point_before(text_, at_);
        const char32_t after = code_point_at(text_, at_ + count);
        const bool opens = !open_ && !is_markdown_space(after);
        const bool closes = open_ && !is_markdown_space(before);
        if (count != 2 || (!opens && !closes)) return copy(count);
        const bool before_word = opens && is_letter(before) && is_markdown_punctuation(after);
        const bool behind_word = closes && is_markdown_punctuation(before) && is_letter(after);
        if (behind_word) out_ += helper;
        copy(count);
        if (before_word) out_ += helper;
        open_ = opens;
    }

    std::string_view text_;
    std::string out_;
    std::size_t at_ = 0;
    bool open_ = false;
};

}  // namespace

std::string mend_bold(std::string_view markdown) {
    return Mender(markdown).mend();
}

std::string without_helpers(std::string_view text) {
    std::string plain;
    while (!text.empty()) {
        const auto at = text.find(helper);
        plain += text.substr(0, at);
        text.remove_prefix(at == std::string_view::npos ? text.size() : at + helper.size());
    }
    return plain;
}

}  // namespace wenshu::read
