#include "check/infer.hpp"

#include <catch2/catch.hpp>

namespace {

using wenshu::check::infer;
using wenshu::model::Entry;
using wenshu::model::find;
using wenshu::model::Mapping;
using wenshu::model::Scalar;
using wenshu::model::Sequence;
using wenshu::model::Tree;
using wenshu::model::Type;

Tree scalar(const char* text, bool quoted = false) {
    return Tree{Scalar{text, quoted}, {}};
}

Tree item(const char* key, Tree value) {
    return Tree{Mapping{Entry{key, {}, std::move(value)}}, {}};
}

TEST_CASE("a scalar's form says what it is, unless it is quoted", "[check][infer]") {
    CHECK(infer(scalar("12")).type == Type::integer);
    CHECK(infer(scalar("1.5")).type == Type::decimal);
    CHECK(infer(scalar("true")).type == Type::boolean);
    CHECK(infer(scalar("2018-02-03")).type == Type::date);
    CHECK(infer(scalar("2018-02")).type == Type::string);
    CHECK(infer(scalar("健康")).type == Type::string);
    CHECK(infer(scalar("12", true)).type == Type::string);
    CHECK(infer(scalar("")).type == Type::any);
}

TEST_CASE("the items of a list share one schema with all their keys", "[check][infer]") {
    const auto schema =
        infer(Tree{Sequence{item("a", scalar("1")), item("a", scalar("2.5")), item("b", scalar("x"))}, {}});
    REQUIRE(schema.type == Type::list);
    REQUIRE(schema.items.size() == 1);
    CHECK(find(schema.items.front(), "a")->type == Type::decimal);
    CHECK(find(schema.items.front(), "b")->type == Type::string);
}

TEST_CASE("items of different kinds are texts, and anything where one holds others", "[check][infer]") {
    CHECK(infer(Tree{Sequence{scalar("1"), scalar("x")}, {}}).items.front().type == Type::string);
    CHECK(infer(Tree{Sequence{scalar("1"), item("a", scalar("1"))}, {}}).items.front().type == Type::any);
    CHECK(infer(Tree{Sequence{}, {}}).items.empty());
}

}  // namespace
