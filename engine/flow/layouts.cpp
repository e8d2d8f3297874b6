#include "flow/layouts.hpp"

#include <algorithm>
#include <filesystem>
#include <utility>

#include "model/tree.hpp"
#include "render/layout.hpp"
#include "serial/format.hpp"
#include "text/nearest.hpp"

namespace wenshu::flow {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t max_chain = 8;  // layouts that are based on one another

// Who asks for a layout: the files between the one that the user named and this one, and the place that names
// it.
struct Asking {
    std::vector<fs::path> chain;
    fs::path folder;  // that a path starts from
    base::Location where;
    std::string path;  // the data path, "based_on"
};

base::Diagnostic layout_fault(std::string code, const Asking& asking, std::vector<base::Arg> args) {
    return {base::Severity::error, std::move(code), asking.where, asking.path, std::move(args)};
}

bool is_file_name(const std::string& name) {
    return name.find('/') != std::string::npos || serial::format_of(name).has_value();
}

std::vector<std::string> layout_names(Session& session) {
    std::vector<std::string> names;
    const auto files = session.host.list(session.home.data / "layouts");
    if (!files) return names;
    for (const fs::path file : *files)
        if (file.extension() == ".yaml") names.push_back(file.stem().string());
    std::sort(names.begin(), names.end());
    return names;
}

std::string joined(const std::vector<std::string>& names, std::string_view between) {
    std::string text;
    for (const std::string& name : names) text.append(text.empty() ? "" : between).append(name);
    return text;
}

base::Diagnostic unknown_layout(const std::string& name, const Asking& asking, Session& session) {
    const auto names = layout_names(session);
    return layout_fault("layout.unknown", asking,
                        {{"layout", name},
                         {"guess", text::nearest(name, names).value_or("none")},
                         {"layouts", joined(names, ", ")}});
}

std::string shown(const std::vector<fs::path>& chain, const fs::path& last) {
    std::vector<std::string> files;
    for (const fs::path& file : chain) files.push_back(file.string());
    files.push_back(last.string());
    return joined(files, " → ");
}

// Where the layout lies, unless it is not there or has been asked for before.
base::Result<fs::path> find_layout(const std::string& name, const Asking& asking, Session& session) {
    const bool is_file = is_file_name(name);
    const fs::path path = (is_file ? asking.folder / name : session.home.data / "layouts" / (name + ".yaml"))
                              .lexically_normal();
    if (session.host.kind(path) != base::PathKind::file) {
        if (!is_file) return unknown_layout(name, asking, session);
        return layout_fault("layout.file", asking, {{"file", path.string()}});
    }
    const auto& chain = asking.chain;
    if (std::find(chain.begin(), chain.end(), path) != chain.end())
        return layout_fault("layout.cycle", asking, {{"chain", shown(chain, path)}});
    if (chain.size() == max_chain)
        return layout_fault("layout.chain", asking, {{"chain", shown(chain, path)}});
    return path;
}

// The file with all that it is based on below it.
base::Result<model::Tree> read_layout(const std::string& name, Asking asking, Session& session) {
    const auto path = find_layout(name, asking, session);
    if (!path) return path.faults();
    auto tree = read_tree(*path, session);
    if (!tree) return tree;
    const auto below = render::based_on(*tree);
    if (!below) return tree;
    asking.chain.push_back(*path);
    const auto base =
        read_layout(*model::text_of(below->value),
                    {asking.chain, path->parent_path(), below->value.where, "based_on"}, session);
    if (!base) return base.faults();
    return render::overlaid(*base, *tree);
}

}  // namespace

base::Result<document::Layout> load_layout(const std::string& name, Session& session) {
    const auto tree = read_layout(name, {}, session);
    if (!tree) return tree.faults();
    return render::layout(*tree);
}

std::string layout_from(const fs::path& folder, const std::string& name) {
    return is_file_name(name) ? (folder / name).string() : name;
}

base::Result<std::vector<LayoutHelp>> layouts(Session& session) {
    std::vector<LayoutHelp> helps;
    base::Diagnostics faults;
    for (const std::string& name : layout_names(session)) {
        const auto tree = read_tree(session.home.data / "layouts" / (name + ".yaml"), session);
        if (!tree) {
            base::append(faults, tree.faults());
            continue;
        }
        const model::Tree* title = model::find(*tree, "title");
        const std::string* text = title == nullptr ? nullptr : model::text_of(*title);
        helps.push_back({name, text == nullptr ? "" : *text});
    }
    if (!faults.empty()) return faults;
    return helps;
}

}  // namespace wenshu::flow
