#include "base/diagnostic.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace wenshu::base {

void arrange(Diagnostics& diagnostics) {
    std::stable_sort(diagnostics.begin(), diagnostics.end(),
                     [](const Diagnostic& a, const Diagnostic& b) { return a.where < b.where; });
    Diagnostics once;
    for (auto& diagnostic : diagnostics) {
        // Equal ones stand at one place, so only those are compared: a table may have a fault in every row.
        const auto elsewhere = std::find_if(once.rbegin(), once.rend(), [&](const Diagnostic& other) {
            return other.where != diagnostic.where;
        });
        if (std::find(once.rbegin(), elsewhere, diagnostic) == elsewhere) {
            once.push_back(std::move(diagnostic));
        }
    }
    diagnostics = std::move(once);
}

bool has_errors(const Diagnostics& diagnostics) {
    return std::any_of(diagnostics.begin(), diagnostics.end(),
                       [](const Diagnostic& diagnostic) { return diagnostic.severity == Severity::error; });
}

void append(Diagnostics& diagnostics, Diagnostics more) {
    std::move(more.begin(), more.end(), std::back_inserter(diagnostics));
}

}  // namespace wenshu::base
