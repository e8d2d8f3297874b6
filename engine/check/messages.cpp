#include "check/messages.hpp"

namespace wenshu::check {
namespace {

constexpr base::Message catalogue[] = {
    // Names
    {"data.unknown_key",
     "没有“{key}”这一项{guesses, plural, =0 {} other {。是不是想写 {guess}{required, plural, =0 {} other "
     "{（必填）}}？}}"
     "{knowns, plural, =0 {} other {可以写的还有：{known}}}",
     "unknown key \"{key}\"{guesses, plural, =0 {} other {; did you mean {guess}{required, plural, =0 {} "
     "other "
     "{ (required)}}?}}{knowns, plural, =0 {} other { Known: {known}}}"},
    {"data.unknown_pack",
     "documents 里的“{pack}”不是这个计划所用的模板包{guesses, plural, =0 {} other {。是不是想写 "
     "{guess}？}}（用的是：{known}）",
     "\"{pack}\" is none of the plan's packs{guesses, plural, =0 {} other {; did you mean {guess}?}} (they "
     "are: "
     "{known})"},
    {"data.twice", "{key} 和“{title}”是同一项，只能写一个",
     "{key} and \"{title}\" are the same; write one of them"},
    {"data.missing",
     "缺少必填的 {key}{titles, plural, =0 {} other {（{title}）}}{pack_count, plural, =0 {} other "
     "{：模板包 {packs} 需要它，可以写在最外层，也可以写在 documents 下}}",
     "{key}{titles, plural, =0 {} other { ({title})}} is missing{pack_count, plural, =0 {} other {; {packs} "
     "need it, "
     "at the top level or under documents}}"},
    {"data.missing_one",
     "要写 {keys} 其中一项，现在都没有写{pack_count, plural, =0 {} other {（模板包 {packs} 需要它）}}",
     "one of {keys} is needed, and none is there{pack_count, plural, =0 {} other { (for {packs})}}"},
    {"data.only_one", "{keys} 只能写其中一项，请删去多余的", "only one of {keys} may be written"},
    {"data.computed", "“{key}”由程序算出，不用填写，请删去", "\"{key}\" is computed; remove it"},
    {"data.empty_item", "列表里这一项是空的：请填写或删去", "this item of the list is empty"},

    // Types
    {"data.type",
     "应为{expected, select, integer {整数} decimal {数值} percent {百分比（如 98.5%）} quantity "
     "{整数、小数或百分比} "
     "date {日期（如 2018-02-03）} month {年月（如 2018-03）} boolean {true 或 false（也可写 是、否）} "
     "string {文字} "
     "list {列表} map {一组“名称: 内容”} other {别的内容}}，实为{kind, select, list {一个列表} "
     "map {一组“名称: 内容”} other {“{found}”}}{guesses, plural, =0 {} other {。是不是想写 {guess}？}}",
     "expected {expected, select, integer {a whole number} decimal {a number} percent {a percentage (98.5%)} "
     "quantity {a number or a percentage} date {a date (2018-02-03)} month {a month (2018-03)} boolean {true "
     "or "
     "false} string {a text} list {a list} map {a map} other {something else}}, found {kind, select, list {a "
     "list} "
     "map {a map} other {\"{found}\"}}{guesses, plural, =0 {} other {; did you mean {guess}?}}"},
    {"data.overflow", "{found} 的位数太多，超出了能处理的范围",
     "{found} is too large or too precise a number"},
    {"data.calendar", "{found} 不是日历上的日期：{year} 年 {month} 月只有 {last} 天",
     "{found} is not in the calendar: {year}-{month} has {last} days"},
    {"data.calendar_month", "{found} 不是日历上的日期：月份是 1 至 12",
     "{found} is not in the calendar: months are 1 to 12"},

    // Limits
    {"data.choice",
     "“{found}”不在可选的范围内{guesses, plural, =0 {} other {。是不是想写 {guess}？}}（可选：{choices}）",
     "\"{found}\" is none of the choices{guesses, plural, =0 {} other {; did you mean {guess}?}} "
     "({choices})"},
    {"data.pattern",
     "“{found}”的写法不合要求{guesses, plural, =0 {} other {。是不是想写 {guess}？}}{examples, plural, =0 "
     "{（应符合 {pattern}）} other {（要写成这样：{example}）}}",
     "\"{found}\" is not of the right form{guesses, plural, =0 {} other {; did you mean {guess}?}}{examples, "
     "plural, =0 { (it must match {pattern})} other { (write it like {example})}}"},
    {"data.minimum", "{found} 太小：不能小于 {limit}", "{found} is less than {limit}"},
    {"data.maximum", "{found} 太大：不能大于 {limit}", "{found} is more than {limit}"},
    {"data.too_short", "太短：只有 {found} 个字，至少要 {limit} 个",
     "{found} characters; at least {limit} are needed"},
    {"data.too_long", "太长：有 {found} 个字，最多 {limit} 个",
     "{found} characters; at most {limit} are allowed"},
    {"data.too_few", "太少：只有 {found} 项，至少要 {limit} 项",
     "{found} items; at least {limit} are needed"},
    {"data.too_many", "太多：有 {found} 项，最多 {limit} 项", "{found} items; at most {limit} are allowed"},

    // Schemas
    {"schema.root", "schema.json 的最外层应有 \"type\": \"object\"",
     "a schema.json is of \"type\": \"object\""},
    {"schema.keyword", "不支持关键字“{keyword}”{guesses, plural, =0 {} other {。是不是想写 {guess}？}}",
     "unsupported keyword \"{keyword}\"{guesses, plural, =0 {} other {; did you mean {guess}?}}"},
    {"schema.misplaced", "关键字“{keyword}”对 {type} 类型不起作用",
     "\"{keyword}\" says nothing of the type {type}"},
    {"schema.value",
     "这里应为{expected, select, schema {一个对象（schema）} text {加双引号的文字} texts "
     "{文字的列表，至少一项} truth {true 或 false} "
     "count {不小于 0 的整数} number {数} list {列表} map {对象} mask {phone、id 或 name} "
     "alternatives {一个列表，每项写 '{'\"required\": [\"名称\"]'}'，至少两项} other "
     "{别的内容}}，实为 {found}",
     "expected {expected, select, schema {a schema} text {a string} texts {an array of strings} truth {true "
     "or false} "
     "count {a whole number} number {a number} list {an array} map {an object} mask {phone, id or name} "
     "alternatives {a list of two or more '{'\"required\": [\"name\"]'}'} other "
     "{something else}}, found {found}"},
    {"schema.type",
     "不支持类型 {found}：可用 boolean、integer、number、string、array、object，数量和百分比可用 [number, "
     "string]",
     "unsupported type {found}: boolean, integer, number, string, array, object, or [number, string] with a "
     "format"},
    {"schema.format",
     "format“{found}”不能用于这个类型；类型为 [number, string] 时，format 要写 quantity、percent 或 decimal",
     "the format \"{found}\" is unknown or does not suit the type; [number, string] needs quantity, percent "
     "or decimal"},
    {"schema.reference", "找不到 {found}：只能引用本文件的 #/definitions/名称",
     "cannot resolve {found}: only #/definitions/name of this file can be referred to"},
    {"schema.circular", "{found} 引用到了自己", "{found} refers to itself"},
    {"schema.beside_reference", "$ref 旁边不能写“{keyword}”（只能写 title、description、examples）",
     "\"{keyword}\" cannot stand beside $ref (title, description and examples can)"},
    {"schema.pattern", "{found} 不是合法的正则表达式", "{found} is no regular expression"},
    {"schema.required", "必填的“{key}”不在 properties 里", "\"{key}\" is required but no property"},
    {"schema.shorthand", "x-shorthand 所写的“{key}”不在 properties 里",
     "x-shorthand names \"{key}\", which is no property"},
    {"schema.same_title", "{key} 的 title“{title}”和 {other} 重名，分不清是哪一项",
     "the title \"{title}\" of {key} names {other} too"},
    {"schema.too_large", "引用展开后太大或太深", "too large or too deep once the references are followed"},
    {"schema.conflict", "几个模板包对 {path} 的规定不一致：{keyword} 一处是 {first}，一处是 {second}",
     "packs disagree on {path}: {keyword} is {first} in one and {second} in another"},
};

}  // namespace

std::span<const base::Message> messages() {
    return catalogue;
}

}  // namespace wenshu::check
