#include "write/html_sheets.hpp"

#include <utility>

#include "write/html_text.hpp"

namespace wenshu::write {
namespace {

std::string notes_text(Notes& notes) {
    std::string items;
    for (const Note& note : notes.take()) {
        const auto id = std::to_string(note.number);
        const auto back =
            html_element("a", "href=\"#mark-" + id + "\" aria-label=\"回到脚注" + id + "所在的正文\"",
                         circled(note.number));
        items += html_line("li", "id=\"note-" + id + "\"", back + html_inlines(note.text));
    }
    return html_group("ol", R"(class="notes")", items);
}

}  // namespace

void HtmlSheets::begin(document::Orientation orientation, HtmlSheet sheet) {
    if (!text_.empty() || !foot_.empty()) close();
    orientation_ = orientation;
    sheet_ = std::move(sheet);
}

void HtmlSheets::close() {
    std::string name = "sheet";
    if (orientation_ == document::Orientation::landscape) name += " landscape";
    if (!sheet_.name.empty()) name += " " + sheet_.name;
    std::string attributes = "class=\"" + name + "\"";
    if (!sheet_.id.empty()) attributes += " id=\"" + sheet_.id + "\"";
    sheet_ = {};
    const auto foot = notes_text(notes_) + std::exchange(foot_, {});
    sheets_ += html_line("div", attributes,
                         "\n" + html_group("div", R"(class="text")", std::exchange(text_, {})) +
                             html_group("div", R"(class="foot")", foot));
}

std::string HtmlSheets::finish() {
    if (!text_.empty() || !foot_.empty() || sheets_.empty()) close();
    return std::move(sheets_);
}

}  // namespace wenshu::write
