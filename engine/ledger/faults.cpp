#include "ledger/faults.hpp"

#include <utility>

#include "check/fault.hpp"
#include "text/lists.hpp"
#include "text/nearest.hpp"

namespace wenshu::ledger {

base::Diagnostic error(std::string code, base::Location where, std::string path,
                       std::vector<base::Arg> args) {
    return {base::Severity::error, std::move(code), where, std::move(path), std::move(args)};
}

base::Diagnostic error_with_guess(std::string code, base::Location where, std::string path,
                                  const std::string& found, std::span<const std::string> known) {
    const auto guess = text::nearest(found, known);
    return error(std::move(code), where, std::move(path),
                 {{"found", check::shown(found)},
                  {"guess", guess.value_or("")},
                  {"guesses", std::int64_t{guess ? 1 : 0}},
                  {"known", text::join_zh(known)}});
}

}  // namespace wenshu::ledger
