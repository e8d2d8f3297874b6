// What a site puts around a text: adverts and notices at its head and tail, noise against copying, lines of
// other languages.
#include <algorithm>
#include <string_view>
#include <vector>

#include "text/clean_collections.hpp"
#include "text/clean_notices.hpp"
#include "text/clean_passes.hpp"
#include "text/text_lines.hpp"

namespace wenshu::text {
namespace {

constexpr std::size_t head_zone = 6;  // lines with something in them that are the paper's
constexpr std::size_t tail_zone = 4;

class Sweeper {
  public:
    explicit Sweeper(std::string_view text) : text_(text), rules_() {
        for (const TextLine& line : lines_of(text)) {
            if (!is_blank(line.text)) lines_.push_back(line);
        }
        rules_.resize(lines_.size());
    }

    Edited swept() && {
        const auto papers = papers_in(lines_);
        std::size_t from = 0;
        for (const std::size_t next : papers) {
            sweep_edges(from, next);
            from = next;
        }
        sweep_edges(from, lines_.size());
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            if (rules_[i].empty()) rules_[i] = rule_anywhere(lines_[i].text);
        }
        Editor editor(text_);
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            const std::size_t end = std::min(lines_[i].end() + 1, text_.size());
            if (!rules_[i].empty()) editor.remove(lines_[i].start, end - lines_[i].start, rules_[i]);
        }
        return std::move(editor).finish();
    }

  private:
    static std::string_view rule_anywhere(std::string_view line) {
        if (is_page_mark(line)) return "D-29";
        if (is_noise(line)) return "D-07";
        if (is_stray_language(line)) return "D-32";
        return {};
    }

    static bool is_site(std::string_view line) {
        return is_site_notice(line) || is_site_talk(line) || !rule_anywhere(line).empty();
    }

    // Notices near both ends of a paper; those that were found do not count as its lines, so that a long row
    // of them goes as a whole.
    void sweep_edges(std::size_t from, std::size_t end) {
        std::size_t own = 0;
        for (std::size_t i = from; i < end && own < head_zone; ++i) own += take(i) ? 0U : 1U;
        own = 0;
        for (std::size_t i = end; i > from && own < tail_zone; --i) own += take(i - 1) ? 0U : 1U;
    }

    bool take(std::size_t i) {
        if (rules_[i].empty() && is_site(lines_[i].text)) {
            const auto rule = rule_anywhere(lines_[i].text);
            rules_[i] = rule.empty() ? "D-29" : rule;
        }
        return !rules_[i].empty();
    }

    std::string_view text_;
    std::vector<TextLine> lines_;
    std::vector<std::string_view> rules_;  // by which a line goes
};

}  // namespace

Edited remove_boilerplate(std::string_view text, const CleanOptions&) {
    return Sweeper(text).swept();
}

}  // namespace wenshu::text
