#include "check/plan.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "check/binder.hpp"
#include "check/fault.hpp"
#include "check/merge.hpp"
#include "check/names.hpp"
#include "check/unknown_keys.hpp"
#include "text/lists.hpp"
#include "text/nearest.hpp"

namespace wenshu::check {
namespace {

using model::Schema;

constexpr std::string_view documents_key = "documents";

// The properties of all, no key required yet.
base::Result<Schema> union_of(const Schema& core, std::span<const PackSchema> packs) {
    Schema joined = core;
    base::Diagnostics faults;
    for (const PackSchema& pack : packs) {
        auto next = merge(joined, pack.schema);
        if (next) {
            joined = *std::move(next);
        } else {
            base::append(faults, std::move(next).faults());
        }
    }
    for (const PackSchema& pack : packs) {
        for (const std::string& key : pack.schema.required) {
            if (model::find(joined, key) == nullptr) {
                faults.push_back(fault("schema.required", pack.schema.where, {}, {{"key", key}}));
            }
        }
    }
    if (!faults.empty()) return faults;
    joined.required.clear();
    joined.one_of.clear();
    return joined;
}

std::vector<std::string> required_keys(const Schema& core, const PackSchema& pack) {
    auto keys = core.required;
    for (const std::string& key : pack.schema.required) {
        if (std::find(keys.begin(), keys.end(), key) == keys.end()) keys.push_back(key);
    }
    return keys;
}

const model::Entry* entry_of(const model::Mapping& entries, const Schema& schema, std::string_view key) {
    for (const model::Entry& entry : entries) {
        const auto* property = property_named(schema, entry.key);
        if (property != nullptr && property->key == key) return &entry;
    }
    return nullptr;
}

bool is_written(const model::Entry* entry) {
    return entry != nullptr && !is_absent(entry->value);
}

// What the plan says of one pack alone.
struct Overlay {
    const model::Tree* tree = nullptr;
    std::optional<model::Value> value;

    const model::Mapping* entries() const {
        return tree == nullptr ? nullptr : std::get_if<model::Mapping>(&tree->node);
    }
};

class PlanBinder {
  public:
    PlanBinder(const model::Tree& plan, const Schema& core, Schema schema, std::span<const PackSchema> packs)
        : plan_(plan),
          core_(core),
          schema_(std::move(schema)),
          own_(schema_),
          packs_(packs),
          overlays_(packs.size()) {
        std::erase_if(own_.properties, [](const auto& property) { return property.key == documents_key; });
    }

    base::Result<std::vector<PackScope>> bind();

  private:
    void bind_top(const model::Mapping& entries);
    void bind_documents(const model::Tree& documents);
    void bind_document(const model::Entry& entry);
    base::Diagnostic unknown_pack(const model::Entry& entry) const;
    void require_all();
    void choose(std::size_t pack);
    bool has(std::size_t pack, std::string_view key) const;
    std::vector<std::size_t> lacking(const std::string& key) const;
    void require(const std::string& key);
    PackScope scope(std::size_t pack) const;

    const model::Tree& plan_;
    const Schema& core_;
    Schema schema_;
    Schema own_;  // the same for documents.<pack>, where documents are not due again
    std::span<const PackSchema> packs_;
    std::vector<Overlay> overlays_;  // one a pack
    model::Mapping top_;             // the plan's entries but documents
    std::optional<model::Value> base_;
    Binder binder_;
};

base::Result<std::vector<PackScope>> PlanBinder::bind() {
    const auto* entries = std::get_if<model::Mapping>(&plan_.node);
    if (entries != nullptr) {
        bind_top(*entries);
    } else if (is_absent(plan_)) {
        bind_top({});
    } else {
        binder_.bind(plan_, schema_, {});  // says what is wrong with it
    }
    base::arrange(binder_.faults);
    if (!binder_.faults.empty()) return std::move(binder_.faults);
    std::vector<PackScope> scopes;
    for (std::size_t pack = 0; pack < packs_.size(); ++pack) scopes.push_back(scope(pack));
    return scopes;
}

void PlanBinder::bind_top(const model::Mapping& entries) {
    const model::Entry* documents = entry_of(entries, schema_, documents_key);
    for (const model::Entry& entry : entries) {
        const auto* property = property_named(schema_, entry.key);
        if (property == nullptr || property->key != documents_key) {
            top_.push_back(entry);
        } else if (&entry != documents) {
            binder_.faults.push_back(
                fault("data.twice", entry.where, documents_key,
                      {{"key", std::string(documents_key)}, {"title", property->schema.title}}));
        }
    }
    base_ = binder_.bind_map(top_, plan_.where, schema_, {});
    if (documents != nullptr && !is_absent(documents->value)) bind_documents(documents->value);
    require_all();
}

void PlanBinder::bind_documents(const model::Tree& documents) {
    const auto* entries = std::get_if<model::Mapping>(&documents.node);
    if (entries == nullptr) {
        binder_.bind(documents, schema_, std::string(documents_key));  // says what is wrong with it
        return;
    }
    for (const model::Entry& entry : *entries) bind_document(entry);
}

void PlanBinder::bind_document(const model::Entry& entry) {
    const auto pack = std::find_if(packs_.begin(), packs_.end(),
                                   [&](const PackSchema& known) { return known.pack == entry.key; });
    if (pack == packs_.end()) return binder_.faults.push_back(unknown_pack(entry));
    if (is_absent(entry.value)) return;
    Overlay& overlay = overlays_[static_cast<std::size_t>(pack - packs_.begin())];
    overlay.tree = &entry.value;
    overlay.value = binder_.bind(entry.value, own_, join_path(documents_key, entry.key));
}

base::Diagnostic PlanBinder::unknown_pack(const model::Entry& entry) const {
    std::vector<std::string> names;
    for (const PackSchema& pack : packs_) names.push_back(pack.pack);
    auto diagnostic = fault("data.unknown_pack", entry.where, join_path(documents_key, entry.key),
                            {{"pack", shown(entry.key)}, {"known", text::join_zh(names)}});
    add_guess(diagnostic, text::nearest(entry.key, names));
    return diagnostic;
}

void PlanBinder::require_all() {
    std::set<std::string> keys(core_.required.begin(), core_.required.end());
    for (const PackSchema& pack : packs_)
        keys.insert(pack.schema.required.begin(), pack.schema.required.end());
    for (const std::string& key : keys) require(key);
    for (std::size_t pack = 0; pack < packs_.size(); ++pack) choose(pack);
}

// Exactly one of the properties that the pack has for that, at the top level or in its own entries.
void PlanBinder::choose(std::size_t pack) {
    const auto& keys = packs_[pack].schema.one_of;
    std::vector<std::string> given;
    for (const std::string& key : keys) {
        if (has(pack, key)) given.push_back(key);
    }
    if (keys.empty() || given.size() == 1) return;
    const std::vector<std::string> names = {packs_[pack].pack};
    const auto packs = packs_.size() == 1 ? std::span<const std::string>() : std::span(names);
    if (given.empty()) {
        binder_.faults.push_back(none_of(schema_, keys, plan_.where, {}, packs));
        return;
    }
    const auto* own = overlays_[pack].entries();
    const model::Entry* second = entry_of(top_, schema_, given[1]);
    if (!is_written(second) && own != nullptr) second = entry_of(*own, schema_, given[1]);
    binder_.faults.push_back(several_of(schema_, keys, second->where, given[1]));
}

bool PlanBinder::has(std::size_t pack, std::string_view key) const {
    if (is_written(entry_of(top_, schema_, key))) return true;
    const auto* own = overlays_[pack].entries();
    return own != nullptr && is_written(entry_of(*own, schema_, key));
}

// The packs for which a key is due that neither the top level nor their own entries give.
std::vector<std::size_t> PlanBinder::lacking(const std::string& key) const {
    const auto in = [&](const std::vector<std::string>& keys) {
        return std::find(keys.begin(), keys.end(), key) != keys.end();
    };
    std::vector<std::size_t> packs;
    for (std::size_t pack = 0; pack < packs_.size(); ++pack) {
        const bool is_due = in(core_.required) || in(packs_[pack].schema.required);
        if (is_due && !has(pack, key)) packs.push_back(pack);
    }
    return packs;
}

// One fault a key, whichever packs lack it.
void PlanBinder::require(const std::string& key) {
    const auto packs = lacking(key);
    const model::Entry* written = entry_of(top_, schema_, key);
    const bool is_lacking = !packs.empty() || (packs_.empty() && !is_written(written));
    const auto property = std::find_if(schema_.properties.begin(), schema_.properties.end(),
                                       [&](const model::Property& known) { return known.key == key; });
    if (!is_lacking || property->schema.computed) return;
    if (is_misspelled(binder_.faults, top_, *property)) return;
    std::vector<std::string> names;
    for (const std::size_t pack : packs) {
        const auto* own = overlays_[pack].entries();
        if (own != nullptr && is_misspelled(binder_.faults, *own, *property)) return;
        names.push_back(packs_[pack].pack);
    }
    if (names.size() == packs_.size()) names.clear();  // all of them: nothing to tell apart
    const auto where = written != nullptr ? written->where : plan_.where;
    binder_.faults.push_back(missing_key(*property, where, key, names));
}

PackScope PlanBinder::scope(std::size_t pack) const {
    PackScope scope{packs_[pack].pack, schema_, *base_};
    scope.schema.required = required_keys(core_, packs_[pack]);
    if (const auto& overlay = overlays_[pack].value) {
        for (const model::Field& field : std::get<model::Map>(overlay->data).fields) {
            model::set(std::get<model::Map>(scope.value.data), field.key, field.value);
        }
    }
    return scope;
}

}  // namespace

base::Result<Schema> scope_schema(const Schema& core, std::span<const PackSchema> packs,
                                  std::string_view pack) {
    auto schema = union_of(core, packs);
    if (!schema) return schema;
    schema->required = core.required;
    for (const PackSchema& known : packs) {
        if (known.pack == pack) schema->required = required_keys(core, known);
    }
    return schema;
}

base::Result<std::vector<PackScope>> bind_plan(const model::Tree& plan, const Schema& core,
                                               std::span<const PackSchema> packs) {
    auto schema = union_of(core, packs);
    if (!schema) return std::move(schema).faults();
    return PlanBinder(plan, core, *std::move(schema), packs).bind();
}

}  // namespace wenshu::check
