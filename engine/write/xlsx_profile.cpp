#include "write/xlsx_profile.hpp"

#include <algorithm>
#include <unordered_set>

#include "base/overload.hpp"
#include "write/xlsx_criteria_text.hpp"
#include "write/xlsx_layout.hpp"

namespace wenshu::write {
namespace {

using document::Criterion;
using document::Selection;

struct Asked {
    std::set<std::string> texts;
    bool is_distinct = false;
};

using AskedColumns = std::map<std::pair<std::size_t, std::size_t>, Asked>;

void add(AskedColumns& asked, const Selection& selection) {
    if (selection.aggregate != document::Aggregate::count) {
        Asked& taken = asked[{selection.sheet, selection.column}];
        taken.is_distinct |= selection.aggregate == document::Aggregate::distinct;
    }
    for (const Criterion& criterion : selection.criteria) {
        Asked& column = asked[{selection.sheet, criterion.column}];
        for (const auto& value : criterion.values) {
            if (const auto* text = std::get_if<std::string>(&value)) column.texts.insert(*text);
        }
    }
}

void add(AskedColumns& asked, const document::Formula& formula) {
    std::visit(base::overload{
                   [&](const Selection& selection) { add(asked, selection); },
                   [&](const document::SelectionRatio& ratio) {
                       add(asked, ratio.part);
                       add(asked, ratio.whole);
                   },
                   [](const auto&) {},
               },
               formula);
}

AskedColumns asked_columns(const document::Workbook& workbook) {
    AskedColumns asked;
    for (const document::Sheet& sheet : workbook.sheets) {
        const std::size_t size = sheet.rows ? sheet.rows->size() : 0;
        if (size > most_told_rows) continue;
        for (std::size_t row = 0; row < size; ++row) {
            for (std::size_t column = 0; column < sheet.columns.size(); ++column) {
                add(asked, sheet.rows->formula(row, column));
            }
        }
    }
    return asked;
}

// Looks at the texts of a column, each but once as long as they are few.
class TextProfiler {
  public:
    explicit TextProfiler(const Asked& asked) : asked_(asked) {
        for (const std::string& text : asked.texts) shapes_[shape_of(text)].insert(text);
    }

    void see(const std::string& text) {
        if (asked_.texts.empty() && !asked_.is_distinct) return;
        if (seen_.contains(text)) return;
        if (seen_.size() < most_seen) seen_.insert(text);
        const std::string shape = shape_of(text);
        const auto same = shapes_.find(shape);
        if (same != shapes_.end()) confuse(same->second, text);
        if (!asked_.is_distinct) return;
        const bool is_new = distinct_.insert(shape).second;
        told_apart_ = told_apart_ && is_new && seen_.size() < most_seen &&
                      askable(text) == Askable::by_criterion && is_own_criterion(text);
    }

    const std::set<std::string>& confusable() const { return confusable_; }
    bool is_told_apart() const { return told_apart_; }

  private:
    static constexpr std::size_t most_seen = 10'000;

    void confuse(const std::set<std::string>& asked, const std::string& text) {
        for (const std::string& one : asked) {
            if (one != text) confusable_.insert(one);
        }
    }

    const Asked& asked_;
    std::map<std::string, std::set<std::string>> shapes_;
    std::unordered_set<std::string> seen_;
    std::set<std::string> distinct_;
    std::set<std::string> confusable_;
    bool told_apart_ = true;
};

ColumnProfile profile_of(const document::Sheet& sheet, std::size_t column, const Asked& asked) {
    ColumnProfile profile;
    TextProfiler texts(asked);
    for (std::size_t row = 0; row < sheet.rows->size(); ++row) {
        const auto cell = sheet.rows->cell(row, column);
        const Written kind = written_as(cell);
        if (kind == Written::nothing) continue;
        profile.kinds.insert(kind);
        const auto* text = std::get_if<std::string>(&cell);
        if (text != nullptr) texts.see(*text);
        profile.has_stand_ins |= kind == Written::text && text == nullptr;
    }
    profile.confusable = texts.confusable();
    const bool is_mixed = profile.kinds.size() > 1 || profile.kinds.contains(Written::rate);
    profile.is_told_apart = asked.is_distinct && texts.is_told_apart() && !is_mixed;
    return profile;
}

}  // namespace

bool ColumnProfile::holds_only(std::initializer_list<Written> allowed) const {
    return std::all_of(kinds.begin(), kinds.end(), [&](Written kind) {
        return std::find(allowed.begin(), allowed.end(), kind) != allowed.end();
    });
}

Profile profile_of(const document::Workbook& workbook) {
    Profile profile;
    for (const auto& [place, asked] : asked_columns(workbook)) {
        const auto& [sheet, column] = place;
        if (sheet >= workbook.sheets.size() || column >= workbook.sheets[sheet].columns.size()) continue;
        if (!workbook.sheets[sheet].rows) continue;
        profile.emplace(place, profile_of(workbook.sheets[sheet], column, asked));
    }
    return profile;
}

}  // namespace wenshu::write
