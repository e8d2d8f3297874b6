#include "write/title.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include "base/overload.hpp"
#include "base/utf8.hpp"
#include "text/title_lines.hpp"
#include "write/docx_measure.hpp"

namespace wenshu::write {
namespace {

using document::Inlines;

// The bytes of a title's plain text that a line takes.
struct Span {
    std::size_t begin = 0;
    std::size_t end = 0;
};

std::vector<Span> spans_of(std::string_view text, const std::vector<std::string>& lines) {
    std::vector<Span> spans;
    std::size_t at = 0;
    for (const std::string& line : lines) {
        // What broke the line before is not printed: spaces, a line feed.
        if (!line.empty()) at = text.find(line, at);
        spans.push_back({at, at + line.size()});
        at += line.size();
    }
    return spans;
}

// Copies what lies within a span, run by run.
class Cut {
  public:
    explicit Cut(Span span) : span_(span) {}

    Inlines of(const Inlines& inlines) && {
        Inlines cut;
        for (const document::Inline& item : inlines) {
            std::visit(base::overload{
                           [&](const document::Run& run) { keep(run, cut); },
                           [&](const document::Link& link) {
                               document::Link part{link.target, {}};
                               for (const document::Run& run : link.runs) keep(run, part.runs);
                               if (!part.runs.empty()) cut.emplace_back(std::move(part));
                           },
                           [&](const document::LineBreak&) { ++at_; },
                           [&](const document::Footnote& note) {
                               if (at_ > span_.begin && at_ <= span_.end) cut.emplace_back(note);
                           },
                       },
                       item);
        }
        return cut;
    }

  private:
    template <class Runs>
    void keep(document::Run run, Runs& runs) {
        const std::size_t begin = std::clamp(span_.begin, at_, at_ + run.text.size());
        const std::size_t end = std::clamp(span_.end, begin, at_ + run.text.size());
        const std::size_t start = std::exchange(at_, at_ + run.text.size());
        if (begin == end) return;
        run.text = run.text.substr(begin - start, end - begin);
        runs.push_back(std::move(run));
    }

    Span span_;
    std::size_t at_ = 0;
};

bool is_closing_mark(char32_t c) {
    return c == U'。' || c == U'；' || c == U'，' || c == U'、' || c == U'.' || c == U';' || c == U',';
}

// Half characters of the style that fit the type area.
double columns_across(const document::TextStyle& style, const document::Layout& layout) {
    constexpr double points_per_mm = 72 / 25.4;
    const double width = layout.page_width.value - layout.margin_left.value - layout.margin_right.value;
    return style.size.value > 0 ? width * points_per_mm / style.size.value * 2 : 0;
}

}  // namespace

std::vector<Inlines> lines_within(const Inlines& inlines, std::size_t columns) {
    const std::string text = document::plain_text(inlines);
    std::vector<Inlines> lines;
    for (const Span span : spans_of(text, text::balanced_lines(text, columns))) {
        lines.push_back(Cut(span).of(inlines));
    }
    return lines;
}

std::vector<Inlines> title_lines(const Inlines& title, const document::TextStyle& style,
                                 const document::Layout& layout) {
    const double room = columns_across(style, layout);
    auto columns = static_cast<std::size_t>(std::max(2.0, std::floor(room)));
    // Digits between Han take a little more than their columns: such lines are broken anew for a narrower
    // page.
    const auto too_wide = [room](const Inlines& line) { return measured_columns(line) > room; };
    std::vector<Inlines> lines = lines_within(title, columns);
    const std::size_t fewest = columns * 3 / 4;
    while (columns > fewest && columns > 2 && std::ranges::any_of(lines, too_wide)) {
        lines = lines_within(title, --columns);
    }
    return lines;
}

Inlines cut_inlines(const Inlines& inlines, std::size_t begin, std::size_t end) {
    return Cut({begin, end}).of(inlines);
}

Inlines bare_name(const Inlines& title) {
    const std::string text = document::plain_text(title);
    std::size_t end = 0;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = base::next_code_point(text, at);
        if (!is_closing_mark(c) && c != U' ' && c != U'\n') end = at;
    }
    return cut_inlines(title, 0, end);
}

Inlines joined_lines(const std::vector<Inlines>& lines) {
    Inlines joined;
    for (const Inlines& line : lines) {
        if (&line != &lines.front()) joined.emplace_back(document::LineBreak{});
        joined.insert(joined.end(), line.begin(), line.end());
    }
    return joined;
}

}  // namespace wenshu::write
