// The filters that give text from texts, lists and truth values.
#include <array>
#include <string>
#include <vector>

#include "render/filter.hpp"
#include "render/print.hpp"
#include "text/lists.hpp"

namespace wenshu::render {
namespace {

base::Result<Output> apply_default(const Input& input) {
    const std::string* text = model::text_of(input.value);
    const bool absent = std::holds_alternative<model::Null>(input.value.data);
    if (!absent && (text == nullptr || !text->empty())) return Output(Unchanged{});
    return Output(model::Value{*text_argument(input.call.arguments, 0), input.value.where});
}

base::Result<Output> apply_list(const Input& input) {
    std::vector<std::string> items;
    for (const model::Value& item : *model::list_of(input.value)) {
        const Kinds kind = kind_of(item);
        if (!(kind & (Kind::list | Kind::map)).empty())
            return unfit_value(input, std::string(kind_name(kind)));
        if (kind != Kinds(Kind::nothing)) items.push_back(printed(item, input.scope.rounding));
    }
    const std::string* joiner = text_argument(input.call.arguments, 0);
    const std::string joined = joiner == nullptr ? text::join_zh(items) : text::join_zh(items, *joiner);
    return Output(model::Value{joined, input.value.where});
}

base::Result<Output> apply_yes_no(const Input& input) {
    const bool truth = std::get<bool>(input.value.data);
    const std::string* word = text_argument(input.call.arguments, truth ? 0 : 1);
    return Output(model::Value{word == nullptr ? printed(input.value, input.scope.rounding) : *word,
                               input.value.where});
}

bool none_or_two(Arguments arguments) {
    return arguments.size() != 1 && all_texts(arguments);
}

constexpr std::array<Filter, 3> table = {{
    {"default", "default: '无'", "没有值或为空时，写这段文字", any_data, any_data, 1, 1, all_texts,
     apply_default},
    {"list", "list: '；'", "把列表连成一句，默认用顿号", Kind::list, Kind::text, 0, 1, all_texts, apply_list},
    {"yes_no", "yes_no: '已完成', '未完成'", "是否写成“是”“否”，或写成给出的两个词", Kind::boolean,
     Kind::text, 0, 2, none_or_two, apply_yes_no},
}};

}  // namespace

std::span<const Filter> text_filters() {
    return table;
}

}  // namespace wenshu::render
