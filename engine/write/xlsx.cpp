#include "write/xlsx.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "write/xlsx_book.hpp"
#include "write/xlsx_choices.hpp"
#include "write/xlsx_layout.hpp"
#include "write/xlsx_pieces.hpp"
#include "write/xlsx_profile.hpp"
#include "write/xlsx_sheet.hpp"
#include "write/xlsx_styles.hpp"
#include "write/xlsx_text.hpp"

namespace wenshu::write {
namespace {

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

// Of all worksheets, the ones that continue others among them.
std::vector<std::string> names_of(const std::vector<SheetLayout>& layouts) {
    std::vector<std::string> names;
    for (const SheetLayout& layout : layouts) {
        names.push_back(layout.name);
        for (const Piece& piece : layout.pieces) names.push_back(piece.name);
    }
    return names;
}

base::Diagnostic refused(lxw_error error) {
    const std::string reason = lxw_strerror(error);
    return {
        base::Severity::error, "xlsx.refused", {}, {}, {{"sheet", std::string("选项")}, {"reason", reason}}};
}

}  // namespace

base::Result<void> xlsx(const document::Workbook& workbook, base::Sink& sink, const XlsxOptions& options) {
    auto faults = check(workbook);
    if (!faults.empty()) return faults;
    const auto names = sheet_names(workbook.sheets);
    if (!names) return names.faults();
    auto book = Book::open(workbook.properties);
    if (!book) return book.faults();
    Styles styles(book->handle());
    const auto layouts = layouts_of(workbook, *names, options.sheet_rows);
    const Profile profile = profile_of(workbook);
    ChoiceLists lists(unused_sheet_name("选项", names_of(layouts)));
    std::vector<WrittenSheet> sheets;
    std::size_t held_bytes = 0;
    std::vector<ooxml::Splice> splices;
    for (std::size_t index = 0; index < workbook.sheets.size(); ++index) {
        auto sheet =
            write_sheet({workbook, layouts, profile, index, {}},
                        {options.held_rows, book->folder(), options.progress}, styles, lists, book->handle());
        if (!sheet) {
            base::append(faults, std::move(sheet).faults());
            continue;
        }
        held_bytes += sheet->held_bytes;
        splices.insert(splices.end(), sheet->splices.begin(), sheet->splices.end());
        sheets.push_back(*std::move(sheet));
    }
    if (!faults.empty()) return faults;
    const lxw_error error = lists.write(book->handle());
    if (error != LXW_NO_ERROR) return refused(error);
    return book->close_into(sink, held_bytes, splices);
}

}  // namespace wenshu::write
