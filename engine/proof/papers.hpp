// The papers that stand one behind the other in a file: each begins with its title.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "proof/paper.hpp"

namespace wenshu::proof {

// Passages from `begin` to before `end`; what stands before the first title belongs to the first paper.
struct SinglePaper {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string title;                     // its lines as one
    std::optional<std::size_t> title_end;  // its last line

    bool is(std::string_view kind) const { return title.ends_with(kind); }
};

std::vector<SinglePaper> papers(const Paper& paper);

// The passages of one paper that are of a part.
std::vector<std::size_t> passages_of(const Paper& paper, const SinglePaper& one, document::Part part);

}  // namespace wenshu::proof
