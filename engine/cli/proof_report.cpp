#include "cli/proof_report.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "base/utf8.hpp"
#include "text/width.hpp"

namespace wenshu::cli {
namespace {

using text::Language;

std::string_view level_word(proof::Level level, Language language) {
    if (language != Language::zh) return proof::level_name(level);
    if (level == proof::Level::error) return "错误";
    return level == proof::Level::warning ? "警告" : "建议";
}

// 通知.txt:12:5 or 通知.docx: 第 3 段“各社区要…”
std::string place(const flow::ProofOutcome& outcome, const document::Passage& passage, base::Location where,
                  const base::Sources& sources, Language language) {
    if (const auto found = sources.place(where))
        return fmt::format("{}:{}:{}", found->file, found->line, found->column);
    const auto words = flow::place_words(passage, language == Language::zh);
    return outcome.file.string() + ": " + proof::without_personal_data(words);
}

// The last (first) characters of a text that take at most so many columns.
std::string_view tail(std::string_view text, std::size_t most) {
    while (text::columns(text) > most) {
        std::size_t next = 0;
        base::next_code_point(text, next);
        text.remove_prefix(next);
    }
    return text;
}

std::string_view head(std::string_view text, std::size_t most) {
    std::size_t end = 0;
    for (std::size_t columns = 0; end < text.size();) {
        std::size_t next = end;
        base::next_code_point(text, next);
        columns += text::columns(text.substr(end, next - end));
        if (columns > most) break;
        end = next;
    }
    return text.substr(0, end);
}

std::string one_line(std::string text) {
    std::ranges::replace(text, '\n', ' ');
    std::ranges::replace(text, '\t', ' ');
    return text;
}

// What is shown of a passage, made once for all of its findings.
class Shown {
  public:
    std::string_view of(const flow::ProofOutcome& outcome, std::size_t passage) {
        if (passage != passage_)
            text_ = one_line(proof::without_personal_data(outcome.manuscript.passages[passage].text));
        passage_ = passage;
        return text_;
    }

  private:
    std::size_t passage_ = static_cast<std::size_t>(-1);
    std::string text_;
};

// The words around the spot of a passage, and carets under it.
std::string excerpt(std::string_view all, const proof::Spot& spot) {
    constexpr std::size_t around = 36;  // columns
    constexpr std::size_t near = 400;   // bytes that hold them
    const auto before = tail(base::last_bytes(all.substr(0, spot.offset), near), around);
    const auto found = head(all.substr(spot.offset, spot.length), 2 * around);
    const auto after = head(all.substr(spot.offset + found.size()), around);
    const bool cut = before.size() < spot.offset;
    const std::string line = (cut ? "…" : "") + std::string(before);
    const auto carets = std::max<std::size_t>(text::columns(found), 1);
    const bool goes_on = spot.offset + found.size() + after.size() < all.size();
    return fmt::format("    {}{}{}{}\n    {}{}\n", line, found, after, goes_on ? "…" : "",
                       std::string(text::columns(line), ' '), std::string(carets, '^'));
}

std::string corrected_line(const flow::ProofOutcome& outcome, const flow::Corrected& one,
                           const base::Sources& sources, Language language) {
    const auto where = place(outcome, one.passage, one.where, sources, language);
    const bool masks = one.rule->fix == proof::Fix::mask;
    const auto before =
        masks ? std::string(language == Language::zh ? "（已遮盖）" : "(masked)") : one.before;
    return fmt::format(fmt::runtime(language == Language::zh ? "{}: 已改[{}] “{}”→“{}”\n"
                                                             : "{}: corrected[{}] \"{}\" -> \"{}\"\n"),
                       where, one.rule->id, one_line(before), one_line(one.after));
}

std::size_t count(const flow::ProofOutcome& outcome, proof::Level level) {
    return static_cast<std::size_t>(std::ranges::count(
        outcome.findings, level, [](const proof::Finding& finding) { return finding.level; }));
}

std::string summary(const flow::ProofOutcome& outcome, Language language) {
    const bool zh = language == Language::zh;
    const auto file = outcome.file.string();
    std::string line =
        outcome.findings.empty()
            ? fmt::format(fmt::runtime(zh ? "{}：没有发现问题" : "{}: nothing found"), file)
            : fmt::format(fmt::runtime(zh ? "{}：错误 {} 处，警告 {} 处，建议 {} 处"
                                          : "{}: {} errors, {} warnings, {} hints"),
                          file, count(outcome, proof::Level::error), count(outcome, proof::Level::warning),
                          count(outcome, proof::Level::hint));
    if (!outcome.corrected.empty())
        line += fmt::format(fmt::runtime(zh ? "；已改 {} 处" : "; {} corrected"), outcome.corrected.size());
    if (outcome.written) line += " → " + outcome.written->path.string();
    return line + "\n";
}

}  // namespace

std::string_view in(const proof::Words& words, Language language) {
    return language == Language::zh ? words.zh : words.en;
}

std::string sentence(const proof::Finding& finding, Language language) {
    const auto catalogue = proof::messages();
    return text::sentence(proof::diagnostic(finding, {}), std::span(&catalogue, 1), language);
}

std::string report(const flow::ProofOutcome& outcome, const base::Sources& sources, Language language) {
    std::string lines;
    Shown shown;
    for (const auto& one : outcome.corrected) lines += corrected_line(outcome, one, sources, language);
    for (const auto& finding : outcome.findings) {
        const auto& passage = outcome.manuscript.passages[finding.spot.passage];
        const auto where = flow::location(passage, finding.spot.offset, outcome.source);
        lines +=
            fmt::format("{}: {}[{}] {}\n", place(outcome, passage, where, sources, language),
                        level_word(finding.level, language), finding.rule->id, sentence(finding, language));
        lines += excerpt(shown.of(outcome, finding.spot.passage), finding.spot);
    }
    return lines + summary(outcome, language);
}

}  // namespace wenshu::cli
