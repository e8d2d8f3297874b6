#include "render/pack.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "render/entries.hpp"
#include "render/guess.hpp"
#include "render/lint.hpp"

namespace wenshu::render {
namespace {

// parts/tasks.mustache and parts/tasks.md.mustache are called {{> tasks}}.
Texts partials_of(const Texts& files) {
    constexpr std::string_view folder = "parts/";
    Texts partials;
    for (const auto& [path, source] : files) {
        if (!path.starts_with(folder) || !path.ends_with(".mustache")) continue;
        const std::string name = path.substr(folder.size());
        partials.emplace(name.substr(0, name.find('.')), source);
    }
    return partials;
}

class PackReader {
  public:
    explicit PackReader(const Texts& files) : files_(files), entries_(partials_of(files)) {}

    base::Result<Pack> run(const model::Tree& tree) && {
        Pack pack;
        if (entries_.is_mapping(
                tree, "pack.yaml",
                {"id", "title", "description", "uses", "ledgers", "layout", "documents", "workbooks"})) {
            pack.id = entries_.required_text(tree, "id");
            pack.title = entries_.required_text(tree, "title");
            pack.description = entries_.text_under(tree, "description");
            pack.layout = layout(tree);
            pack.uses = entries_.texts_under(tree, "uses");
            pack.ledgers = ledgers(tree);
            for (const model::Tree* each : entries_.items_under(tree, "documents"))
                pack.documents.push_back(document(*each));
            for (const model::Tree* each : entries_.items_under(tree, "workbooks"))
                pack.workbooks.push_back(workbook(*each));
            check_purpose(tree, pack);
        }
        base::arrange(entries_.faults);
        if (!entries_.faults.empty()) return std::move(entries_.faults);
        return pack;
    }

  private:
    // A pack is for papers, for workbooks, or for ledgers and measures that others use.
    void check_purpose(const model::Tree& tree, const Pack& pack) {
        const bool names_any = Entries::entry(tree, "documents") != nullptr ||
                               Entries::entry(tree, "workbooks") != nullptr ||
                               Entries::entry(tree, "ledgers") != nullptr;
        const bool makes_any = !pack.documents.empty() || !pack.workbooks.empty() || !pack.ledgers.empty();
        if (makes_any || files_.contains("measures.yaml")) return;
        if (names_any && !entries_.faults.empty()) return;  // then what it names is faulty
        entries_.fault("pack.nothing", tree.where, {});
    }

    LayoutName layout(const model::Tree& tree) {
        const model::Tree* value = Entries::entry(tree, "layout");
        if (value == nullptr) return {};
        return {entries_.text_under(tree, "layout"), value->where};
    }

    DocumentSpec document(const model::Tree& tree) {
        DocumentSpec spec;
        spec.where = tree.where;
        if (!entries_.is_mapping(tree, "documents", {"name", "body", "frame", "attachments"})) return spec;
        spec.name = entries_.required_line(tree, "name");
        spec.body = body(tree);
        const model::Tree* around = Entries::entry(tree, "frame");
        if (around != nullptr) spec.frame = read_frame(*around, entries_);
        for (const model::Tree* each : entries_.items_under(tree, "attachments"))
            spec.attachments.push_back(attachment(*each));
        return spec;
    }

    AttachmentSpec attachment(const model::Tree& tree) {
        AttachmentSpec spec;
        if (!entries_.is_mapping(tree, "attachments", {"title", "body"})) return spec;
        spec.title = entries_.required_line(tree, "title");
        if (Entries::entry(tree, "body") != nullptr) spec.body = body(tree);
        return spec;
    }

    Template body(const model::Tree& tree) {
        const std::string file = entries_.required_text(tree, "body");
        const base::SourceText* source =
            file.empty() ? nullptr : file_named(file, Entries::entry(tree, "body")->where);
        return source == nullptr ? Template() : entries_.take(prepare(*source, entries_.partials()));
    }

    WorkbookSpec workbook(const model::Tree& tree) {
        WorkbookSpec spec;
        spec.where = tree.where;
        if (!entries_.is_mapping(tree, "workbooks", {"name", "sheets"})) return spec;
        spec.name = entries_.required_line(tree, "name");
        const std::vector<const model::Tree*> sheets = entries_.items_under(tree, "sheets");
        if (Entries::entry(tree, "sheets") == nullptr)
            entries_.fault("pack.missing_key", tree.where, {{"key", "sheets"}});
        for (const model::Tree* item : sheets) {
            const std::string* file = entries_.text_in(*item, "sheets");
            if (file != nullptr && file_named(*file, item->where) != nullptr) spec.sheets.push_back(*file);
        }
        return spec;
    }

    std::map<std::string, std::string> ledgers(const model::Tree& tree) {
        std::map<std::string, std::string> named;
        const model::Tree* ledgers = Entries::entry(tree, "ledgers");
        if (ledgers == nullptr) return named;
        const auto* mapping = std::get_if<model::Mapping>(&ledgers->node);
        if (mapping == nullptr) {
            entries_.fault("pack.not_mapping", ledgers->where, {{"entry", "ledgers"}});
            return named;
        }
        for (const model::Entry& each : *mapping) {
            const std::string* file = entries_.text_in(each.value, each.key);
            if (file != nullptr && file_named(*file, each.value.where) != nullptr)
                named.emplace(each.key, *file);
        }
        return named;
    }

    const base::SourceText* file_named(const std::string& file, base::Location where) {
        const auto found = files_.find(file);
        if (found != files_.end()) return found->second;
        std::vector<std::string> names;
        for (const auto& [name, source] : files_) names.push_back(name);
        entries_.fault("pack.unknown_file", where, with_guess({{"file", file}}, file, names));
        return nullptr;
    }

    const Texts& files_;
    Entries entries_;
};

}  // namespace

base::Result<Pack> pack(const model::Tree& pack_yaml, const Texts& files) {
    return PackReader(files).run(pack_yaml);
}

void complete(Pack& pack, const FrameSpec& defaults) {
    for (DocumentSpec& document : pack.documents) complete(document.frame, defaults);
}

base::Diagnostics lint(const Pack& pack, const model::Schema& schema) {
    base::Diagnostics faults;
    const auto check = [&faults, &schema](const Template& prepared) {
        base::append(faults, lint(prepared, schema));
    };
    for (const DocumentSpec& document : pack.documents) {
        check(document.name);
        check(document.body);
        base::append(faults, lint(document.frame, schema));
        for (const AttachmentSpec& attachment : document.attachments) {
            check(attachment.title);
            if (attachment.body) check(*attachment.body);
        }
    }
    for (const WorkbookSpec& workbook : pack.workbooks) check(workbook.name);
    base::arrange(faults);
    return faults;
}

}  // namespace wenshu::render
