#include "flow/proof.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include <fmt/format.h>

#include "base/utf8.hpp"
#include "read/corrected.hpp"
#include "read/docx.hpp"
#include "read/markdown_text.hpp"
#include "read/plain_text.hpp"

namespace wenshu::flow {
namespace {

namespace fs = std::filesystem;

constexpr int most_rounds = 4;  // a correction may uncover another

enum class Kind { text, markdown, docx };

std::optional<Kind> kind_of(const fs::path& file) {
    static const std::map<std::string, Kind, std::less<>> kinds = {
        {".txt", Kind::text}, {".md", Kind::markdown}, {".markdown", Kind::markdown}, {".docx", Kind::docx}};
    auto extension = file.extension().string();
    std::ranges::transform(extension, extension.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    const auto found = kinds.find(extension);
    return found == kinds.end() ? std::nullopt : std::optional(found->second);
}

base::Result<document::Manuscript> read_content(Kind kind, const std::string& content,
                                                const std::string& name) {
    if (kind == Kind::docx) return read::docx(content, name);
    return kind == Kind::markdown ? read::markdown_text(content) : read::plain_text(content);
}

base::Result<std::string> corrected(Kind kind, const std::string& content, const std::string& file,
                                    const document::Manuscript& manuscript,
                                    std::span<const document::Correction> corrections) {
    if (kind == Kind::docx) return read::corrected_docx(content, file, manuscript, corrections);
    return read::corrected_text(content, manuscript, corrections);
}

void add(proof::Options& options, const proof::Options& more) {
    options.off.insert(options.off.end(), more.off.begin(), more.off.end());
    for (const auto& [name, level] : more.levels) options.levels[name] = level;
    if (more.year) options.year = more.year;
}

base::Result<proof::Options> options_of(const ProofRequest& request, Session& session) {
    auto options = request.config.empty() ? folder_config(request.file.parent_path(), session)
                                          : proof_config(request.config, session);
    if (!options) return options;
    auto known = check_rules(request.options.off);
    if (!known) return std::move(known).faults();
    add(*options, request.options);
    return options;
}

// 各社区要提高认识…
std::string beginning(std::string_view text) {
    constexpr std::size_t length = 8;
    const auto first = base::first_code_points(text, length);
    return std::string(first) + (first.size() < text.size() ? "…" : "");
}

// Whether any of it stands in the file: what the format adds (a break, a character reference) cannot be
// corrected.
bool is_written(const document::Passage& passage, const proof::Spot& spot) {
    return std::ranges::any_of(passage.stretches, [&](const document::Stretch& one) {
        if (spot.length == 0) return one.offset <= spot.offset && spot.offset <= one.offset + one.length;
        return one.offset < spot.offset + spot.length && spot.offset < one.offset + one.length;
    });
}

class Job {
  public:
    Job(const ProofRequest& request, Session& session) : request_(request), session_(session) {}

    base::Result<ProofOutcome> run() {
        outcome_.file = request_.file;
        auto options = options_of(request_, session_);
        if (!options) return std::move(options).faults();
        options_ = *std::move(options);
        if (auto loaded = load(); !loaded) return std::move(loaded).faults();
        if (auto done = correct(); !done) return std::move(done).faults();
        outcome_.findings = proof::proof(outcome_.manuscript, options_);
        if (!outcome_.corrected.empty()) {
            if (auto kept = deliver_corrected(); !kept) return std::move(kept).faults();
        }
        return std::move(outcome_);
    }

  private:
    base::Result<void> load() {
        if (session_.host.kind(request_.file) == base::PathKind::folder)
            return session_.host.read(request_.file).faults();
        const auto kind = kind_of(request_.file);
        if (!kind) return base::Diagnostic{base::Severity::error, "proof.format", {}, {}, {{"file", name()}}};
        kind_ = *kind;
        auto content = kind_ == Kind::docx ? session_.host.read(request_.file) : load_text();
        if (!content) return std::move(content).faults();
        return take(*std::move(content));
    }

    base::Result<std::string> load_text() {
        auto source = read_source(request_.file, session_);
        if (!source) return std::move(source).faults();
        auto off = switched_off(**source);
        if (!off) return std::move(off).faults();
        add(options_, {*std::move(off), {}, {}});
        outcome_.source = (*source)->id;
        return (*source)->text;
    }

    // Reads the paper from what the file holds, or would hold after a round of corrections.
    base::Result<void> take(std::string content) {
        auto manuscript = read_content(kind_, content, name());
        if (!manuscript) return std::move(manuscript).faults();
        content_ = std::move(content);
        outcome_.manuscript = *std::move(manuscript);
        return {};
    }

    // Round by round, until nothing is left that may be corrected.
    base::Result<void> correct() {
        const proof::Fixes kinds{request_.fix, request_.mask};
        for (int round = 0; round < most_rounds && (kinds.safe || kinds.masks); ++round) {
            std::vector<document::Correction> made;
            for (const auto& finding : proof::fixable(proof::proof(outcome_.manuscript, options_), kinds)) {
                if (!is_written(outcome_.manuscript.passages[finding.spot.passage], finding.spot)) continue;
                made.push_back(proof::correction(finding));
                remember(finding);
            }
            if (made.empty()) break;
            auto content = corrected(kind_, content_, name(), outcome_.manuscript, made);
            if (!content) return std::move(content).faults();
            if (kind_ != Kind::docx) outcome_.source = session_.sources.add(target().string(), *content).id;
            if (auto taken = take(*std::move(content)); !taken) return taken;
        }
        return {};
    }

    void remember(const proof::Finding& finding) {
        const auto& passage = outcome_.manuscript.passages[finding.spot.passage];
        outcome_.corrected.push_back({finding.rule, location(passage, finding.spot.offset, outcome_.source),
                                      passage, passage.text.substr(finding.spot.offset, finding.spot.length),
                                      *finding.instead});
    }

    // 通知（校对稿）.docx beside 通知.docx, unless it is to go elsewhere.
    fs::path target() const {
        if (request_.in_place) return request_.file;
        if (!request_.out.empty()) return request_.out / request_.file.filename();
        auto name = request_.file.stem();
        name += "（校对稿）";
        name += request_.file.extension();
        return request_.file.parent_path() / name;
    }

    base::Result<void> deliver_corrected() {
        const fs::path path = target();
        const bool same = session_.host.kind(path) == base::PathKind::file &&
                          path.lexically_normal() == request_.file.lexically_normal();
        if (same && !request_.in_place)
            return base::Diagnostic{base::Severity::error, "proof.same_file", {}, {}, {{"file", name()}}};
        const auto replace = request_.in_place ? base::Replace::always : request_.replace;
        auto written = session_.host.write(path, content_, replace);
        if (!written) return std::move(written).faults();
        outcome_.written = Delivered{path, *written, content_.size()};
        return {};
    }

    std::string name() const { return request_.file.string(); }

    const ProofRequest& request_;
    Session& session_;
    proof::Options options_;
    Kind kind_ = Kind::text;
    std::string content_;  // a text, or the bytes of a .docx
    ProofOutcome outcome_;
};

}  // namespace

base::Location location(const document::Passage& passage, std::size_t offset, base::SourceId source) {
    if (source == base::SourceId::none || passage.stretches.empty()) return {};
    auto stretch = std::ranges::find_if(
        passage.stretches, [&](const document::Stretch& one) { return offset < one.offset + one.length; });
    if (stretch == passage.stretches.end()) --stretch;  // the end of the passage
    const auto within = std::min(offset - std::min(offset, stretch->offset), stretch->length);
    return {source, static_cast<std::uint32_t>(stretch->source + within)};
}

std::string place_words(const document::Passage& passage, bool zh) {
    const auto first = beginning(passage.text);
    if (passage.cell) {
        const auto& cell = *passage.cell;
        return fmt::format(
            fmt::runtime(zh ? "表 {} 第 {} 行第 {} 列“{}”" : "table {} row {} column {} \"{}\""), cell.table,
            cell.row, cell.column, first);
    }
    return fmt::format(fmt::runtime(zh ? "第 {} 段“{}”" : "paragraph {} \"{}\""), passage.ordinal, first);
}

base::Diagnostics proof_findings(const Paper& paper, const proof::Options& options) {
    base::Diagnostics notes;
    const auto manuscript = document::manuscript(paper.document);
    for (const auto& finding : proof::proof(manuscript, options)) {
        if (finding.level == proof::Level::hint) continue;
        auto note = proof::diagnostic(finding, {});
        note.severity = base::Severity::warning;
        note.path = paper.name + " " + place_words(manuscript.passages[finding.spot.passage], true);
        notes.push_back(std::move(note));
    }
    return notes;
}

base::Result<ProofOutcome> proof_paper(const ProofRequest& request, Session& session) {
    return Job(request, session).run();
}

}  // namespace wenshu::flow
