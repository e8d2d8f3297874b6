#include "flow/last_year.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <utility>

#include "ledger/year.hpp"

namespace wenshu::flow {
namespace {

namespace fs = std::filesystem;

// Whether a measure, or a side of one, compares rows of this ledger.
bool is_compared(const std::string& ledger, std::span<const ledger::Measure> measures) {
    const auto asks = [&](const ledger::Measure* measure) {
        return measure != nullptr && (measure->ledger == ledger ||
                                      std::ranges::find(measure->reads, ledger) != measure->reads.end());
    };
    return std::ranges::any_of(measures, [&](const ledger::Measure& measure) {
        return measure.versus != ledger::Versus::nothing &&
               (asks(&measure) || asks(ledger::find(measures, measure.part)));
    });
}

// The same source a year earlier, where it takes one year from a store.
std::optional<model::Value> year_before(const model::Value& source) {
    const auto year = ledger_year(source);
    if (!year || *year == 1) return std::nullopt;
    model::Value before = source;
    model::set(std::get<model::Map>(before.data), "year", {std::int64_t{*year - 1}, source.where});
    return before;
}

base::Diagnostics empty_note(const ledger::Ledger& last, const model::Value& plan,
                             const model::Field& field) {
    const auto* value = model::find(plan, "year");
    const auto* year = value == nullptr ? nullptr : std::get_if<std::int64_t>(&value->data);
    if (year == nullptr || ledger::has_year(last, static_cast<int>(*year) - 1)) return {};
    return {{base::Severity::warning,
             "plan.last_year_empty",
             field.value.where,
             "ledgers." + field.key,
             {{"ledger", ledger::title_of(last.table().name, last.schema())}, {"year", *year - 1}}}};
}

class Loading {
  public:
    Loading(const model::Value& plan, const fs::path& folder, ledger::BadRows bad_rows, Session& session)
        : plan_(plan), folder_(folder), bad_rows_(bad_rows), session_(session) {}

    void take_named(const ledger::Ledger& now, const model::Value& source) {
        const model::Field field{now.table().name + ".last_year", source};
        auto loaded = load_ledger(field, request(now, source), folder_, session_);
        if (!loaded) return base::append(faults_, std::move(loaded).faults());
        base::append(last_.notes, std::move(loaded->notes));
        base::append(last_.notes, empty_note(loaded->value, plan_, field));
        last_.value.emplace(now.table().name, std::move(loaded->value));
    }

    // What the store does not have is nothing to compare with.
    void take_found(const ledger::Ledger& now, const model::Value& source) {
        auto loaded = load_ledger({now.table().name, source}, request(now, source), folder_, session_);
        if (!loaded) return base::append(faults_, std::move(loaded).faults());
        if (loaded->value.size() > 0) last_.value.emplace(now.table().name, std::move(loaded->value));
    }

    base::Result<base::Noted<Ledgers>> finish() && {
        base::arrange(faults_);
        if (!faults_.empty()) return std::move(faults_);
        return std::move(last_);
    }

  private:
    LedgerRequest request(const ledger::Ledger& now, const model::Value& source) const {
        return {now.table().name, now.schema(), bad_rows_, source.where};
    }

    const model::Value& plan_;
    const fs::path& folder_;
    ledger::BadRows bad_rows_;
    Session& session_;
    base::Noted<Ledgers> last_;
    base::Diagnostics faults_;
};

}  // namespace

base::Result<base::Noted<Ledgers>> load_last_year(const model::Value& plan, const Ledgers& ledgers,
                                                  std::span<const ledger::Measure> measures,
                                                  const fs::path& folder, ledger::BadRows bad_rows,
                                                  Session& session) {
    Loading loading(plan, folder, bad_rows, session);
    const auto* named = model::find(plan, "ledgers");
    for (const auto& [name, ledger] : ledgers) {
        const model::Value& source = *model::find(*named, name);
        const auto* last = model::find(source, "last_year");
        if (last != nullptr && model::map_of(*last) != nullptr) {
            loading.take_named(ledger, *last);
        } else if (const auto before = year_before(source); before && is_compared(name, measures)) {
            loading.take_found(ledger, *before);
        }
    }
    return std::move(loading).finish();
}

}  // namespace wenshu::flow
