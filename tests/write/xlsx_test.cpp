#include "write/xlsx.hpp"

#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>

#include <catch2/catch.hpp>

#include "document/workbook.hpp"

using namespace wenshu;
using document::SheetCell;
using document::StoredRows;

namespace {

namespace fs = std::filesystem;

document::SheetColumn column(std::string title, document::Total total = document::Total::none) {
    document::SheetColumn column;
    column.title = std::move(title);
    column.total = total;
    return column;
}

// Two columns, 社区 and 人次, of which the second is summed up.
document::Workbook ledger_of(std::vector<StoredRows::Row> rows) {
    document::Sheet sheet;
    sheet.name = "台账";
    sheet.title = "2018年活动台账";
    sheet.note = "填报单位：河东街道办事处";
    sheet.columns = {column("社区"), column("人次", document::Total::sum)};
    sheet.rows = std::make_unique<StoredRows>(std::move(rows));
    sheet.total_label = "合计";
    document::Workbook workbook;
    workbook.sheets.push_back(std::move(sheet));
    workbook.properties.title = "2018年活动台账";
    workbook.properties.created = base::Date{2018, 12, 20};
    return workbook;
}

document::Workbook ledger_with(SheetCell community, SheetCell attendance) {
    return ledger_of({{{std::move(community), std::move(attendance)}, {base::SourceId{7}, 99}}});
}

document::Workbook ledger_of_length(std::size_t length) {
    std::vector<StoredRows::Row> rows;
    for (std::size_t row = 0; row < length; ++row) {
        rows.push_back({{"东方社区" + std::to_string(row), static_cast<std::int64_t>(row)}, {}});
    }
    return ledger_of(std::move(rows));
}

std::string written(const document::Workbook& workbook) {
    base::StringSink sink;
    const auto done = write::xlsx(workbook, sink);
    REQUIRE(done);
    return sink.text;
}

base::Diagnostics faults_of(const document::Workbook& workbook) {
    base::StringSink sink;
    const auto done = write::xlsx(workbook, sink);
    REQUIRE_FALSE(done);
    CHECK(sink.text.empty());
    return done.faults();
}

std::string arg(const base::Diagnostic& fault, const std::string& name) {
    for (const base::Arg& arg : fault.args) {
        if (arg.name != name) continue;
        const auto* number = std::get_if<std::int64_t>(&arg.value);
        return number != nullptr ? std::to_string(*number) : std::get<std::string>(arg.value);
    }
    return "(none)";
}

class FullSink final : public base::Sink {
  public:
    base::Result<void> write(std::string_view) override {
        return base::Diagnostic{base::Severity::error, "test.full", {}, {}, {}};
    }
};

// A folder for temporary files of the test alone, so that what is left in it can be seen.
class TemporaryFolder {
  public:
    TemporaryFolder() {
        if (const char* before = std::getenv("TMPDIR")) before_ = before;
        std::string name = (fs::temp_directory_path() / "wenshu-test-XXXXXX").string();
        REQUIRE(::mkdtemp(name.data()) != nullptr);
        path_ = name;
        ::setenv("TMPDIR", name.c_str(), 1);
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    ~TemporaryFolder() {
        fs::remove_all(path_);
        if (before_) ::setenv("TMPDIR", before_->c_str(), 1);
        if (!before_) ::unsetenv("TMPDIR");
    }
    const fs::path& path() const { return path_; }

  private:
    fs::path path_;
    std::optional<std::string> before_;
};

// Runs the writer in a process of its own where no file may grow beyond `bytes`, as on a full disk. Answers
// the code of the first fault, "" where it reported none.
std::string code_on_a_disk_of(std::size_t bytes, const document::Workbook& workbook) {
    int pipe_ends[2];
    REQUIRE(::pipe(pipe_ends) == 0);
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        std::signal(SIGXFSZ, SIG_IGN);
        const rlimit limit{bytes, bytes};
        ::setrlimit(RLIMIT_FSIZE, &limit);
        base::StringSink sink;
        const auto done = write::xlsx(workbook, sink);
        const std::string code = done ? "" : done.faults().front().code;
        const auto sent = ::write(pipe_ends[1], code.data(), code.size());
        ::_exit(sent == static_cast<ssize_t>(code.size()) ? 0 : 1);
    }
    ::close(pipe_ends[1]);
    std::string code(64, '\0');
    const auto received = ::read(pipe_ends[0], code.data(), code.size());
    ::close(pipe_ends[0]);
    int status = 0;
    ::waitpid(child, &status, 0);
    CHECK(WIFEXITED(status));
    code.resize(received > 0 ? static_cast<std::size_t>(received) : 0);
    return code;
}

}  // namespace

TEST_CASE("the same workbook gives the same bytes", "[write][xlsx]") {
    const std::string first = written(ledger_of_length(20));
    CHECK(first.starts_with("PK"));
    CHECK(first == written(ledger_of_length(20)));
}

TEST_CASE("the same streamed workbook gives the same bytes", "[write][xlsx]") {
    const std::string first = written(ledger_of_length(6000));
    CHECK(first == written(ledger_of_length(6000)));
}

TEST_CASE("without a date the bytes do not depend on the clock", "[write][xlsx]") {
    auto workbook = ledger_of_length(1);
    workbook.properties.created.reset();
    const std::string first = written(workbook);
    ::sleep(1);
    CHECK(first == written(workbook));
}

TEST_CASE("an empty ledger is a workbook with its heading and totals", "[write][xlsx]") {
    CHECK(written(ledger_of({})).starts_with("PK"));
}

TEST_CASE("every kind of cell is written", "[write][xlsx]") {
    const SheetCell cells[] = {std::monostate{},           std::string("=1+1"),
                               std::string(32767, 'x'),    std::string("第一行\n第二行"),
                               std::int64_t{-5},           std::int64_t{9'007'199'254'740'993},
                               base::Decimal{140950, 2},   base::Rate{{985, 1}, {100, 0}},
                               base::Rate{{0, 0}, {0, 0}}, base::Date{2018, 2, 3},
                               base::Date{2018, 2, 0},     base::Date{2018, 0, 0},
                               base::Date{1899, 12, 31}};
    for (const SheetCell& cell : cells) CHECK(written(ledger_with(cell, {})).starts_with("PK"));
}

TEST_CASE("a text that no cell holds is a fault at its row", "[write][xlsx]") {
    const auto faults = faults_of(ledger_with(std::string(32768, 'x'), {}));
    REQUIRE(faults.size() == 1);
    CHECK(faults[0].code == "xlsx.text_length");
    CHECK(faults[0].where == base::Location{base::SourceId{7}, 99});
    CHECK(arg(faults[0], "cell") == "A4");
    CHECK(arg(faults[0], "found") == "32768");
}

TEST_CASE("a text is measured in UTF-16 as Excel does", "[write][xlsx]") {
    std::string han;
    for (int i = 0; i < 32767; ++i) han += "汉";
    CHECK(written(ledger_with(han, {})).starts_with("PK"));
    std::string beyond;
    for (int i = 0; i < 16384; ++i) beyond += "𠮷";
    CHECK(faults_of(ledger_with(beyond, {}))[0].code == "xlsx.text_length");
}

TEST_CASE("characters that XML cannot hold are faults", "[write][xlsx]") {
    CHECK(arg(faults_of(ledger_with(std::string("a\xEF\xBF\xBF"), {}))[0], "character") == "U+FFFF");
    CHECK(arg(faults_of(ledger_with(std::string("a\xEF\xBF\xBE"), {}))[0], "character") == "U+FFFE");
    CHECK(arg(faults_of(ledger_with(std::string("a\x01"), {}))[0], "character") == "U+0001");
    CHECK(arg(faults_of(ledger_with(std::string("a\0b", 3), {}))[0], "character") == "U+0000");
    CHECK(faults_of(ledger_with(std::string("a\xFF"), {}))[0].code == "xlsx.encoding");
}

TEST_CASE("all faults of a workbook are found at once", "[write][xlsx]") {
    auto workbook = ledger_of({{{std::string("\x01"), {}}, {}}, {{std::string("\xFF"), {}}, {}}});
    const auto faults = faults_of(workbook);
    REQUIRE(faults.size() == 2);
    CHECK(arg(faults[0], "cell") == "A4");
    CHECK(arg(faults[1], "cell") == "A5");
}

TEST_CASE("headings, titles and properties are looked at like cells", "[write][xlsx]") {
    auto workbook = ledger_of_length(1);
    workbook.sheets[0].title = "\x01";
    workbook.sheets[0].columns[1].title = std::string(40000, 'x');
    const auto faults = faults_of(workbook);
    REQUIRE(faults.size() == 2);
    CHECK(arg(faults[0], "cell") == "A1");
    CHECK(arg(faults[1], "cell") == "B3");
    auto other = ledger_of_length(1);
    other.properties.creator = "\x01";
    CHECK(faults_of(other)[0].code == "xlsx.property");
}

TEST_CASE("what cannot be summed is a fault in a column with a sum", "[write][xlsx]") {
    const auto rate = faults_of(ledger_with({}, base::Rate{{985, 1}, {100, 0}}));
    CHECK(rate[0].code == "xlsx.not_summable");
    CHECK(arg(rate[0], "found") == "98.5%");
    CHECK(arg(rate[0], "cell") == "B4");
    CHECK(faults_of(ledger_with({}, base::Date{2018, 2, 3}))[0].code == "xlsx.not_summable");
    CHECK(faults_of(ledger_with({}, std::int64_t{1'000'000'000'000'001}))[0].code == "xlsx.not_summable");
}

TEST_CASE("an unsummable kind is reported once a column", "[write][xlsx]") {
    const SheetCell rate = base::Rate{{1, 0}, {2, 0}};
    CHECK(faults_of(ledger_of({{{{}, rate}, {}}, {{{}, rate}, {}}})).size() == 1);
}

TEST_CASE("a total that outgrows its number is a fault", "[write][xlsx]") {
    const SheetCell huge = std::int64_t{9'000'000'000'000'000'000};
    const auto faults = faults_of(ledger_of({{{{}, huge}, {}}, {{{}, huge}, {}}}));
    REQUIRE(faults.size() == 1);
    CHECK(faults[0].code == "xlsx.total_size");
    CHECK(arg(faults[0], "cell") == "B5");
}

TEST_CASE("more columns than a sheet holds are a fault", "[write][xlsx]") {
    auto workbook = ledger_of({});
    workbook.sheets[0].columns.resize(16385);
    CHECK(faults_of(workbook)[0].code == "xlsx.columns");
}

TEST_CASE("a sheet without a name is a fault", "[write][xlsx]") {
    auto workbook = ledger_of({});
    workbook.sheets[0].name = " ";
    CHECK(faults_of(workbook)[0].code == "xlsx.sheet_name");
}

TEST_CASE("a sheet of one column has no cells to merge for its title", "[write][xlsx]") {
    auto workbook = ledger_of({});
    workbook.sheets[0].columns.pop_back();
    CHECK(written(workbook).starts_with("PK"));
}

TEST_CASE("nothing is left in the folder for temporary files", "[write][xlsx]") {
    const TemporaryFolder temporary;
    written(ledger_of_length(6000));
    faults_of(ledger_with(std::string("\x01"), {}));
    FullSink full;
    const auto done = write::xlsx(ledger_of_length(3), full);
    REQUIRE_FALSE(done);
    CHECK(done.faults()[0].code == "test.full");
    CHECK(fs::is_empty(temporary.path()));
}

TEST_CASE("a folder for temporary files that is not there is a fault", "[write][xlsx]") {
    const TemporaryFolder temporary;
    ::setenv("TMPDIR", (temporary.path() / "absent").c_str(), 1);
    const auto faults = faults_of(ledger_of_length(1));
    REQUIRE(faults.size() == 1);
    CHECK(faults[0].code == "host.write");
    CHECK_FALSE(arg(faults[0], "reason").empty());
}

// The library itself reports success then, and leaves a sheet that ends in the middle.
TEST_CASE("a full disk is a fault and never a shorter sheet", "[write][xlsx]") {
    const TemporaryFolder temporary;
    CHECK(code_on_a_disk_of(100'000'000, ledger_of_length(5000)).empty());
    CHECK(code_on_a_disk_of(100'000'000, ledger_of_length(6000)).empty());
    CHECK(code_on_a_disk_of(200'000, ledger_of_length(5000)) == "host.write");
    CHECK(code_on_a_disk_of(200'000, ledger_of_length(6000)) == "host.write");
    CHECK(code_on_a_disk_of(100, ledger_of_length(6000)) == "host.write");
    CHECK(code_on_a_disk_of(100, ledger_of_length(1)) == "host.write");
    CHECK(fs::is_empty(temporary.path()));
}
