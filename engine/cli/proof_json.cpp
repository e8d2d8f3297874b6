#include <optional>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "base/utf8.hpp"
#include "cli/json.hpp"
#include "cli/proof_report.hpp"

namespace wenshu::cli {
namespace {

using text::Language;

// One finding, and where it is.
struct Located {
    const flow::ProofOutcome& outcome;
    const proof::Finding& finding;
    const document::Passage& passage;
    std::optional<base::Place> place;  // in a text
    std::optional<base::Place> end;    // behind the last character
};

Located locate(const flow::ProofOutcome& outcome, const proof::Finding& finding,
               const base::Sources& sources) {
    const auto& passage = outcome.manuscript.passages[finding.spot.passage];
    const auto at = [&](std::size_t offset) {
        return sources.place(flow::location(passage, offset, outcome.source));
    };
    return {outcome, finding, passage, at(finding.spot.offset),
            at(finding.spot.offset + finding.spot.length)};
}

std::string number_or_null(std::size_t number) {
    return number == 0 ? "null" : std::to_string(number);
}

std::string json_place(const Located& one) {
    if (one.place) {
        return fmt::format(R"("line": {}, "column": {}, )", one.place->line, one.place->column);
    }
    if (one.passage.cell) {
        const auto& cell = *one.passage.cell;
        return fmt::format(R"("table": {}, "row": {}, "cell": {}, )", cell.table, cell.row, cell.column);
    }
    return fmt::format(R"("paragraph": {}, )", number_or_null(one.passage.ordinal));
}

std::string found_text(const Located& one) {
    const auto& spot = one.finding.spot;
    return proof::without_personal_data(one.passage.text.substr(spot.offset, spot.length));
}

std::string json_of(const Located& one, Language language) {
    const auto& rule = *one.finding.rule;
    return fmt::format(
        R"({{"rule": {}, "name": {}, "clause": {}, "level": {}, {}"found": {}, "instead": {}, "message": {}}})",
        json_string(rule.id), json_string(in(rule.name, language)), json_string(rule.clause),
        json_string(proof::level_name(one.finding.level)), json_place(one), json_string(found_text(one)),
        one.finding.instead ? json_string(*one.finding.instead) : "null",
        json_string(sentence(one.finding, language)));
}

std::string json_of(const flow::Corrected& one, const base::Sources& sources) {
    const auto place = sources.place(one.where);
    const bool masks = one.rule->fix == proof::Fix::mask;
    return fmt::format(
        R"({{"rule": {}, "line": {}, "column": {}, "paragraph": {}, "before": {}, "after": {}}})",
        json_string(one.rule->id), place ? std::to_string(place->line) : "null",
        place ? std::to_string(place->column) : "null", number_or_null(one.passage.ordinal),
        masks ? "null" : json_string(one.before), json_string(one.after));
}

// A path as RFC 3986 writes it in a URI reference.
std::string uri(const std::string& path) {
    constexpr std::string_view plain = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";
    std::string out;
    for (const char c : path) {
        out += plain.find(c) != std::string_view::npos
                   ? std::string(1, c)
                   : fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
    return out;
}

std::string_view sarif_level(proof::Level level) {
    return level == proof::Level::hint ? "note" : proof::level_name(level);
}

std::string sarif_rule(const proof::Rule& rule, Language language) {
    return fmt::format(
        R"({{"id": {}, "shortDescription": {{"text": {}}}, "help": {{"text": {}}}, "defaultConfiguration": {{"level": {}}}}})",
        json_string(rule.id), json_string(in(rule.name, language)), json_string(rule.clause),
        json_string(sarif_level(rule.level)));
}

std::string region(const Located& one) {
    return fmt::format(R"({{"startLine": {}, "startColumn": {}, "endLine": {}, "endColumn": {}}})",
                       one.place->line, one.place->column, one.end->line, one.end->column);
}

// The file that the findings are in: the corrected one where there is one.
std::string file_of(const flow::ProofOutcome& outcome) {
    return (outcome.written ? outcome.written->path : outcome.file).string();
}

std::string sarif_fix(const Located& one) {
    if (!one.finding.instead || !one.place) return {};
    const auto file = json_string(uri(file_of(one.outcome)));
    return fmt::format(
        R"(, "fixes": [{{"artifactChanges": [{{"artifactLocation": {{"uri": {}}}, "replacements": [{{"deletedRegion": {}, "insertedContent": {{"text": {}}}}}]}}]}}])",
        file, region(one), json_string(*one.finding.instead));
}

std::string sarif_result(const Located& one, std::size_t rule_index, Language language) {
    const auto file = json_string(uri(file_of(one.outcome)));
    const auto physical = one.place ? fmt::format(R"(, "region": {})", region(one)) : std::string();
    const auto words = proof::without_personal_data(flow::place_words(one.passage, language == Language::zh));
    return fmt::format(
        R"({{"ruleId": {}, "ruleIndex": {}, "level": {}, "message": {{"text": {}}}, "locations": [{{"physicalLocation": {{"artifactLocation": {{"uri": {}}}{}}}, "logicalLocations": [{{"fullyQualifiedName": {}}}]}}]{}}})",
        json_string(one.finding.rule->id), rule_index, json_string(sarif_level(one.finding.level)),
        json_string(sentence(one.finding, language)), file, physical, json_string(words), sarif_fix(one));
}

// The items one a line.
class Lines {
  public:
    void add(const std::string& item) { text_ += (text_.empty() ? "\n  " : ",\n  ") + item; }
    const std::string& text() const { return text_; }

  private:
    std::string text_;
};

std::size_t index_of(const proof::Rule* rule) {
    const auto all = proof::rules();
    std::size_t index = 0;
    while (all[index] != rule) ++index;
    return index;
}

}  // namespace

std::string json_findings(std::span<const flow::ProofOutcome> outcomes, const base::Sources& sources,
                          Language language) {
    std::string out = "[";
    for (const auto& outcome : outcomes) {
        Lines findings;
        for (const auto& finding : outcome.findings)
            findings.add(json_of(locate(outcome, finding, sources), language));
        Lines corrected;
        for (const auto& one : outcome.corrected) corrected.add(json_of(one, sources));
        out +=
            fmt::format("{}\n{{\"file\": {}, \"written\": {},\n \"findings\": [{}],\n \"corrected\": [{}]}}",
                        &outcome == outcomes.data() ? "" : ",", json_string(outcome.file.string()),
                        outcome.written ? json_string(outcome.written->path.string()) : "null",
                        findings.text(), corrected.text());
    }
    return out + "\n]\n";
}

std::string sarif(std::span<const flow::ProofOutcome> outcomes, const base::Sources& sources,
                  Language language) {
    Lines rules;
    for (const auto* rule : proof::rules()) rules.add(sarif_rule(*rule, language));
    Lines results;
    for (const auto& outcome : outcomes) {
        for (const auto& finding : outcome.findings) {
            const auto located = locate(outcome, finding, sources);
            results.add(sarif_result(located, index_of(finding.rule), language));
        }
    }
    return fmt::format(
        "{{\"$schema\": \"https://json.schemastore.org/sarif-2.1.0.json\", \"version\": \"2.1.0\",\n"
        " \"runs\": [{{\"tool\": {{\"driver\": {{\"name\": \"wenshu\", \"version\": {}, \"rules\": "
        "[{}]}}}},\n"
        " \"columnKind\": \"unicodeCodePoints\",\n \"results\": [{}]}}]}}\n",
        json_string(WENSHU_VERSION), rules.text(), results.text());
}

}  // namespace wenshu::cli
