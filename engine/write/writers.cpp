#include "write/writers.hpp"

#include "write/docx.hpp"
#include "write/html.hpp"
#include "write/md.hpp"
#include "write/txt.hpp"

namespace wenshu::write {
namespace {

constexpr Writer table[] = {
    {"docx", ".docx", "Word 文档", docx},
    {"txt", ".txt", "纯文本", txt},
    {"md", ".md", "Markdown", md},
    {"html", ".html", "网页", html},
};

}  // namespace

std::span<const Writer> writers() {
    return table;
}

}  // namespace wenshu::write
