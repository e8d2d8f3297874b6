#include "flow/papers.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

#include "document/image.hpp"
#include "flow/attachments.hpp"
#include "flow/layouts.hpp"
#include "model/value.hpp"
#include "read/markdown.hpp"
#include "render/fill.hpp"
#include "render/frame.hpp"
#include "write/writers.hpp"

namespace wenshu::flow {
namespace {

namespace fs = std::filesystem;

// Takes results apart: values to where they belong, faults to one list.
class Gather {
  public:
    template <class T>
    T take(base::Result<T> result) {
        if (result) return *std::move(result);
        base::append(faults, std::move(result).faults());
        return {};
    }

    base::Diagnostics faults;
};

std::string text_at(const model::Value& root, std::string_view key) {
    const auto* value = model::find(root, key);
    const auto* text = value == nullptr ? nullptr : model::text_of(*value);
    return text == nullptr ? std::string() : *text;
}

std::optional<base::Date> created(const model::Value& root, Session& session) {
    const auto* value = model::find(root, "date");
    const auto* date = value == nullptr ? nullptr : std::get_if<base::Date>(&value->data);
    if (date != nullptr && date->day != 0) return *date;
    const auto epoch = session.host.environment("SOURCE_DATE_EPOCH");
    if (!epoch) return std::nullopt;
    std::int64_t seconds = 0;
    const auto read = std::from_chars(epoch->data(), epoch->data() + epoch->size(), seconds);
    constexpr std::int64_t day = 86400;
    if (read.ec != std::errc{} || seconds < 0 || seconds / day > 2'900'000) return std::nullopt;
    return base::from_days(static_cast<std::int32_t>(seconds / day));
}

// Each path once.
void add_pending(std::vector<document::Pending>& all, std::vector<document::Pending> more) {
    for (auto& item : more) {
        const bool known = std::any_of(
            all.begin(), all.end(), [&](const document::Pending& other) { return other.path == item.path; });
        if (!known) all.push_back(std::move(item));
    }
}

// 待补事项: a numbered list at the end of a draft's body.
void append_pending(std::vector<document::Block>& body, const std::vector<document::Pending>& pending) {
    if (pending.empty()) return;
    document::List list{true, {}};
    for (const auto& item : pending) {
        const document::Mark mark{document::Mark::Kind::missing, item.path};
        list.items.push_back({{document::Paragraph{{document::Run{item.title, false, false, mark}}}}});
    }
    body.push_back({document::Heading{1, {document::Run{"待补事项", false, false, {}}}, {}}});
    body.push_back({std::move(list)});
}

}  // namespace

render::ImageLoader image_loader(std::vector<fs::path> folders, Session& session) {
    return [folders = std::move(folders), &session](std::string_view path, std::string_view alternative,
                                                    base::Location where) -> base::Result<document::Image> {
        const auto has = [&](const fs::path& folder) {
            return session.host.kind(folder / path) == base::PathKind::file;
        };
        const auto found = std::ranges::find_if(folders, has);
        auto bytes = session.host.read((found == folders.end() ? folders.front() : *found) / path);
        if (!bytes) {
            auto faults = std::move(bytes).faults();
            for (auto& fault : faults) fault.where = where;
            return faults;
        }
        const auto info = document::image_info(*bytes);
        if (!info) {
            return base::Diagnostic{
                base::Severity::error, "image.format", where, {}, {{"file", std::string(path)}}};
        }
        return document::Image{*std::move(bytes), info->type, info->width, info->height,
                               std::string(alternative)};
    };
}

render::LayoutName paper_layout(const render::Pack& pack, const model::Value& root, const fs::path& folder) {
    const auto* value = model::find(root, "layout");
    const auto* name = value == nullptr ? nullptr : model::text_of(*value);
    if (name == nullptr) return pack.layout;
    return {layout_from(folder, *name), value->where};
}

document::Properties paper_properties(std::string title, const model::Value& root, Session& session) {
    const auto* issuer = model::find(root, "issuer");
    return {std::move(title), text_at(root, "subject"),
            issuer == nullptr ? std::string() : text_at(*issuer, "name"), created(root, session)};
}

base::Result<Body> compose_body(const render::Template& body, const render::Scope& scope) {
    auto filled = render::fill(body, scope);
    if (!filled) return std::move(filled).faults();
    auto blocks = read::markdown(*filled);
    if (!blocks) return std::move(blocks).faults();
    return Body{*std::move(blocks), std::move(filled->pending)};
}

base::Result<Paper> compose(const render::DocumentSpec& spec, const render::Scope& scope, Session& session) {
    Gather gather;
    Paper paper;
    paper.name = gather.take(render::fill_text(spec.name, scope));
    auto frame = gather.take(render::fill_frame(spec.frame, scope));
    auto body = gather.take(compose_body(spec.body, scope));
    auto attachments = gather.take(compose_attachments(spec.attachments, scope));
    if (!gather.faults.empty()) {
        base::arrange(gather.faults);
        return std::move(gather.faults);
    }
    paper.pending = std::move(body.pending);
    add_pending(paper.pending, std::move(frame.pending));
    add_pending(paper.pending, std::move(attachments.pending));
    append_pending(body.blocks, paper.pending);
    paper.document = {std::move(frame.frame), std::move(body.blocks), std::move(attachments.attachments), {}};
    paper.document.properties =
        paper_properties(document::plain_text(paper.document.frame.title), scope.root, session);
    return paper;
}

base::Result<std::vector<Product>> write_paper(const Paper& paper, const document::Layout& layout,
                                               std::span<const std::string> formats) {
    std::vector<Product> products;
    for (const write::Writer& writer : write::writers()) {
        const bool wanted =
            formats.empty() || std::find(formats.begin(), formats.end(), writer.name) != formats.end();
        if (!wanted) continue;
        base::StringSink sink;
        auto written = writer.write(paper.document, layout, sink);
        if (!written) return std::move(written).faults();
        products.push_back({paper.name, std::string(writer.extension), std::move(sink.text)});
    }
    return products;
}

}  // namespace wenshu::flow
