#include "flow/packs.hpp"

#include <algorithm>
#include <iterator>
#include <memory>
#include <set>
#include <utility>

#include "check/merge.hpp"
#include "check/schema.hpp"
#include "flow/layouts.hpp"
#include "flow/proof.hpp"
#include "ledger/facts.hpp"
#include "serial/parse.hpp"
#include "text/nearest.hpp"

namespace wenshu::flow {
namespace {

namespace fs = std::filesystem;

// The pack's own files by their path in it, read as text.
base::Result<render::Texts> pack_files(const fs::path& folder, Session& session) {
    render::Texts files;
    base::Diagnostics faults;
    for (const std::string below : {"", "parts/"}) {
        if (session.host.kind(folder / below) != base::PathKind::folder) continue;
        const auto names = session.host.list(folder / below);
        if (!names) return names.faults();
        for (const std::string& name : *names) {
            const auto path = folder / (below + name);
            const auto extension = path.extension();
            const bool wanted = extension == ".mustache" || extension == ".yaml" || extension == ".json";
            if (!wanted || session.host.kind(path) != base::PathKind::file) continue;
            auto source = read_source(path, session);
            if (!source) {
                base::append(faults, std::move(source).faults());
            } else {
                files.emplace(below + name, *source);
            }
        }
    }
    if (!faults.empty()) return faults;
    return files;
}

base::Diagnostic file_missing(const std::string& file, const fs::path& folder, base::Location where) {
    return {
        base::Severity::error, "pack.file_missing", where, {}, {{"file", file}, {"folder", folder.string()}}};
}

base::Result<model::Tree> parse_file(const render::Texts& files, const std::string& name,
                                     const fs::path& folder, base::Location where) {
    const auto file = files.find(name);
    const auto format = serial::format_of(name);
    if (file == files.end() || !format) return file_missing(name, folder, where);
    return serial::parse(*file->second, *format);
}

base::Result<model::Schema> parse_schema(const render::Texts& files, const std::string& name,
                                         const fs::path& folder, base::Location where) {
    const auto tree = parse_file(files, name, folder, where);
    if (!tree) return tree.faults();
    return check::schema(*tree);
}

// Reads the parts of a pack one by one and gathers what is wrong with each.
class BundleReader {
  public:
    BundleReader(const render::Texts& files, fs::path folder) : files_(files), folder_(std::move(folder)) {}

    base::Result<Bundle> read() {
        const auto tree = parse_file(files_, "pack.yaml", folder_, {});
        if (!tree) return tree.faults();
        bundle_.folder = folder_;
        take(render::pack(*tree, files_), bundle_.pack);
        bundle_.pack.layout.name = layout_from(folder_, bundle_.pack.layout.name);
        take(parse_schema(files_, "schema.json", folder_, tree->where), bundle_.schema);
        read_ledgers(tree->where);
        read_sheets();
        read_comments();
        if (files_.contains("measures.yaml")) {
            bundle_.measures.emplace();
            take(parse_file(files_, "measures.yaml", folder_, tree->where), *bundle_.measures);
        }
        if (!faults_.empty()) return std::move(faults_);
        return std::move(bundle_);
    }

  private:
    template <class T>
    void take(base::Result<T> result, T& into) {
        if (result) {
            into = *std::move(result);
        } else {
            base::append(faults_, std::move(result).faults());
        }
    }

    void read_ledgers(base::Location where) {
        for (const auto& [name, file] : bundle_.pack.ledgers) {
            take(parse_schema(files_, file, folder_, where), bundle_.ledgers[name]);
        }
    }

    void read_sheets() {
        for (const auto& workbook : bundle_.pack.workbooks) {
            auto& sheets = bundle_.sheets.emplace_back();
            for (const std::string& file : workbook.sheets) {
                const auto tree = parse_file(files_, file, folder_, workbook.where);
                if (!tree) {
                    base::append(faults_, tree.faults());
                    continue;
                }
                take(render::sheet(*tree), sheets.emplace_back());
            }
        }
    }

    void read_comments() {
        for (const auto& [name, source] : files_) {
            if (!name.ends_with(".mustache")) continue;
            std::vector<std::string> off;
            take(switched_off(*source), off);
            bundle_.proof_off.insert(bundle_.proof_off.end(), off.begin(), off.end());
        }
    }

    const render::Texts& files_;
    fs::path folder_;
    Bundle bundle_;
    base::Diagnostics faults_;
};

bool is_path(const std::string& name) {
    return name.find('/') != std::string::npos;
}

// The packs and all that they use, each once, used ones before their users.
struct Chain {
    std::vector<const Bundle*> order;
    std::vector<std::unique_ptr<Bundle>> loaded;
    std::set<std::string> seen;
    base::Diagnostics faults;
};

void follow(const Bundle& bundle, std::span<const Bundle> known, Chain& chain, Session& session) {
    if (!chain.seen.insert(bundle.pack.id).second) return;
    for (const std::string& id : bundle.pack.uses) {
        const auto found = std::find_if(known.begin(), known.end(),
                                        [&](const Bundle& other) { return other.pack.id == id; });
        if (found != known.end()) {
            follow(*found, known, chain, session);
        } else if (chain.seen.count(id) == 0) {
            auto used = load_pack(id, {}, session);
            if (!used) {
                base::append(chain.faults, std::move(used).faults());
                continue;
            }
            follow(*chain.loaded.emplace_back(std::make_unique<Bundle>(*std::move(used))), known, chain,
                   session);
        }
    }
    chain.order.push_back(&bundle);
}

}  // namespace

base::Result<model::Schema> core_schema(Session& session) {
    const auto tree = read_tree(session.home.data / "plan.schema.json", session);
    if (!tree) return tree.faults();
    return check::schema(*tree);
}

base::Result<render::FrameSpec> default_frame(Session& session) {
    const auto tree = read_tree(session.home.data / "frame.yaml", session);
    if (!tree) return tree.faults();
    return render::frame(*tree);
}

base::Result<std::vector<std::string>> pack_names(Session& session) {
    auto names = session.host.list(session.home.templates);
    if (!names) return names;
    std::erase_if(*names, [&](const std::string& name) {
        return session.host.kind(session.home.templates / name / "pack.yaml") != base::PathKind::file;
    });
    return names;
}

base::Result<Bundle> load_pack(const std::string& name, base::Location where, Session& session) {
    const auto folder = is_path(name) ? fs::path(name) : session.home.templates / name;
    if (name.empty() || session.host.kind(folder / "pack.yaml") != base::PathKind::file) {
        const auto names = pack_names(session);
        if (!names) return names.faults();
        return base::Diagnostic{base::Severity::error,
                                "pack.unknown",
                                where,
                                {},
                                {{"pack", name}, {"guess", text::nearest(name, *names).value_or("none")}}};
    }
    const auto files = pack_files(folder, session);
    if (!files) return files.faults();
    return BundleReader(*files, folder).read();
}

base::Result<Knowledge> knowledge(std::span<const Bundle> bundles, Session& session) {
    Chain chain;
    for (const Bundle& bundle : bundles) follow(bundle, bundles, chain, session);
    if (!chain.faults.empty()) return std::move(chain.faults);
    Knowledge known;
    for (const Bundle* bundle : chain.order)
        known.ledgers.insert(bundle->ledgers.begin(), bundle->ledgers.end());
    for (const Bundle* bundle : chain.order) {
        if (!bundle->measures) continue;
        auto measures = ledger::measures(*bundle->measures, known.ledgers, known.measures);
        if (!measures) return measures.faults();
        std::move(measures->begin(), measures->end(), std::back_inserter(known.measures));
    }
    return known;
}

base::Result<model::Schema> template_schema(const model::Schema& plan_schema, const Knowledge& known) {
    model::Schema facts;
    facts.type = model::Type::map;
    facts.properties.push_back({"facts", ledger::facts_schema(known.measures, known.ledgers)});
    return check::merge(plan_schema, facts);
}

}  // namespace wenshu::flow
