// Lists of choices that are too long for a cell's own rule, or hold what separates choices there: kept on a
// sheet that is hidden.
#pragma once

#include <string>
#include <vector>

#include <xlsxwriter.h>

namespace wenshu::write {

class ChoiceLists {
  public:
    explicit ChoiceLists(std::string sheet_name) : sheet_name_(std::move(sheet_name)) {}

    // 选项!$B$1:$B$30, where these choices will stand.
    std::string reference(const std::vector<std::string>& choices);

    // After all sheets: adds the hidden one where any list was asked for.
    lxw_error write(lxw_workbook* workbook) const;

  private:
    std::string sheet_name_;
    std::vector<std::vector<std::string>> lists_;
};

}  // namespace wenshu::write
