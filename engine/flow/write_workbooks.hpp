// Filled workbooks become files: small ones in memory, large ones without a name on disk.
#pragma once

#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "base/host.hpp"
#include "base/result.hpp"
#include "document/workbook.hpp"
#include "flow/deliver.hpp"
#include "flow/session.hpp"

namespace wenshu::flow {

struct FilledWorkbook {
    std::string name;
    document::Workbook workbook;
};

struct WrittenWorkbooks {
    std::vector<Product> products;
    std::vector<std::unique_ptr<base::NewFile>> files;  // of the large ones
};

// Each as .xlsx, in their order; two at a time. `folder` is where they will be delivered. All faults of all
// workbooks at once.
base::Result<WrittenWorkbooks> write_workbooks(std::span<const FilledWorkbook> workbooks,
                                               const std::filesystem::path& folder, Session& session);

}  // namespace wenshu::flow
