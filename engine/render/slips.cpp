#include "render/slips.hpp"

#include <string>

namespace wenshu::render {
namespace {

void find_all(base::Diagnostics& out, std::string_view literal, std::string_view slip,
              const base::Diagnostic& fault, const Origin& origin, std::size_t begin) {
    for (std::size_t at = literal.find(slip); at != std::string_view::npos;
         at = literal.find(slip, at + slip.size())) {
        out.push_back(fault);
        out.back().where = origin.at(begin + at);
    }
}

base::Diagnostic full_width(std::string found, std::string expected) {
    return {base::Severity::error,
            "template.full_width",
            {},
            {},
            {{"found", std::move(found)}, {"expected", std::move(expected)}}};
}

}  // namespace

base::Diagnostics slips(std::string_view literal, std::string_view closer, const Origin& origin,
                        std::size_t begin) {
    base::Diagnostics found;
    find_all(found, literal, "｛｛", full_width("｛｛", "{{"), origin, begin);
    find_all(found, literal, "｝｝", full_width("｝｝", "}}"), origin, begin);
    const base::Diagnostic reserved{base::Severity::error, "template.reserved", {}, {}, {}};
    find_all(found, literal, "\uE000", reserved, origin, begin);
    find_all(found, literal, "\uE001", reserved, origin, begin);
    if (closer.size() > 1) {  // a single character, {{=| |=}}, is too common in texts to be a slip
        const base::Diagnostic stray{
            base::Severity::error, "template.stray_close", {}, {}, {{"found", std::string(closer)}}};
        find_all(found, literal, closer, stray, origin, begin);
    }
    return found;
}

}  // namespace wenshu::render
