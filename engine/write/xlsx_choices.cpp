#include "write/xlsx_choices.hpp"

#include <algorithm>
#include <cstddef>

#include "write/xlsx_layout.hpp"
#include "write/xlsx_text.hpp"

namespace wenshu::write {

std::string ChoiceLists::reference(const std::vector<std::string>& choices) {
    const auto known = std::find(lists_.begin(), lists_.end(), choices);
    const auto column = static_cast<std::size_t>(known - lists_.begin());
    if (known == lists_.end()) lists_.push_back(choices);
    return absolute_range({sheet_name_, 0, choices.size() - 1}, column);
}

lxw_error ChoiceLists::write(lxw_workbook* workbook) const {
    if (lists_.empty()) return LXW_NO_ERROR;
    lxw_worksheet* worksheet = workbook_add_worksheet(workbook, sheet_name_.c_str());
    if (worksheet == nullptr) return LXW_ERROR_MEMORY_MALLOC_FAILED;
    std::size_t longest = 0;
    for (const auto& list : lists_) longest = std::max(longest, list.size());
    for (std::size_t row = 0; row < longest; ++row) {
        for (std::size_t column = 0; column < lists_.size(); ++column) {
            if (row >= lists_[column].size()) continue;
            const lxw_error error =
                worksheet_write_string(worksheet, static_cast<lxw_row_t>(row), static_cast<lxw_col_t>(column),
                                       escaped_text(lists_[column][row]).c_str(), nullptr);
            if (error != LXW_NO_ERROR) return error;
        }
    }
    worksheet_hide(worksheet);
    return LXW_NO_ERROR;
}

}  // namespace wenshu::write
