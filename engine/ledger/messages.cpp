#include "ledger/messages.hpp"

namespace wenshu::ledger {
namespace {

constexpr base::Message catalogue[] = {
    // The table
    {"ledger.column_type",
     "“{ledger}”的“{column}”不能作台账的一列：列的类型只能是文字、整数、数值、百分数、日期、年月或是否",
     "\"{column}\" cannot be a column of \"{ledger}\": the type of a column is a text, an integer, a number, "
     "a percent, "
     "a date, a month or a boolean"},
    {"ledger.no_header", "“{ledger}”里没有列名：第一行应写各列的名称",
     "\"{ledger}\" has no headings: its first row names the columns"},
    {"ledger.missing_column", "缺少“{column}”这一列", "the column \"{column}\" is missing"},
    {"ledger.column_twice", "列名“{found}”与第 {first} 列重复，说的都是“{column}”；请留一列",
     "the heading \"{found}\" says the same as column {first}: \"{column}\"; keep one of them"},
    {"ledger.no_heading", "第 {column} 列没有列名，却有内容“{found}”；请补上列名或删去内容",
     "column {column} has no heading but holds \"{found}\"; name it or remove what it holds"},
    {"ledger.empty_cell", "“{column}”没有填写，这一列每行都要填",
     "\"{column}\" is empty; every row needs it"},
    {"ledger.decimal_range", "“{column}”里有 {scale} 位小数的数，这一行的数太大，两者放不到一起",
     "\"{column}\" has a number with {scale} decimals, with which the number of this row is too large"},
    {"ledger.more_faults", "从这里起还有 {count} 个错误没有列出",
     "{count} more faults from here on are not listed"},
    {"ledger.rows_left_out", "“{ledger}”有 {count} 行有错，没有计入，第一行在这里；各行的错误如下",
     "{count} {count, plural, one {row} other {rows}} of \"{ledger}\" {count, plural, one {has} other "
     "{have}} faults and {count, plural, one {was} other {were}} left out, the first one here; the faults "
     "follow"},
    {"ledger.outside_year",
     "“{ledger}”有 {count} 行的日期不在{year}年内，第一处是 {found}；统计时会一并算入，请核对",
     "\"{ledger}\" has {count} {count, plural, one {row} other {rows}} dated outside {year}, the first "
     "{found}; "
     "they are counted with the rest, please check"},

    // The store
    {"store.not_sqlite", "{file} 不是台账库（不是 SQLite 文件）：请写 ledger import 建的库，或换一个文件名",
     "{file} is no SQLite file: name a store that ledger import made, or another file"},
    {"store.foreign", "{file} 是别的程序的 SQLite 文件，没有动它；请换一个文件名",
     "{file} is an SQLite file of another program and was left alone; choose another file"},
    {"store.no_table",
     "{file} 里没有叫“{found}”的表{guesses, plural, =0 {} other {，是不是“{guess}”？}}（有：{known}）；请写 "
     "table",
     "{file} has no table \"{found}\"{guesses, plural, =0 {} other {, did you mean \"{guess}\"?}} (there "
     "are: "
     "{known}); write `table`"},
    {"store.no_columns",
     "表“{table}”里没有一列叫这本台账的列名（它有：{columns}"
     "）：列名要与台账的英文名或中文名相同，可以建一个视图来改名",
     "no column of the table \"{table}\" has a name that this ledger knows (there are: {columns}); names "
     "must be its keys "
     "or titles, a view can rename them"},
    {"store.other_columns", "表“{table}”里这些列不是台账的列，没有读：{columns}",
     "columns of the table \"{table}\" that the ledger does not know were not read: {columns}"},
    {"store.blob", "“{column}”里是二进制数据，不是文字或数",
     "\"{column}\" holds bytes, no text and no number"},
    {"store.newer", "{file} 是更新版本的 wenshu 建的，这个版本读不了；请升级程序",
     "{file} was made by a newer wenshu than this; use that one"},
    {"store.locked", "{file} 正被别的程序写入，等了几秒还没有空；请稍后再试",
     "another program is writing to {file}; try again later"},
    {"store.damaged", "{file} 读不下去，可能已经损坏（SQLite 说 {detail}）；请用备份",
     "{file} cannot be read, it may be damaged (SQLite says {detail}); use a backup"},
    {"store.no_ledger",
     "{file} 里没有叫“{found}”的台账{guesses, plural, =0 {} other {，是不是“{guess}”？}}{count, plural, =0 "
     "{：它是空的，请先用 ledger import 导入} other {（有：{known}）}}",
     "{file} holds no ledger \"{found}\"{guesses, plural, =0 {} other {, did you mean \"{guess}\"?}}{count, "
     "plural, =0 {: it is empty, import one first} other { (there are: {known})}}"},
    {"store.name", "“{name}”不能作库里的表名或列名：请在文种包的台账定义里换一个英文名",
     "\"{name}\" cannot be the name of a table or a column in a store; choose another key in the pack"},
    {"store.column_type",
     "“{column}”在库里是 {before}，文种包现在定为 {now}：两者放不到一列。请改回去，或者另建一个库",
     "\"{column}\" is {before} in the store and {now} in the pack now; change it back or use another store"},
    {"store.text", "“{column}”里的文字读不了（不是 UTF-8，或有保留字符）：库被别的程序改过",
     "the text of \"{column}\" cannot be read (no UTF-8, or reserved characters): another program changed "
     "the store"},
    {"store.no_dates", "台账“{ledger}”没有日期列，不能按年份取",
     "the ledger \"{ledger}\" has no dates, a year cannot be picked from it"},
    {"store.undated", "有 {count} 行没有日期，不在任何一年里，取 {year} 年时没有计入",
     "{count} {count, plural, one {row has} other {rows have}} no date and {count, plural, one {is} other "
     "{are}} not among those of {year}"},

    // Measures as written
    {"ledger.measure_form", "measures 应写成“编号: 统计项目”的形式",
     "measures must be a map from ids to measures"},
    {"ledger.measure_id", "统计项目的编号“{measure}”不能用在模板里：不要有空格、点、引号、括号等符号",
     "the measure id \"{measure}\" cannot be used in templates: no blanks, dots, quotes or brackets"},
    {"ledger.measure_twice", "统计项目“{measure}”已经有了，请换一个编号",
     "there is a measure \"{measure}\" already; choose another id"},
    {"ledger.measure_ledger", "统计项目“{measure}”没有写统计哪本台账，请写 ledger",
     "the measure \"{measure}\" does not say which ledger it asks; write `ledger`"},
    {"ledger.unknown_ledger",
     "没有叫“{found}”的台账{guesses, plural, =0 {} other {，是不是“{guess}”？}}（有：{known}）",
     "there is no ledger \"{found}\"{guesses, plural, =0 {} other {, did you mean \"{guess}\"?}} (there are: "
     "{known})"},
    {"ledger.measure_operation",
     "统计项目“{measure}”没有写统计什么：请写 count、sum、avg、min、max、distinct、rate、ratio、sql 中的一个",
     "the measure \"{measure}\" does not say what it asks: write one of count, sum, avg, min, max, distinct, "
     "rate, ratio, sql"},
    {"ledger.measure_operations", "统计项目“{measure}”写了 {first} 又写了 {second}，只能写一个",
     "the measure \"{measure}\" has both {first} and {second}; keep one"},
    {"ledger.measure_number", "统计项目“{measure}”要算的“{column}”不是数值，这样的列只能用 count 或 distinct",
     "the measure \"{measure}\" calculates with \"{column}\", which holds no numbers; only count and "
     "distinct would do"},
    {"ledger.measure_date", "统计项目“{measure}”的 date 写了“{column}”，这一列不是日期",
     "`date` of the measure \"{measure}\" is \"{column}\", which holds no dates"},
    {"ledger.measure_no_date", "统计项目“{measure}”按{dimension}统计，而台账 {ledger} 没有日期列",
     "the measure \"{measure}\" asks by {dimension}, but the ledger {ledger} has no dates"},
    {"ledger.measure_by", "统计项目“{measure}”写了 {found} 却没有写 by：不分组就不用排序或取前几名",
     "the measure \"{measure}\" has `{found}` without `by`: without groups there is nothing to order or cut"},

    {"ledger.measure_decimals", "统计项目“{measure}”不用写 decimals：只有 avg 和 ratio 才要定小数位数",
     "the measure \"{measure}\" takes no `decimals`; they are for avg and ratio"},
    {"ledger.compare_previous",
     "统计项目“{measure}”要与上期比（compare: previous），by 请写年、季度或月中的一个",
     "the measure \"{measure}\" is compared with the period before; write one of 年, 季度 and 月 in `by`"},
    {"ledger.cumulative_by", "统计项目“{measure}”要写累计（cumulative），by 请写季度或月",
     "the measure \"{measure}\" is cumulative; write 季度 or 月 in `by`"},
    {"ledger.one_dimension", "统计项目“{measure}”的 by 写了两项，不能再写 {found}",
     "the measure \"{measure}\" has two entries in `by` and takes no `{found}`"},
    {"ledger.rest_top", "统计项目“{measure}”写了 rest，就要写 top（取前几名），不能写 cumulative",
     "the measure \"{measure}\" has `rest`, which needs `top` and does not go with `cumulative`"},
    {"ledger.target_by", "统计项目“{measure}”没有分组，target 只写一个数",
     "the measure \"{measure}\" has no groups; write one number as `target`"},
    {"ledger.target_group",
     "target 里没有叫“{found}”的组{guesses, plural, =0 {} other {，是不是“{guess}”？}}（有：{known}）",
     "there is no group \"{found}\"{guesses, plural, =0 {} other {, did you mean \"{guess}\"?}} (there are: "
     "{known})"},

    {"ledger.regions_unknown",
     "“{measure}”按地区次序排列，{count} 个不在次序表里，排在最后：{found}；请按次序写进计划文件的 "
     "regions（order 写成列表的，写进列表）",
     "\"{measure}\" is ordered by region, and {count} {count, plural, one {group is} other {groups are}} not "
     "in the "
     "table and stand last: {found}; list them under `regions` in the plan, or in the measure's own list"},

    // Rates
    {"ledger.unknown_measure",
     "没有叫“{found}”的统计项目{guesses, plural, =0 {} other {，是不是“{guess}”？}}（有：{known}）",
     "there is no measure \"{found}\"{guesses, plural, =0 {} other {, did you mean \"{guess}\"?}} (there "
     "are: {known})"},
    {"ledger.rate_key",
     "“{measure}”用两个统计项目相比，不写 {found}：条件写在 part 和 whole 所指的统计项目里",
     "\"{measure}\" divides two measures and takes no `{found}`: conditions belong to the measures of its "
     "part and whole"},
    {"ledger.rate_ledger", "“{measure}”的 ledger 写了 {found}，而它的 whole 统计的是 {ledger}；可以不写",
     "`ledger` of \"{measure}\" is {found}, but its whole asks {ledger}; it may be left out"},
    {"ledger.rate_of_rate", "相比的一边不能又是两个数之比：{found}",
     "a measure that divides two others cannot be divided itself: {found}"},
    {"ledger.rate_of_groups", "相比的一边不能是分组的统计项目：{found}；by 写在两者相比的项目上",
     "a measure with groups cannot be divided: {found}; write `by` at the measure that divides"},
    {"ledger.rate_of_sql", "相比的一边不能是 SQL 查询：{found}；请在查询里算好",
     "an SQL query cannot be divided: {found}; divide in the query"},
    {"ledger.rate_by", "“{measure}”的两边统计的不是同一本台账，不能分组",
     "the two sides of \"{measure}\" ask different ledgers and cannot be grouped together"},

    // Conditions and dimensions
    {"ledger.condition_form", "where 应写成“列名: 值”的形式", "`where` must be a map from columns to values"},
    {"ledger.condition_empty", "“{column}”的条件是空的：请写一个值、几个值，或 from 和 to",
     "the condition on \"{column}\" is empty: write a value, several values, or from and to"},
    {"ledger.condition_range", "“{column}”不分大小，不能写 from 和 to；请直接写值",
     "\"{column}\" has no order for from and to; write the values themselves"},
    {"ledger.condition_key", "条件里只能写 from 和 to，或者 not、contains、filled，不能写“{found}”",
     "a condition has from and to, or one of not, contains and filled, but not \"{found}\""},
    {"ledger.condition_forms", "“{first}”单独成一个条件，不能和“{second}”写在一起",
     "\"{first}\" makes a condition by itself and cannot stand with \"{second}\""},
    {"ledger.condition_contains", "“{column}”不是文字，不能写 contains",
     "\"{column}\" is no text, contains asks for a part of one"},
    {"ledger.condition_order", "“{column}”的范围颠倒了：from 在 to 之后",
     "the range of \"{column}\" is upside down: from comes after to"},
    {"ledger.dimension_name", "by 应写列名，或者年、季度、月", "`by` names columns, or 年, 季度, 月"},
    {"ledger.dimension_type", "不能按“{column}”分组：小数和百分数分不成组",
     "\"{column}\" cannot be grouped by: decimals and percents make no groups"},
    {"ledger.dimension_count", "by 写了 {count} 项，只能写一项或两项",
     "`by` has {count} entries, it takes one or two"},
    {"ledger.dimension_twice", "by 里“{column}”写了两次", "\"{column}\" stands twice in `by`"},

    // Answers
    {"ledger.overflow", "“{measure}”的数太大，超出 64 位整数",
     "the numbers of \"{measure}\" are too large for 64 bits"},
    {"ledger.too_many_groups", "“{measure}”分出的组超过 {limit} 个；请换一列分组，或加上条件",
     "\"{measure}\" has more than {limit} groups; group by another column or add a condition"},

    // SQL
    {"ledger.sql", "“{measure}”的 sql 有错：SQLite 说 {detail}",
     "the sql of \"{measure}\": SQLite says {detail}"},
    {"ledger.sql_refused", "“{measure}”的 sql 只能是一条查询（SELECT），只读台账，不能写入或附加别的库",
     "the sql of \"{measure}\" must be one SELECT that reads ledgers: no writing, no attaching"},
    {"ledger.sql_function",
     "“{measure}”的 sql 不能用函数 {found}：只能用结果不随日期和机器变化的，如 count、sum、avg、min、max、"
     "round、coalesce、substr；日期之差用 days",
     "the sql of \"{measure}\" cannot use the function {found}, only those whose results change neither with "
     "the day nor with the machine, such as count, sum, avg, min, max, round, coalesce, substr; days gives "
     "differences of dates"},
    {"ledger.sql_parameter", "“{measure}”的 sql 里有参数（? 或 :名称），请直接写值",
     "the sql of \"{measure}\" has parameters (? or :name); write the values themselves"},
    {"ledger.sql_columns",
     "“{measure}”的 sql 有 {found} 列，应有 {wanted} 列：写了 by 是“组、数”两列，没写是一个数",
     "the sql of \"{measure}\" has {found} columns instead of {wanted}: group and number with `by`, one "
     "number "
     "without"},
    {"ledger.sql_rows", "“{measure}”的 sql 得出好几行，没有写 by 时只能得出一个数",
     "the sql of \"{measure}\" gives several rows; without `by` it gives one number"},
    {"ledger.sql_value",
     "“{measure}”的 sql 得出“{found}”，{kind, select, real {除不尽：请用 round(…, 2) 写明留几位小数} "
     "other {不是数}}",
     "the sql of \"{measure}\" gives \"{found}\", {kind, select, real {which has too many digits: say with "
     "round(…, 2) how many decimals it has} other {which is no number}}"},
    {"ledger.sql_digits", "{found} 超过 15 位数字，“{measure}”的 sql 算不准；请用 sum、avg 等写法统计",
     "{found} has more than 15 digits, with which the sql of \"{measure}\" would not be exact; use a measure "
     "such as sum or avg"},
    {"ledger.sql_group", "“{measure}”的 sql 得出的组名不是文字（不是 UTF-8，或有保留字符）",
     "the sql of \"{measure}\" gives a group whose name is no text (no UTF-8, or reserved characters)"},
    {"ledger.sql_group_twice", "“{measure}”的 sql 得出两个“{found}”组：是不是少写了 GROUP BY？",
     "the sql of \"{measure}\" gives the group \"{found}\" twice: does it lack a GROUP BY?"},
    {"ledger.sql_endless",
     "“{measure}”的 sql 算了太久，或者占用内存太多，已经停下：是不是表与表没有按列对上？",
     "the sql of \"{measure}\" takes too long or too much memory and was stopped: do its tables lack a "
     "condition that joins them?"},
    {"ledger.sql_key", "“{measure}”用了 sql，不写 {found}：条件写在查询里",
     "\"{measure}\" has sql and takes no `{found}`: conditions belong to the query"},
    {"ledger.sql_by", "用了 sql 时，by 只写组的名称，如 by: 社区",
     "with sql `by` is the name of the groups alone, as in by: 社区"},
    {"ledger.sql_per", "“{measure}”是 SQL 查询，不能再按季度、社区等分开考核",
     "\"{measure}\" is an SQL query and cannot be told apart by quarters or columns"},

    // Indicators
    {"ledger.grouped_measure", "“{measure}”是分组的统计项目，这里要的是一个数；请选没有 by 的统计项目",
     "\"{measure}\" is a measure with groups, but one number is needed here; choose one without `by`"},
    {"ledger.target_kind",
     "{kind, select, rate {“{measure}”是比率，目标要写成百分数，如 100%} other "
     "{“{measure}”不是比率，目标不能写成百分数}}",
     "{kind, select, rate {\"{measure}\" is a rate, its target must be a percent such as 100%} "
     "other {\"{measure}\" is no rate, its target cannot be a percent}}"},
    {"ledger.op",
     "比较方式“{found}”不认识：请写 >=、<= 或 =", "unknown comparison \"{found}\": write >=, <= or ="},
    {"ledger.per", "“{measure}”不能按“{found}”考核：台账里没有这一列，或者没有日期",
     "\"{measure}\" cannot be judged by \"{found}\": the ledger has no such column, or no dates"},
    {"ledger.no_year", "按{found}考核要知道是哪一年，请写 year",
     "to judge by {found} the plan must have a year"},
};

}  // namespace

std::span<const base::Message> messages() {
    return catalogue;
}

}  // namespace wenshu::ledger
