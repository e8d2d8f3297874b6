#include "write/xlsx.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "write/xlsx_book.hpp"
#include "write/xlsx_choices.hpp"
#include "write/xlsx_layout.hpp"
#include "write/xlsx_profile.hpp"
#include "write/xlsx_sheet.hpp"
#include "write/xlsx_styles.hpp"
#include "write/xlsx_text.hpp"

namespace wenshu::write {
namespace {

// Above this the rows are not held in memory but go to disk one by one.
constexpr std::size_t most_held_rows = 5000;

base::Diagnostics check_properties(const document::Properties& properties) {
    for (const std::string* text : {&properties.title, &properties.subject, &properties.creator}) {
        if (fault_in_text(*text)) return {{base::Severity::error, "xlsx.property", {}, {}, {}}};
    }
    return {};
}

base::Diagnostics check(const document::Workbook& workbook) {
    base::Diagnostics faults = check_properties(workbook.properties);
    for (const document::Sheet& sheet : workbook.sheets) base::append(faults, check_sheet(sheet));
    return faults;
}

bool is_streamed(const document::Workbook& workbook) {
    return std::any_of(workbook.sheets.begin(), workbook.sheets.end(), [](const document::Sheet& sheet) {
        return sheet.rows && sheet.rows->size() > most_held_rows;
    });
}

std::vector<SheetLayout> layouts_of(const document::Workbook& workbook,
                                    const std::vector<std::string>& names) {
    std::vector<SheetLayout> layouts;
    for (std::size_t index = 0; index < workbook.sheets.size(); ++index) {
        layouts.push_back(layout_of(workbook.sheets[index], names[index]));
    }
    return layouts;
}

base::Diagnostic refused(lxw_error error) {
    const std::string reason = lxw_strerror(error);
    return {
        base::Severity::error, "xlsx.refused", {}, {}, {{"sheet", std::string("选项")}, {"reason", reason}}};
}

}  // namespace

base::Result<void> xlsx(const document::Workbook& workbook, base::Sink& sink) {
    auto faults = check(workbook);
    if (!faults.empty()) return faults;
    const auto names = sheet_names(workbook.sheets);
    if (!names) return names.faults();
    const bool streamed = is_streamed(workbook);
    auto book = Book::open(streamed, workbook.properties);
    if (!book) return book.faults();
    Styles styles(book->handle());
    const auto layouts = layouts_of(workbook, *names);
    const Profile profile = profile_of(workbook);
    ChoiceLists lists(unused_sheet_name("选项", *names));
    std::size_t held_bytes = 0;
    for (std::size_t index = 0; index < workbook.sheets.size(); ++index) {
        auto bytes =
            write_sheet({workbook, layouts, profile, index, {}}, {!streamed}, styles, lists, book->handle());
        if (bytes) {
            held_bytes += *bytes;
        } else {
            base::append(faults, std::move(bytes).faults());
        }
    }
    if (!faults.empty()) return faults;
    const lxw_error error = lists.write(book->handle());
    if (error != LXW_NO_ERROR) return refused(error);
    return book->close_into(sink, streamed ? 0 : held_bytes);
}

}  // namespace wenshu::write
