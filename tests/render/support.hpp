// Short ways to write schemas, data and templates in the tests of this room, and to read what came of them.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.hpp"
#include "base/sources.hpp"
#include "document/filled.hpp"
#include "model/schema.hpp"
#include "model/value.hpp"
#include "render/fill.hpp"
#include "render/template.hpp"

namespace wenshu::render {

inline model::Schema of(model::Type type, std::string title = "") {
    model::Schema schema;
    schema.type = type;
    schema.title = std::move(title);
    return schema;
}

inline model::Schema map_of(std::vector<model::Property> properties, std::string title = "") {
    model::Schema schema = of(model::Type::map, std::move(title));
    schema.properties = std::move(properties);
    return schema;
}

inline model::Schema list_of(model::Schema items, std::string title = "") {
    model::Schema schema = of(model::Type::list, std::move(title));
    schema.items.push_back(std::move(items));
    return schema;
}

inline model::Value value(const char* text) {
    return {std::string(text), {}};
}

template <class T>
model::Value value(T data) {
    return {std::move(data), {}};
}

inline model::Value fields(std::vector<model::Field> fields) {
    return {model::Map{std::move(fields)}, {}};
}

inline model::Value items(std::vector<model::Value> items) {
    return {std::move(items), {}};
}

inline model::Value figure(std::int64_t number, std::string measure) {
    return {model::Figure{number, "场", {std::move(measure), "activities", ""}, {}}, {}};
}

// Texts with numbers, as a program reads them; the body is the first.
class Book {
  public:
    const base::SourceText& add(std::string name, std::string text) {
        const base::SourceText& source = sources_.add(name, std::move(text));
        texts_[name] = &source;
        return source;
    }

    const Texts& texts() const { return texts_; }

    // One line a fault: place, code and arguments, "body:1:3 template.unknown_name name=x".
    std::vector<std::string> lines(const base::Diagnostics& faults) const {
        std::vector<std::string> lines;
        for (const base::Diagnostic& fault : faults) {
            const auto place = sources_.place(fault.where);
            std::string line = place ? place->file + ":" + std::to_string(place->line) + ":" +
                                           std::to_string(place->column) + " "
                                     : std::string();
            line += fault.code;
            for (const base::Arg& arg : fault.args) line += " " + arg.name + "=" + text(arg);
            lines.push_back(std::move(line));
        }
        return lines;
    }

  private:
    static std::string text(const base::Arg& arg) {
        const auto* number = std::get_if<std::int64_t>(&arg.value);
        return number == nullptr ? std::get<std::string>(arg.value) : std::to_string(*number);
    }

    base::Sources sources_;
    Texts texts_;
};

// The faults of preparing a body, one a line.
inline std::vector<std::string> faults_of(std::string body,
                                          std::vector<std::pair<std::string, std::string>> parts = {}) {
    Book book;
    const base::SourceText& source = book.add("body", std::move(body));
    Texts partials;
    for (auto& [name, text] : parts) partials[name] = &book.add(name, std::move(text));
    const auto prepared = prepare(source, partials);
    return prepared ? std::vector<std::string>() : book.lines(prepared.faults());
}

// A filled template as people see it, or its faults one a line.
struct Seen {
    std::string text;
    std::vector<std::string> faults;
};

// The text with every token's inlines in place: values between « and », blocks as ‹table›, ‹image›, ‹page›.
inline std::string readable(const document::Filled& filled) {
    std::string out = filled.text;
    for (std::size_t i = 0; i < filled.slots.size(); ++i) {
        std::string shown;
        if (const auto* inlines = std::get_if<document::Inlines>(&filled.slots[i])) {
            shown = "«" + document::plain_text(*inlines) + "»";
        } else {
            for (const auto& block : std::get<std::vector<document::Block>>(filled.slots[i])) {
                shown += std::holds_alternative<document::Table>(block.node)   ? "‹table›"
                         : std::holds_alternative<document::Image>(block.node) ? "‹image›"
                                                                               : "‹page›";
            }
        }
        const std::string token = "\uE000" + std::to_string(i) + "\uE001";
        out.replace(out.find(token), token.size(), shown);
    }
    return out;
}

inline Seen see(std::string body, const model::Value& data, const model::Schema& schema,
                std::vector<std::pair<std::string, std::string>> parts = {}) {
    Book book;
    const base::SourceText& source = book.add("body", std::move(body));
    Texts partials;
    for (auto& [name, text] : parts) partials[name] = &book.add(name, std::move(text));
    const auto prepared = prepare(source, partials);
    if (!prepared) return {"", book.lines(prepared.faults())};
    const auto filled = fill(*prepared, {data, schema});
    if (!filled) return {"", book.lines(filled.faults())};
    return {readable(*filled), {}};
}

using Lines = std::vector<std::string>;

}  // namespace wenshu::render
