#include "text/mask.hpp"

#include <catch2/catch.hpp>

using wenshu::text::mask;

TEST_CASE("a phone number keeps three and four digits", "[text][mask]") {
    CHECK(mask("13812345678", "phone") == "138****5678");
    CHECK(mask("010-62345678", "phone") == "010*****5678");
}

TEST_CASE("an identity number keeps its place and its last four digits", "[text][mask]") {
    CHECK(mask("110101199003071234", "id") == "110101********1234");
    CHECK(mask("11010119900307123X", "id") == "110101********123X");
}

TEST_CASE("a name keeps its first character", "[text][mask]") {
    CHECK(mask("张三", "name") == "张*");
    CHECK(mask("欧阳修远", "name") == "欧***");
    CHECK(mask("𠮷野", "name") == "𠮷*");
}

TEST_CASE("what is too short to keep anything is hidden whole", "[text][mask]") {
    CHECK(mask("62345678", "phone") == "********");
    CHECK(mask("1101011234", "id") == "**********");
    CHECK(mask("张", "name") == "*");
    CHECK(mask("", "phone") == "");
}

TEST_CASE("an unknown mask hides everything", "[text][mask]") {
    CHECK(mask("北京市东城区", "address") == "******");
}
