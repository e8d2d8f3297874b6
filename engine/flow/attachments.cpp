#include "flow/attachments.hpp"

#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "base/utf8.hpp"
#include "flow/papers.hpp"
#include "model/value.hpp"
#include "read/markdown.hpp"
#include "render/fill.hpp"
#include "text/decode.hpp"
#include "text/normalize.hpp"

namespace wenshu::flow {
namespace {

namespace fs = std::filesystem;

base::Diagnostics all_at(base::Location where, base::Diagnostics faults) {
    for (auto& fault : faults) fault.where = where;
    return faults;
}

class Composer {
  public:
    explicit Composer(const render::Scope& scope) : scope_(scope) {}

    void add(const render::AttachmentSpec& spec) {
        auto title = render::fill_line(spec.title, scope_);
        if (!title) return base::append(faults_, std::move(title).faults());
        if (title->inlines.empty()) return;
        Body body;
        if (spec.body) body = take(compose_body(*spec.body, scope_));
        keep(std::move(title->pending));
        keep(std::move(body.pending));
        made_.attachments.push_back({std::move(title->inlines), std::move(body.blocks)});
    }

    // An entry of the plan: {title, file}.
    void add(const model::Value& entry, std::size_t index) {
        document::Attachment attachment;
        const auto* title = model::find(entry, "title");
        if (title == nullptr) {
            attachment.title = missing_title(index);
        } else {
            attachment.title.emplace_back(document::Run{*model::text_of(*title), false, false, {}});
        }
        if (const auto* file = model::find(entry, "file")) attachment.body = blocks_of(*file);
        made_.attachments.push_back(std::move(attachment));
    }

    base::Result<Attachments> done() && {
        if (!faults_.empty()) return std::move(faults_);
        return std::move(made_);
    }

  private:
    std::vector<document::Block> blocks_of(const model::Value& file) {
        const auto text = scope_.texts(*model::text_of(file), file.where);
        if (!text) {
            base::append(faults_, text.faults());
            return {};
        }
        return take(read::markdown(*text));
    }

    // Only a draft may lack it.
    document::Inlines missing_title(std::size_t index) {
        const std::string path = fmt::format("attachments[{}].title", index);
        keep({{path, "附件名称", {}}});
        return {document::Run{"【待补：附件名称】", false, false, {document::Mark::Kind::missing, path}}};
    }

    void keep(std::vector<document::Pending> pending) {
        std::move(pending.begin(), pending.end(), std::back_inserter(made_.pending));
    }

    template <class T>
    T take(base::Result<T> result) {
        if (result) return *std::move(result);
        base::append(faults_, std::move(result).faults());
        return {};
    }

    const render::Scope& scope_;
    Attachments made_;
    base::Diagnostics faults_;
};

}  // namespace

render::TextLoader text_loader(const fs::path& folder, Session& session) {
    return
        [folder, &session](std::string_view path, base::Location where) -> base::Result<document::Markdown> {
            const fs::path file = folder / path;
            auto bytes = session.host.read(file);
            if (!bytes) return all_at(where, std::move(bytes).faults());
            const auto decoded = text::decode(*std::move(bytes), file.string());
            if (!decoded) return all_at(where, decoded.faults());
            const auto& source = session.sources.add(file.string(), text::normalize(decoded->text));
            if (base::trim(source.text).empty()) {
                return base::Diagnostic{
                    base::Severity::error, "file.empty", where, {}, {{"file", file.string()}}};
            }
            return document::Markdown{source.text, {source.id, 0}, document::Lines::file};
        };
}

base::Result<Attachments> compose_attachments(std::span<const render::AttachmentSpec> specs,
                                              const render::Scope& scope) {
    Composer composer(scope);
    for (const auto& spec : specs) composer.add(spec);
    const auto* named = model::find(scope.root, "attachments");
    const auto* list = named == nullptr ? nullptr : model::list_of(*named);
    for (std::size_t i = 0; list != nullptr && i < list->size(); ++i) composer.add((*list)[i], i);
    return std::move(composer).done();
}

}  // namespace wenshu::flow
