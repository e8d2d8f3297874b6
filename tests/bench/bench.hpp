// What every bench needs: a clock, text to work on, and a table of figures against their limits.
#pragma once

#include <ctime>
#include <string>
#include <string_view>
#include <vector>

namespace wenshu::bench {

// Clean official papers, `bytes` long: those of tests/corpus again and again, each time with other numbers,
// so that no paragraph stands twice. The same in every run.
std::string clean_text(std::size_t bytes);

// Seconds of processor time of one call: what other programs do meanwhile does not count.
template <class Job>
double seconds(const Job& job) {
    const std::clock_t start = std::clock();
    job();
    return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

// One measured thing and what it must keep.
struct Figure {
    std::string name;
    double value = 0;
    std::string unit;      // "MB/s", "×", "ms"
    double limit = 0;      // 0: told for comparison alone
    bool at_most = false;  // the limit is the most, not the least

    bool holds() const { return limit == 0 || (at_most ? value <= limit : value >= limit); }
};

double median(std::vector<double> values);

// Prints the figures as a table; whether all of them hold.
bool print(std::string_view title, const std::vector<Figure>& figures);

}  // namespace wenshu::bench
