#include "proof/proof.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "proof/groups.hpp"
#include "text/pattern.hpp"

namespace wenshu::proof {
namespace {

constexpr std::span<const Rule> (*groups[])() = {
    numeral_forms,        numeral_ranges,     numeral_words,    official_attachments,
    official_elements,    official_kinds,     personal,         plan_counts,
    plan_dates,           plan_leftovers,     plan_parts,       plan_repeats,
    plan_sections,        plan_sums,          plan_tables,      plan_years,
    punctuation_balance,  punctuation_dashes, punctuation_ends, punctuation_marks,
    punctuation_ordinals, punctuation_pairs,  usage_words};

std::vector<const Rule*> all_rules() {
    std::vector<const Rule*> all;
    for (const auto group : groups)
        for (const Rule& rule : group()) all.push_back(&rule);
    std::ranges::sort(all, {}, [](const Rule* rule) { return rule->id; });
    return all;
}

std::string_view family(std::string_view id) {
    return id.substr(0, id.find('-'));
}

// What the title says the paper is about: 2018年…工作计划. A plan for several (2018—2020年) has none.
std::optional<int> year_of(const document::Manuscript& manuscript) {
    static const text::Pattern years("(?<![\\d—～~至-])((?:19|20)\\d{2})年(?!至|—|-|～)");
    std::optional<int> year;
    for (const auto& passage : manuscript.passages) {
        if (passage.part != document::Part::title) continue;
        for (const auto& match : years.all(text::Subject(passage.text))) {
            const auto digits = std::string_view(passage.text).substr(match[1]->offset, match[1]->length);
            int found = 0;
            for (const char digit : digits) found = found * 10 + (digit - '0');
            if (year && *year != found) return std::nullopt;  // it is about several
            year = found;
        }
    }
    return year;
}

Level level_of(const Rule& rule, const Options& options) {
    for (const auto& name : {std::string(rule.id), std::string(family(rule.id))}) {
        if (const auto named = options.levels.find(name); named != options.levels.end()) return named->second;
    }
    return rule.level;
}

bool is_off(const Rule& rule, const Options& options) {
    return std::ranges::any_of(
        options.off, [&](const std::string& name) { return name == rule.id || name == family(rule.id); });
}

}  // namespace

std::span<const Rule* const> rules() {
    static const std::vector<const Rule*> all = all_rules();
    return all;
}

const Rule* find_rule(std::string_view id) {
    const auto all = rules();
    const auto found = std::ranges::find(all, id, [](const Rule* rule) { return rule->id; });
    return found == all.end() ? nullptr : *found;
}

bool is_rule_or_family(std::string_view word) {
    return std::ranges::any_of(
        rules(), [&](const Rule* rule) { return word == rule->id || word == family(rule->id); });
}

std::vector<Finding> proof(const document::Manuscript& manuscript, const Options& options) {
    const Paper paper(manuscript, options.year ? options.year : year_of(manuscript));
    Report report(paper);
    for (const Rule* rule : rules())
        if (!is_off(*rule, options)) report.run(*rule);
    auto findings = std::move(report).take();
    for (Finding& finding : findings) finding.level = level_of(*finding.rule, options);
    std::ranges::stable_sort(findings, {}, [](const Finding& finding) {
        return std::pair(finding.spot.passage, finding.spot.offset);
    });
    return findings;
}

std::vector<Finding> fixable(std::span<const Finding> findings, Fixes kinds) {
    std::vector<Finding> chosen;
    for (const Finding& finding : findings) {
        const bool masks = finding.rule->fix == Fix::mask;
        if (!finding.instead || !(masks ? kinds.masks : kinds.safe)) continue;
        const bool touches = !chosen.empty() && chosen.back().spot.passage == finding.spot.passage &&
                             finding.spot.offset < chosen.back().spot.offset + chosen.back().spot.length;
        if (!touches) chosen.push_back(finding);  // of two, the first; the next round sees what is left
    }
    return chosen;
}

document::Correction correction(const Finding& finding) {
    return {finding.spot.passage, finding.spot.offset, finding.spot.length, *finding.instead};
}

std::optional<Level> level_named(std::string_view name) {
    for (const Level level : {Level::error, Level::warning, Level::hint})
        if (name == level_name(level)) return level;
    return std::nullopt;
}

std::string_view level_name(Level level) {
    if (level == Level::error) return "error";
    return level == Level::warning ? "warning" : "hint";
}

base::Diagnostic diagnostic(const Finding& finding, base::Location where) {
    const auto severity = finding.level == Level::error     ? base::Severity::error
                          : finding.level == Level::warning ? base::Severity::warning
                                                            : base::Severity::note;
    return {severity, "proof." + std::string(finding.rule->id), where, {}, finding.args};
}

}  // namespace wenshu::proof
