#include "document/document.hpp"

#include "base/overload.hpp"

namespace wenshu::document {

std::string plain_text(const Inlines& inlines) {
    std::string text;
    for (const Inline& item : inlines) {
        std::visit(base::overload{
                       [&](const Run& run) { text += run.text; },
                       [&](const Link& link) {
                           for (const Run& run : link.runs) text += run.text;
                       },
                       [&](const LineBreak&) { text += '\n'; },
                   },
                   item);
    }
    return text;
}

}  // namespace wenshu::document
