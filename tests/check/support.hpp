// Schemas from JSON, data from YAML, values and faults as short texts.
#pragma once

#include <string>
#include <string_view>

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "base/overload.hpp"
#include "base/sources.hpp"
#include "check/bind.hpp"
#include "check/schema.hpp"
#include "model/value.hpp"
#include "serial/parse.hpp"

namespace wenshu::check::test {

inline model::Tree tree(base::Sources& sources, std::string_view text, serial::Format format) {
    auto parsed = serial::parse(sources.add("file", std::string(text)), format);
    if (!parsed) FAIL("not well-formed: " << parsed.faults().front().code << "\n" << text);
    return *std::move(parsed);
}

inline model::Schema schema_from(std::string_view json) {
    base::Sources sources;
    auto read = check::schema(tree(sources, json, serial::Format::json));
    if (!read) FAIL("no schema: " << read.faults().front().code << "\n" << json);
    return *std::move(read);
}

// An object of these properties, more keywords behind them.
inline model::Schema object(const std::string& properties, const std::string& more = "") {
    return schema_from(R"({"type": "object", "properties": {)" + properties + "}" + more + "}");
}

// {n: int 12, d: decimal 1.50, r: rate 98.5/100, t: date 2018-02-03, s: "x", b: true}
inline std::string dump(const model::Value& value) {
    std::string out;
    const auto separate = [&out] { out += out.size() > 1 ? ", " : ""; };
    std::visit(base::overload{
                   [&](model::Null) { out = "null"; },
                   [&](bool truth) { out = truth ? "true" : "false"; },
                   [&](std::int64_t whole) { out = fmt::format("int {}", whole); },
                   [&](const base::Decimal& decimal) { out = "decimal " + base::to_string(decimal); },
                   [&](const base::Rate& rate) {
                       out = "rate " + base::to_string(rate.part) + "/" + base::to_string(rate.whole);
                   },
                   [&](const base::Date& date) { out = "date " + base::to_iso_string(date); },
                   [&](const std::string& text) { out = "\"" + text + "\""; },
                   [&](const model::List& items) {
                       out = "[";
                       for (const auto& item : items) {
                           separate();
                           out += dump(item);
                       }
                       out += "]";
                   },
                   [&](const model::Map& map) {
                       out = "{";
                       for (const auto& field : map.fields) {
                           separate();
                           out += field.key + ": " + dump(field.value);
                       }
                       out += "}";
                   },
                   [&](const model::Figure&) { out = "figure"; },
               },
               value.data);
    return out;
}

inline std::string argument(const base::Diagnostic& fault, std::string_view name) {
    for (const auto& arg : fault.args) {
        if (arg.name != name) continue;
        if (const auto* text = std::get_if<std::string>(&arg.value)) return *text;
        return std::to_string(std::get<std::int64_t>(arg.value));
    }
    return "(none)";
}

// "data.type 2:4 indicators[0].target (12)": code, place, path and the guess where there is one; a line each.
inline std::string dump(const base::Sources& sources, const base::Diagnostics& faults) {
    std::string out;
    for (const auto& fault : faults) {
        const auto at = sources.place(fault.where);
        out += out.empty() ? "" : "\n";
        out += fault.code + (at ? fmt::format(" {}:{}", at->line, at->column) : " nowhere");
        if (!fault.path.empty()) out += " " + fault.path;
        if (argument(fault, "guesses") == "1") out += " (" + argument(fault, "guess") + ")";
    }
    return out;
}

// The value or the faults of YAML data.
inline std::string bound(std::string_view yaml, const model::Schema& schema) {
    base::Sources sources;
    const auto value = check::bind(tree(sources, yaml, serial::Format::yaml), schema);
    return value ? dump(*value) : dump(sources, value.faults());
}

inline base::Diagnostics faults_of(std::string_view yaml, const model::Schema& schema) {
    base::Sources sources;
    const auto value = check::bind(tree(sources, yaml, serial::Format::yaml), schema);
    return value ? base::Diagnostics{} : value.faults();
}

}  // namespace wenshu::check::test
