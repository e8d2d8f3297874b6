#include "flow/papers.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

#include "base/overload.hpp"
#include "document/image.hpp"
#include "model/value.hpp"
#include "read/markdown.hpp"
#include "render/fill.hpp"
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

    document::Inlines element(const std::optional<render::Template>& element, const render::Scope& scope) {
        return element ? take(render::fill_inlines(*element, scope)) : document::Inlines{};
    }

    base::Diagnostics faults;
};

document::Frame fill_frame(const render::FrameSpec& spec, const render::Scope& scope, Gather& gather) {
    document::Frame frame;
    frame.title = gather.element(spec.title, scope);
    frame.to = gather.element(spec.to, scope);
    for (const auto& name : spec.signature) {
        auto filled = gather.take(render::fill_inlines(name, scope));
        if (!filled.empty()) frame.signature.push_back(std::move(filled));
    }
    frame.date = gather.element(spec.date, scope);
    frame.note = gather.element(spec.note, scope);
    return frame;
}

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

// "【待补：年度】" → "年度"
std::string title_of_missing(std::string_view shown) {
    constexpr std::string_view before = "【待补：";
    constexpr std::string_view behind = "】";
    if (!shown.starts_with(before) || !shown.ends_with(behind)) return std::string(shown);
    return std::string(shown.substr(before.size(), shown.size() - before.size() - behind.size()));
}

// What frames lack shows as a mark in their inlines.
void collect_missing(const document::Inlines& inlines, std::vector<document::Pending>& pending) {
    for (const auto& item : inlines) {
        const auto* run = std::get_if<document::Run>(&item);
        if (run == nullptr || run->mark.kind != document::Mark::Kind::missing) continue;
        const bool known = std::any_of(pending.begin(), pending.end(), [&](const document::Pending& other) {
            return other.path == run->mark.id;
        });
        if (!known) pending.push_back({run->mark.id, title_of_missing(run->text), {}});
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

render::ImageLoader image_loader(const fs::path& folder, Session& session) {
    return [folder, &session](std::string_view path, std::string_view alternative,
                              base::Location where) -> base::Result<document::Image> {
        auto bytes = session.host.read(folder / path);
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
    paper.document.frame = fill_frame(spec.frame, scope, gather);
    auto body = gather.take(compose_body(spec.body, scope));
    if (!gather.faults.empty()) {
        base::arrange(gather.faults);
        return std::move(gather.faults);
    }
    const auto& frame = paper.document.frame;
    collect_missing(frame.title, body.pending);
    collect_missing(frame.to, body.pending);
    for (const auto& name : frame.signature) collect_missing(name, body.pending);
    collect_missing(frame.date, body.pending);
    collect_missing(frame.note, body.pending);
    append_pending(body.blocks, body.pending);
    paper.document.body = std::move(body.blocks);
    paper.document.properties = paper_properties(document::plain_text(frame.title), scope.root, session);
    paper.pending = std::move(body.pending);
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
