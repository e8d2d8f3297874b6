#include "check/fault.hpp"

#include <algorithm>
#include <utility>
#include <variant>

#include "base/utf8.hpp"

namespace wenshu::check {

base::Diagnostic fault(std::string code, base::Location where, std::string_view path,
                       std::vector<base::Arg> args) {
    return {base::Severity::error, std::move(code), where, std::string(path), std::move(args)};
}

void add_guess(base::Diagnostic& diagnostic, const std::optional<std::string>& guess) {
    diagnostic.args.push_back({"guess", guess.value_or("")});
    diagnostic.args.push_back({"guesses", std::int64_t{guess ? 1 : 0}});
}

std::string_view text_arg(const base::Diagnostic& diagnostic, std::string_view name) {
    for (const base::Arg& arg : diagnostic.args) {
        if (arg.name != name) continue;
        if (const auto* text = std::get_if<std::string>(&arg.value)) return *text;
    }
    return {};
}

std::string shown(std::string_view text) {
    constexpr std::size_t longest = 30;
    std::string line(base::first_code_points(text, longest));
    if (line.size() < text.size()) line += "…";
    std::replace(line.begin(), line.end(), '\n', ' ');
    return line;
}

std::string join_path(std::string_view path, std::string_view key) {
    std::string joined(path);
    if (!joined.empty()) joined += '.';
    return joined += key;
}

}  // namespace wenshu::check
