#include "flow/deliver.hpp"

#include <map>
#include <utility>

#include "flow/names.hpp"

namespace wenshu::flow {
namespace {

namespace fs = std::filesystem;

base::Diagnostic name_fault(base::Severity severity, std::string code, const std::string& stem,
                            const std::string& name) {
    return {severity, std::move(code), {}, {}, {{"name", stem}, {"file", name}}};
}

// Names that differ in the case of ASCII letters alone are one file on Windows and macOS.
std::string folded(std::string name) {
    for (char& c : name) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return name;
}

bool is_there(const NamedProduct& product, const fs::path& path, base::Host& host) {
    if (product.file != nullptr) return product.file->equals(path);
    const auto old = host.read(path);
    return old && *old == product.bytes;
}

// What stands in the way: folders always, files that differ where they may not be replaced.
base::Diagnostics conflicts(std::span<const NamedProduct> products, const fs::path& folder,
                            base::Replace replace, base::Host& host) {
    base::Diagnostics faults;
    for (const NamedProduct& product : products) {
        const auto path = folder / product.name;
        const auto kind = host.kind(path);
        const bool is_file = kind == base::PathKind::file;
        if (kind == base::PathKind::absent || (is_file && replace == base::Replace::always)) continue;
        if (is_file && is_there(product, path, host)) continue;
        faults.push_back({base::Severity::error,
                          is_file ? "host.exists" : "host.folder",
                          {},
                          {},
                          {{"file", path.string()}}});
    }
    return faults;
}

}  // namespace

base::Result<base::Noted<std::vector<NamedProduct>>> name_products(std::vector<Product> products) {
    base::Noted<std::vector<NamedProduct>> named;
    std::map<std::string, std::string> taken;
    for (Product& product : products) {
        auto name = safe_file_name(product.stem, product.extension);
        const auto wanted = product.stem + product.extension;
        if (name.empty()) {
            named.notes.push_back(
                name_fault(base::Severity::error, "output.no_name", product.stem, product.extension));
        } else if (!taken.emplace(folded(name), name).second) {
            named.notes.push_back(name_fault(base::Severity::error, "output.same_name", product.stem, name));
        } else if (name != wanted) {
            named.notes.push_back(name_fault(base::Severity::warning, "output.renamed", wanted, name));
        }
        named.value.push_back({std::move(name), std::move(product.bytes), product.file});
    }
    if (base::has_errors(named.notes)) return std::move(named.notes);
    return named;
}

base::Result<std::vector<Delivered>> deliver(std::span<const NamedProduct> products, const fs::path& folder,
                                             base::Replace replace, base::Host& host) {
    auto faults = conflicts(products, folder, replace, host);
    if (!faults.empty()) return faults;
    std::vector<Delivered> delivered;
    for (const NamedProduct& product : products) {
        const auto path = folder / product.name;
        base::NewFile* file = product.file;
        const auto written =
            file != nullptr ? file->commit(path, replace) : host.write(path, product.bytes, replace);
        if (!written) return written.faults();
        delivered.push_back({path, *written, file != nullptr ? file->size() : product.bytes.size()});
    }
    return delivered;
}

}  // namespace wenshu::flow
