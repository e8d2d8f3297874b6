// Layout files in tests: those of the project with what they are based on, and others that are written here.
#pragma once

#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "render/layout.hpp"
#include "serial/parse.hpp"
#include "support.hpp"

namespace wenshu::render {

// The text of a file in data/layouts.
inline std::string shipped_file(const std::string& name) {
    std::ifstream file(std::string(WENSHU_SOURCE_DIR) + "/data/layouts/" + name + ".yaml", std::ios::binary);
    REQUIRE(file.good());
    return {std::istreambuf_iterator<char>(file), {}};
}

inline model::Tree layout_tree(Book& book, const std::string& yaml, const std::string& name = "layout.yaml") {
    const auto parsed = serial::parse(book.add(name, yaml), serial::Format::yaml);
    REQUIRE(parsed);
    return *parsed;
}

// The tree of a file that may be based on one in data/layouts, laid over that one.
inline model::Tree whole_tree(Book& book, const std::string& yaml, const std::string& name = "layout.yaml") {
    const model::Tree file = layout_tree(book, yaml, name);
    const auto below = based_on(file);
    if (!below) return file;
    const std::string base = *model::text_of(below->value);
    return overlaid(whole_tree(book, shipped_file(base), base + ".yaml"), file);
}

inline document::Layout layout_of(const std::string& yaml) {
    Book book;
    auto read = layout(whole_tree(book, yaml));
    if (!read) {
        CAPTURE(book.lines(read.faults()));
        FAIL("the layout has faults");
    }
    return *std::move(read);
}

inline document::Layout shipped_layout(const std::string& name) {
    return layout_of(shipped_file(name));
}

// A layout that builds on the standard's and says nothing but this; its first line is the fourth of the file.
inline std::string based(const std::string& yaml) {
    return "name: x\ntitle: 试\nbased_on: gbt9704\n" + yaml;
}

}  // namespace wenshu::render
