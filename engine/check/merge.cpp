#include "check/merge.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "check/fault.hpp"
#include "check/schema_type.hpp"

namespace wenshu::check {
namespace {

using model::Schema;
using model::Type;

template <class T, class Choose>
std::optional<T> stricter(const std::optional<T>& a, const std::optional<T>& b, Choose choose) {
    if (!a || !b) return a ? a : b;
    return choose(*a, *b) ? a : b;
}

template <class T>
std::optional<T> larger(const std::optional<T>& a, const std::optional<T>& b) {
    return stricter(a, b, [](const T& x, const T& y) { return x >= y; });
}

template <class T>
std::optional<T> smaller(const std::optional<T>& a, const std::optional<T>& b) {
    return stricter(a, b, [](const T& x, const T& y) { return x <= y; });
}

template <class T>
bool contradict(const std::optional<T>& low, const std::optional<T>& high) {
    return low && high && *low > *high;
}

void fill(std::string& own, const std::string& others) {
    if (own.empty()) own = others;
}

class Merger {
  public:
    void merge(Schema& into, const Schema& from, const std::string& path);

    base::Diagnostics faults;

  private:
    void merge_properties(Schema& into, const Schema& from, const std::string& path);
    void merge_choices(Schema& into, const Schema& from, const std::string& path);
    void merge_limits(Schema& into, const Schema& from, const std::string& path);
    void merge_part(std::vector<Schema>& into, const std::vector<Schema>& from, const std::string& path);
    void conflict(const Schema& at, const std::string& path, const char* keyword, std::string a,
                  std::string b) {
        faults.push_back(
            fault("schema.conflict", at.where, path,
                  {{"path", path}, {"keyword", keyword}, {"first", std::move(a)}, {"second", std::move(b)}}));
    }
};

void Merger::merge(Schema& into, const Schema& from, const std::string& path) {
    if (into.type == Type::any) into.type = from.type;
    if (from.type != Type::any && into.type != from.type) {
        return conflict(from, path, "type", std::string(json_type(into.type)),
                        std::string(json_type(from.type)));
    }
    if (into.computed != from.computed) {
        const auto word = [](bool truth) { return truth ? "true" : "false"; };
        conflict(from, path, "readOnly", word(into.computed), word(from.computed));
    }
    fill(into.format, from.format);
    if (!from.format.empty() && into.format != from.format) {
        conflict(from, path, "format", into.format, from.format);
    }
    fill(into.pattern, from.pattern);
    if (!from.pattern.empty() && into.pattern != from.pattern) {
        conflict(from, path, "pattern", into.pattern, from.pattern);
    }
    fill(into.title, from.title);
    fill(into.description, from.description);
    fill(into.unit, from.unit);
    fill(into.mask, from.mask);
    fill(into.shorthand, from.shorthand);
    if (into.examples.empty()) into.examples = from.examples;
    if (into.one_of.empty()) into.one_of = from.one_of;
    into.open = into.open || from.open;
    merge_choices(into, from, path);
    merge_limits(into, from, path);
    merge_properties(into, from, path);
    merge_part(into.items, from.items, path + "[]");
    merge_part(into.values, from.values, path + ".*");
}

void Merger::merge_properties(Schema& into, const Schema& from, const std::string& path) {
    for (const model::Property& property : from.properties) {
        const auto own =
            std::find_if(into.properties.begin(), into.properties.end(),
                         [&](const model::Property& known) { return known.key == property.key; });
        const auto property_path = join_path(path, property.key);
        if (own != into.properties.end()) {
            merge(own->schema, property.schema, property_path);
            continue;
        }
        const auto& title = property.schema.title;
        const auto namesake = std::find_if(
            into.properties.begin(), into.properties.end(),
            [&](const model::Property& known) { return !title.empty() && known.schema.title == title; });
        if (namesake != into.properties.end()) {
            conflict(property.schema, property_path, "title", namesake->key + " " + title,
                     property.key + " " + title);
        }
        into.properties.push_back(property);
    }
    for (const std::string& key : from.required) {
        if (std::find(into.required.begin(), into.required.end(), key) == into.required.end()) {
            into.required.push_back(key);
        }
    }
}

// A value must suit both: the choices that both have.
void Merger::merge_choices(Schema& into, const Schema& from, const std::string& path) {
    if (into.choices.empty()) into.choices = from.choices;
    if (from.choices.empty()) return;
    std::vector<std::string> both;
    for (const std::string& choice : into.choices) {
        if (std::find(from.choices.begin(), from.choices.end(), choice) != from.choices.end())
            both.push_back(choice);
    }
    if (both.empty()) conflict(from, path, "enum", into.choices.front(), from.choices.front());
    into.choices = std::move(both);
}

void Merger::merge_limits(Schema& into, const Schema& from, const std::string& path) {
    into.minimum = larger(into.minimum, from.minimum);
    into.maximum = smaller(into.maximum, from.maximum);
    into.min_length = larger(into.min_length, from.min_length);
    into.max_length = smaller(into.max_length, from.max_length);
    into.min_items = larger(into.min_items, from.min_items);
    into.max_items = smaller(into.max_items, from.max_items);
    if (contradict(into.minimum, into.maximum)) {
        conflict(from, path, "minimum", base::to_string(*into.minimum), base::to_string(*into.maximum));
    }
    if (contradict(into.min_length, into.max_length)) {
        conflict(from, path, "minLength", std::to_string(*into.min_length), std::to_string(*into.max_length));
    }
    if (contradict(into.min_items, into.max_items)) {
        conflict(from, path, "minItems", std::to_string(*into.min_items), std::to_string(*into.max_items));
    }
}

void Merger::merge_part(std::vector<Schema>& into, const std::vector<Schema>& from, const std::string& path) {
    if (into.empty()) {
        into = from;
    } else if (!from.empty()) {
        merge(into.front(), from.front(), path);
    }
}

}  // namespace

base::Result<Schema> merge(const Schema& a, const Schema& b) {
    Merger merger;
    Schema merged = a;
    merger.merge(merged, b, {});
    if (merger.faults.empty()) return merged;
    base::arrange(merger.faults);
    return std::move(merger.faults);
}

}  // namespace wenshu::check
