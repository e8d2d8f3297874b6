// Trees, tables and faults as short texts, so that a test reads as what goes in and what comes out.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "base/overload.hpp"
#include "base/sources.hpp"
#include "model/rows.hpp"
#include "serial/parse.hpp"
#include "serial/rows.hpp"

namespace wenshu::serial::test {

// {a: 1, b: ["x", y]}: quoted scalars in quotes.
inline std::string dump(const model::Tree& tree) {
    std::string out;
    const auto separate = [&out] { out += out.size() > 1 ? ", " : ""; };
    std::visit(base::overload{
                   [&](const model::Scalar& scalar) {
                       out = scalar.quoted ? "\"" + scalar.text + "\"" : scalar.text;
                   },
                   [&](const model::Sequence& items) {
                       out = "[";
                       for (const auto& item : items) {
                           separate();
                           out += dump(item);
                       }
                       out += "]";
                   },
                   [&](const model::Mapping& entries) {
                       out = "{";
                       for (const auto& entry : entries) {
                           separate();
                           out += entry.key + ": " + dump(entry.value);
                       }
                       out += "}";
                   },
               },
               tree.node);
    return out;
}

inline std::string place(const base::Sources& sources, base::Location where) {
    const auto at = sources.place(where);
    if (!at) return "nowhere";
    return at->cell.empty() ? fmt::format("{}:{}", at->line, at->column) : at->cell;
}

// "serial.tab 2:1", one a line.
inline std::string dump(const base::Sources& sources, const base::Diagnostics& faults) {
    std::string out;
    for (const auto& fault : faults) {
        out += out.empty() ? "" : "\n";
        out += fault.code + " " + place(sources, fault.where);
    }
    return out;
}

// The tree, or the faults.
inline std::string parsed(std::string_view text, Format format) {
    base::Sources sources;
    const auto tree = parse(sources.add("file", std::string(text)), format);
    return tree ? dump(*tree) : dump(sources, tree.faults());
}

inline base::Diagnostics faults_of(std::string_view text, Format format) {
    base::Sources sources;
    const auto tree = parse(sources.add("file", std::string(text)), format);
    return tree ? base::Diagnostics{} : tree.faults();
}

inline std::string argument(const base::Diagnostic& fault, std::string_view name) {
    for (const auto& arg : fault.args) {
        if (arg.name != name) continue;
        if (const auto* text = std::get_if<std::string>(&arg.value)) return *text;
        return std::to_string(std::get<std::int64_t>(arg.value));
    }
    return "(none)";
}

// Writes a table down: the titles, then a line a row; quoted cells in quotes, cells parted by |.
class Table final : public model::RowVisitor {
  public:
    explicit Table(const base::Sources& sources) : sources_(sources) {}

    void header(std::span<const model::Cell> titles) override { add(titles); }
    void row(base::Location where, std::span<const model::Cell> cells) override {
        add(cells);
        rows.push_back(place(sources_, where));
    }

    std::string text;
    std::vector<std::string> rows;    // where each begins
    std::vector<std::string> places;  // of each cell, the titles' too

  private:
    void add(std::span<const model::Cell> cells) {
        text += text.empty() ? "" : "\n";
        for (std::size_t i = 0; i < cells.size(); ++i) {
            text += i == 0 ? "" : "|";
            const std::string shown(cells[i].text);
            text += cells[i].quoted ? "\"" + shown + "\"" : shown;
            places.push_back(place(sources_, cells[i].where));
        }
    }
    const base::Sources& sources_;
};

// The table, then the faults.
inline std::string tabulated(std::string_view text, Format format) {
    base::Sources sources;
    Table table(sources);
    const auto read = rows(sources.add("file", std::string(text)), format, table);
    if (read) return table.text;
    return table.text + (table.text.empty() ? "" : "\n") + dump(sources, read.faults());
}

}  // namespace wenshu::serial::test
