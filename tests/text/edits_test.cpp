#include "text/edits.hpp"

#include <string>

#include <catch2/catch.hpp>

namespace wenshu::text {
namespace {

TEST_CASE("an editor tells what it changed and keeps the rest", "[text][edits]") {
    Editor editor("abcdef");
    editor.replace(1, 2, "XYZ", "r1");
    editor.replace(3, 1, "d", "r2");
    editor.remove(4, 1, "r3");
    const Edited edited = std::move(editor).finish();
    CHECK(edited.text == "aXYZdf");
    REQUIRE(edited.changes.size() == 2);
    CHECK(edited.changes[0] == Change{1, "bc", "XYZ", "r1"});
    CHECK(edited.changes[1] == Change{4, "e", "", "r3"});
}

TEST_CASE("a place in the edited text leads back to where it stood", "[text][edits]") {
    Editor editor("0123456789");
    editor.replace(2, 3, "ab", "r");  // 01 ab 56789
    editor.remove(7, 2, "r");         // 01 ab 56 9
    const Edited edited = std::move(editor).finish();
    REQUIRE(edited.text == "01ab569");
    const std::string origins = {2, 3, 5, 6, 9};
    CHECK(origin(edited.changes, 0) == 0);
    CHECK(origin(edited.changes, 1) == 1);
    for (std::size_t i = 0; i < origins.size(); ++i) {
        INFO(i);
        CHECK(origin(edited.changes, i + 2) == static_cast<std::size_t>(origins[i]));
    }
    CHECK(origin(edited.changes, 7) == 10);
}

}  // namespace
}  // namespace wenshu::text
