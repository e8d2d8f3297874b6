#include "flow/session.hpp"

#include <utility>

#include "serial/format.hpp"
#include "serial/parse.hpp"
#include "text/decode.hpp"

namespace wenshu::flow {
namespace {

namespace fs = std::filesystem;

base::Diagnostic file_fault(std::string code, const fs::path& path) {
    return {base::Severity::error, std::move(code), {}, {}, {{"file", path.string()}}};
}

}  // namespace

bool is_stopped(const Session& session) {
    return session.progress != nullptr && session.progress->is_stopped();
}

base::Result<Home> find_home(const std::vector<fs::path>& folders, base::Host& host) {
    std::string tried;
    for (const fs::path& folder : folders) {
        Home home{folder / "templates", folder / "data"};
        if (host.kind(home.templates) == base::PathKind::folder &&
            host.kind(home.data) == base::PathKind::folder) {
            return home;
        }
        tried += (tried.empty() ? "" : ", ") + folder.string();
    }
    return base::Diagnostic{base::Severity::error, "home.absent", {}, {}, {{"folders", tried}}};
}

base::Result<const base::SourceText*> read_source(const fs::path& path, Session& session) {
    auto bytes = session.host.read(path);
    if (!bytes) return std::move(bytes).faults();
    if (bytes->starts_with("PK\x03\x04")) return file_fault("input.archive", path);
    auto decoded = text::decode(*std::move(bytes), path.string());
    if (!decoded) return std::move(decoded).faults();
    return &session.sources.add(path.string(), std::move(decoded->text));
}

base::Result<model::Tree> read_tree(const fs::path& path, Session& session) {
    const auto format = serial::format_of(path);
    if (format != serial::Format::yaml && format != serial::Format::json) {
        return file_fault("input.format", path);
    }
    const auto source = read_source(path, session);
    if (!source) return source.faults();
    return serial::parse(**source, *format);
}

}  // namespace wenshu::flow
