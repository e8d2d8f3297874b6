#include "proof/papers.hpp"

namespace wenshu::proof {

using document::Part;

std::vector<SinglePaper> papers(const Paper& paper) {
    const auto& passages = paper.passages();
    std::vector<SinglePaper> all(1);
    for (std::size_t i = 0; i < passages.size(); ++i) {
        all.back().end = i + 1;
        if (passages[i].part != Part::title) continue;
        const bool goes_on = all.back().title_end && *all.back().title_end + 1 == i;
        if (all.back().title_end && !goes_on) {
            all.back().end = i;
            all.push_back({i, i + 1, {}, {}});
        }
        all.back().title += passages[i].text;
        all.back().title_end = i;
    }
    return all;
}

std::vector<std::size_t> passages_of(const Paper& paper, const SinglePaper& one, Part part) {
    std::vector<std::size_t> found;
    for (std::size_t i = one.begin; i < one.end; ++i)
        if (paper.passages()[i].part == part) found.push_back(i);
    return found;
}

}  // namespace wenshu::proof
