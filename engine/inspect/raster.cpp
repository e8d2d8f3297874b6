#include "inspect/raster.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <string_view>
#include <utility>

namespace wenshu::inspect {
namespace {

constexpr double millimetres_an_inch = 25.4;
constexpr double shortest_rule = 100;  // mm; longer than a footnote's line or an underlined word
constexpr double thickest_rule = 2;    // mm; more is a picture
constexpr double border_reach = 2.5;   // mm of a vertical line that meets a border of a table
constexpr int faint = 60;              // of 255: less is no ink
constexpr int half = 128;

// How much ink a pixel has, 0 to 255. Red ink covers as black does: paper shines through in neither.
int ink_at(const Raster& raster, std::size_t x, std::size_t y) {
    const auto* pixel = raster.pixels.data() + (y * raster.width + x) * 3;
    const auto shade = [pixel](std::size_t i) {
        return static_cast<int>(static_cast<unsigned char>(pixel[i]));
    };
    return 255 - std::min({shade(0), shade(1), shade(2)});
}

bool red_at(const Raster& raster, std::size_t x, std::size_t y) {
    const auto* pixel = raster.pixels.data() + (y * raster.width + x) * 3;
    const auto shade = [pixel](std::size_t i) {
        return static_cast<int>(static_cast<unsigned char>(pixel[i]));
    };
    return shade(0) - std::max(shade(1), shade(2)) > faint;
}

std::size_t pixel_of(double millimetres, double scale, std::size_t limit) {
    const double pixel = std::floor(millimetres * scale + 0.5);
    return pixel <= 0 ? 0 : std::min(static_cast<std::size_t>(pixel), limit);
}

struct Span {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::size_t size() const { return end - begin; }
};

// The longest run of ink in a row.
Span longest_run(const Raster& raster, std::size_t y) {
    Span longest;
    std::size_t begin = 0;
    for (std::size_t x = 0; x <= raster.width; ++x) {
        if (x < raster.width && ink_at(raster, x, y) >= faint) continue;
        if (x - begin > longest.size()) longest = {begin, x};
        begin = x + 1;
    }
    return longest;
}

// Rows one below the other that hold the same run.
struct Band {
    Span rows;
    Span columns;
};

std::vector<Band> find_bands(const Raster& raster) {
    const auto shortest = pixel_of(shortest_rule, raster.scale, raster.width);
    const auto slack = pixel_of(1, raster.scale, raster.width);
    const auto near = [slack](std::size_t a, std::size_t b) {
        return std::max(a, b) - std::min(a, b) <= slack;
    };
    std::vector<Band> bands;
    for (std::size_t y = 0; y < raster.height; ++y) {
        const auto run = longest_run(raster, y);
        if (run.size() < shortest) continue;
        if (!bands.empty() && bands.back().rows.end == y && near(bands.back().columns.begin, run.begin) &&
            near(bands.back().columns.end, run.end)) {
            bands.back().rows.end = y + 1;
        } else {
            bands.push_back({{y, y + 1}, run});
        }
    }
    return bands;
}

// Whether a column of ink reaches from the band upwards or downwards.
bool is_met_by_a_line(const Raster& raster, const Band& band, std::size_t x) {
    const auto reach = pixel_of(border_reach, raster.scale, raster.height);
    const auto all_ink = [&](std::size_t from, std::size_t to) {
        for (std::size_t y = from; y < to; ++y)
            if (ink_at(raster, x, y) < faint) return false;
        return true;
    };
    const auto below = band.rows.end + reach;
    return (band.rows.begin >= reach && all_ink(band.rows.begin - reach, band.rows.begin)) ||
           (below <= raster.height && all_ink(band.rows.end, below));
}

bool is_border(const Raster& raster, const Band& band) {
    const auto slack = pixel_of(0.6, raster.scale, raster.width);
    const auto begin = band.columns.begin - std::min(band.columns.begin, slack);
    for (auto x = begin; x < std::min(raster.width, band.columns.begin + slack); ++x)
        if (is_met_by_a_line(raster, band, x)) return true;
    for (auto x = band.columns.end - slack; x < std::min(raster.width, band.columns.end + slack); ++x)
        if (is_met_by_a_line(raster, band, x)) return true;
    return false;
}

// All ink of a column of the band and of the rows beside it, in pixels, and where it lies.
struct Weight {
    double ink = 0;
    double moment = 0;
};

Weight weigh(const Raster& raster, const Band& band, std::size_t x) {
    Weight weight;
    const auto first = band.rows.begin - std::min<std::size_t>(band.rows.begin, 1);
    for (auto y = first; y < std::min(raster.height, band.rows.end + 1); ++y) {
        const double ink = ink_at(raster, x, y) / 255.0;
        weight.ink += ink;
        weight.moment += ink * (static_cast<double>(y) + 0.5);
    }
    return weight;
}

Rule rule_of(const Raster& raster, const Band& band) {
    const auto [begin, end] = band.columns;
    const auto margin = band.columns.size() / 20;
    Weight sum;
    std::size_t count = 0;
    std::size_t reds = 0;
    for (auto x = begin + margin; x < end - margin; x += 7) {  // enough to be sure
        const auto weight = weigh(raster, band, x);
        sum.ink += weight.ink;
        sum.moment += weight.moment;
        reds += red_at(raster, x, (band.rows.begin + band.rows.end) / 2) ? 1U : 0U;
        ++count;
    }
    return {static_cast<double>(begin) / raster.scale, static_cast<double>(end) / raster.scale,
            sum.moment / sum.ink / raster.scale, sum.ink / static_cast<double>(count) / raster.scale,
            reds * 2 > count};
}

// A header's number, behind white space and comments.
std::optional<std::size_t> read_number(std::string_view bytes, std::size_t& at) {
    while (at < bytes.size() && (bytes[at] == ' ' || bytes[at] == '\n' || bytes[at] == '#')) {
        at = bytes[at] == '#' ? std::min(bytes.find('\n', at), bytes.size()) : at + 1;
    }
    std::size_t number = 0;
    const auto read = std::from_chars(bytes.data() + at, bytes.data() + bytes.size(), number);
    if (read.ec != std::errc{}) return std::nullopt;
    at = static_cast<std::size_t>(read.ptr - bytes.data());
    return number;
}

}  // namespace

std::optional<Raster> read_ppm(std::string bytes, double dots_an_inch) {
    if (!bytes.starts_with("P6")) return std::nullopt;
    std::size_t at = 2;
    const auto width = read_number(bytes, at);
    const auto height = read_number(bytes, at);
    const auto shades = read_number(bytes, at);
    constexpr std::size_t largest_side = 100'000;
    if (!width || !height || !shades || *shades != 255) return std::nullopt;
    if (*width == 0 || *height == 0 || *width > largest_side || *height > largest_side) return std::nullopt;
    if (bytes.size() < at + 1 || bytes.size() - at - 1 < *width * *height * 3) return std::nullopt;
    bytes.erase(0, at + 1);
    return Raster{*width, *height, std::move(bytes), dots_an_inch / millimetres_an_inch};
}

std::vector<Rule> find_rules(const Raster& raster) {
    std::vector<Rule> rules;
    for (const Band& band : find_bands(raster)) {
        if (static_cast<double>(band.rows.size()) > thickest_rule * raster.scale) continue;
        if (!is_border(raster, band)) rules.push_back(rule_of(raster, band));
    }
    return rules;
}

Box ink_within(const Raster& raster, const Box& box) {
    const auto left = pixel_of(box.left, raster.scale, raster.width);
    const auto right = pixel_of(box.right, raster.scale, raster.width);
    const auto top = pixel_of(box.top, raster.scale, raster.height);
    const auto bottom = pixel_of(box.bottom, raster.scale, raster.height);
    Span columns{right, left};
    Span rows{bottom, top};
    for (auto y = top; y < bottom; ++y) {
        for (auto x = left; x < right; ++x) {
            if (ink_at(raster, x, y) < half) continue;
            columns = {std::min(columns.begin, x), std::max(columns.end, x + 1)};
            rows = {std::min(rows.begin, y), std::max(rows.end, y + 1)};
        }
    }
    if (columns.begin >= columns.end) return {};
    const auto length = [&](std::size_t pixels) { return static_cast<double>(pixels) / raster.scale; };
    return {length(columns.begin), length(rows.begin), length(columns.end), length(rows.end)};
}

bool is_red(const Raster& raster, const Box& box) {
    const auto right = pixel_of(box.right, raster.scale, raster.width);
    const auto bottom = pixel_of(box.bottom, raster.scale, raster.height);
    std::size_t inked = 0;
    std::size_t red = 0;
    for (auto y = pixel_of(box.top, raster.scale, raster.height); y < bottom; ++y) {
        for (auto x = pixel_of(box.left, raster.scale, raster.width); x < right; ++x) {
            if (ink_at(raster, x, y) < half) continue;
            ++inked;
            red += red_at(raster, x, y) ? 1U : 0U;
        }
    }
    return red * 2 > inked;
}

}  // namespace wenshu::inspect
