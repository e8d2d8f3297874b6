// The filters that give blocks: they stand alone on their line.
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "render/chart.hpp"
#include "render/filter.hpp"
#include "render/print.hpp"
#include "render/table.hpp"

namespace wenshu::render {
namespace {

std::vector<Pick> picks(const Call& call, std::size_t index) {
    const std::string* text = text_argument(call.arguments, index);
    return text == nullptr ? std::vector<Pick>() : parse_picks(*text);
}

std::string heading(const Call& call, std::size_t index) {
    const std::string* text = text_argument(call.arguments, index);
    return text == nullptr ? std::string() : *text;
}

Output one_block(document::Block block) {
    std::vector<document::Block> blocks;
    blocks.push_back(std::move(block));
    return blocks;
}

base::Result<Output> apply_table(const Input& input) {
    base::Result<document::Table> made = table(*model::list_of(input.value), input.schema,
                                               picks(input.call, 0), input.call.where, input.scope.rounding);
    if (!made) return std::move(made).faults();
    made->caption = heading(input.call, 1);
    return one_block({*std::move(made)});
}

base::Diagnostics lint_table_call(const Call& call, const model::Schema* schema, std::span<const Level>) {
    return lint_table(schema, picks(call, 0), call.where);
}

base::Result<Output> apply_chart(const Input& input) {
    const auto kind = chart_kind(*text_argument(input.call.arguments, 0));
    base::Result<document::Chart> made = chart(*kind, *model::list_of(input.value), input.schema,
                                               picks(input.call, 1), input.call.where, input.scope.rounding);
    if (!made) return std::move(made).faults();
    made->title = heading(input.call, 2);
    return one_block({*std::move(made)});
}

base::Diagnostics lint_chart_call(const Call& call, const model::Schema* schema, std::span<const Level>) {
    return lint_chart(schema, picks(call, 1), call.where);
}

// The path is the plan's, so a fault with the file is shown where the plan names it.
base::Result<Output> apply_image(const Input& input) {
    const std::string path = printed(input.value, input.scope.rounding);
    if (!input.scope.images) {
        return base::Diagnostic{
            base::Severity::error, "template.no_images", input.call.where, {}, {{"path", path}}};
    }
    const std::string* alternative = text_argument(input.call.arguments, 0);
    base::Result<document::Image> image =
        input.scope.images(path, alternative == nullptr ? "" : *alternative, input.value.where);
    if (!image) return std::move(image).faults();
    return one_block({*std::move(image)});
}

base::Result<Output> apply_markdown(const Input& input) {
    return Output(
        document::Markdown{*model::text_of(input.value), input.value.where, document::Lines::value});
}

// As with images: a fault with the file is shown where the plan names it.
base::Result<Output> apply_include(const Input& input) {
    const std::string& path = *model::text_of(input.value);
    if (!input.scope.texts) {
        return base::Diagnostic{
            base::Severity::error, "template.no_files", input.call.where, {}, {{"path", path}}};
    }
    base::Result<document::Markdown> passage = input.scope.texts(path, input.value.where);
    if (!passage) return std::move(passage).faults();
    return Output(*std::move(passage));
}

// Columns, none of them without a name; all columns ('') where a title comes behind them.
bool are_picks(Arguments arguments, std::size_t index) {
    if (index >= arguments.size()) return true;
    const std::string* text = text_argument(arguments, index);
    if (text == nullptr || (text->empty() && index + 1 == arguments.size())) return false;
    for (const Pick& pick : parse_picks(*text)) {
        if (pick.name.empty()) return false;
    }
    return true;
}

bool fits_table(Arguments arguments) {
    return all_texts(arguments) && are_picks(arguments, 0);
}

bool fits_chart(Arguments arguments) {
    const std::string* word = text_argument(arguments, 0);
    return word != nullptr && chart_kind(*word) && all_texts(arguments) && are_picks(arguments, 1);
}

constexpr std::array<Filter, 5> filters = {{
    {"table", "table 或 table: 'name, done=完成, q1=场次 > 一季度', '表的标题'",
     "列表排成表格，可选列、改表头（“组 > 列”是两层表头）、加标题；列写 '' 是全部列；单独占一行", Kind::list,
     Kind::block, 0, 2, fits_table, apply_table, lint_table_call},
    {"chart", "chart: 'column' 或 chart: 'pie', 'group, value', '图的标题'",
     "列表画成图：column（柱形）、line（折线）、pie（饼）；第一列是分类，其余列是数值，列写 '' "
     "由程序选；单独占一行",
     Kind::list, Kind::block, 1, 3, fits_chart, apply_chart, lint_chart_call},
    {"image", "image 或 image: '图片说明'", "按路径放图片；单独占一行", Kind::text, Kind::block, 0, 1,
     all_texts, apply_image},
    {"markdown", "markdown", "文字按 Markdown 排成段落、标题、列表和表格；单独占一行", Kind::text,
     Kind::block, 0, 0, nullptr, apply_markdown},
    {"include", "include", "按路径放进一个 Markdown 文件（.md）的内容；单独占一行", Kind::text, Kind::block,
     0, 0, nullptr, apply_include},
}};

}  // namespace

std::span<const Filter> block_filters() {
    return filters;
}

}  // namespace wenshu::render
