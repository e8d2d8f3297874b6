#include "flow/names.hpp"

#include <string>

#include <catch2/catch.hpp>

#include "base/utf8.hpp"

namespace {

using wenshu::flow::safe_file_name;

TEST_CASE("an ordinary name stays as it is", "[flow][names]") {
    CHECK(safe_file_name("2018年河东街道健康教育工作计划", ".docx") == "2018年河东街道健康教育工作计划.docx");
    CHECK(safe_file_name("a.b c", ".txt") == "a.b c.txt");
}

TEST_CASE("no name leaves its folder", "[flow][names]") {
    CHECK(safe_file_name("../../etc/passwd", ".txt") == "／..／etc／passwd.txt");
    CHECK(safe_file_name("/etc/passwd", ".txt") == "／etc／passwd.txt");
    CHECK(safe_file_name("C:\\temp\\x", ".txt") == "C：＼temp＼x.txt");
    CHECK(safe_file_name("..", ".txt").empty());
    CHECK(safe_file_name(" . ", ".txt").empty());
    CHECK(safe_file_name("", ".txt").empty());
}

TEST_CASE("characters that file systems reserve become their full-width forms", "[flow][names]") {
    CHECK(safe_file_name("计划*?\"<>|", ".md") == "计划＊？＂＜＞｜.md");
}

TEST_CASE("characters that nobody sees are dropped", "[flow][names]") {
    CHECK(safe_file_name("计\n划\t一\u202E\u200B", ".md") == "计划一.md");
}

TEST_CASE("device names of Windows are told apart", "[flow][names]") {
    CHECK(safe_file_name("con", ".txt") == "_con.txt");
    CHECK(safe_file_name("LPT1.old", ".txt") == "_LPT1.old.txt");
    CHECK(safe_file_name("console", ".txt") == "console.txt");
}

TEST_CASE("a name that is too long is cut between characters and keeps its ending", "[flow][names]") {
    std::string stem;
    for (int i = 0; i < 5000; ++i) stem += "长";
    const auto name = safe_file_name(stem, ".docx");
    CHECK(name.size() <= 255);
    CHECK(name.size() > 250);
    CHECK(name.ends_with("长.docx"));
    CHECK(wenshu::base::find_invalid_utf8(name) == std::string::npos);
}

}  // namespace
