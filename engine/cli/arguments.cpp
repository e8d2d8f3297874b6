#include "cli/arguments.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <utility>

#include <CLI/CLI.hpp>

#include "cli/help.hpp"
#include "text/nearest.hpp"

namespace wenshu::cli {
namespace {

using Strings = std::vector<std::string>;

base::Diagnostic wrong_use(std::string code, std::vector<base::Arg> args) {
    return {base::Severity::error, std::move(code), {}, {}, std::move(args)};
}

base::Arg guess(const std::string& word, const Strings& candidates) {
    return {"guess", text::nearest(word, candidates).value_or("none")};
}

const VerbHelp* find_verb(std::string_view name) {
    const auto all = verbs();
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const VerbHelp& verb) { return verb.name == name; });
    return found == all.end() ? nullptr : &*found;
}

// The verb that the first word names, or the first two: "ledger import".
struct NamedVerb {
    const VerbHelp* verb = nullptr;
    std::size_t words = 1;
};

NamedVerb named_verb(const Strings& words) {
    if (words.empty()) return {};
    if (words.size() > 1) {
        if (const auto* verb = find_verb(words[0] + " " + words[1])) return {verb, 2};
    }
    return {find_verb(words[0]), 1};
}

base::Result<Command> no_such_verb(const std::string& word) {
    Strings names;
    for (const VerbHelp& verb : verbs()) names.emplace_back(verb.name);
    return wrong_use("usage.unknown_verb", {{"word", word}, guess(word, names)});
}

// A verb of several parts whose second word is missing or wrong.
base::Result<Command> no_such_part(const Strings& words) {
    Strings parts;
    std::string all;
    for (const VerbHelp* verb : verbs_of(words[0])) {
        parts.emplace_back(verb->name.substr(words[0].size() + 1));
        all += (all.empty() ? "" : ", ") + parts.back();
    }
    if (words.size() == 1) return wrong_use("usage.no_part", {{"verb", words[0]}, {"choices", all}});
    return wrong_use("usage.unknown_part",
                     {{"verb", words[0]}, {"word", words[1]}, guess(words[1], parts), {"choices", all}});
}

// What CLI11 reads for one verb: its positional words, flags and values by option name.
struct Read {
    Strings words;
    std::map<std::string, Strings> values;
    std::map<std::string, bool> flags;

    bool has(const std::string& name) const { return flags.at(name); }
    std::string one(const std::string& name, std::string otherwise) const {
        const Strings& found = values.at(name);
        return found.empty() ? std::move(otherwise) : found.back();
    }
};

base::Result<Read> unknown_words(const VerbHelp& verb, const Strings& left) {
    base::Diagnostics faults;
    Strings names = {"--lang", "--help", "--version"};
    for (const OptionHelp& option : verb.options) names.emplace_back(option.name);
    for (const std::string& word : left) {
        faults.push_back(
            word.starts_with('-')
                ? wrong_use("usage.unknown_option",
                            {{"verb", std::string(verb.name)}, {"word", word}, guess(word, names)})
                : wrong_use("usage.extra", {{"verb", std::string(verb.name)}, {"word", word}}));
    }
    return faults;
}

base::Result<Read> read_words(const VerbHelp& verb, Strings arguments) {
    Read read;
    CLI::App app;
    app.set_help_flag();
    app.allow_extras();
    app.add_option("words", read.words);
    for (const OptionHelp& option : verb.options) {
        const std::string name(option.name);
        if (option.value.zh.empty()) {
            app.add_flag(name, read.flags[name]);
        } else {
            app.add_option(name, read.values[name])->expected(1)->take_all()->allow_extra_args(false);
        }
    }
    std::reverse(arguments.begin(), arguments.end());  // CLI11 takes them from the back
    try {
        app.parse(std::move(arguments));
    } catch (const CLI::ParseError& error) {
        return wrong_use("usage.option", {{"detail", std::string(error.what())}});
    }
    const Strings left = app.remaining();
    if (!left.empty()) return unknown_words(verb, left);
    for (const auto& [option, values] : read.values) {
        const bool any_empty = std::find(values.begin(), values.end(), "") != values.end();
        if (any_empty) return wrong_use("usage.empty", {{"option", option}});
    }
    return read;
}

base::Diagnostic missing(const VerbHelp& verb, text::Language language) {
    return wrong_use("usage.missing", {{"verb", std::string(verb.name)},
                                       {"argument", std::string(in(verb.arguments, language))},
                                       {"usage", usage_line(verb, language)}});
}

std::optional<base::Diagnostic> wrong_choice(const std::string& option, const Strings& words,
                                             const Strings& choices) {
    for (const std::string& word : words) {
        if (std::find(choices.begin(), choices.end(), word) != choices.end()) continue;
        std::string all;
        for (const auto& choice : choices) all += (all.empty() ? "" : ", ") + choice;
        return wrong_use("usage.choice", {{"option", option}, {"word", word}, {"choices", all}});
    }
    return std::nullopt;
}

Strings split_at_commas(const Strings& lists) {
    Strings parts;
    for (const std::string& list : lists) {
        for (std::size_t begin = 0; begin <= list.size();) {
            const auto end = std::min(list.find(',', begin), list.size());
            parts.push_back(list.substr(begin, end - begin));
            begin = end + 1;
        }
    }
    return parts;
}

base::Result<Command> generate_command(const Read& read) {
    GenerateCommand command{read.words, {}};
    auto& request = command.request;
    request.packs = split_at_commas(read.values.at("--pack"));
    request.formats = split_at_commas(read.values.at("--format"));
    request.out = read.one("--out", "out");
    request.layout = read.one("--layout", "");
    request.draft = read.has("--draft");
    request.replace = read.has("--force") ? base::Replace::always : base::Replace::never;
    request.skip_bad_rows = read.has("--skip-bad-rows");
    request.warnings_fail = !read.values.at("--fail-on").empty();
    base::Diagnostics faults;
    if (auto fault = wrong_choice("--format", request.formats, flow::output_formats()))
        faults.push_back(*fault);
    if (auto fault = wrong_choice("--fail-on", read.values.at("--fail-on"), {"warning"}))
        faults.push_back(*fault);
    if (!faults.empty()) return faults;
    return Command(std::move(command));
}

base::Result<Command> render_command(const Read& read) {
    RenderCommand command;
    auto& request = command.request;
    request.body = read.words[0];
    request.data = read.words[1];
    request.parts = read.one("--parts", "");
    request.pack = read.one("--pack", "");
    request.format = read.one("--format", "md");
    request.draft = read.has("--draft");
    request.lenient = read.has("--lenient");
    if (auto fault = wrong_choice("--format", {request.format}, {"md", "txt", "html"})) return *fault;
    return Command(std::move(command));
}

base::Result<Command> inspect_command(const Read& read) {
    const auto format = read.one("--format", "text");
    if (auto fault = wrong_choice("--format", {format}, {"text", "json"})) return *fault;
    return Command(InspectCommand{read.words, read.one("--layout", ""), format == "json"});
}

base::Result<Command> normalize_command(const Read& read) {
    NormalizeCommand command;
    command.request.files.assign(read.words.begin(), read.words.end());
    command.request.out = read.one("--out", "");
    command.request.replace = read.has("--force") ? base::Replace::always : base::Replace::never;
    command.request.options.names = split_at_commas(read.values.at("--keep"));
    const auto changes = read.one("--changes", "");
    const auto simplify = read.one("--simplify", "auto");
    base::Diagnostics faults;
    if (auto fault = wrong_choice("--changes", read.values.at("--changes"), {"text", "json"}))
        faults.push_back(*fault);
    if (auto fault = wrong_choice("--simplify", {simplify}, {"auto", "never", "always"}))
        faults.push_back(*fault);
    if (!faults.empty()) return faults;
    if (changes == "text") command.changes = ChangesForm::text;
    if (changes == "json") command.changes = ChangesForm::json;
    if (simplify == "never") command.request.options.simplify = text::Simplify::never;
    if (simplify == "always") command.request.options.simplify = text::Simplify::always;
    return Command(std::move(command));
}

base::Result<Command> proof_command(const Read& read) {
    ProofCommand command{read.words, {}};
    auto& request = command.request;
    request.config = read.one("--config", "");
    request.options.off = split_at_commas(read.values.at("--off"));
    request.fix = read.has("--fix");
    request.mask = read.has("--mask");
    request.out = read.one("--out", "");
    request.in_place = read.has("--in-place");
    request.replace = read.has("--force") ? base::Replace::always : base::Replace::never;
    const auto format = read.one("--format", "text");
    const auto level = read.one("--fail-on", "warning");
    const auto year = read.one("--year", "");
    base::Diagnostics faults;
    if (auto fault = wrong_choice("--format", {format}, {"text", "json", "sarif"})) faults.push_back(*fault);
    if (auto fault = wrong_choice("--fail-on", {level}, {"error", "warning", "hint", "never"}))
        faults.push_back(*fault);
    request.options.year = flow::year_named(year);
    if (!year.empty() && !request.options.year) faults.push_back(wrong_use("usage.year", {{"word", year}}));
    const bool writes = request.fix || request.mask;
    if (!writes && (request.in_place || !request.out.empty()))
        faults.push_back(wrong_use("usage.no_fix", {}));
    if (request.in_place && !request.out.empty()) faults.push_back(wrong_use("usage.in_place", {}));
    if (!faults.empty()) return faults;
    if (format != "text") command.form = format == "json" ? FindingsForm::json : FindingsForm::sarif;
    command.fail_on = proof::level_named(level);
    return Command(std::move(command));
}

base::Result<Command> rules_command(const Read& read) {
    const auto format = read.one("--format", "text");
    if (auto fault = wrong_choice("--format", {format}, {"text", "md", "json"})) return *fault;
    RulesCommand command{read.words.empty() ? std::string() : read.words.front()};
    if (format != "text") command.form = format == "md" ? RulesForm::markdown : RulesForm::json;
    return Command(std::move(command));
}

base::Replace replace_of(const Read& read) {
    return read.has("--force") ? base::Replace::always : base::Replace::never;
}

base::Result<Command> import_command(const Read& read) {
    ImportCommand command;
    command.request.files.assign(read.words.begin(), read.words.end());
    command.request.store = read.one("--into", "");
    command.request.pack = read.one("--pack", "");
    command.request.ledger = read.one("--ledger", "");
    command.request.skip_bad_rows = read.has("--skip-bad-rows");
    if (read.has("--replace")) command.request.gone = flow::GoneRows::remove;
    return Command(std::move(command));
}

base::Result<Command> export_command(const Read& read) {
    ExportCommand command;
    command.request.store = read.words.front();
    command.request.file = read.one("-o", "");
    command.request.ledger = read.one("--ledger", "");
    command.request.byte_order_mark = read.has("--bom");
    command.request.replace = replace_of(read);
    const auto year = read.one("--year", "");
    command.request.year = flow::year_named(year);
    if (!year.empty() && !command.request.year) return wrong_use("usage.year", {{"word", year}});
    return Command(std::move(command));
}

base::Result<Command> statistics_command(const Read& read) {
    StatisticsCommand command;
    command.request.plan = read.words.front();
    command.request.measures = split_at_commas(read.values.at("--measure"));
    command.request.skip_bad_rows = read.has("--skip-bad-rows");
    constexpr std::array forms = {std::pair{"text", TableForm::text}, std::pair{"json", TableForm::json},
                                  std::pair{"csv", TableForm::csv}, std::pair{"md", TableForm::md}};
    const auto format = read.one("--format", "text");
    if (auto fault = wrong_choice("--format", {format}, {"text", "json", "csv", "md"})) return *fault;
    for (const auto& [name, form] : forms) {
        if (format == name) command.form = form;
    }
    return Command(std::move(command));
}

// How many positional words a verb takes.
struct Arity {
    std::size_t least;
    std::size_t most;
};

Arity arity_of(std::string_view verb) {
    if (verb == "render") return {2, 2};
    if (verb == "packs" || verb == "rules") return {0, 1};
    if (verb == "layouts") return {0, 0};
    if (verb == "ledger export" || verb == "ledger stats") return {1, 1};
    return {1, static_cast<std::size_t>(-1)};
}

// Options that a verb cannot do without.
bool lacks_option(const VerbHelp& verb, const Read& read) {
    if (verb.name == "ledger import") return read.values.at("--into").empty();
    return verb.name == "ledger export" && read.values.at("-o").empty();
}

base::Result<Command> verb_command(const VerbHelp& verb, Strings arguments, text::Language language) {
    const auto read = read_words(verb, std::move(arguments));
    if (!read) return read.faults();
    const auto [least, most] = arity_of(verb.name);
    if (read->words.size() < least || lacks_option(verb, *read)) return missing(verb, language);
    if (read->words.size() > most) {
        return wrong_use("usage.extra", {{"verb", std::string(verb.name)}, {"word", read->words[most]}});
    }
    if (verb.name == "generate") return generate_command(*read);
    if (verb.name == "check") return Command(CheckCommand{read->words});
    if (verb.name == "render") return render_command(*read);
    if (verb.name == "inspect") return inspect_command(*read);
    if (verb.name == "layouts") return Command(LayoutsCommand{});
    if (verb.name == "normalize") return normalize_command(*read);
    if (verb.name == "proof") return proof_command(*read);
    if (verb.name == "rules") return rules_command(*read);
    if (verb.name == "ledger import") return import_command(*read);
    if (verb.name == "ledger export") return export_command(*read);
    if (verb.name == "ledger stats") return statistics_command(*read);
    return Command(PacksCommand{read->words.empty() ? std::string() : read->words.front()});
}

// The words but for --lang and its value, which may stand anywhere.
base::Result<Strings> without_language(std::span<const std::string> arguments) {
    Strings words;
    Strings languages;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        if (arguments[i] == "--lang") {
            languages.push_back(i + 1 < arguments.size() ? arguments[i + 1] : "");
            ++i;
        } else if (arguments[i].starts_with("--lang=")) {
            languages.push_back(arguments[i].substr(7));
        } else {
            words.push_back(arguments[i]);
        }
    }
    if (auto fault = wrong_choice("--lang", languages, {"zh", "en"})) return *fault;
    return words;
}

bool asks_for(std::span<const std::string> arguments, std::string_view flag, std::string_view other) {
    return std::any_of(arguments.begin(), arguments.end(),
                       [&](const std::string& word) { return word == flag || word == other; });
}

}  // namespace

text::Language choose_language(std::span<const std::string> arguments, std::string_view lang_variable) {
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        std::string_view value;
        if (arguments[i] == "--lang" && i + 1 < arguments.size()) value = arguments[i + 1];
        if (arguments[i].starts_with("--lang=")) value = std::string_view(arguments[i]).substr(7);
        if (value.starts_with("en")) return text::Language::en;
        if (value.starts_with("zh")) return text::Language::zh;
    }
    return lang_variable.starts_with("en") ? text::Language::en : text::Language::zh;
}

base::Result<Command> parse_arguments(std::span<const std::string> arguments, text::Language language) {
    auto words = without_language(arguments);
    if (!words) return words.faults();
    const auto [verb, count] = named_verb(*words);
    const bool is_group = verb == nullptr && !words->empty() && !verbs_of(words->front()).empty();
    if (asks_for(*words, "--help", "-h") || (!words->empty() && words->front() == "help")) {
        return Command(ShowCommand{verb != nullptr ? verb_help(*verb, language)
                                   : is_group      ? group_help(words->front(), language)
                                                   : program_help(language)});
    }
    if (asks_for(*words, "--version", "-V")) return Command(ShowCommand{"wenshu " WENSHU_VERSION "\n"});
    if (words->empty()) return wrong_use("usage.no_verb", {});
    if (is_group) return no_such_part(*words);
    if (verb == nullptr) return no_such_verb(words->front());
    const auto rest = words->begin() + static_cast<std::ptrdiff_t>(count);
    return verb_command(*verb, Strings(rest, words->end()), language);
}

}  // namespace wenshu::cli
