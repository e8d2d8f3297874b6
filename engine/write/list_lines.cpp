#include "write/list_lines.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <string>
#include <string_view>

#include "base/utf8.hpp"
#include "text/width.hpp"
#include "write/docx_measure.hpp"
#include "write/plain.hpp"
#include "write/title.hpp"

namespace wenshu::write {
namespace {

using document::Inlines;

// Bytes of a list's plain text.
struct Span {
    std::size_t begin = 0;
    std::size_t end = 0;
};

bool ends_name(char32_t c) {
    return c == U'、' || c == U'，' || c == U'；' || c == U',' || c == U';';
}

// How long the text is up to the end of each name.
std::vector<std::size_t> name_ends(std::string_view text) {
    std::vector<std::size_t> ends;
    for (std::size_t at = 0; at < text.size();) {
        if (ends_name(base::next_code_point(text, at))) ends.push_back(at);
    }
    if (ends.empty() || ends.back() != text.size()) ends.push_back(text.size());
    return ends;
}

class Breaker {
  public:
    Breaker(const Inlines& list, double columns) : list_(list), columns_(columns) {}

    std::vector<Inlines> lines() && {
        const std::string text = document::plain_text(list_);
        for (const std::string_view part : split_lines(text)) break_part(part);
        std::vector<Inlines> lines;
        for (const Span span : spans_) lines.push_back(cut_inlines(list_, span.begin, span.end));
        return lines;
    }

  private:
    [[nodiscard]] bool fits(std::size_t end) const {
        return measured_columns(cut_inlines(list_, begin_, end)) <= columns_;
    }

    void take(std::size_t end) {
        spans_.push_back({begin_, end});
        begin_ = end;
    }

    // What stands between line breaks of the list's own.
    void break_part(std::string_view part) {
        const std::size_t start = begin_;
        std::size_t filled = begin_;
        for (const std::size_t length : name_ends(part)) {
            const std::size_t end = start + length;
            if (!fits(end) && filled > begin_) take(filled);
            if (!fits(end)) cut_name(part.substr(begin_ - start, end - begin_));
            filled = end;
        }
        take(filled);
        ++begin_;  // the line feed
    }

    // A name that no line is wide enough for: all but what its last line holds.
    void cut_name(std::string_view name) {
        const auto width = static_cast<std::size_t>(std::max(2.0, std::floor(columns_)));
        const std::size_t start = begin_;
        const std::vector<std::string> parts = text::wrap(name, width);
        for (std::size_t i = 0; i + 1 < parts.size(); ++i) {
            const std::size_t at = name.find(parts[i], begin_ - start);
            take(start + at + parts[i].size());
        }
    }

    const Inlines& list_;
    double columns_;
    std::size_t begin_ = 0;  // of the line that is being filled
    std::vector<Span> spans_;
};

}  // namespace

std::vector<Inlines> list_lines(const Inlines& list, double columns) {
    return Breaker(list, columns).lines();
}

}  // namespace wenshu::write
