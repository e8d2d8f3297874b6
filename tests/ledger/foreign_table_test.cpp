#include "ledger/foreign_table.hpp"

#include <filesystem>
#include <fstream>

#include <catch2/catch.hpp>

#include "base/host.hpp"
#include "reading.hpp"

namespace {

namespace fs = std::filesystem;
namespace base = wenshu::base;
namespace model = wenshu::model;
using wenshu::ledger::Access;
using wenshu::ledger::Database;
using wenshu::ledger::Wanted;

// Another program's file.
struct Office {
    base::SystemHost host;
    base::TemporaryFolder folder = *base::TemporaryFolder::make(host);
    fs::path file = folder.path() / "office.db";
    base::Sources sources;

    void run(const std::string& sql) const {
        const auto database = Database::open(file, Access::write);
        REQUIRE(database);
        REQUIRE(database->run(sql));
    }

    // The cells of all rows, or the codes of the faults.
    std::string load(const std::string& table, std::optional<int> year = {}) {
        const auto loaded =
            wenshu::ledger::load_foreign(file, {table, "activities", schema(), year}, sources);
        std::string text;
        if (!loaded) {
            for (const auto& fault : loaded.faults()) text += fault.code + place(fault.where) + " ";
            return text;
        }
        const auto& rows = loaded->value;
        for (std::size_t row = 0; row < rows.size(); ++row) {
            for (std::size_t column = 0; column < 3; ++column) text += shown(rows.cell(row, column)) + "|";
            text += " ";
        }
        for (const auto& note : loaded->notes) text += note.code + place(note.where) + " ";
        return text;
    }

    std::string place(base::Location where) const {
        const auto at = sources.place(where);
        return at ? "@" + std::to_string(at->line) : "";
    }

    static std::string shown(const model::Value& value) {
        if (const auto* text = model::text_of(value)) return *text;
        if (const auto* date = std::get_if<base::Date>(&value.data)) return base::to_iso_string(*date);
        if (const auto* number = std::get_if<base::Decimal>(&value.data)) return base::to_string(*number);
        return "-";
    }

    static model::Schema schema() {
        model::Schema row;
        row.type = model::Type::map;
        for (const auto& [key, title, type] : {std::tuple("date", "日期", model::Type::date),
                                               std::tuple("community", "社区", model::Type::string),
                                               std::tuple("cost", "经费（元）", model::Type::decimal)}) {
            model::Property property{key, {}};
            property.schema.title = title;
            property.schema.type = type;
            row.properties.push_back(property);
        }
        row.required = {"date"};
        return row;
    }
};

TEST_CASE("a table of another program is read by keys and titles, other columns are told",
          "[ledger][foreign]") {
    Office office;
    office.run("CREATE TABLE t(id INTEGER PRIMARY KEY, 日期 TEXT, community TEXT, cost REAL)");
    office.run(
        "INSERT INTO t VALUES(5, '2018-03-01 00:00:00', '向阳', 0.1 + 0.2), (9, '2018/4/1', NULL, 100)");
    CHECK(office.load("t") == "2018-03-01|向阳|0.3| 2018-04-01|-|100.0| store.other_columns ");
    office.run("CREATE VIEW v AS SELECT date(日期) AS date, cost FROM t WHERE cost < 1");
    CHECK(office.load("v") == "2018-03-01|-|0.3| ");
    CHECK(*wenshu::ledger::is_foreign(office.file));
}

TEST_CASE("a year is picked by the date of a row, rows without one are told", "[ledger][foreign]") {
    Office office;
    office.run("CREATE TABLE t(date TEXT, community TEXT)");
    office.run("INSERT INTO t VALUES('2017-12-31', 'a'), ('2018年1月1日', 'b'), (NULL, 'c')");
    CHECK(office.load("t", 2018) == "2018-01-01|b|-| store.undated ");
    CHECK(office.load("t") == "ledger.empty_cell@3 ");
    office.run("CREATE TABLE u(community TEXT)");
    CHECK(office.load("u", 2018) == "store.no_dates ");
}

TEST_CASE("rows that cannot be read are faults in their rows", "[ledger][foreign]") {
    Office office;
    office.run("CREATE TABLE t(date TEXT, community TEXT)");
    office.run("INSERT INTO t VALUES('2018-01-01', 'a'), ('2018-02-30', 'b')");
    CHECK(office.load("t") == "data.calendar@2 ");
    office.run("UPDATE t SET community = x'FF00' WHERE date = '2018-02-30'");
    CHECK(office.load("t") == "store.blob@2 ");
    office.run("UPDATE t SET community = CAST(x'FF' AS TEXT) WHERE date = '2018-02-30'");
    CHECK(office.load("t") == "store.text@2 ");
}

TEST_CASE("a table that is not there, or that has nothing of the ledger, is a fault", "[ledger][foreign]") {
    Office office;
    office.run("CREATE TABLE \"t\"\"; DROP TABLE t\"(a TEXT)");
    CHECK(office.load("t") == "store.no_table ");
    CHECK(office.load("sqlite_schema") == "store.no_table ");
    CHECK(office.load("t\"; DROP TABLE t") == "store.no_columns ");
    std::ofstream(office.file, std::ios::binary | std::ios::trunc)
        << "no database, but a text of some length";
    CHECK(office.load("t") == "store.not_sqlite ");
}

TEST_CASE("reading another program's file leaves it as it was", "[ledger][foreign]") {
    Office office;
    office.run("CREATE TABLE t(date TEXT)");
    office.run("INSERT INTO t VALUES('2018-01-01')");
    const auto before = office.host.read(office.file);
    REQUIRE(office.load("t") == "2018-01-01|-|-| ");
    CHECK(*office.host.read(office.file) == *before);
}

}  // namespace
