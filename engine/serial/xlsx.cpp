#include "serial/xlsx.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "serial/fault.hpp"
#include "serial/xlsx_table.hpp"
#include "text/lists.hpp"
#include "text/nearest.hpp"

namespace wenshu::serial {
namespace {

// A sheet with what was found of it.
struct Candidate {
    const BookSheet* sheet = nullptr;
    const base::SourceText* source = nullptr;
    std::optional<SheetTable> table;
    std::size_t known = 0;
};

base::Diagnostic book_fault(std::string code, const Book& book, std::vector<base::Arg> args) {
    args.push_back({"file", book.file});
    return {base::Severity::error, std::move(code), {}, {}, std::move(args)};
}

std::string names_of(const std::vector<const BookSheet*>& sheets) {
    std::vector<std::string> names;
    for (const auto* sheet : sheets) names.push_back(sheet->name);
    return text::join_zh(names);
}

// 日期、社区: what a header should have.
std::string wanted_columns(const model::Schema& row) {
    constexpr std::size_t most = 6;
    std::vector<std::string> names;
    for (const model::Property& property : row.properties) {
        const bool is_required = std::ranges::find(row.required, property.key) != row.required.end();
        if (names.size() < most && (is_required || row.required.empty()))
            names.push_back(model::display_name(property));
    }
    return text::join_zh(names);
}

base::Result<Candidate> look_at(const Book& book, const BookSheet& sheet, const model::Schema& row,
                                base::Sources& sources) {
    Candidate candidate{&sheet, &sources.add_sheet(book.file + "[" + sheet.name + "]"), std::nullopt, 0};
    const KnownColumns known(row);
    auto table = find_table(book, sheet, *candidate.source, known);
    if (!table) return std::move(table).faults();
    candidate.table = *std::move(table);
    if (!candidate.table) return candidate;
    candidate.known =
        static_cast<std::size_t>(std::ranges::count_if(row.properties, [&](const model::Property& property) {
            return has_column(*candidate.table, property.key);
        }));
    return candidate;
}

// Whether all the columns that every row needs are there.
bool fits(const SheetTable& table, const model::Schema& row) {
    return row.required.size() > 1 &&
           std::ranges::all_of(row.required, [&](const std::string& key) { return has_column(table, key); });
}

// Whether a sheet is meant to be such a table, though a heading may be misspelt: most of its columns are
// known, and nearly as many as the best sheet has.
bool resembles(const Candidate& candidate, std::size_t best) {
    const auto columns = candidate.table->columns.size();
    return candidate.known * 3 >= columns * 2 && candidate.known * 3 >= best * 2;
}

class Chooser {
  public:
    Chooser(const Book& book, const XlsxTables& tables, base::Sources& sources)
        : book_(book), tables_(tables), sources_(sources) {}

    base::Result<std::vector<Candidate>> choose() { return tables_.sheets.empty() ? by_header() : by_name(); }

    base::Diagnostics notes;

  private:
    base::Result<std::vector<Candidate>> by_name() {
        std::vector<Candidate> chosen;
        base::Diagnostics faults;
        for (const std::string& name : tables_.sheets) {
            const auto sheet = std::ranges::find(book_.sheets, name, &BookSheet::name);
            if (sheet == book_.sheets.end()) {
                faults.push_back(no_sheet(name));
                continue;
            }
            auto candidate = look_at(book_, *sheet, tables_.row, sources_);
            if (!candidate) {
                base::append(faults, std::move(candidate).faults());
            } else if (!candidate->table) {
                faults.push_back(no_table(name));
                faults.back().where = base::cell_location(*candidate->source, 0, 0);
            } else {
                chosen.push_back(*std::move(candidate));
            }
        }
        if (!faults.empty()) return faults;
        return chosen;
    }

    base::Result<std::vector<Candidate>> by_header() {
        std::vector<Candidate> found;
        std::size_t best = 0;
        for (const BookSheet& sheet : book_.sheets) {
            auto candidate = look_at(book_, sheet, tables_.row, sources_);
            if (!candidate) return std::move(candidate).faults();
            if (!sheet.is_hidden) best = std::max(best, candidate->known);
            found.push_back(*std::move(candidate));
        }
        std::vector<Candidate> chosen;
        std::vector<const BookSheet*> others;
        std::vector<const BookSheet*> hidden;
        for (Candidate& candidate : found) {
            const bool is_meant =
                candidate.table && (fits(*candidate.table, tables_.row) || resembles(candidate, best));
            if (is_meant && !candidate.sheet->is_hidden) {
                chosen.push_back(std::move(candidate));
            } else {
                (is_meant ? hidden : others).push_back(candidate.sheet);
            }
        }
        if (chosen.empty()) return take_best(found, best);
        note("serial.other_sheets", base::Severity::note, others);
        note("serial.hidden_sheets", base::Severity::warning, hidden);
        return chosen;
    }

    // No sheet is quite such a table; what is wrong with the best is told, where there is one.
    base::Result<std::vector<Candidate>> take_best(std::vector<Candidate>& found, std::size_t best) const {
        constexpr std::size_t least = 2;
        for (Candidate& candidate : found) {
            if (candidate.sheet->is_hidden || candidate.known < std::min(least, book_.sheets.size()))
                continue;
            if (candidate.known < best) continue;
            std::vector<Candidate> chosen;
            chosen.push_back(std::move(candidate));
            return chosen;
        }
        auto fault = no_table(book_.sheets.size() == 1 ? book_.sheets.front().name : "");
        if (book_.sheets.size() == 1) fault.where = base::cell_location(*found.front().source, 0, 0);
        return fault;
    }

    void note(std::string code, base::Severity severity, const std::vector<const BookSheet*>& sheets) {
        if (sheets.empty()) return;
        notes.push_back({severity,
                         std::move(code),
                         {},
                         {},
                         {{"file", book_.file},
                          {"sheets", names_of(sheets)},
                          {"count", static_cast<std::int64_t>(sheets.size())}}});
    }

    base::Diagnostic no_table(const std::string& sheet) const {
        return book_fault("serial.no_table", book_,
                          {{"sheet", sheet},
                           {"sheets", std::int64_t{sheet.empty() ? 0 : 1}},
                           {"columns", wanted_columns(tables_.row)}});
    }

    base::Diagnostic no_sheet(const std::string& name) const {
        std::vector<std::string> names;
        for (const BookSheet& sheet : book_.sheets) names.push_back(sheet.name);
        return book_fault("serial.no_sheet", book_,
                          {{"sheet", name},
                           {"guess", text::nearest(name, names).value_or("none")},
                           {"known", text::join_zh(names)}});
    }

    const Book& book_;
    const XlsxTables& tables_;
    base::Sources& sources_;
};

// The columns of several tables as one header: each once, in the order of first appearance.
struct Union {
    std::vector<std::string> names;
    std::vector<base::Location> where;
    std::vector<std::vector<std::size_t>> places;  // for each table and column its place

    void add(const Candidate& candidate) {
        auto& of_table = places.emplace_back();
        for (const TableColumn& column : candidate.table->columns) {
            const auto [at, is_new] = known_.try_emplace(column.name, names.size());
            of_table.push_back(at->second);
            if (!is_new) continue;
            names.push_back(column.name);
            where.push_back(base::cell_location(*candidate.source, candidate.table->last_row, column.column));
        }
    }

    void give(model::RowVisitor& visitor) const {
        std::vector<model::Cell> titles(names.size());
        for (std::size_t i = 0; i < names.size(); ++i) {
            titles[i].text = names[i];
            titles[i].where = where[i];
        }
        visitor.header(titles);
    }

  private:
    std::map<std::string, std::size_t> known_;
};

// Columns that every row needs and that another sheet has, but not this one; what none has the visitor sees.
base::Diagnostics missing_columns(const Candidate& candidate, const model::Schema& row, const Union& all) {
    base::Diagnostics faults;
    for (const std::string& key : row.required) {
        if (has_column(*candidate.table, key) || std::ranges::find(all.names, key) == all.names.end())
            continue;
        const auto property = std::ranges::find(row.properties, key, &model::Property::key);
        faults.push_back({base::Severity::error,
                          "serial.missing_column",
                          base::cell_location(*candidate.source, candidate.table->last_row,
                                              candidate.table->columns.front().column),
                          {},
                          {{"column", model::display_name(*property)}}});
    }
    return faults;
}

}  // namespace

TableRead read_xlsx(const XlsxFile& file, const XlsxTables& tables, base::Sources& sources,
                    model::RowVisitor& visitor) {
    const auto book = open_book(file.bytes, file.name);
    if (!book) return {book.faults(), {}};
    Chooser chooser(*book, tables, sources);
    const auto chosen = chooser.choose();
    if (!chosen) return {chosen.faults(), {}};
    Union all;
    for (const Candidate& candidate : *chosen) all.add(candidate);
    all.give(visitor);
    TableRead result{{}, std::move(chooser.notes)};
    for (std::size_t i = 0; i < chosen->size(); ++i) {
        const Candidate& candidate = (*chosen)[i];
        base::append(result.faults, candidate.table->faults);
        base::append(result.faults, missing_columns(candidate, tables.row, all));
        TableReader reader(*book, *candidate.source, *candidate.table, all.places[i], all.names.size(),
                           visitor);
        auto read = read_sheet_rows(*book, *candidate.sheet, *candidate.source, reader);
        reader.finish();
        base::append(result.faults, std::move(reader.faults));
        base::append(result.notes, std::move(reader.notes));
        if (!read) base::append(result.faults, std::move(read).faults());
    }
    return result;
}

base::Result<BookHeadings> xlsx_headings(const XlsxFile& file, std::span<const XlsxTables> tables) {
    const auto book = open_book(file.bytes, file.name);
    if (!book) return book.faults();
    BookHeadings all;
    for (const BookSheet& sheet : book->sheets) {
        if (!sheet.is_hidden) all.sheets.push_back(sheet.name);
    }
    for (const XlsxTables& wanted : tables) {
        auto& headings = all.tables.emplace_back();
        base::Sources sources;
        Chooser chooser(*book, wanted, sources);
        const auto chosen = chooser.choose();
        if (!chosen && chosen.faults().front().code == "serial.no_table") continue;
        if (!chosen) return chosen.faults();
        for (const Candidate& candidate : *chosen) {
            auto& one = headings.emplace_back(SheetHeadings{candidate.sheet->name, {}});
            for (const TableColumn& column : candidate.table->columns) one.titles.push_back(column.name);
        }
    }
    return all;
}

}  // namespace wenshu::serial
