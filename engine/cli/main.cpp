// The program: arguments → command → job → report → exit code.
#include <algorithm>
#include <array>
#include <csignal>
#include <cstddef>
#include <filesystem>
#include <iostream>
#include <span>
#include <string>
#include <type_traits>
#include <unistd.h>
#include <utility>
#include <variant>
#include <vector>

#include <climits>

#include "base/overload.hpp"
#include "cli/arguments.hpp"
#include "cli/inspect_report.hpp"
#include "cli/ledger_report.hpp"
#include "cli/normalize_report.hpp"
#include "cli/progress.hpp"
#include "cli/proof_report.hpp"
#include "cli/report.hpp"

namespace {

namespace fs = std::filesystem;
namespace base = wenshu::base;
namespace cli = wenshu::cli;
namespace flow = wenshu::flow;
namespace text = wenshu::text;

// Where the program lies, through every link.
fs::path program_folder() {
    std::array<char, PATH_MAX> buffer{};
    const auto length = ::readlink("/proc/self/exe", buffer.data(), buffer.size());
    if (length <= 0) return {};
    return fs::path(std::string(buffer.data(), static_cast<std::size_t>(length))).parent_path();
}

// What was named by hand, else what was installed, else what was built.
std::vector<fs::path> home_folders(base::Host& host) {
    std::vector<fs::path> folders;
    if (const auto named = host.environment("WENSHU_HOME")) return {fs::path(*named)};
    folders.push_back((program_folder() / WENSHU_INSTALLED_DATA).lexically_normal());
    folders.emplace_back(WENSHU_SOURCE_DIR);
    return folders;
}

struct Program {
    base::Host& host;
    base::Sources sources;
    text::Language language;

    int fail(const base::Diagnostics& faults) const {
        std::cerr << cli::report(faults, sources, language);
        return cli::exit_code(faults);
    }

    int run(const cli::GenerateCommand& command, flow::Session& session) const {
        int code = 0;
        for (const auto& plan : command.plans) {
            auto request = command.request;
            request.plan = plan;
            if (flow::is_stopped(session)) break;
            const auto outcome = flow::generate(request, session);
            if (!outcome) {
                code = std::max(code, fail(outcome.faults()));
                continue;
            }
            std::cerr << cli::report(outcome->notes, sources, language);
            std::cout << cli::report(*outcome, language);
        }
        return code;
    }

    int run(const cli::CheckCommand& command, flow::Session& session) const {
        int code = 0;
        for (const auto& subject : command.subjects) {
            const auto outcome = flow::check(subject, session);
            if (!outcome) {
                code = std::max(code, fail(outcome.faults()));
                continue;
            }
            std::cerr << cli::report(outcome->notes, sources, language);
            std::cout << subject << (language == text::Language::zh ? "：没有错误\n" : ": no faults\n");
        }
        return code;
    }

    int run(const cli::RenderCommand& command, flow::Session& session) const {
        const auto filled = flow::render(command.request, session);
        if (!filled) return fail(filled.faults());
        std::cout << *filled;
        return 0;
    }

    int run(const cli::PacksCommand& command, flow::Session& session) const {
        if (command.name.empty()) {
            const auto all = flow::packs(session);
            if (!all) return fail(all.faults());
            std::cout << cli::report(*all, language);
            return 0;
        }
        const auto pack = flow::describe_pack(command.name, session);
        if (!pack) return fail(pack.faults());
        std::cout << cli::report(*pack, language);
        return 0;
    }

    int run(const cli::LayoutsCommand&, flow::Session& session) const {
        const auto all = flow::layouts(session);
        if (!all) return fail(all.faults());
        std::cout << cli::report(*all);
        return 0;
    }

    int run(const cli::InspectCommand& command, flow::Session& session) const {
        int code = 0;
        std::vector<flow::InspectOutcome> outcomes;
        for (const auto& file : command.files) {
            auto outcome = flow::inspect_paper({file, command.layout}, session);
            if (!outcome) {
                code = std::max(code, fail(outcome.faults()));
                continue;
            }
            if (!outcome->conforms()) code = std::max(code, 1);
            if (!command.json) {
                std::cout << cli::report(*outcome, language) << std::flush;  // its notes stand below it
                std::cerr << cli::report(outcome->notes, sources, language);
            }
            outcomes.push_back(*std::move(outcome));
        }
        if (command.json) std::cout << cli::json_report(outcomes, sources, language);
        return code;
    }

    int run(const cli::NormalizeCommand& command, flow::Session& session) const {
        const auto outcome = flow::normalize(command.request, session);
        if (!outcome) return fail(outcome.faults());
        std::cerr << cli::report(outcome->notes, sources, language);
        if (command.changes == cli::ChangesForm::json) {
            std::cout << cli::json_changes(*outcome, sources, language);
        } else if (command.changes == cli::ChangesForm::text) {
            std::cout << cli::text_changes(*outcome, sources, language);
        } else if (command.request.out.empty()) {
            for (const auto& text : outcome->texts) std::cout << text.cleaned.text;
        }
        std::cerr << cli::summary(*outcome, language);
        return 0;
    }

    int run(const cli::ProofCommand& command, flow::Session& session) const {
        int code = 0;
        std::vector<flow::ProofOutcome> outcomes;
        for (const auto& file : command.files) {
            auto request = command.request;
            request.file = file;
            auto outcome = flow::proof_paper(request, session);
            if (!outcome) {
                code = std::max(code, fail(outcome.faults()));
                continue;
            }
            const bool fails = std::any_of(
                outcome->findings.begin(), outcome->findings.end(),
                [&](const auto& finding) { return command.fail_on && finding.level <= *command.fail_on; });
            if (fails) code = std::max(code, 1);
            if (command.form == cli::FindingsForm::text)
                std::cout << cli::report(*outcome, sources, language);
            outcomes.push_back(*std::move(outcome));
        }
        if (command.form == cli::FindingsForm::json)
            std::cout << cli::json_findings(outcomes, sources, language);
        if (command.form == cli::FindingsForm::sarif) std::cout << cli::sarif(outcomes, sources, language);
        return code;
    }

    int run(const cli::RulesCommand& command, flow::Session&) const {
        const auto rules = flow::rules_named(command.name);
        if (!rules) return fail(rules.faults());
        std::cout << cli::rules_report(*rules, command.form, language);
        return 0;
    }

    int run(const cli::ImportCommand& command, flow::Session& session) const {
        const auto outcome = flow::import_ledgers(command.request, session);
        if (!outcome) return fail(outcome.faults());
        std::cerr << cli::report(outcome->notes, sources, language);
        std::cout << cli::report(*outcome, language);
        return 0;
    }

    int run(const cli::ExportCommand& command, flow::Session& session) const {
        const auto outcome = flow::export_ledger(command.request, session);
        if (!outcome) return fail(outcome.faults());
        std::cerr << cli::report(outcome->notes, sources, language);
        std::cout << cli::report(*outcome, language);
        return 0;
    }

    int run(const cli::StatisticsCommand& command, flow::Session& session) const {
        const auto outcome = flow::ledger_statistics(command.request, session);
        if (!outcome) return fail(outcome.faults());
        std::cerr << cli::report(outcome->notes, sources, language);
        std::cout << cli::report(outcome->statistics, command.form, language);
        return 0;
    }

    int run(const cli::ShowCommand& command, flow::Session&) const {
        std::cout << command.text;
        return 0;
    }
};

// Runs a command, that of a long job behind a line that tells how far it is. Called off, it ends with the
// code that shells give to the signal.
template <class Command>
int run_watched(const Program& program, const Command& command, flow::Session& session) {
    constexpr bool is_long =
        std::is_same_v<Command, cli::GenerateCommand> || std::is_same_v<Command, cli::ImportCommand> ||
        std::is_same_v<Command, cli::ExportCommand> || std::is_same_v<Command, cli::StatisticsCommand>;
    if constexpr (!is_long) return program.run(command, session);
    cli::ProgressLine line(::isatty(STDERR_FILENO) == 1 ? &std::cerr : nullptr, program.language);
    session.progress = &line;
    const int code = program.run(command, session);
    session.progress = nullptr;
    return line.is_stopped() ? 128 + line.signal() : code;
}

int run(std::span<const std::string> arguments) {
    base::SystemHost host;
    const auto language = cli::choose_language(arguments, host.environment("LANG").value_or(""));
    Program program{host, {}, language};
    const auto command = cli::parse_arguments(arguments, language);
    if (!command) return program.fail(command.faults());
    auto home = flow::find_home(home_folders(host), host);
    if (!home && !std::holds_alternative<cli::ShowCommand>(*command)) return program.fail(home.faults());
    flow::Session session{host, program.sources, home ? *home : flow::Home{}};
    const int code =
        std::visit([&](const auto& what) { return run_watched(program, what, session); }, *command);
    std::cout.flush();
    return std::cout ? code : 3;
}

}  // namespace

int main(int argc, char** argv) {
    std::signal(SIGXFSZ, SIG_IGN);  // a file that may not grow is then a failed write, which is told
    const std::vector<std::string> arguments(argv + 1, argv + argc);
    return run(arguments);
}
