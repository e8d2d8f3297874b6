// What will be written, and nothing about how: the frame of an official paper and its body of blocks.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/date.hpp"
#include "base/decimal.hpp"

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

// A note at the foot of the page that the place in the text stands on; numbered by the writers, from 1.
struct Footnote {
    std::vector<Run> runs;

    bool operator==(const Footnote&) const = default;
};

using Inline = std::variant<Run, Link, LineBreak, Footnote>;
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
    std::string group{};  // the heading above adjacent columns of the same group; may be empty
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

enum class ChartKind { column, line, pie };

// One run of numbers over the categories of its chart; nothing where a category has none.
struct Series {
    std::string name;
    std::vector<std::optional<base::Decimal>> values;  // as many as there are categories
};

struct Chart {
    ChartKind kind = ChartKind::column;
    std::string title;      // may be empty
    std::string unit;       // of the values; may be empty
    std::string dimension;  // what the categories are: 月份, 社区
    std::vector<std::string> categories;
    std::vector<Series> series;  // a pie has one
};

enum class Orientation { portrait, landscape };

// What follows begins a page, of this orientation until another break says otherwise (横排页面).
struct PageBreak {
    std::optional<Orientation> orientation{};
};

// 目录: the headings of the body down to `levels`.
struct Contents {
    int levels = 2;
    std::vector<int> pages{};  // of those headings, in their order; empty: not known
};

// A struct rather than a naked variant, so that lists can hold blocks.
struct Block {
    std::variant<Heading, Paragraph, List, Table, Image, Chart, PageBreak, Contents> node;
};

// How the issuer vouches for the paper (GB/T 9704-2012 7.3.5): by name alone, by a seal over name and date,
// or by the stamp of a signature beside a duty title.
enum class Vouching { unsealed, sealed, stamped };

// 出席, 请假, 列席 of minutes (GB/T 9704-2012 10.3): the label without its colon, and the names.
struct Attendance {
    Inlines label;
    Inlines names;
};

// The elements around the body (GB/T 9704-2012 clause 7); those that are empty are not there.
struct Frame {
    // 版头
    Inlines copy_number;  // 份号
    Inlines secrecy;      // 密级和保密期限, as printed: 机密★1年
    Inlines urgency;      // 紧急程度
    std::vector<Inlines>
        mark;  // 发文机关标志: the issuers' names, the host's first; the layout adds 文件, 令 or 纪要
    Inlines number;                // 发文字号, 令号, 纪要编号
    std::vector<Inlines> signers;  // 签发人, in the order of the issuers
    // 主体
    Inlines title;  // 标题
    Inlines to;     // 主送机关, joined by 、 without the colon
    std::vector<Attendance> attendance;
    std::vector<Inlines> signature;  // 署名, one an issuer
    Vouching vouching = Vouching::unsealed;
    Inlines duty;  // the title beside a signature's stamp: 主任
    Inlines date;  // 成文日期, as printed
    Inlines note;  // 附注, without its brackets
    // 版记
    Inlines copies;      // 抄送机关, without 抄送： and 。
    Inlines printed_by;  // 印发机关
    Inlines printed_on;  // 印发日期, as printed, without 印发
};

// 附件: named below the body (附件说明) and bound in behind it; without a body it is only named.
struct Attachment {
    Inlines title;
    std::vector<Block> body;
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
    std::vector<Attachment> attachments{};
    Properties properties;
};

// The text of inlines without their form; a line break is a line feed, a footnote nothing.
std::string plain_text(const Inlines& inlines);

// The numbers of a chart as a table, for those who read and not see: a row a category, a column a series.
Table table_of(const Chart& chart);

}  // namespace wenshu::document
