#include "inspect/fonts.hpp"

#include <algorithm>
#include <map>
#include <string>

#include <catch2/catch.hpp>

#include "../flow/memory_host.hpp"

namespace {

namespace base = wenshu::base;
namespace document = wenshu::document;
namespace inspect = wenshu::inspect;
using wenshu::test::MemoryHost;

document::Layout layout() {
    document::Layout made;
    made.body.face = "仿宋_GB2312";
    made.body.latin = "Times New Roman";
    made.title_style.face = "方正小标宋简体";
    made.mark.face = "方正小标宋_GBK";
    made.page_number.face = "宋体";
    return made;
}

// A machine that has the families given, each under all of its names, and shows all else in the last.
void install(MemoryHost& host, std::vector<std::string> families) {
    host.programs["fc-match"] = [families](const base::Command& command) -> base::Result<base::Finished> {
        const auto& pattern = command.arguments.back();
        const auto name = pattern.substr(0, pattern.find(':'));
        for (const auto& family : families)
            if (family.find(name) != std::string::npos) return base::Finished{0, family, ""};
        return base::Finished{0, families.back(), ""};
    };
}

TEST_CASE("one note names every face that is shown in another", "[inspect][fonts]") {
    MemoryHost host;
    install(host, {"SimSun,宋体", "Times New Roman", "Noto Sans CJK SC,Noto Sans CJK SC Regular"});
    const auto notes = inspect::font_notes(layout(), host);
    REQUIRE(notes.size() == 1);
    CHECK(notes[0].severity == base::Severity::note);
    CHECK(notes[0].code == "font.missing");
    CHECK(
        notes[0].args[0] ==
        base::Arg{"faces", std::string("仿宋_GB2312 → Noto Sans CJK SC、方正小标宋简体 → Noto Sans CJK SC")});
}

TEST_CASE("a face by its other name, case or spaces is there", "[inspect][fonts]") {
    MemoryHost host;
    document::Layout plain;
    plain.body.face = "NotoSans CJK sc";
    host.programs["fc-match"] = [](const base::Command&) -> base::Result<base::Finished> {
        return base::Finished{0, "思源黑体,Noto Sans CJK SC", ""};
    };
    CHECK(inspect::font_notes(plain, host).empty());
}

TEST_CASE("where fontconfig is absent it is said that nothing is known", "[inspect][fonts]") {
    MemoryHost host;
    const auto notes = inspect::font_notes(layout(), host);
    REQUIRE(notes.size() == 1);
    CHECK(notes[0].code == "font.unknown");
    host.programs["fc-match"] = [](const base::Command&) -> base::Result<base::Finished> {
        return base::Finished{1, "", "no config"};
    };
    CHECK(inspect::font_notes(layout(), host)[0].code == "font.unknown");
}

TEST_CASE("a face's name is no pattern, and only Chinese faces are asked for in Chinese",
          "[inspect][fonts]") {
    MemoryHost host;
    install(host, {"x"});
    document::Layout odd;
    odd.body.face = "FZXiaoBiaoSong-B05S";
    odd.body.latin = "Times: New, Roman";
    CHECK(inspect::font_notes(odd, host).size() == 1);
    CHECK(host.commands[0].arguments.back() == "FZXiaoBiaoSong\\-B05S:lang=zh-cn");
    CHECK(host.commands[1].arguments.back() == "Times\\: New\\, Roman");
}

TEST_CASE("the faces of a head count where the layout has a head", "[inspect][fonts]") {
    auto official = layout();
    const auto has_mark = [&] {
        const auto faces = inspect::faces_of(official);
        return std::count(faces.begin(), faces.end(), inspect::NamedFace{"方正小标宋_GBK", true}) == 1;
    };
    CHECK_FALSE(has_mark());
    official.head.present = true;
    CHECK(has_mark());
}

}  // namespace
