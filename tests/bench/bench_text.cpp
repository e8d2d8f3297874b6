// How fast texts are normalized and cleaned, beside ICU's own normal form C.
//     cmake -S . -B build/bench -G Ninja -DCMAKE_BUILD_TYPE=Release -DWENSHU_TESTS=ON
//     cmake --build build/bench --target bench_text && build/bench/tests/bench_text [MB]
// The exit code is 1 where a limit is broken. Run it on an idle machine; no test measures time.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>

#include "bench/bench.hpp"
#include "text/clean.hpp"
#include "text/normalize.hpp"

namespace {

using wenshu::bench::Figure;
using wenshu::bench::median;
using wenshu::bench::seconds;

constexpr int rounds = 5;
constexpr double megabyte = 1e6;
constexpr double most_times_icu = 3;
constexpr double least_cleaned = 20;  // MB/s

// ICU's pass: the text through normalizeUTF8 into a string.
std::string icu_nfc(const std::string& text) {
    UErrorCode status = U_ZERO_ERROR;
    const auto* const nfc = icu::Normalizer2::getNFCInstance(status);
    std::string out;
    out.reserve(text.size());
    icu::StringByteSink<std::string> sink(&out, static_cast<std::int32_t>(text.size()));
    if (U_SUCCESS(status)) {
        nfc->normalizeUTF8(0, {text.data(), static_cast<std::int32_t>(text.size())}, sink, nullptr, status);
    }
    return out;
}

struct Times {
    std::vector<double> icu;
    std::vector<double> normalized;
    std::vector<double> cleaned;
    std::vector<double> traditional;
};

// In turn, so that what slows the machine down slows all of them.
Times measure(const std::string& text, const std::string& part) {
    Times times;
    std::size_t kept = 0;  // so that nothing is left out
    for (int i = 0; i < rounds; ++i) {
        times.icu.push_back(seconds([&] { kept += icu_nfc(text).size(); }));
        times.normalized.push_back(seconds([&] { kept += wenshu::text::normalize(text).size(); }));
        times.cleaned.push_back(seconds([&] { kept += wenshu::text::clean(text).text.size(); }));
        wenshu::text::CleanOptions always;
        always.simplify = wenshu::text::Simplify::always;
        times.traditional.push_back(seconds([&] { kept += wenshu::text::clean(part, always).text.size(); }));
    }
    if (kept == 0) std::exit(1);
    return times;
}

}  // namespace

int main(int count, char** arguments) {
    const double size = count > 1 ? std::atof(arguments[1]) : 50;
    const auto text = wenshu::bench::clean_text(static_cast<std::size_t>(size * megabyte));
    const auto part = text.substr(0, text.find('\n', text.size() / 20));
    if (const auto cleaned = wenshu::text::clean(text); !cleaned.passes.empty()) {
        const auto& pass = cleaned.passes.front();
        std::printf("the text is not clean: %s changed \"%s\"\n", std::string(pass.pass->id).c_str(),
                    pass.changes.front().before.c_str());
        return 1;
    }
    const Times times = measure(text, part);
    const double icu = median(times.icu);
    const double normalized = median(times.normalized);
    const double cleaned = median(times.cleaned);
    const auto speed = [](const std::string& bytes, double time) {
        return static_cast<double>(bytes.size()) / megabyte / time;
    };
    const std::vector<Figure> figures = {
        {"ICU's NFC", speed(text, icu), "MB/s"},
        {"load-time pass (text::normalize)", speed(text, normalized), "MB/s"},
        {"load-time pass against ICU's NFC", normalized / icu, "×", most_times_icu, true},
        {"full cleaning of clean text (text::clean)", speed(text, cleaned), "MB/s", least_cleaned, false},
        {"cleaning with Traditional conversion of everything", speed(part, median(times.traditional)),
         "MB/s"},
    };
    return wenshu::bench::print("clean Chinese text, medians of 5 rounds", figures) ? 0 : 1;
}
