#include "flow/deliver.hpp"

#include <catch2/catch.hpp>

#include "memory_host.hpp"

namespace {

using wenshu::base::Replace;
using wenshu::base::Severity;
using wenshu::base::Written;
using wenshu::flow::deliver;
using wenshu::flow::name_products;
using wenshu::flow::NamedProduct;
using wenshu::flow::Product;
using wenshu::test::MemoryHost;

TEST_CASE("a name that had to be changed is said", "[flow][deliver]") {
    const auto named = name_products({Product{"../计划", ".txt", "正文"}});
    REQUIRE(named);
    CHECK(named->value.front().name == "／计划.txt");
    REQUIRE(named->notes.size() == 1);
    CHECK(named->notes.front().code == "output.renamed");
    CHECK(named->notes.front().severity == Severity::warning);
}

TEST_CASE("two products may not share a name, nor may one be without", "[flow][deliver]") {
    const auto same = name_products({Product{"Plan", ".txt", "1"}, Product{"plan", ".txt", "2"}});
    REQUIRE_FALSE(same);
    CHECK(same.faults().front().code == "output.same_name");
    const auto none = name_products({Product{"..", ".txt", "1"}});
    REQUIRE_FALSE(none);
    CHECK(none.faults().front().code == "output.no_name");
}

TEST_CASE("a file in the way stops all, and nothing is written", "[flow][deliver]") {
    MemoryHost host;
    host.files["out/b.txt"] = "old";
    const std::vector<NamedProduct> products = {{"a.txt", "1"}, {"b.txt", "2"}};
    const auto refused = deliver(products, "out", Replace::never, host);
    REQUIRE_FALSE(refused);
    CHECK(refused.faults().size() == 1);
    CHECK(refused.faults().front().code == "host.exists");
    CHECK(host.files.size() == 1);
    const auto forced = deliver(products, "out", Replace::always, host);
    REQUIRE(forced);
    CHECK((*forced)[0].written == Written::created);
    CHECK((*forced)[1].written == Written::replaced);
    CHECK(host.files["out/b.txt"] == "2");
}

TEST_CASE("a folder in the way stops all, even where files may be replaced", "[flow][deliver]") {
    MemoryHost host;
    host.files["out/b.txt/x"] = "old";
    const std::vector<NamedProduct> products = {{"a.txt", "1"}, {"b.txt", "2"}};
    const auto refused = deliver(products, "out", Replace::always, host);
    REQUIRE_FALSE(refused);
    CHECK(refused.faults().front().code == "host.folder");
    CHECK(host.files.size() == 1);
}

TEST_CASE("bytes that are there already are not written again", "[flow][deliver]") {
    MemoryHost host;
    const std::vector<NamedProduct> products = {{"a.txt", "1"}};
    REQUIRE(deliver(products, "out", Replace::never, host));
    host.writes_left = 0;
    const auto again = deliver(products, "out", Replace::never, host);
    REQUIRE(again);
    CHECK(again->front().written == Written::unchanged);
}

TEST_CASE("a full disk is said", "[flow][deliver]") {
    MemoryHost host;
    host.writes_left = 0;
    const std::vector<NamedProduct> products = {{"a.txt", "1"}};
    const auto failed = deliver(products, "out", Replace::never, host);
    REQUIRE_FALSE(failed);
    CHECK(failed.faults().front().code == "host.write");
}

}  // namespace
