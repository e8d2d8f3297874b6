// The numbers of sections and items (GB/T 9704-2012 7.3.3): missing, wrong, begun anew, of a level too deep,
// and written in two ways.
#include <array>
#include <optional>
#include <string>

#include "proof/groups.hpp"
#include "proof/numbering.hpp"
#include "proof/report.hpp"

namespace wenshu::proof {
namespace {

// “二、”“三、”: each in its quotes, for 2.3. would read as one.
std::string listed(Style style, std::int64_t first, std::int64_t last) {
    std::string all;
    for (auto number = first; number <= last; ++number) all += "“" + written(style, number) + "”";
    return all;
}

void missing_numbers(const Paper& paper, Report& report) {
    for (const Slip& slip : slips(paper)) {
        if (slip.kind != SlipKind::gap) continue;
        report.wrong(slip.at.spot, {{"missing", listed(slip.at.style, slip.first, slip.last)}});
    }
}

void wrong_numbers(const Paper& paper, Report& report) {
    for (const Slip& slip : slips(paper)) {
        if (slip.kind == SlipKind::wrong) report.replace(slip.at.spot, written(slip.at.style, slip.first));
    }
}

void begun_anew(const Paper& paper, Report& report) {
    for (const Slip& slip : slips(paper)) {
        if (slip.kind != SlipKind::restart) continue;
        report.wrong(slip.at.spot, {{"last", written(slip.at.style, slip.last)}});
    }
}

// Once for each pair of levels.
void skipped_levels(const Paper& paper, Report& report) {
    constexpr std::size_t styles = 9;
    std::array<std::array<bool, styles>, styles> told{};
    for (const Slip& slip : slips(paper)) {
        if (slip.kind != SlipKind::skip) continue;
        auto& seen =
            told.at(static_cast<std::size_t>(*slip.parent)).at(static_cast<std::size_t>(slip.at.style));
        if (seen) continue;
        seen = true;
        report.wrong(slip.at.spot, {{"parent", written(*slip.parent, 1)}});
    }
}

// The form of an ordinal apart from its number: 1. or 1、, （1） or (1).
std::string form(std::string_view text) {
    if (text.ends_with("、")) return "、";
    if (text.ends_with(".")) return ".";
    if (text.ends_with("．")) return "．";
    if (text.ends_with(")")) return text.starts_with("(") ? "()" : ")";
    return text.ends_with("）") && !text.starts_with("（") ? "）" : "";
}

// The first that is unlike the first of its level.
void mixed_forms(const Paper& paper, Report& report) {
    constexpr std::size_t styles = 9;
    std::array<std::optional<std::string>, styles> first;
    std::array<bool, styles> told{};
    for (const Ordinal& ordinal : ordinals(paper)) {
        const auto at = static_cast<std::size_t>(ordinal.style);
        if (!ordinal.leading || ordinal.style < Style::han || ordinal.style == Style::circle) continue;
        const auto written_as = form(paper.text(ordinal.spot));
        if (!first.at(at)) first.at(at) = written_as;
        if (*first.at(at) == written_as || told.at(at)) continue;
        told.at(at) = true;
        report.wrong(ordinal.spot, {{"right", written(ordinal.style, ordinal.number)}});
    }
}

constexpr Rule table[] = {
    {.id = "GW-09",
     .name = {"层次序号越级", "level of numbers skipped"},
     .clause = "GB/T 9704-2012 7.3.3",
     .level = Level::hint,
     .fix = Fix::none,
     .message = {"“{parent}”下面用了“{found}”：层次序号依次是“一、”“（一）”“1.”“（1）”，请逐级使用",
                 "below \"{parent}\" stands \"{found}\": levels are numbered 一、, （一）, 1., （1）, in "
                 "this order"},
     .find = skipped_levels},
    {.id = "SEC-01",
     .name = {"编号缺漏", "numbers missing"},
     .clause = "GB/T 9704-2012 7.3.3",
     .level = Level::warning,
     .fix = Fix::none,
     .message = {"编号不连续：“{found}”前面缺{missing}。请补上漏掉的内容，或者改正编号",
                 "numbers are missing: before \"{found}\" there is no {missing}; add what was left out "
                 "or number "
                 "anew"},
     .find = missing_numbers},
    {.id = "SEC-02",
     .name = {"编号重复或错乱", "number repeated or out of order"},
     .clause = "GB/T 9704-2012 7.3.3",
     .level = Level::warning,
     .fix = Fix::none,
     .message = {"编号重复或错乱：这里写着“{found}”，按顺序应为“{instead}”。下一层内容请用下一级序号",
                 "the number is repeated or out of order: \"{found}\" stands where \"{instead}\" should be"},
     .find = wrong_numbers},
    {.id = "SEC-03",
     .name = {"编号重新开始", "numbers begin anew"},
     .clause = "GB/T 9704-2012 7.3.3",
     .level = Level::hint,
     .fix = Fix::none,
     .message =
         {"编号到“{last}”之后又从“{found}”开始：如属另一部分，请加上标题；如属下一层，请用下一级序号",
          "behind \"{last}\" the numbers begin anew with \"{found}\": give the new part its heading, or "
          "number "
          "a lower level as such"},
     .find = begun_anew},
    {.id = "SEC-04",
     .name = {"同级序号写法不一", "numbers of one level in two forms"},
     .clause = "GB/T 15834-2011 附录B.3；GB/T 9704-2012 7.3.3",
     .level = Level::hint,
     .fix = Fix::none,
     .message =
         {"同一级序号有两种写法，这里是“{found}”：全文请统一写作“{right}”",
          "numbers of one level are written in two ways, here \"{found}\": write \"{right}\" throughout"},
     .find = mixed_forms},
};

}  // namespace

std::span<const Rule> plan_sections() {
    return table;
}

}  // namespace wenshu::proof
