#include "proof/paper.hpp"

#include <algorithm>

#include "text/characters.hpp"

namespace wenshu::proof {
namespace {

std::string joined(const document::Manuscript& manuscript) {
    std::string text;
    for (const auto& passage : manuscript.passages) {
        text += passage.text;
        text += '\n';
    }
    return text;
}

std::vector<std::size_t> starts_of(const document::Manuscript& manuscript) {
    std::vector<std::size_t> starts;
    std::size_t offset = 0;
    for (const auto& passage : manuscript.passages) {
        starts.push_back(offset);
        offset += passage.text.size() + 1;
    }
    return starts;
}

std::vector<text::Span> spans_of(const text::Pattern& pattern, const text::Subject& subject) {
    std::vector<text::Span> spans;
    for (const auto& match : pattern.all(subject)) spans.push_back(*match.front());
    return spans;
}

}  // namespace

std::string_view Hit::text(std::size_t group) const {
    return has(group) ? paper_->text(*match_[group]) : std::string_view();
}

Spot Hit::spot(std::size_t group) const {
    return paper_->spot(*match_[group]);
}

const document::Passage& Hit::passage() const {
    return paper_->passages()[spot().passage];
}

std::string_view Hit::before(std::size_t group) const {
    return std::string_view(passage().text).substr(0, spot(group).offset);
}

std::string_view Hit::after(std::size_t group) const {
    const Spot here = spot(group);
    return std::string_view(passage().text).substr(here.offset + here.length);
}

Paper::Paper(const document::Manuscript& manuscript, std::optional<int> year)
    : manuscript_(&manuscript),
      year_(year),
      text_(joined(manuscript)),
      starts_(starts_of(manuscript)),
      subject_(text_) {
    static const text::Pattern quotations("《[^《》\\n]*+(?:《[^《》\\n]*》[^《》\\n]*+)*》|“[^“”\\n]*”");
    static const text::Pattern addresses(
        "(?:https?|ftp)://"
        "[!-~]+|(?<![A-Za-z0-9_.+-])[A-Za-z0-9_.+-]{1,64}+@[A-Za-z0-9-]{1,63}+(?:\\.[A-Za-z0-9-]{1,63}+)+|"
        "[A-Za-z]:\\\\[!-~]*|"
        "(?<![A-Za-z0-9_-])(?:[A-Za-z0-9_-]{1,63}+\\.){1,8}+(?<=\\.)(?:com|cn|org|net|gov|edu)(?:\\.cn)?(?:/"
        "[!-~]*)?");
    quoted_ = spans_of(quotations, subject_);
    addresses_ = spans_of(addresses, subject_);
}

std::vector<Hit> Paper::all(const text::Pattern& pattern) const {
    std::vector<Hit> hits;
    for (const auto& match : pattern.all(subject_)) {
        const Spot whole = spot(*match.front());
        if (whole.offset + whole.length > passages()[whole.passage].text.size()) continue;
        hits.emplace_back(*this, match);
    }
    return hits;
}

bool Paper::is_quoted(const Spot& spot) const {
    return within(quoted_, spot);
}

bool Paper::is_address(const Spot& spot) const {
    return within(addresses_, spot);
}

// Whether the spot overlaps one of the spans, which are in order.
bool Paper::within(const std::vector<text::Span>& spans, const Spot& spot) const {
    const std::size_t begin = starts_[spot.passage] + spot.offset;
    const auto first = std::ranges::upper_bound(spans, begin, {}, &text::Span::end);
    return first != spans.end() && first->offset < begin + std::max<std::size_t>(spot.length, 1);
}

std::string_view Paper::text(const Spot& spot) const {
    return std::string_view(passages()[spot.passage].text).substr(spot.offset, spot.length);
}

Spot Paper::last_character(std::size_t passage) const {
    const std::string_view all = passages()[passage].text;
    const auto start = text::start_before(all, all.size());
    return {passage, start, all.size() - start};
}

Spot Paper::spot(text::Span span) const {
    const auto next = std::ranges::upper_bound(starts_, span.offset);
    const auto passage = static_cast<std::size_t>(next - starts_.begin()) - 1;
    return {passage, span.offset - starts_[passage], span.length};
}

}  // namespace wenshu::proof
