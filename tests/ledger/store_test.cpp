#include "ledger/store.hpp"

#include <csignal>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>

#include "base/host.hpp"
#include "ledger/facts.hpp"
#include "reading.hpp"

namespace {

namespace fs = std::filesystem;
using namespace wenshu::ledger::reading;
using wenshu::ledger::Access;
using wenshu::ledger::BadRows;
using wenshu::ledger::Database;
using wenshu::ledger::Gone;
using wenshu::ledger::Imported;
using wenshu::ledger::Incoming;
using wenshu::ledger::Ledger;
using wenshu::ledger::Store;
using wenshu::ledger::Transaction;
using wenshu::ledger::Wanted;
namespace base = wenshu::base;
namespace model = wenshu::model;

// A folder on the disk, and a store in it.
struct Disk {
    base::SystemHost host;
    base::TemporaryFolder folder = *base::TemporaryFolder::make(host);
    fs::path file = folder.path() / "years.db";
    base::Sources sources;

    base::Result<std::vector<Imported>> try_import(const Ledger& ledger, const std::string& name,
                                                   Gone gone = Gone::keep) const {
        std::vector<std::uint32_t> lines;
        for (std::size_t row = 0; row < ledger.size(); ++row)
            lines.push_back(static_cast<std::uint32_t>(row) + 2);
        const Incoming incoming{&ledger, name, "", lines};
        auto store = Store::open(file, Access::write);
        if (!store) return std::move(store).faults();
        return store->import({&incoming, 1}, gone);
    }

    Imported import(const std::string& text, const std::string& name, Gone gone = Gone::keep) const {
        auto results = try_import(ledger_of(text), name, gone);
        REQUIRE(results);
        return results->front();
    }

    base::Result<base::Noted<Ledger>> load(const Wanted& wanted) {
        const auto store = Store::open(file, Access::read);
        if (!store) return store.faults();
        return store->load(wanted, sources);
    }

    Ledger all() {
        auto loaded = load({"activities", "activities", activity_schema(), {}, BadRows::fault});
        REQUIRE(loaded);
        return std::move(loaded->value);
    }
};

std::vector<std::string> rows_of(const Ledger& ledger) {
    std::vector<std::string> rows;
    for (std::size_t row = 0; row < ledger.size(); ++row) {
        std::string line;
        for (std::size_t i = 0; i < ledger.table().columns.size(); ++i) {
            line += (i == 0 ? "" : ",") + dump(ledger.cell(row, i));
        }
        rows.push_back(std::move(line));
    }
    return rows;
}

std::string code_of(const base::Diagnostics& faults) {
    return faults.front().code;
}

const std::string head = "日期,社区,类别,参加人次,经费\n";

TEST_CASE("a ledger comes out of a store as it went in", "[ledger][store]") {
    Disk disk;
    const Ledger before = ledger_of(year_2018);
    CHECK(disk.import(year_2018, "2018.csv").added == 5);
    const Ledger after = disk.all();
    CHECK(rows_of(after) == rows_of(before));
    CHECK(after.keys() == before.keys());
}

TEST_CASE("a row of a store is placed in the file that it came from", "[ledger][store]") {
    Disk disk;
    disk.import(year_2018, "2018.csv");
    const Ledger ledger = disk.all();
    const auto place = disk.sources.place(ledger.where(2));
    REQUIRE(place);
    CHECK(place->file == disk.file.string() + "(2018.csv)");
    CHECK(place->line == 4);
}

TEST_CASE("measures of a store are those of the file, digests of rows too", "[ledger][store]") {
    Disk disk;
    disk.import(year_2018, "2018.csv");
    const auto measures = measures_of(
        "{ n: { ledger: activities, count: rows, by: 社区 }, s: { ledger: activities, sum: 经费 }, "
        "a: { ledger: activities, avg: 参加人次, by: [季度, 类别] } }");
    const auto of_file = wenshu::ledger::facts(measures, one_ledger(ledger_of(year_2018)));
    const auto of_store = wenshu::ledger::facts(measures, one_ledger(disk.all()));
    REQUIRE(of_file);
    REQUIRE(of_store);
    CHECK(dump(*of_file) == dump(*of_store));
    const auto* one = std::get_if<model::Figure>(&model::find(*of_file, "s")->data);
    const auto* other = std::get_if<model::Figure>(&model::find(*of_store, "s")->data);
    REQUIRE(one != nullptr);
    CHECK(*one == *other);
}

TEST_CASE("importing a file twice, or a copy of it, adds nothing twice", "[ledger][store]") {
    Disk disk;
    disk.import(year_2018, "2018.csv");
    const auto again = disk.import(year_2018, "2018.csv");
    CHECK(again.added == 0);
    CHECK(again.known == 5);
    CHECK(again.gone.empty());
    const auto copy = disk.import(year_2018, "copy.csv");
    CHECK(copy.added == 0);
    CHECK(copy.elsewhere == 5);
    CHECK(disk.all().size() == 5);
}

TEST_CASE("rows of one content in one file are as many as were written", "[ledger][store]") {
    Disk disk;
    const std::string row = "2018-01-15,东方社区,讲座,86,100.5\n";
    CHECK(disk.import(head + row + row, "a.csv").added == 2);
    const auto again = disk.import(head + row + row + row, "a.csv");
    CHECK(again.known == 2);
    CHECK(again.added == 1);
    CHECK(disk.all().size() == 3);
}

TEST_CASE("what a changed file has no longer is told and kept, and removed only where asked",
          "[ledger][store]") {
    Disk disk;
    disk.import(head + "2018-01-15,东方社区,讲座,86,1\n2018-01-16,西城社区,讲座,40,2\n", "a.csv");
    const std::string corrected = head + "2018-01-16,西城社区,讲座,40,2\n2018-01-15,东方社区,讲座,68,1\n";
    const auto kept = disk.import(corrected, "a.csv");
    CHECK(kept.added == 1);
    CHECK(kept.known == 1);
    CHECK(kept.gone == std::vector<std::uint32_t>{2});
    CHECK(disk.all().size() == 3);
    const auto removed = disk.import(corrected, "a.csv", Gone::remove);
    CHECK(removed.added == 0);
    CHECK(removed.gone.size() == 1);
    CHECK(rows_of(disk.all()) == rows_of(ledger_of(corrected)));
}

TEST_CASE("a row that another file has too outlives the file that brought it", "[ledger][store]") {
    Disk disk;
    const std::string shared = "2018-01-15,东方社区,讲座,86,1\n";
    disk.import(head + shared, "a.csv");
    CHECK(disk.import(head + "2018-01-16,西城社区,讲座,40,2\n" + shared, "b.csv").elsewhere == 1);
    const auto emptied = disk.import(head + "2018-01-17,西城社区,讲座,1,2\n", "a.csv", Gone::remove);
    CHECK(emptied.gone.empty());
    const Ledger ledger = disk.all();
    REQUIRE(ledger.size() == 3);
    const auto place = disk.sources.place(ledger.where(2));
    REQUIRE(place);
    CHECK(place->file.ends_with("(b.csv)"));
    CHECK(place->line == 3);
}

TEST_CASE("decimals keep every digit, and a later file with more of them changes no row", "[ledger][store]") {
    Disk disk;
    disk.import(head + "2018-01-15,东方社区,讲座,1,9007199254740993.1\n", "a.csv");
    disk.import(head + "2018-01-16,东方社区,讲座,1,0.25\n", "b.csv");
    CHECK(rows_of(disk.all())[0].find("9007199254740993.10") != std::string::npos);
    CHECK(disk.import(head + "2018-01-15,东方社区,讲座,1,9007199254740993.10\n", "a.csv").known == 1);
    const auto database = Database::open(disk.file, Access::read);
    REQUIRE(database);
    CHECK(*database->number("SELECT count(*) FROM activities WHERE typeof(cost) = 'text'") == 2);
    CHECK(*database->number("SELECT sum(attendance) FROM activities") == 2);
}

TEST_CASE("one year of a store is asked for by its number", "[ledger][store]") {
    Disk disk;
    disk.import(year_2018, "2018.csv");
    disk.import(head + "2017-12-31,东方社区,讲座,5,1\n", "2017.csv");
    const auto loaded = disk.load({"activities", "activities", activity_schema(), 2017, BadRows::fault});
    REQUIRE(loaded);
    CHECK(loaded->value.size() == 1);
    CHECK(loaded->notes.empty());
}

TEST_CASE("rows without a date are in no year, and that is said", "[ledger][store]") {
    Disk disk;
    auto schema = activity_schema();
    schema.required.clear();
    REQUIRE(disk.try_import(
        ledger_of(head + ",东方社区,讲座,5,1\n2018-01-01,,讲座,1,1\n", "activities", schema), "a.csv"));
    const auto loaded = disk.load({"activities", "activities", schema, 2018, BadRows::fault});
    REQUIRE(loaded);
    CHECK(loaded->value.size() == 1);
    REQUIRE(loaded->notes.size() == 1);
    CHECK(code_of(loaded->notes) == "store.undated");
}

TEST_CASE("a year cannot be picked where there are no dates", "[ledger][store]") {
    Disk disk;
    model::Schema schema = column(model::Type::map, "名单");
    schema.properties = {{"name", text_column("姓名")}};
    REQUIRE(disk.try_import(ledger_of("姓名\n甲\n", "people", schema), "a.csv"));
    const auto loaded = disk.load({"people", "people", schema, 2018, BadRows::fault});
    REQUIRE_FALSE(loaded);
    CHECK(code_of(loaded.faults()) == "store.no_dates");
}

TEST_CASE("a ledger that the store lacks is answered with the nearest", "[ledger][store]") {
    Disk disk;
    disk.import(year_2018, "2018.csv");
    const auto loaded = disk.load({"activties", "activities", activity_schema(), {}, BadRows::fault});
    REQUIRE_FALSE(loaded);
    CHECK(code_of(loaded.faults()) == "store.no_ledger");
    CHECK(loaded.faults().front().args[1] == base::Arg{"guess", "activities"});
}

TEST_CASE("a pack may gain columns and change their order, and rows stay known", "[ledger][store]") {
    Disk disk;
    disk.import(year_2018, "2018.csv");
    auto schema = activity_schema();
    std::swap(schema.properties[1], schema.properties[3]);
    schema.properties.push_back({"venue", text_column("地点")});
    const auto again = disk.try_import(ledger_of(year_2018, "activities", schema), "2018.csv");
    REQUIRE(again);
    CHECK(again->front().known == 5);
    CHECK(again->front().added == 0);
    CHECK(disk.all().size() == 5);
}

TEST_CASE("a column that has changed its type is a fault and nothing is written", "[ledger][store]") {
    Disk disk;
    disk.import(year_2018, "2018.csv");
    auto schema = activity_schema();
    schema.properties[3].schema.type = model::Type::decimal;
    const auto refused = disk.try_import(
        ledger_of(head + "2019-01-15,东方社区,讲座,86,1\n", "activities", schema), "2019.csv");
    REQUIRE_FALSE(refused);
    CHECK(code_of(refused.faults()) == "store.column_type");
    CHECK(disk.all().size() == 5);
}

TEST_CASE("a row that a stricter pack refuses is a fault at its line, or left out", "[ledger][store]") {
    Disk disk;
    disk.import(year_2018, "2018.csv");
    auto schema = activity_schema();
    schema.properties[2].schema.choices = {"讲座"};
    const auto strict = disk.load({"activities", "activities", schema, {}, BadRows::fault});
    REQUIRE_FALSE(strict);
    CHECK(lines(strict.faults(), disk.sources) ==
          std::vector<std::string>{"data.choice 4:1 activities[2].kind"});
    const auto lenient = disk.load({"activities", "activities", schema, {}, BadRows::leave_out});
    REQUIRE(lenient);
    CHECK(lenient->value.size() == 4);
    CHECK(code_of(lenient->notes) == "ledger.rows_left_out");
}

TEST_CASE("names that SQL keeps for itself or cannot tell apart are faults", "[ledger][store]") {
    const auto key = GENERATE(as<std::string>{}, "_KEY", "Date");
    Disk disk;
    auto schema = activity_schema();
    schema.properties.push_back({key, text_column("另一列")});
    const auto refused = disk.try_import(ledger_of(year_2018, "activities", schema), "a.csv");
    REQUIRE_FALSE(refused);
    CHECK(code_of(refused.faults()) == "store.name");
    CHECK_FALSE(fs::exists(disk.file));
}

TEST_CASE("names with quotes and SQL in them are names", "[ledger][store]") {
    Disk disk;
    const std::string name = "a\"; DROP TABLE wenshu_files; --";
    auto schema = activity_schema();
    schema.properties.push_back({"x\" TEXT); --", text_column("怪")});
    const Ledger ledger = ledger_of(year_2018, name, schema);
    REQUIRE(disk.try_import(ledger, "a'b.csv"));
    const auto loaded = disk.load({name, name, schema, {}, BadRows::fault});
    REQUIRE(loaded);
    CHECK(rows_of(loaded->value) == rows_of(ledger));
}

TEST_CASE("a file that is no store of ours is a plain fault and stays as it is", "[ledger][store]") {
    Disk disk;
    const auto read_code = [&] {
        const auto store = Store::open(disk.file, Access::read);
        return store ? std::string() : code_of(store.faults());
    };
    CHECK(read_code() == "host.absent");
    std::ofstream(disk.file) << "日期,社区\n2018-01-01,东方\n, this is no database at all, not in the least";
    CHECK(read_code() == "store.not_sqlite");
    CHECK(code_of(disk.try_import(ledger_of(year_2018), "a.csv").faults()) == "store.not_sqlite");
    fs::remove(disk.file);
    fs::create_directory(disk.file);
    CHECK(read_code() == "host.folder");
    fs::remove(disk.file);
    REQUIRE(Database::open(disk.file, Access::write)->run("CREATE TABLE theirs(x)"));
    CHECK(read_code() == "store.foreign");
    CHECK(code_of(disk.try_import(ledger_of(year_2018), "a.csv").faults()) == "store.foreign");
}

TEST_CASE("a store of a newer program is not touched", "[ledger][store]") {
    Disk disk;
    disk.import(year_2018, "2018.csv");
    REQUIRE(Database::open(disk.file, Access::write)->run("PRAGMA user_version = 2"));
    CHECK(code_of(Store::open(disk.file, Access::read).faults()) == "store.newer");
}

TEST_CASE("a damaged store is a fault", "[ledger][store]") {
    Disk disk;
    disk.import(year_2018, "2018.csv");
    const auto size = fs::file_size(disk.file);
    {
        std::fstream file(disk.file, std::ios::in | std::ios::out | std::ios::binary);
        file.seekp(4096);
        file << std::string(size - 4096, '\x55');
    }
    const auto loaded = disk.load({"activities", "activities", activity_schema(), {}, BadRows::fault});
    REQUIRE_FALSE(loaded);
    CHECK(code_of(loaded.faults()) == "store.damaged");
}

TEST_CASE("a store that somebody else writes to is waited for, then left alone", "[ledger][store]") {
    Disk disk;
    disk.import(year_2018, "2018.csv");
    const auto other = Database::open(disk.file, Access::write);
    REQUIRE(other);
    const auto writing = Transaction::begin(*other);
    REQUIRE(writing);
    CHECK(disk.all().size() == 5);  // to read is still possible
    const auto refused = disk.try_import(ledger_of(head + "2019-01-15,东方社区,讲座,86,1\n"), "b.csv");
    REQUIRE_FALSE(refused);
    CHECK(code_of(refused.faults()) == "store.locked");
}

TEST_CASE("a store that may only be read is not written to", "[ledger][store]") {
    Disk disk;
    disk.import(year_2018, "2018.csv");
    const auto read = fs::perms::owner_read | fs::perms::group_read | fs::perms::others_read;
    const auto enter = fs::perms::owner_exec | fs::perms::group_exec | fs::perms::others_exec;
    fs::permissions(disk.folder.path(), read | enter | fs::perms::owner_write);
    fs::permissions(disk.file, read);
    const bool is_root = ::geteuid() == 0;  // whom no permission stops
    if (is_root) REQUIRE(::seteuid(65534) == 0);
    const auto refused = disk.try_import(ledger_of(head + "2019-01-15,东方社区,讲座,86,1\n"), "b.csv");
    if (is_root) REQUIRE(::seteuid(0) == 0);
    REQUIRE_FALSE(refused);
    CHECK(code_of(refused.faults()) == "host.write");
    CHECK(refused.faults().front().args[1] == base::Arg{"reason", "permission"});
}

std::string many_rows(std::size_t count) {
    std::string text = head;
    for (std::size_t i = 0; i < count; ++i) {
        text += "2018-03-01,社区" + std::to_string(i) + ",讲座," + std::to_string(i) + ",1.5\n";
    }
    return text;
}

TEST_CASE("a disk that fills up half way leaves what was there before", "[ledger][store]") {
    Disk disk;
    disk.import(year_2018, "2018.csv");
    const Ledger large = ledger_of(many_rows(20'000));
    const auto old_handler = std::signal(SIGXFSZ, SIG_IGN);
    rlimit old{};
    REQUIRE(::getrlimit(RLIMIT_FSIZE, &old) == 0);
    const rlimit small{200'000, old.rlim_max};
    REQUIRE(::setrlimit(RLIMIT_FSIZE, &small) == 0);
    const auto refused = disk.try_import(large, "large.csv");
    REQUIRE(::setrlimit(RLIMIT_FSIZE, &old) == 0);
    std::signal(SIGXFSZ, old_handler);
    REQUIRE_FALSE(refused);
    CHECK(code_of(refused.faults()) == "host.write");
    CHECK(refused.faults().front().args[1] == base::Arg{"reason", "size"});
    CHECK(rows_of(disk.all()) == rows_of(ledger_of(year_2018)));
    CHECK(disk.import(many_rows(20'000), "large.csv").added == 20'000);
}

TEST_CASE("an import that is killed half way has never been", "[ledger][store]") {
    Disk disk;
    disk.import(year_2018, "2018.csv");
    const auto child = ::fork();
    if (child == 0) {  // writes far beyond what SQLite keeps in memory, then is gone
        const auto database = Database::open(disk.file, Access::write);
        const auto writing = Transaction::begin(*database);
        const auto done =
            database->run("PRAGMA cache_size = 10") &&
            database->run(
                "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 50000) INSERT INTO "
                "activities(_key, _file, _line, kind) SELECT i, 1, i, '讲座' FROM n");
        ::kill(::getpid(), done ? SIGKILL : SIGTERM);
    }
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    REQUIRE(WIFSIGNALED(status));
    REQUIRE(WTERMSIG(status) == SIGKILL);
    CHECK(fs::exists(disk.file.string() + "-journal"));
    CHECK(fs::file_size(disk.file) > 500'000);
    CHECK(disk.import(year_2018, "2018.csv").known == 5);
    CHECK(rows_of(disk.all()) == rows_of(ledger_of(year_2018)));
}

}  // namespace
