#include "flow/layouts.hpp"

#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

#include <catch2/catch.hpp>

#include "flow/messages.hpp"
#include "memory_host.hpp"
#include "text/message.hpp"

namespace {

namespace base = wenshu::base;
namespace fs = std::filesystem;
namespace flow = wenshu::flow;
namespace text = wenshu::text;
using wenshu::test::MemoryHost;

// A machine in memory that has the project's layouts.
struct Machine {
    MemoryHost host;
    base::Sources sources;
    flow::Session session{host, sources, {"home/templates", "home/data"}};

    Machine() {
        for (const auto& file : fs::directory_iterator(fs::path(WENSHU_SOURCE_DIR) / "data" / "layouts")) {
            std::ostringstream bytes;
            bytes << std::ifstream(file.path(), std::ios::binary).rdbuf();
            host.files["home/data/layouts/" + file.path().filename().string()] = bytes.str();
        }
    }

    // A layout that is based on another and says this.
    void add(const std::string& path, const std::string& base, const std::string& yaml = "") {
        host.files[path] = "name: x\ntitle: 试\nbased_on: " + base + "\n" + yaml;
    }

    // "file:line:column sentence" of the only fault.
    std::string fault_of(const std::string& name) {
        const auto layout = flow::load_layout(name, session);
        if (layout || layout.faults().size() != 1) return "not one fault";
        const base::Diagnostic& fault = layout.faults().front();
        const auto place = sources.place(fault.where);
        const auto catalogue = flow::messages();
        return (place ? place->file + ":" + std::to_string(place->line) + ":" +
                            std::to_string(place->column) + " "
                      : std::string()) +
               text::sentence(fault, std::span(&catalogue, 1), text::Language::zh);
    }
};

TEST_CASE("a layout is found by its name", "[flow][layouts]") {
    Machine machine;
    const auto layout = flow::load_layout("gbt9704-letter", machine.session);
    REQUIRE(layout);
    CHECK(layout->head.mark_top.value == 30);
    CHECK(layout->body.size.value == 16);
}

TEST_CASE("a layout is found by its path, and what it is based on from its own folder", "[flow][layouts]") {
    Machine machine;
    machine.add("office/layouts/county.yaml", "gbt9704", "page: { margin_left: 30 }\n");
    machine.add("office/layouts/town/town.yaml", "../county.yaml", "page: { margin_right: 29 }\n");
    machine.add("office/layouts/beside.yml", "county.yaml");
    const auto town = flow::load_layout("office/layouts/town/town.yaml", machine.session);
    REQUIRE(town);
    CHECK(town->margin_left.value == 30);
    CHECK(town->margin_right.value == 29);
    CHECK(town->margin_top.value == 37);
    const auto beside = flow::load_layout("./office/layouts/beside.yml", machine.session);
    REQUIRE(beside);
    CHECK(beside->margin_left.value == 30);
}

TEST_CASE("a name that nobody knows is answered with those that there are", "[flow][layouts]") {
    Machine machine;
    CHECK(machine.fault_of("plian") ==
          "没有“plian”这个版式。是不是想写 plain？可用的有：gbt9704, gbt9704-letter, gbt9704-minutes, "
          "gbt9704-order, gbt9704-up, plain");
    machine.add("local.yaml", "gbt9074");
    CHECK(machine.fault_of("local.yaml") ==
          "local.yaml:3:11 没有“gbt9074”这个版式。是不是想写 gbt9704？可用的有：gbt9704, gbt9704-letter, "
          "gbt9704-minutes, gbt9704-order, gbt9704-up, plain");
    CHECK(machine.fault_of("plan/local.yaml") == "找不到版式文件 plan/local.yaml");
    machine.add("plan/local.yaml", "../base.yaml");
    CHECK(machine.fault_of("plan/local.yaml") == "plan/local.yaml:3:11 找不到版式文件 base.yaml");
}

TEST_CASE("layouts in a circle are named in their order", "[flow][layouts]") {
    Machine machine;
    machine.add("a.yaml", "./a.yaml");
    CHECK(machine.fault_of("a.yaml") ==
          "a.yaml:3:11 版式的 based_on 绕成了圈：a.yaml → a.yaml。请改掉其中一处");
    machine.add("one/b.yaml", "../two/c.yaml");
    machine.add("two/c.yaml", "../one/d.yaml");
    machine.add("one/d.yaml", "../one/../two/c.yaml");
    CHECK(machine.fault_of("one/b.yaml") ==
          "one/d.yaml:3:11 版式的 based_on 绕成了圈：one/b.yaml → two/c.yaml → one/d.yaml → two/c.yaml。"
          "请改掉其中一处");
}

TEST_CASE("layouts may be based on one another only so deep", "[flow][layouts]") {
    Machine machine;
    machine.add("1.yaml", "gbt9704");
    for (int i = 2; i <= 9; ++i) machine.add(std::to_string(i) + ".yaml", std::to_string(i - 1) + ".yaml");
    CHECK(flow::load_layout("7.yaml", machine.session));
    CHECK(machine.fault_of("8.yaml").find("1.yaml:3:11 版式的 based_on 超过了 8 层：8.yaml → 7.yaml → ") ==
          0);
}

TEST_CASE("a fault of a layout is told where it stands, in the file itself or below it", "[flow][layouts]") {
    Machine machine;
    machine.add("below.yaml", "gbt9704", "page: { margin_left: -1 }\n");
    machine.add("local.yaml", "below.yaml", "page: { margin_right: wide }\n");
    const auto layout = flow::load_layout("local.yaml", machine.session);
    REQUIRE_FALSE(layout);
    std::set<std::string> files;
    for (const auto& fault : layout.faults()) files.insert(machine.sources.place(fault.where)->file);
    CHECK(files == std::set<std::string>{"below.yaml", "local.yaml"});
    machine.host.files["broken.yaml"] = "name: [\n";
    CHECK_FALSE(flow::load_layout("broken.yaml", machine.session));
    machine.add("on-broken.yaml", "broken.yaml");
    CHECK_FALSE(flow::load_layout("on-broken.yaml", machine.session));
}

TEST_CASE("the layouts that there are, by name with their titles", "[flow][layouts]") {
    Machine machine;
    machine.host.files["home/data/layouts/notes.txt"] = "not a layout";
    const auto helps = flow::layouts(machine.session);
    REQUIRE(helps);
    REQUIRE(helps->size() == 6);
    CHECK(helps->front().name == "gbt9704");
    CHECK(helps->front().title == "公文（下行文）");
    CHECK(helps->back().name == "plain");
    CHECK(helps->back().title == "事务文书（无版头）");
    machine.host.files["home/data/layouts/broken.yaml"] = "name: [\n";
    CHECK_FALSE(flow::layouts(machine.session));
}

}  // namespace
