#include "serial/format.hpp"

#include <catch2/catch.hpp>

namespace wenshu::serial {
namespace {

TEST_CASE("the extension tells the format in any case of letters", "[serial][format]") {
    CHECK(format_of("plan.yaml") == Format::yaml);
    CHECK(format_of("dir.v2/plan.YML") == Format::yaml);
    CHECK(format_of("schema.json") == Format::json);
    CHECK(format_of("台账.JSONL") == Format::jsonl);
    CHECK(format_of("台账.csv") == Format::csv);
}

TEST_CASE("other extensions are no format", "[serial][format]") {
    CHECK(format_of("plan.txt") == std::nullopt);
    CHECK(format_of("plan") == std::nullopt);
    CHECK(format_of(".csv") == std::nullopt);
    CHECK(format_of("plan.yaml.bak") == std::nullopt);
    CHECK(format_of("") == std::nullopt);
}

}  // namespace
}  // namespace wenshu::serial
