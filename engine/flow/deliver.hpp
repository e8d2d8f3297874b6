// The one place where made files reach the disk: all of them, or none.
#pragma once

#include <cstddef>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "base/host.hpp"
#include "base/result.hpp"

namespace wenshu::flow {

// A file that was made, still in memory or, where that is too much, without a name on disk. `stem` is the
// name that the pack's template gave.
struct Product {
    std::string stem;
    std::string extension;  // ".docx"
    std::string bytes;
    base::NewFile* file = nullptr;  // then it holds the bytes; whoever made it keeps it until it is delivered
};

// Products with the names that they will have on disk.
struct NamedProduct {
    std::string name;
    std::string bytes;
    base::NewFile* file = nullptr;
};

struct Delivered {
    std::filesystem::path path;
    base::Written written = base::Written::created;
    std::size_t size = 0;  // bytes
};

// Safe names for all. Faults: an empty name, two products of one name. A name that had to be changed is a
// warning.
base::Result<base::Noted<std::vector<NamedProduct>>> name_products(std::vector<Product> products);

// Writes them into the folder. A file in the way that differs is a fault unless it may be replaced, and all
// such faults are found before anything is written.
base::Result<std::vector<Delivered>> deliver(std::span<const NamedProduct> products,
                                             const std::filesystem::path& folder, base::Replace replace,
                                             base::Host& host);

}  // namespace wenshu::flow
