// What a filter is: {{ value | name: argument }}. Each family of filters has its file with its own table;
// help, lint and preparation walk all of them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/result.hpp"
#include "document/document.hpp"
#include "document/filled.hpp"
#include "model/schema.hpp"
#include "model/value.hpp"
#include "render/names.hpp"
#include "render/scope.hpp"
#include "render/template.hpp"

namespace wenshu::render {

// What a value is, as far as filters care; one bit each.
enum class Kind : std::uint16_t {
    nothing = 1,
    text = 2,
    number = 4,
    rate = 8,
    date = 16,
    boolean = 32,
    list = 64,
    map = 128,
    block = 256,
};

// A set of kinds.
struct Kinds {
    std::uint16_t bits = 0;

    constexpr Kinds() = default;
    constexpr Kinds(Kind kind) : bits(static_cast<std::uint16_t>(kind)) {}

    friend constexpr Kinds operator|(Kinds a, Kinds b) { return from(a.bits | b.bits); }
    friend constexpr Kinds operator&(Kinds a, Kinds b) { return from(a.bits & b.bits); }
    friend constexpr bool operator==(Kinds, Kinds) = default;

    constexpr bool empty() const { return bits == 0; }

  private:
    static constexpr Kinds from(int bits) {
        Kinds kinds;
        kinds.bits = static_cast<std::uint16_t>(bits);
        return kinds;
    }
};

constexpr Kinds operator|(Kind a, Kind b) {
    return Kinds(a) | Kinds(b);
}

// Everything that data can hold, a missing value among it.
inline constexpr Kinds any_data = Kind::nothing | Kind::text | Kind::number | Kind::rate | Kind::date |
                                  Kind::boolean | Kind::list | Kind::map;

// A Figure counts as its number.
Kind kind_of(const model::Value& value);

// What values of this schema can be, apart from missing. Null: nothing is known.
Kinds kinds_of(const model::Schema* schema);

// The kind's name for messages: text, number, rate, …; of several the first.
std::string_view kind_name(Kinds kinds);

using Arguments = std::span<const Argument>;

struct Input {
    const model::Value& value;    // never a Figure: that is taken apart before, and its mark kept
    const model::Schema* schema;  // null where nothing is known
    const Call& call;
    const Scope& scope;
    std::span<const Level> levels;  // where arguments that are names are looked up
};

// The value as it came in.
struct Unchanged {};

using Output = std::variant<model::Value, std::vector<document::Block>, document::Markdown, Unchanged>;

struct Filter {
    std::string_view name;
    std::string_view usage;  // how it is written: "date: 'yyyy年M月'"
    std::string_view help;   // one line for those who write templates
    Kinds takes;             // a missing value goes past a filter that doesn't take `nothing`
    Kinds gives;
    std::size_t min_arguments;
    std::size_t max_arguments;
    bool (*fits)(Arguments);  // whether so many arguments have the right form; null where all have
    base::Result<Output> (*apply)(const Input&);
    // What is wrong with the arguments by the schemas of the value and of the names around it; null where
    // that cannot be.
    base::Diagnostics (*lint)(const Call&, const model::Schema*, std::span<const Level>) = nullptr;
};

std::span<const Filter> text_filters();
std::span<const Filter> number_filters();
std::span<const Filter> date_filters();
std::span<const Filter> block_filters();

// All filters, by family.
std::vector<const Filter*> all_filters();

// The filter of this name, or null.
const Filter* find_filter(std::string_view name);

// The argument at `index` as a text or a whole number, or null where there is none of that kind.
const std::string* text_argument(Arguments arguments, std::size_t index);
const std::int64_t* number_argument(Arguments arguments, std::size_t index);

// Whether there are texts alone among the arguments.
bool all_texts(Arguments arguments);

// A fault at the place of the call: template.filter_value {filter, found}, a value that the filter has no
// form for.
base::Diagnostic unfit_value(const Input& input, std::string found);

}  // namespace wenshu::render
