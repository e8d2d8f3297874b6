#include "bench/bench.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace wenshu::bench {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> corpus() {
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(fs::path(WENSHU_SOURCE_DIR) / "tests" / "corpus")) {
        if (entry.path().extension() == ".txt") files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    std::vector<std::string> texts;
    for (const auto& file : files) {
        std::ostringstream text;
        text << std::ifstream(file).rdbuf();
        texts.push_back(text.str());
    }
    return texts;
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

// The last digit of every number is another one in every copy; years, dates and the first digit stay.
std::string varied(const std::string& text, std::uint32_t& state) {
    std::string out = text;
    for (std::size_t i = 1; i + 1 < out.size(); ++i) {
        if (!is_digit(out[i]) || !is_digit(out[i - 1]) || is_digit(out[i + 1])) continue;
        state = state * 1664525U + 1013904223U;
        out[i] = static_cast<char>('1' + (state >> 8U) % 9U);
    }
    return out;
}

}  // namespace

std::string clean_text(std::size_t bytes) {
    const auto texts = corpus();
    std::string all;
    all.reserve(bytes + 8192);
    std::uint32_t state = 20261122;
    while (!texts.empty() && all.size() < bytes) {
        for (const auto& text : texts) all += varied(text, state) + "\n";
    }
    return all;
}

double median(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return values.empty() ? 0 : values[values.size() / 2];
}

bool print(std::string_view title, const std::vector<Figure>& figures) {
    std::printf("%.*s\n", static_cast<int>(title.size()), title.data());
    bool all = true;
    for (const Figure& figure : figures) {
        std::printf("  %-52s %9.2f %-5s", figure.name.c_str(), figure.value, figure.unit.c_str());
        if (figure.limit != 0) {
            std::printf(" %s %.2f  %s", figure.at_most ? "at most" : "at least", figure.limit,
                        figure.holds() ? "holds" : "BROKEN");
        }
        std::printf("\n");
        all = all && figure.holds();
    }
    return all;
}

}  // namespace wenshu::bench
