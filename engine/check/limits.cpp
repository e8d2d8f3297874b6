#include "check/limits.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "base/overload.hpp"
#include "base/utf8.hpp"
#include "check/fault.hpp"
#include "check/guess.hpp"
#include "check/pattern.hpp"
#include "text/lists.hpp"
#include "text/nearest.hpp"

namespace wenshu::check {
namespace {

// The number that minimum and maximum speak of; of a percent the one before the sign.
std::optional<base::Decimal> number_of(const model::Value& value) {
    return std::visit(base::overload{
                          [](std::int64_t whole) {
                              return std::optional(base::Decimal{whole, 0});
                          },
                          [](const base::Decimal& decimal) { return std::optional(decimal); },
                          [](const base::Rate& rate) { return std::optional(rate.part); },
                          [](const auto&) { return std::optional<base::Decimal>(); },
                      },
                      value.data);
}

// A long list would bury the guess: its beginning says what kind of word is wanted.
constexpr std::size_t most_listed = 12;

std::string listed(const std::vector<std::string>& choices) {
    if (choices.size() <= most_listed) return text::join_zh(choices);
    return text::join_zh(std::span(choices).first(most_listed)) + "……";
}

class Limits {
  public:
    Limits(const model::Value& value, const model::Schema& schema, std::string_view path)
        : value_(value), schema_(schema), path_(path) {}

    base::Diagnostics check() {
        if (const auto number = number_of(value_)) check_number(*number);
        if (const auto* text = std::get_if<std::string>(&value_.data)) check_text(*text);
        return std::move(faults_);
    }

  private:
    void add(const char* code, std::vector<base::Arg> args) {
        faults_.push_back(fault(code, value_.where, path_, std::move(args)));
    }
    void check_number(base::Decimal number) {
        const auto found = base::to_string(number);
        if (schema_.minimum && number < *schema_.minimum) {
            add("data.minimum", {{"found", found}, {"limit", base::to_string(*schema_.minimum)}});
        }
        if (schema_.maximum && number > *schema_.maximum) {
            add("data.maximum", {{"found", found}, {"limit", base::to_string(*schema_.maximum)}});
        }
    }
    void check_text(const std::string& text);
    void check_length(std::size_t length);

    const model::Value& value_;
    const model::Schema& schema_;
    std::string_view path_;
    base::Diagnostics faults_;
};

void Limits::check_text(const std::string& text) {
    const auto& choices = schema_.choices;
    if (!choices.empty() && std::find(choices.begin(), choices.end(), text) == choices.end()) {
        add("data.choice", {{"found", shown(text)}, {"choices", listed(choices)}});
        add_guess(faults_.back(), text::nearest(text, choices));
    }
    const auto length = base::count_code_points(text);
    check_length(length);
    if (schema_.pattern.empty() || length > longest_matched) return;
    if (!matches(text, schema_.pattern)) {
        const std::string example = schema_.examples.empty() ? std::string() : schema_.examples.front();
        add("data.pattern", {{"found", shown(text)},
                             {"pattern", schema_.pattern},
                             {"example", example},
                             {"examples", std::int64_t{example.empty() ? 0 : 1}}});
        add_guess(faults_.back(), guess_form(text, schema_.pattern));
    }
}

void Limits::check_length(std::size_t length) {
    const auto found = static_cast<std::int64_t>(length);
    if (schema_.min_length && length < *schema_.min_length) {
        add("data.too_short", {{"found", found}, {"limit", static_cast<std::int64_t>(*schema_.min_length)}});
    }
    auto longest = schema_.max_length;
    if (!longest && !schema_.pattern.empty()) longest = longest_matched;
    if (longest && length > *longest) {
        add("data.too_long", {{"found", found}, {"limit", static_cast<std::int64_t>(*longest)}});
    }
}

}  // namespace

bool limits_texts(const model::Schema& schema) {
    return !schema.choices.empty() || !schema.pattern.empty() || schema.min_length || schema.max_length;
}

base::Diagnostics over_limits(const model::Value& value, const model::Schema& schema, std::string_view path) {
    return Limits(value, schema, path).check();
}

}  // namespace wenshu::check
