#include <algorithm>
#include <filesystem>
#include <utility>

#include "check/bind.hpp"
#include "check/infer.hpp"
#include "flow/attachments.hpp"
#include "flow/jobs.hpp"
#include "flow/layouts.hpp"
#include "flow/papers.hpp"
#include "flow/plan.hpp"
#include "render/lenient.hpp"
#include "render/lint.hpp"

namespace wenshu::flow {
namespace {

namespace fs = std::filesystem;

// *.mustache and other texts of a folder by the names that {{> name}} calls them by.
base::Result<render::Texts> read_parts(const RenderRequest& request, Session& session) {
    const auto folder = request.parts.empty() ? request.body.parent_path() / "parts" : request.parts;
    render::Texts parts;
    if (request.parts.empty() && session.host.kind(folder) != base::PathKind::folder) return parts;
    const auto names = session.host.list(folder);
    if (!names) return names.faults();
    for (const std::string& name : *names) {
        if (session.host.kind(folder / name) != base::PathKind::file) continue;
        const auto source = read_source(folder / name, session);
        if (!source) return source.faults();
        parts.emplace(fs::path(name).stem().stem().string(), *source);
        parts.emplace(fs::path(name).stem().string(), *source);
    }
    return parts;
}

// A template with the data that it sees.
struct Subject {
    model::Schema schema;
    model::Value value;
    base::Rounding rounding = base::Rounding::half_up;
};

// A plan file is seen as its pack sees it; any other data by what it holds itself.
base::Result<Subject> subject_of(const RenderRequest& request, Session& session) {
    const auto tree = read_tree(request.data, session);
    if (!tree) return tree.faults();
    const auto core = core_schema(session);
    if (!core) return core.faults();
    const auto names = named_packs(*tree, *core);
    if (!names && request.pack.empty()) {
        const auto schema = check::infer(*tree);
        auto value = check::bind(*tree, schema);
        if (!value) return std::move(value).faults();
        return Subject{schema, *std::move(value), {}};
    }
    auto plan = load_plan(request.data, request.draft ? Completeness::draft : Completeness::whole, session);
    if (!plan) return std::move(plan).faults();
    const auto wanted = std::find_if(
        plan->scopes.begin(), plan->scopes.end(),
        [&](const check::PackScope& scope) { return request.pack.empty() || scope.pack == request.pack; });
    if (wanted == plan->scopes.end()) return pack_not_named(request.pack, *plan);
    return Subject{std::move(wanted->schema), std::move(wanted->value), plan->rounding};
}

base::Result<std::string> render_leniently(const RenderRequest& request, const base::SourceText& body,
                                           const render::Texts& parts, Session& session) {
    const auto data = read_tree(request.data, session);
    if (!data) return data.faults();
    return render::render_lenient(body, *data, parts);
}

}  // namespace

base::Result<std::string> render(const RenderRequest& request, Session& session) {
    const auto body = read_source(request.body, session);
    if (!body) return body.faults();
    const auto parts = read_parts(request, session);
    if (!parts) return parts.faults();
    if (request.lenient) return render_leniently(request, **body, *parts, session);
    const auto prepared = render::prepare(**body, *parts);
    if (!prepared) return prepared.faults();
    const auto subject = subject_of(request, session);
    if (!subject) return subject.faults();
    auto faults = render::lint(*prepared, subject->schema);
    if (!faults.empty()) return faults;
    const render::Scope scope{subject->value,
                              subject->schema,
                              request.draft,
                              image_loader({request.data.parent_path(), request.body.parent_path()}, session),
                              text_loader(request.data.parent_path(), session),
                              subject->rounding};
    auto filled = compose_body(*prepared, scope);
    if (!filled) return std::move(filled).faults();
    const auto layout = load_layout("plain", session);
    if (!layout) return layout.faults();
    Paper paper;
    paper.document.body = std::move(filled->blocks);
    auto products = write_paper(paper, *layout, std::span(&request.format, 1));
    if (!products) return std::move(products).faults();
    return std::move(products->front().bytes);
}

}  // namespace wenshu::flow
