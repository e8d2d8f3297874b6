// What will be written, and nothing about how: the frame of an official paper and its body of blocks.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/date.hpp"

namespace wenshu::document {

// What a run stands for besides its text: a figure (id: the measure's name) or a fact that is still missing
// (id: the data path), which writers highlight.
struct Mark {
    enum class Kind { none, figure, missing };
    Kind kind = Kind::none;
    std::string id;

    bool operator==(const Mark&) const = default;
};

struct Run {
    std::string text;
    bool bold = false;
    bool italic = false;
    Mark mark;

    bool operator==(const Run&) const = default;
};

struct Link {
    std::string target;
    std::vector<Run> runs;

    bool operator==(const Link&) const = default;
};

struct LineBreak {
    bool operator==(const LineBreak&) const = default;
};

using Inline = std::variant<Run, Link, LineBreak>;
using Inlines = std::vector<Inline>;

// Level 1 to 4; the number comes from the layout (一、 （一） 1. （1）), never from the text. A heading that
// ends in 。 runs in with the paragraph after it: `run_in` is that paragraph, set in the body's face on the
// same line.
struct Heading {
    int level = 1;
    Inlines inlines;
    Inlines run_in;
};

struct Paragraph {
    Inlines inlines;
};

struct Block;

struct List {
    bool ordered = false;
    std::vector<std::vector<Block>> items;
};

enum class Align { left, center, right };

struct Column {
    Inlines title;
    Align align = Align::left;
};

struct Table {
    std::string caption;  // may be empty
    std::vector<Column> columns;
    std::vector<std::vector<Inlines>> rows;  // as many cells a row as there are columns
    bool total = false;                      // the last row is a total (合计)
};

enum class ImageType { png, jpeg };

struct Image {
    std::string bytes;
    ImageType type = ImageType::png;
    std::size_t width = 0;  // pixels
    std::size_t height = 0;
    std::string alternative;  // says what is to be seen; may be empty
};

struct PageBreak {};

// A struct rather than a naked variant, so that lists can hold blocks.
struct Block {
    std::variant<Heading, Paragraph, List, Table, Image, PageBreak> node;
};

// The elements around the body (GB/T 9704-2012 clause 7); those that are empty are not there.
struct Frame {
    Inlines title;                   // 标题
    Inlines to;                      // 主送机关, joined by 、 without the colon
    std::vector<Inlines> signature;  // 署名, one an issuer
    Inlines date;                    // 成文日期, as printed
    Inlines note;                    // 附注, without its brackets
};

// For the file's properties; the same input gives the same bytes, so `created` comes from the plan.
struct Properties {
    std::string title;
    std::string subject;
    std::string creator;
    std::optional<base::Date> created;
};

struct Document {
    Frame frame;
    std::vector<Block> body;
    Properties properties;
};

// The text of inlines without their form; a line break is a line feed.
std::string plain_text(const Inlines& inlines);

}  // namespace wenshu::document
