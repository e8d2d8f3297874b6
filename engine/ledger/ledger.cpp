#include "ledger/ledger.hpp"

#include <algorithm>
#include <bit>
#include <utility>

#include "base/overload.hpp"
#include "ledger/fnv.hpp"

namespace wenshu::ledger {
namespace {

void add(Fnv& content, base::Decimal number) {
    const base::Decimal shortest = base::shortest(number);
    content.add(std::bit_cast<std::uint64_t>(shortest.units));
    content.add(shortest.scale);
}

std::uint64_t hash_of(std::string_view text) {
    Fnv hash;
    hash.add(text);
    return hash.state;
}

std::uint64_t hash_of(std::int64_t number) {
    Fnv hash;
    hash.add(std::bit_cast<std::uint64_t>(number));
    return hash.state;
}

std::uint64_t hash_of(base::Decimal number) {
    Fnv hash;
    add(hash, number);
    return hash.state;
}

std::uint64_t hash_of(base::Date date) {
    return hash_of(std::int64_t{date.year} * 10000 + std::int64_t{date.month} * 100 + date.day);
}

std::uint64_t hash_of(const base::Rate& rate) {
    Fnv hash;
    add(hash, rate.part);
    add(hash, rate.whole);
    return hash.state;
}

// Takes one column into the keys of all rows; `hash` gives the hash of a row's cell.
template <class CellHash>
void take_in(std::vector<Fnv>& rows, const Column& column, std::string_view key, CellHash hash) {
    const std::uint64_t key_hash = hash_of(key);
    for (std::size_t row = 0; row < rows.size(); ++row) {
        if (column.empty[row]) continue;
        rows[row].add(key_hash);
        rows[row].add(hash(row));
    }
}

void take_in(std::vector<Fnv>& rows, const Column& column, std::string_view key) {
    std::visit(base::overload{
                   [&](const Texts& texts) {
                       std::vector<std::uint64_t> hashes(texts.words.size());
                       std::transform(texts.words.begin(), texts.words.end(), hashes.begin(),
                                      [](const std::string& word) { return hash_of(word); });
                       take_in(rows, column, key, [&](std::size_t row) { return hashes[texts.codes[row]]; });
                   },
                   [&](const Decimals& decimals) {
                       take_in(rows, column, key, [&](std::size_t row) {
                           return hash_of(base::Decimal{decimals.units[row], decimals.scale});
                       });
                   },
                   [&](const Truths& truths) {
                       take_in(rows, column, key,
                               [&](std::size_t row) { return hash_of(std::int64_t{truths[row]}); });
                   },
                   [&](const auto& values) {
                       take_in(rows, column, key, [&](std::size_t row) { return hash_of(values[row]); });
                   },
               },
               column.cells);
}

// Counts how often a content came; for a known number of contents, as they are hashes already.
class Occurrences {
  public:
    explicit Occurrences(std::size_t most) : slots_(std::bit_ceil(2 * most + 1)) {}

    std::uint64_t next(std::uint64_t content) {
        const std::size_t mask = slots_.size() - 1;
        std::size_t at = content & mask;
        while (slots_[at].count != 0 && slots_[at].content != content) at = (at + 1) & mask;
        slots_[at].content = content;
        return ++slots_[at].count;
    }

  private:
    struct Slot {
        std::uint64_t content = 0;
        std::uint64_t count = 0;
    };
    std::vector<Slot> slots_;
};

std::vector<std::uint64_t> keys_of(const Table& table) {
    std::vector<Fnv> rows(table.places.size());
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        take_in(rows, table.columns[i], table.schema.properties[i].key);
    }
    std::vector<std::uint64_t> keys(rows.size());
    Occurrences occurrences(rows.size());
    for (std::size_t row = 0; row < rows.size(); ++row) {
        const std::uint64_t occurrence = occurrences.next(rows[row].state);
        if (occurrence > 1) rows[row].add(occurrence);
        keys[row] = rows[row].state;
    }
    return keys;
}

}  // namespace

Ledger::Ledger(Table table) : table_(std::move(table)), keys_(keys_of(table_)) {}

// Rows cannot be moved, but has nothing that could be.
Ledger::Ledger(Ledger&& other) noexcept : table_(std::move(other.table_)), keys_(std::move(other.keys_)) {}

Ledger& Ledger::operator=(Ledger&& other) noexcept {
    table_ = std::move(other.table_);
    keys_ = std::move(other.keys_);
    return *this;
}

model::Value Ledger::cell(std::size_t row, std::size_t column) const {
    const Column& cells = table_.columns[column];
    model::Value value{model::Null{}, table_.places[row]};
    if (cells.empty[row]) return value;
    std::visit(base::overload{
                   [&](const Texts& texts) { value.data = texts.words[texts.codes[row]]; },
                   [&](const Decimals& decimals) {
                       value.data = base::Decimal{decimals.units[row], decimals.scale};
                   },
                   [&](const Truths& truths) { value.data = truths[row] != 0; },
                   [&](const auto& values) { value.data = values[row]; },
               },
               cells.cells);
    return value;
}

const Column* Ledger::column(std::string_view key) const {
    for (std::size_t i = 0; i < table_.columns.size(); ++i) {
        if (table_.schema.properties[i].key == key) return &table_.columns[i];
    }
    return nullptr;
}

const std::string* date_column(const model::Schema& row_schema) {
    for (const model::Type type : {model::Type::date, model::Type::month}) {
        for (const model::Property& property : row_schema.properties) {
            if (property.schema.type == type) return &property.key;
        }
    }
    return nullptr;
}

const std::string& title_of(const std::string& name, const model::Schema& row_schema) {
    return row_schema.title.empty() ? name : row_schema.title;
}

}  // namespace wenshu::ledger
