// How long the proofing of a paper of 10,000 characters takes: the first one, for which the patterns of all
// rules are made, and the next ones. Run as bench_text.cpp says, with the target bench_proof.
#include <cstdio>
#include <string>
#include <vector>

#include "base/utf8.hpp"
#include "bench/bench.hpp"
#include "document/manuscript.hpp"
#include "proof/proof.hpp"
#include "read/plain_text.hpp"

namespace {

using wenshu::bench::Figure;
using wenshu::bench::median;
using wenshu::bench::seconds;

constexpr int rounds = 9;
constexpr double most_milliseconds = 50;

}  // namespace

int main() {
    constexpr std::size_t characters = 10'000;
    const auto text = wenshu::bench::clean_text(4 * characters);
    const std::string paper(wenshu::base::first_code_points(text, characters));
    std::size_t found = 0;
    const auto job = [&] {
        const auto manuscript = wenshu::read::plain_text(paper);
        found += wenshu::proof::proof(manuscript).size();
    };
    const double first = seconds(job);
    std::vector<double> next;
    for (int i = 0; i < rounds; ++i) next.push_back(seconds(job));
    const std::vector<Figure> figures = {
        {"the first paper, with the making of all patterns", first * 1000, "ms", most_milliseconds, true},
        {"the next ones, median of 9", median(next) * 1000, "ms", most_milliseconds, true},
        {"rules", static_cast<double>(wenshu::proof::rules().size()), ""},
        {"findings a paper", static_cast<double>(found) / (rounds + 1), ""},
    };
    return wenshu::bench::print("proofing of 10,000 characters", figures) ? 0 : 1;
}
