// Single marks: of the wrong width, doubled, or where none belongs (GB/T 15834-2011).
#include <string>

#include "proof/groups.hpp"
#include "proof/paper.hpp"
#include "proof/report.hpp"

namespace wenshu::proof {
namespace {

std::string wide(std::string_view mark) {
    if (mark == ",") return "，";
    if (mark == ";") return "；";
    if (mark == ":") return "：";
    return mark == "?" ? "？" : "！";
}

void narrow_marks(const Paper& paper, Report& report) {
    static const text::Pattern pattern("(?<=\\p{Han})[,;:?!](?=\\p{Han})");
    for (const Hit& hit : paper.all(pattern)) report.replace(hit.spot(), wide(hit.text()));
}

void doubled_marks(const Paper& paper, Report& report) {
    static const text::Pattern pattern("([，；：。])\\1+");
    for (const Hit& hit : paper.all(pattern)) report.replace(hit.spot(), std::string(hit.text(1)));
}

constexpr Rule table[] = {
    {.id = "PUN-01",
     .name = {"汉字之间的半角标点", "ASCII mark between Han"},
     .clause = "GB/T 15834-2011 4",
     .level = Level::error,
     .fix = Fix::safe,
     .message = {"汉字之间的标点用全角：“{found}”应为“{instead}”。",
                 "between Han characters marks are full-width: \"{found}\" should be \"{instead}\"."},
     .find = narrow_marks},
    {.id = "PUN-08",
     .name = {"标点重复", "mark written twice"},
     .clause = "GB/T 15834-2011 4",
     .level = Level::error,
     .fix = Fix::safe,
     .message = {"标点重复：“{found}”应为“{instead}”。",
                 "the mark stands twice: \"{found}\" should be \"{instead}\"."},
     .find = doubled_marks},
};

}  // namespace

std::span<const Rule> punctuation_marks() {
    return table;
}

}  // namespace wenshu::proof
