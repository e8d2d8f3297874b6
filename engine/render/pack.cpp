#include "render/pack.hpp"

#include <algorithm>
#include <span>
#include <string_view>
#include <utility>

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

// Reads the entries of a pack.yaml and remembers every fault with its place.
class PackReader {
  public:
    explicit PackReader(const Texts& files) : files_(files), partials_(partials_of(files)) {}

    base::Result<Pack> run(const model::Tree& tree) && {
        Pack pack;
        if (is_mapping(
                tree, "pack.yaml",
                {"id", "title", "description", "uses", "ledgers", "layout", "documents", "workbooks"})) {
            pack.id = required_text(tree, "id");
            pack.title = required_text(tree, "title");
            pack.description = text_under(tree, "description");
            pack.layout = text_under(tree, "layout");
            pack.uses = texts_under(tree, "uses");
            pack.ledgers = ledgers(tree);
            for (const model::Tree* each : items_under(tree, "documents"))
                pack.documents.push_back(document(*each));
            for (const model::Tree* each : items_under(tree, "workbooks"))
                pack.workbooks.push_back(workbook(*each));
        }
        base::arrange(faults_);
        if (!faults_.empty()) return std::move(faults_);
        return pack;
    }

  private:
    DocumentSpec document(const model::Tree& tree) {
        DocumentSpec spec;
        spec.where = tree.where;
        if (!is_mapping(tree, "documents", {"name", "body", "frame"})) return spec;
        spec.name = required_line(tree, "name");
        spec.body = body(tree);
        const model::Tree* around = entry(tree, "frame");
        if (around != nullptr) spec.frame = frame(*around);
        return spec;
    }

    Template body(const model::Tree& tree) {
        const std::string file = required_text(tree, "body");
        const base::SourceText* source =
            file.empty() ? nullptr : file_named(file, entry(tree, "body")->where);
        return source == nullptr ? Template() : take(prepare(*source, partials_));
    }

    FrameSpec frame(const model::Tree& tree) {
        FrameSpec spec;
        if (!is_mapping(tree, "frame", {"title", "to", "signature", "date", "note"})) return spec;
        spec.title = line_under(tree, "title");
        spec.to = line_under(tree, "to");
        spec.date = line_under(tree, "date");
        spec.note = line_under(tree, "note");
        const model::Tree* signature = entry(tree, "signature");
        if (signature == nullptr) return spec;
        if (!std::holds_alternative<model::Sequence>(signature->node)) {
            if (const std::string* text = text_in(*signature, "signature"))
                spec.signature.push_back(line(*text, *signature));
            return spec;
        }
        for (const model::Tree* item : items_under(tree, "signature")) {
            if (const std::string* text = text_in(*item, "signature"))
                spec.signature.push_back(line(*text, *item));
        }
        return spec;
    }

    WorkbookSpec workbook(const model::Tree& tree) {
        WorkbookSpec spec;
        spec.where = tree.where;
        if (!is_mapping(tree, "workbooks", {"name", "sheets"})) return spec;
        spec.name = required_line(tree, "name");
        const std::vector<const model::Tree*> sheets = items_under(tree, "sheets");
        if (entry(tree, "sheets") == nullptr) fault("pack.missing_key", tree.where, {{"key", "sheets"}});
        for (const model::Tree* item : sheets) {
            const std::string* file = text_in(*item, "sheets");
            if (file != nullptr && file_named(*file, item->where) != nullptr) spec.sheets.push_back(*file);
        }
        return spec;
    }

    std::map<std::string, std::string> ledgers(const model::Tree& tree) {
        std::map<std::string, std::string> named;
        const model::Tree* ledgers = entry(tree, "ledgers");
        if (ledgers == nullptr) return named;
        const auto* mapping = std::get_if<model::Mapping>(&ledgers->node);
        if (mapping == nullptr) {
            fault("pack.not_mapping", ledgers->where, {{"entry", "ledgers"}});
            return named;
        }
        for (const model::Entry& each : *mapping) {
            const std::string* file = text_in(each.value, each.key);
            if (file != nullptr && file_named(*file, each.value.where) != nullptr)
                named.emplace(each.key, *file);
        }
        return named;
    }

    // The value under a key, unless it is absent or written as nothing.
    static const model::Tree* entry(const model::Tree& tree, std::string_view key) {
        const model::Tree* value = model::find(tree, key);
        return value == nullptr || model::is_null(*value) ? nullptr : value;
    }

    bool is_mapping(const model::Tree& tree, std::string_view name, const std::vector<std::string>& keys) {
        const auto* mapping = std::get_if<model::Mapping>(&tree.node);
        if (mapping == nullptr) {
            fault("pack.not_mapping", tree.where, {{"entry", std::string(name)}});
            return false;
        }
        for (const model::Entry& each : *mapping) {
            if (std::find(keys.begin(), keys.end(), each.key) != keys.end()) continue;
            fault("pack.unknown_key", each.where, with_guess({{"key", each.key}}, each.key, keys));
        }
        return true;
    }

    const std::string* text_in(const model::Tree& tree, std::string_view key) {
        const std::string* text = model::text_of(tree);
        if (text == nullptr || text->empty()) {
            fault("pack.not_text", tree.where, {{"key", std::string(key)}});
            return nullptr;
        }
        return text;
    }

    std::string text_under(const model::Tree& tree, std::string_view key) {
        const model::Tree* value = entry(tree, key);
        const std::string* text = value == nullptr ? nullptr : text_in(*value, key);
        return text == nullptr ? std::string() : *text;
    }

    std::string required_text(const model::Tree& tree, std::string_view key) {
        if (entry(tree, key) == nullptr) fault("pack.missing_key", tree.where, {{"key", std::string(key)}});
        return text_under(tree, key);
    }

    std::vector<std::string> texts_under(const model::Tree& tree, std::string_view key) {
        std::vector<std::string> texts;
        for (const model::Tree* item : items_under(tree, key)) {
            if (const std::string* text = text_in(*item, key)) texts.push_back(*text);
        }
        return texts;
    }

    std::vector<const model::Tree*> items_under(const model::Tree& tree, std::string_view key) {
        std::vector<const model::Tree*> items;
        const model::Tree* value = entry(tree, key);
        if (value == nullptr) return items;
        const auto* list = std::get_if<model::Sequence>(&value->node);
        if (list == nullptr) {
            fault("pack.not_list", value->where, {{"key", std::string(key)}});
            return items;
        }
        for (const model::Tree& item : *list) items.push_back(&item);
        return items;
    }

    Template required_line(const model::Tree& tree, std::string_view key) {
        const std::string text = required_text(tree, key);
        return text.empty() ? Template() : line(text, *entry(tree, key));
    }

    std::optional<Template> line_under(const model::Tree& tree, std::string_view key) {
        const std::string text = text_under(tree, key);
        if (text.empty()) return std::nullopt;
        return line(text, *entry(tree, key));
    }

    // A template for a line: what gives blocks has no place in it.
    Template line(const std::string& text, const model::Tree& tree) {
        Template prepared = take(prepare(text, tree.where, partials_));
        for (const Tag& tag : prepared.tags) {
            if (tag.block) fault("template.block_in_line", tag.where, {{"name", tag.name}});
        }
        return prepared;
    }

    const base::SourceText* file_named(const std::string& file, base::Location where) {
        const auto found = files_.find(file);
        if (found != files_.end()) return found->second;
        std::vector<std::string> names;
        for (const auto& [name, source] : files_) names.push_back(name);
        fault("pack.unknown_file", where, with_guess({{"file", file}}, file, names));
        return nullptr;
    }

    Template take(base::Result<Template> prepared) {
        if (prepared) return *std::move(prepared);
        base::append(faults_, std::move(prepared).faults());
        return {};
    }

    void fault(std::string code, base::Location where, std::vector<base::Arg> args) {
        faults_.push_back({base::Severity::error, std::move(code), where, {}, std::move(args)});
    }

    const Texts& files_;
    Texts partials_;
    base::Diagnostics faults_;
};

}  // namespace

base::Result<Pack> pack(const model::Tree& pack_yaml, const Texts& files) {
    return PackReader(files).run(pack_yaml);
}

base::Diagnostics lint(const Pack& pack, const model::Schema& schema) {
    base::Diagnostics faults;
    const auto check = [&faults, &schema](const Template& prepared) {
        base::append(faults, lint(prepared, schema));
    };
    for (const DocumentSpec& document : pack.documents) {
        check(document.name);
        check(document.body);
        for (const auto* element :
             {&document.frame.title, &document.frame.to, &document.frame.date, &document.frame.note}) {
            if (*element) check(**element);
        }
        for (const Template& name : document.frame.signature) check(name);
    }
    for (const WorkbookSpec& workbook : pack.workbooks) check(workbook.name);
    base::arrange(faults);
    return faults;
}

}  // namespace wenshu::render
