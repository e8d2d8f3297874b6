#include "flow/regions.hpp"

#include <string>
#include <utility>
#include <vector>

namespace wenshu::flow {
namespace {

// A name alone, or the full name and others; empty where an entry is neither.
std::vector<std::string> names_of(const model::Tree& entry) {
    if (const auto* name = model::text_of(entry)) return {*name};
    const auto* list = std::get_if<model::Sequence>(&entry.node);
    std::vector<std::string> names;
    for (std::size_t i = 0; list != nullptr && i < list->size(); ++i) {
        const auto* name = model::text_of((*list)[i]);
        if (name == nullptr) return {};
        names.push_back(*name);
    }
    return names;
}

base::Diagnostic wrong_form(base::Location where) {
    return {base::Severity::error, "regions.form", where, "regions", {}};
}

}  // namespace

base::Result<text::Regions> regions(const model::Value& plan, Session& session) {
    text::Regions table;
    const auto* own = model::find(plan, "regions");
    const auto* names = own == nullptr ? nullptr : model::list_of(*own);
    for (std::size_t i = 0; names != nullptr && i < names->size(); ++i) {
        if (const auto* name = model::text_of((*names)[i])) table.push_back({*name});
    }
    const auto tree = read_tree(session.home.data / "regions.yaml", session);
    if (!tree) return tree.faults();
    const auto* shipped = model::find(*tree, "regions");
    const auto* list = shipped == nullptr ? nullptr : std::get_if<model::Sequence>(&shipped->node);
    if (list == nullptr) return wrong_form(tree->where);
    for (const model::Tree& entry : *list) {
        auto region = names_of(entry);
        if (region.empty()) return wrong_form(entry.where);
        table.push_back(std::move(region));
    }
    return table;
}

}  // namespace wenshu::flow
