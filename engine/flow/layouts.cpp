#include "flow/layouts.hpp"

#include <filesystem>
#include <optional>
#include <utility>
#include <vector>

#include "render/layout.hpp"
#include "text/nearest.hpp"

namespace wenshu::flow {
namespace {

namespace fs = std::filesystem;

constexpr int max_chain = 8;  // layouts that are based on one another

base::Diagnostic layout_fault(std::string code, const std::string& name, std::vector<base::Arg> more) {
    base::Diagnostic fault{base::Severity::error, std::move(code), {}, {}, {{"layout", name}}};
    for (auto& arg : more) fault.args.push_back(std::move(arg));
    return fault;
}

base::Diagnostic unknown_layout(const std::string& name, Session& session) {
    std::vector<std::string> names;
    if (auto files = session.host.list(session.home.data / "layouts")) {
        for (const auto& file : *files) names.push_back(fs::path(file).stem().string());
    }
    return layout_fault("layout.unknown", name, {{"guess", text::nearest(name, names).value_or("none")}});
}

base::Result<document::Layout> load(const std::string& name, int links, Session& session) {
    if (links == 0) return layout_fault("layout.chain", name, {});
    const bool is_file = name.find('/') != std::string::npos || fs::path(name).extension() == ".yaml";
    const auto path = is_file ? fs::path(name) : session.home.data / "layouts" / (name + ".yaml");
    if (session.host.kind(path) != base::PathKind::file) return unknown_layout(name, session);
    const auto tree = read_tree(path, session);
    if (!tree) return tree.faults();
    const auto below = render::based_on(*tree);
    if (!below) return render::layout(*tree);
    const auto base = load(*below, links - 1, session);
    if (!base) return base.faults();
    return render::layout(*tree, &*base);
}

}  // namespace

base::Result<document::Layout> load_layout(const std::string& name, Session& session) {
    return load(name, max_chain, session);
}

}  // namespace wenshu::flow
