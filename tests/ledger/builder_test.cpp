#include "ledger/builder.hpp"

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "reading.hpp"

namespace wenshu::ledger {
namespace {

using reading::activity_schema;
using reading::dump;
using reading::ledger_of;
using reading::lines;
using reading::read_into;
using reading::read_table;
using Lines = std::vector<std::string>;

Lines faults_of(std::string text, const model::Schema& schema = activity_schema()) {
    base::Sources sources;
    const auto ledger = read_table(sources.add("ledger.csv", std::move(text)), "activities", schema);
    return ledger ? Lines() : lines(ledger.faults(), sources);
}

std::string row_of(const Ledger& ledger, std::size_t row) {
    std::string text;
    for (std::size_t i = 0; i < ledger.schema().properties.size(); ++i)
        text += dump(ledger.cell(row, i)) + "|";
    return text;
}

TEST_CASE("columns are known by key or title in any order", "[ledger][builder]") {
    const auto ledger = ledger_of("类别,attendance,日期\n讲座,86,2018-03-01\n义诊,,2018-04-02");
    REQUIRE(ledger.size() == 2);
    CHECK(row_of(ledger, 0) == "2018-03-01|null|讲座|86|null|null|null|null|");
    CHECK(row_of(ledger, 1) == "2018-04-02|null|义诊|null|null|null|null|null|");
    CHECK(ledger.where(1).offset == std::string("类别,attendance,日期\n讲座,86,2018-03-01\n").size());
}

TEST_CASE("cells of every type are bound by the rule of check", "[ledger][builder]") {
    const auto ledger = ledger_of(
        "日期,社区,类别,参加人次,经费,满意率,户外,主讲人\n"
        "2018年3月1日,东方社区,讲座,86,20,98.5%,是,007\n"
        "2018/3/2,西城社区,义诊,-3,1409.55,100%,否,张医生\n"
        "2018/3/2,西城社区,义诊,-3,0.1,100%,否,张医生");
    CHECK(row_of(ledger, 0) == "2018-03-01|东方社区|讲座|86|20.00|98.5/100|true|007|");
    CHECK(row_of(ledger, 1) == "2018-03-02|西城社区|义诊|-3|1409.55|100/100|false|张医生|");
    CHECK(row_of(ledger, 2) == "2018-03-02|西城社区|义诊|-3|0.10|100/100|false|张医生|");
    CHECK(std::get<Decimals>(ledger.column("cost")->cells).scale == 2);
    CHECK(std::get<Texts>(ledger.column("community")->cells).words == Lines{"东方社区", "西城社区"});
}

TEST_CASE("blanks around cells and headings do not count", "[ledger][builder]") {
    const auto ledger = ledger_of(
        " 日期 ,\u3000类别,主讲人\n 2018-03-01\t,讲座 ,\u3000 \n2018-03-02,\u3000讲座\u3000,李 明 ");
    CHECK(row_of(ledger, 0) == "2018-03-01|null|讲座|null|null|null|null|null|");
    CHECK(row_of(ledger, 1) == "2018-03-02|null|讲座|null|null|null|null|李 明|");
    CHECK(std::get<Texts>(ledger.column("kind")->cells).words.size() == 1);
}

TEST_CASE("rows without any text are passed over", "[ledger][builder]") {
    const auto ledger = ledger_of("日期,类别\n,\n2018-03-01,讲座\n \u3000,");
    CHECK(ledger.size() == 1);
}

TEST_CASE("a header alone is an empty ledger", "[ledger][builder]") {
    CHECK(ledger_of("日期,类别").size() == 0);
    Builder no_rows_of_json_lines("activities", activity_schema());
    no_rows_of_json_lines.header({});
    CHECK(std::move(no_rows_of_json_lines).finish());
}

TEST_CASE("a table that never had a header is a fault", "[ledger][builder]") {
    CHECK(faults_of("") == Lines{"ledger.no_header activities"});
}

TEST_CASE("faults of the header are found together and the rows are still read", "[ledger][builder]") {
    const auto found = faults_of("社区,活动日期,community,,备注栏\n东方社区,2018-03-01,,x,\n");
    CHECK(found == Lines{"data.unknown_key 1:4 activities", "ledger.column_twice 1:9 activities",
                         "data.unknown_key 1:20 activities", "ledger.missing_column 1:1 activities",
                         "ledger.missing_column 1:1 activities", "ledger.no_heading 2:18 activities[0]"});
}

TEST_CASE("an unknown heading comes with a guess", "[ledger][builder]") {
    base::Sources sources;
    const auto ledger =
        read_table(sources.add("ledger.csv", "日期,类别,参加人数\n"), "activities", activity_schema());
    REQUIRE_FALSE(ledger);
    const auto& args = ledger.faults().front().args;
    CHECK(std::ranges::find(args, base::Arg{"guess", "参加人次"}) != args.end());
}

TEST_CASE("every faulty cell is reported at its place", "[ledger][builder]") {
    const auto found = faults_of(
        "日期,类别,参加人次,经费\n"
        "2018-02-30,讲座,八十六,1.5\n"
        "2018-03-01,,86,\n"
        "2018-03-02,讲坐,99999999999999999999,x\n"
        "2018-03-03");
    CHECK(found == Lines{"data.calendar 2:1 activities[0].date", "data.type 2:15 activities[0].attendance",
                         "ledger.empty_cell 3:12 activities[1].kind", "data.choice 4:12 activities[2].kind",
                         "data.overflow 4:15 activities[2].attendance", "data.type 4:36 activities[2].cost",
                         "ledger.empty_cell 5:1 activities[3].kind"});
}

TEST_CASE("a faulty text is reported as often as it occurs", "[ledger][builder]") {
    const auto found = faults_of("日期,类别\n2018-13-01,讲座\n2018-13-01,讲坐\n2018-13-01,讲坐\n");
    CHECK(found == Lines{"data.calendar_month 2:1 activities[0].date",
                         "data.calendar_month 3:1 activities[1].date", "data.choice 3:12 activities[1].kind",
                         "data.calendar_month 4:1 activities[2].date",
                         "data.choice 4:12 activities[2].kind"});
}

TEST_CASE("a column without heading is reported once", "[ledger][builder]") {
    const auto found = faults_of("日期,类别\n2018-03-01,讲座,a\n2018-03-02,讲座,b,c\n2018-03-03,讲座,\n");
    CHECK(found == Lines{"ledger.no_heading 2:15 activities[0]", "ledger.no_heading 3:17 activities[1]"});
}

TEST_CASE("beyond a thousand faults are counted", "[ledger][builder]") {
    std::string text = "日期,类别\n";
    for (int i = 0; i < 1200; ++i) text += "x,讲座\n";
    base::Sources sources;
    const auto ledger = read_table(sources.add("ledger.csv", text), "activities", activity_schema());
    REQUIRE_FALSE(ledger);
    REQUIRE(ledger.faults().size() == 1001);
    const auto& last = ledger.faults().back();
    CHECK(last.code == "ledger.more_faults");
    CHECK(last.severity == base::Severity::note);
    CHECK(last.args.front() == base::Arg{"count", std::int64_t{200}});
    CHECK(sources.place(last.where)->line == 1002);
}

TEST_CASE("decimals that fit no common scale are a fault", "[ledger][builder]") {
    const auto found =
        faults_of("日期,类别,经费\n2018-03-01,讲座,9000000000000000000\n2018-03-02,讲座,0.001\n");
    CHECK(found == Lines{"ledger.decimal_range 2:1 activities"});
}

TEST_CASE("a schema whose column is a list is refused", "[ledger][builder]") {
    auto schema = activity_schema();
    schema.properties.push_back({"photos", reading::column(model::Type::list, "照片")});
    schema.properties.push_back({"anything", model::Schema{}});
    CHECK(faults_of("日期,类别\n", schema) ==
          Lines{"ledger.column_type photos", "ledger.column_type anything"});
}

TEST_CASE("rows with faults are left out as if they had never been written, and told", "[ledger][builder]") {
    const std::string head = "日期,社区,类别,参加人次,经费\n";
    const std::string good = "2018-03-01,东方,讲座,86,1.5\n";
    const std::string last = "2018-03-03,南湖,义诊,,2\n";
    base::Sources sources;
    Builder builder("activities", activity_schema(), BadRows::leave_out);
    reading::read_into(builder, sources.add("ledger.csv", head + "2018-02-30,北区,讲座,1,0.001\n" + good +
                                                              "2018-03-02,西城,讲坐,五十,1\n" + last));
    CHECK(lines(builder.left_out(), sources) ==
          Lines{"ledger.rows_left_out 2:1 activities", "data.calendar 2:1 activities[0].date",
                "data.choice 4:15 activities[2].kind", "data.type 4:18 activities[2].attendance"});
    for (const auto& note : builder.left_out()) CHECK(note.severity == base::Severity::warning);
    const auto ledger = std::move(builder).finish();
    REQUIRE(ledger);
    const auto clean = ledger_of(head + good + last);
    CHECK(ledger->keys() == clean.keys());
    CHECK(row_of(*ledger, 0) == row_of(clean, 0));
    CHECK(row_of(*ledger, 1) == row_of(clean, 1));
    CHECK(std::get<Texts>(ledger->column("community")->cells).words ==
          std::vector<std::string>{"东方", "南湖"});
    CHECK(std::get<Decimals>(ledger->column("cost")->cells).scale == 1);
    CHECK(sources.place(ledger->where(1))->line == 5);
}

TEST_CASE("a fault of the headings is none of a row and stays a fault", "[ledger][builder]") {
    base::Sources sources;
    Builder builder("activities", activity_schema(), BadRows::leave_out);
    reading::read_into(builder, sources.add("ledger.csv", "日期,类形\n2018-03-01,讲座\n"));
    CHECK(builder.left_out().empty());
    CHECK_FALSE(std::move(builder).finish());
}

TEST_CASE("cells may hold what looks like structure", "[ledger][builder]") {
    const std::string hostile = "=1+1*_|#<>&{}[x](y)`~$\\%";
    const auto ledger =
        ledger_of("日期,类别,主讲人,社区\n2018-03-01,讲座," + hostile + "," + std::string(5000, 'x'));
    CHECK(dump(ledger.cell(0, 7)) == hostile);
    CHECK(dump(ledger.cell(0, 1)).size() == 5000);
}

TEST_CASE("two builders of one table make the ledger that one makes", "[ledger][builder]") {
    const std::string header = "日期,社区,类别,参加人次,经费,满意率,户外\n";
    const std::string first = "2018-01-15,东方社区,讲座,86,100.5,98%,否\n2018-02-03,,讲座,40,,95%,\n";
    const std::string second =
        "2018-02-20,西城社区,义诊,,200.25,,是\n2018-01-15,东方社区,讲座,86,100.5,98%,否\n";
    base::Sources sources;
    Builder one("activities", activity_schema());
    read_into(one, sources.add("a.csv", header + first + second));
    Builder head("activities", activity_schema());
    read_into(head, sources.add("b.csv", header + first));
    Builder tail("activities", activity_schema());
    read_into(tail, sources.add("c.csv", header + second));
    REQUIRE(head.take_over(std::move(tail)));
    const auto whole = std::move(one).finish();
    const auto joined = std::move(head).finish();
    REQUIRE(whole);
    REQUIRE(joined);
    CHECK(joined->keys() == whole->keys());
    for (std::size_t row = 0; row < whole->size(); ++row) CHECK(row_of(*joined, row) == row_of(*whole, row));
}

TEST_CASE("a builder with faults takes nothing over", "[ledger][builder]") {
    const std::string header = "日期,社区,类别\n";
    base::Sources sources;
    Builder good("activities", activity_schema());
    read_into(good, sources.add("a.csv", header + "2018-01-15,东方社区,讲座\n"));
    Builder faulty("activities", activity_schema());
    read_into(faulty, sources.add("b.csv", header + "去年,东方社区,讲座\n"));
    CHECK_FALSE(good.take_over(std::move(faulty)));
}

TEST_CASE("numbers as most cells have them are bound like all others", "[ledger][builder]") {
    auto schema = activity_schema();
    schema.properties[3].schema.minimum = base::Decimal{1, 0};
    base::Sources sources;
    Builder builder("activities", schema);
    read_into(builder, sources.add("a.csv",
                                   "日期,类别,参加人次,经费\n2018-01-15,讲座,007,0.10\n2018-01-16,讲座,86,5\n"
                                   "2018-01-17,讲座,+3,-1.5\n2018-01-18,讲座,999999999999999,.5\n"
                                   "2018-01-19,讲座,0,1.\n2018-01-20,讲座,1.0,1.2.3\n"));
    const auto ledger = std::move(builder).finish();
    REQUIRE_FALSE(ledger);
    CHECK(lines(ledger.faults(), sources) ==
          std::vector<std::string>{
              "data.type 5:31 activities[3].cost", "data.minimum 6:15 activities[4].attendance",
              "data.type 6:17 activities[4].cost", "data.type 7:15 activities[5].attendance",
              "data.type 7:19 activities[5].cost"});
}

}  // namespace
}  // namespace wenshu::ledger
