// The filters that give blocks: they stand alone on their line.
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "render/filter.hpp"
#include "render/print.hpp"
#include "render/table.hpp"

namespace wenshu::render {
namespace {

std::vector<Pick> picks(const Call& call) {
    const std::string* text = text_argument(call.arguments, 0);
    return text == nullptr ? std::vector<Pick>() : parse_picks(*text);
}

Output one_block(document::Block block) {
    std::vector<document::Block> blocks;
    blocks.push_back(std::move(block));
    return blocks;
}

base::Result<Output> apply_table(const Input& input) {
    base::Result<document::Table> made =
        table(*model::list_of(input.value), input.schema, picks(input.call), input.call.where);
    if (!made) return std::move(made).faults();
    return one_block({*std::move(made)});
}

base::Diagnostics lint_table_call(const Call& call, const model::Schema* schema) {
    return lint_table(schema, picks(call), call.where);
}

// The path is the plan's, so a fault with the file is shown where the plan names it.
base::Result<Output> apply_image(const Input& input) {
    const std::string path = printed(input.value);
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
    return Output(document::Passage{*model::text_of(input.value), input.value.where, document::Lines::value});
}

// As with images: a fault with the file is shown where the plan names it.
base::Result<Output> apply_include(const Input& input) {
    const std::string& path = *model::text_of(input.value);
    if (!input.scope.texts) {
        return base::Diagnostic{
            base::Severity::error, "template.no_files", input.call.where, {}, {{"path", path}}};
    }
    base::Result<document::Passage> passage = input.scope.texts(path, input.value.where);
    if (!passage) return std::move(passage).faults();
    return Output(*std::move(passage));
}

bool any_picks(Arguments arguments) {
    if (arguments.empty()) return true;
    const std::string* text = text_argument(arguments, 0);
    if (text == nullptr) return false;
    for (const Pick& pick : parse_picks(*text)) {
        if (pick.name.empty()) return false;
    }
    return true;
}

constexpr std::array<Filter, 4> filters = {{
    {"table", "table 或 table: 'name, target, done=完成'", "列表排成表格，可选列、改表头；单独占一行",
     Kind::list, Kind::block, 0, 1, any_picks, apply_table, lint_table_call},
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
