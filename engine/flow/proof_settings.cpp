#include <array>
#include <charconv>
#include <utility>

#include "flow/proof.hpp"
#include "model/tree.hpp"
#include "text/nearest.hpp"
#include "text/pattern.hpp"

namespace wenshu::flow {
namespace {

base::Diagnostic fault(std::string code, base::Location where, std::vector<base::Arg> args) {
    return {base::Severity::error, std::move(code), where, {}, std::move(args)};
}

base::Diagnostic unknown_rule(const std::string& word, base::Location where) {
    std::vector<std::string> ids;
    for (const auto* rule : proof::rules()) ids.emplace_back(rule->id);
    return fault("proof.unknown_rule", where,
                 {{"rule", word}, {"guess", text::nearest(word, ids).value_or("none")}});
}

class Settings {
  public:
    base::Result<proof::Options> read(const model::Tree& tree) {
        const auto* entries = std::get_if<model::Mapping>(&tree.node);
        if (entries == nullptr && !model::is_null(tree)) wrong("proof.config_map", tree.where, "");
        if (entries != nullptr)
            for (const auto& entry : *entries) take(entry);
        if (!faults_.empty()) return std::move(faults_);
        return std::move(options_);
    }

  private:
    void wrong(std::string code, base::Location where, const std::string& found) {
        faults_.push_back(fault(std::move(code), where, {{"found", found}}));
    }

    void take(const model::Entry& entry) {
        if (entry.key == "off") return take_off(entry.value);
        if (entry.key == "levels") return take_levels(entry.value);
        if (entry.key == "year") return take_year(entry.value);
        const std::vector<std::string> keys = {"off", "levels", "year"};
        faults_.push_back(
            fault("proof.config_key", entry.where,
                  {{"found", entry.key}, {"guess", text::nearest(entry.key, keys).value_or("none")}}));
    }

    void take_rule(const model::Tree& tree) {
        const auto* name = model::text_of(tree);
        if (name == nullptr) return wrong("proof.config_off", tree.where, "");
        if (!proof::is_rule_or_family(*name)) {
            faults_.push_back(unknown_rule(*name, tree.where));
        } else {
            options_.off.push_back(*name);
        }
    }

    void take_off(const model::Tree& tree) {
        const auto* list = std::get_if<model::Sequence>(&tree.node);
        if (list == nullptr) return take_rule(tree);
        for (const auto& item : *list) take_rule(item);
    }

    void take_levels(const model::Tree& tree) {
        const auto* entries = std::get_if<model::Mapping>(&tree.node);
        if (entries == nullptr) return wrong("proof.config_levels", tree.where, "");
        for (const auto& entry : *entries) {
            const auto* word = model::text_of(entry.value);
            const auto level = word == nullptr ? std::nullopt : proof::level_named(*word);
            if (!proof::is_rule_or_family(entry.key)) {
                faults_.push_back(unknown_rule(entry.key, entry.where));
            } else if (!level) {
                wrong("proof.config_levels", entry.value.where, word == nullptr ? "" : *word);
            } else {
                options_.levels[entry.key] = *level;
            }
        }
    }

    void take_year(const model::Tree& tree) {
        const auto* text = model::text_of(tree);
        const auto year = text == nullptr ? std::nullopt : year_named(*text);
        if (!year) return wrong("proof.config_year", tree.where, text == nullptr ? "" : *text);
        options_.year = year;
    }

    proof::Options options_;
    base::Diagnostics faults_;
};

}  // namespace

std::optional<int> year_named(std::string_view text) {
    int year = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), year);
    if (read.ec != std::errc{} || read.ptr != text.data() + text.size() || text.size() != 4)
        return std::nullopt;
    return year;
}

base::Result<void> check_rules(std::span<const std::string> names) {
    base::Diagnostics faults;
    for (const auto& name : names)
        if (!proof::is_rule_or_family(name)) faults.push_back(unknown_rule(name, {}));
    if (!faults.empty()) return faults;
    return {};
}

base::Result<std::vector<const proof::Rule*>> rules_named(const std::string& name) {
    const auto all = proof::rules();
    std::vector<const proof::Rule*> rules(all.begin(), all.end());
    if (name.empty()) return rules;
    std::erase_if(rules,
                  [&](const auto* rule) { return rule->id != name && !rule->id.starts_with(name + "-"); });
    if (rules.empty()) return unknown_rule(name, {});
    return rules;
}

base::Result<proof::Options> proof_config(const std::filesystem::path& file, Session& session) {
    const auto tree = read_tree(file, session);
    if (!tree) return tree.faults();
    return Settings().read(*tree);
}

base::Result<proof::Options> folder_config(const std::filesystem::path& folder, Session& session) {
    const auto file = folder / "proof.yaml";
    if (session.host.kind(file) != base::PathKind::file) return proof::Options{};
    return proof_config(file, session);
}

base::Result<std::vector<std::string>> switched_off(const base::SourceText& source) {
    static const text::Pattern comments(R"((?:<!--|\{\{!)\s*proof:\s*off\s+([^}>\n]*?)\s*(?:-->|\}\}))");
    static const text::Pattern words(R"([^\s,，、]+)");
    if (source.text.find("proof:") == std::string::npos) return std::vector<std::string>{};
    std::vector<std::string> off;
    base::Diagnostics faults;
    for (const auto& comment : comments.all(text::Subject(source.text))) {
        const auto list = std::string_view(source.text).substr(comment[1]->offset, comment[1]->length);
        for (const auto& word : words.all(text::Subject(list))) {
            const std::string name(list.substr(word[0]->offset, word[0]->length));
            const auto offset = static_cast<std::uint32_t>(comment[1]->offset + word[0]->offset);
            if (proof::is_rule_or_family(name)) {
                off.push_back(name);
            } else {
                faults.push_back(unknown_rule(name, {source.id, offset}));
            }
        }
    }
    if (!faults.empty()) return faults;
    return off;
}

}  // namespace wenshu::flow
