#include "write/xlsx_rules.hpp"

#include <algorithm>
#include <string>

#include "write/xlsx_criteria_text.hpp"
#include "write/xlsx_text.hpp"

namespace wenshu::write {
namespace {

constexpr std::size_t longest_list = 255;  // of choices in a rule of their own, with commas between
constexpr lxw_color_t bar_color = 0x9DC3E6;

enum class Standing { done, going_on, open };

struct StateWord {
    const char* word;
    Standing standing;
};

// The words of a state that indicators and ledgers have.
constexpr StateWord state_words[] = {
    {"已完成", Standing::done},     {"完成", Standing::done},         {"达标", Standing::done},
    {"已办结", Standing::done},     {"办结", Standing::done},         {"已整改", Standing::done},
    {"已销号", Standing::done},     {"成功", Standing::done},         {"按计划开展", Standing::done},
    {"进行中", Standing::going_on}, {"办理中", Standing::going_on},   {"整改中", Standing::going_on},
    {"化解中", Standing::going_on}, {"延期开展", Standing::going_on}, {"未完成", Standing::open},
    {"未达标", Standing::open},     {"未办结", Standing::open},       {"未整改", Standing::open},
    {"逾期未整改", Standing::open}, {"未销号", Standing::open},       {"未成功", Standing::open},
    {"未开展", Standing::open},     {"逾期", Standing::open},
};

struct ValidationTexts {
    std::string title;
    std::string prompt;
    std::string error;
};

// Rules over the plain rows of one column. Subtotals among them take no harm.
class ColumnRules {
  public:
    ColumnRules(Target& target, std::size_t column, ChoiceLists& lists)
        : target_(target), spec_(target.sheet.columns[column]), column_(column), lists_(lists) {}

    void write() {
        if (target_.layout.plain_rows == 0) return;
        if (!spec_.choices.empty()) {
            allow_choices();
        } else {
            allow_entry();
        }
        switch (spec_.highlight) {
            case document::Highlight::none: break;
            case document::Highlight::bars: add_bars(); break;
            case document::Highlight::icons: add_icons(); break;
            case document::Highlight::state: add_states(); break;
        }
    }

  private:
    static bool is_inline(const std::vector<std::string>& choices) {
        std::size_t length = choices.size() - 1;
        for (const std::string& choice : choices) {
            if (choice.find_first_of(",\"") != std::string::npos || choice.empty()) return false;
            if (choice.front() == ' ' || choice.back() == ' ' || choice.front() == '=') return false;
            length += count_utf16(choice);
        }
        return length <= longest_list;
    }

    void allow_choices() {
        lxw_data_validation rule{};
        std::vector<std::string> texts = spec_.choices;
        std::vector<char*> pointers;
        std::string reference;
        if (is_inline(texts)) {
            for (std::string& text : texts) pointers.push_back(text.data());
            pointers.push_back(nullptr);
            rule.validate = LXW_VALIDATION_TYPE_LIST;
            rule.value_list = pointers.data();
        } else {
            reference = "=" + lists_.reference(texts);
            rule.validate = LXW_VALIDATION_TYPE_LIST_FORMULA;
            rule.value_formula = reference.data();
        }
        allow(rule, {"请选择", "请从下拉列表中选择。", "只能填写下拉列表中的内容，请重新选择。"});
    }

    void allow_entry() {
        lxw_data_validation rule{};
        rule.criteria = LXW_VALIDATION_CRITERIA_GREATER_THAN_OR_EQUAL_TO;
        if (spec_.entry == document::Entry::date) {
            rule.validate = LXW_VALIDATION_TYPE_DATE;
            rule.value_datetime.year = 1900;
            rule.value_datetime.month = 3;
            rule.value_datetime.day = 1;
            allow(rule, {"日期", "", "请填写日期，如 2018-02-03。"});
        } else if (spec_.entry == document::Entry::whole) {
            rule.validate = LXW_VALIDATION_TYPE_INTEGER;
            allow(rule, {"整数", "", "请填写不小于 0 的整数。"});
        }
    }

    void allow(lxw_data_validation& rule, ValidationTexts texts) {
        rule.ignore_blank = LXW_VALIDATION_ON;
        rule.show_input = texts.prompt.empty() ? LXW_VALIDATION_OFF : LXW_VALIDATION_ON;
        rule.show_error = LXW_VALIDATION_ON;
        rule.error_type = LXW_VALIDATION_ERROR_TYPE_STOP;
        if (!texts.prompt.empty()) {
            rule.input_title = texts.title.data();
            rule.input_message = texts.prompt.data();
        }
        std::string refused = "填写有误";
        rule.error_title = refused.data();
        rule.error_message = texts.error.data();
        target_.expect(
            worksheet_data_validation_range(target_.worksheet, first(), column(), last(), column(), &rule));
    }

    // Rates are measured against 100 %, other numbers against the largest of them.
    void add_bars() {
        lxw_conditional_format rule{};
        rule.type = LXW_CONDITIONAL_DATA_BAR;
        rule.data_bar_2010 = LXW_TRUE;
        rule.bar_solid = LXW_TRUE;
        rule.bar_color = bar_color;
        rule.min_rule_type = LXW_CONDITIONAL_RULE_TYPE_NUMBER;
        rule.min_value = 0;
        if (holds_rates()) {
            rule.max_rule_type = LXW_CONDITIONAL_RULE_TYPE_NUMBER;
            rule.max_value = 1;
        }
        format(rule);
    }

    bool holds_rates() const {
        const std::size_t size = std::min(target_.sheet.rows->size(), most_told_rows);
        for (std::size_t row = 0; row < size; ++row) {
            if (std::holds_alternative<base::Rate>(target_.sheet.rows->cell(row, column_))) return true;
        }
        return false;
    }

    void add_icons() {
        lxw_conditional_format rule{};
        rule.type = LXW_CONDITIONAL_TYPE_ICON_SETS;
        rule.icon_style = LXW_CONDITIONAL_ICONS_3_TRAFFIC_LIGHTS_UNRIMMED;
        format(rule);
    }

    // Those that may be chosen, where there is a choice.
    void add_states() {
        const auto& choices = spec_.choices;
        for (const StateWord& state : state_words) {
            const bool may_occur =
                choices.empty() || std::find(choices.begin(), choices.end(), state.word) != choices.end();
            if (may_occur) add_state(state.word, style_of(state.standing));
        }
    }

    lxw_format* style_of(Standing standing) {
        switch (standing) {
            case Standing::done: return target_.styles.good();
            case Standing::going_on: return target_.styles.fair();
            case Standing::open: break;
        }
        return target_.styles.bad();
    }

    void add_state(const char* word, lxw_format* style) {
        std::string value = quoted(word);
        lxw_conditional_format rule{};
        rule.type = LXW_CONDITIONAL_TYPE_CELL;
        rule.criteria = LXW_CONDITIONAL_CRITERIA_EQUAL_TO;
        rule.value_string = value.data();
        rule.format = style;
        format(rule);
    }

    void format(lxw_conditional_format& rule) {
        target_.expect(worksheet_conditional_format_range(target_.worksheet, first(), column(), last(),
                                                          column(), &rule));
    }

    lxw_row_t first() const { return static_cast<lxw_row_t>(target_.first_plain_row()); }
    lxw_row_t last() const { return static_cast<lxw_row_t>(target_.last_plain_row()); }
    lxw_col_t column() const { return static_cast<lxw_col_t>(column_); }

    Target& target_;
    const document::SheetColumn& spec_;
    std::size_t column_;
    ChoiceLists& lists_;
};

}  // namespace

void write_rules(Target& target, ChoiceLists& lists) {
    for (std::size_t column = 0; column < target.sheet.columns.size(); ++column) {
        ColumnRules(target, column, lists).write();
    }
}

}  // namespace wenshu::write
