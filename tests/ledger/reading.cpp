#include "reading.hpp"

#include <algorithm>
#include <stdexcept>
#include <utility>

#include <fmt/format.h>

#include "base/overload.hpp"
#include "base/utf8.hpp"
#include "ledger/builder.hpp"
#include "ledger/facts.hpp"

namespace wenshu::ledger::reading {
namespace {

std::vector<model::Cell> cells_of(const base::SourceText& source, std::size_t begin, std::size_t end) {
    std::vector<model::Cell> cells;
    for (;;) {
        const std::size_t comma = std::min(source.text.find(',', begin), end);
        cells.push_back({std::string_view(source.text).substr(begin, comma - begin),
                         {source.id, static_cast<std::uint32_t>(begin)},
                         false});
        if (comma == end) return cells;
        begin = comma + 1;
    }
}

class FlowReader {
  public:
    explicit FlowReader(const base::SourceText& source) : source_(source) {}

    model::Tree tree() {
        skip_blanks();
        const base::Location where = here();
        if (take('{')) {
            model::Mapping entries;
            while (!take('}')) entries.push_back(entry());
            return {std::move(entries), where};
        }
        if (take('[')) {
            model::Sequence items;
            while (!take(']')) items.push_back(item());
            return {std::move(items), where};
        }
        return {scalar(), where};
    }

  private:
    model::Entry entry() {
        skip_blanks();
        const base::Location where = here();
        std::string key = scalar().text;
        if (!take(':')) throw std::invalid_argument("a key without a colon");
        model::Tree value = tree();
        take(',');
        return {std::move(key), where, std::move(value)};
    }

    model::Tree item() {
        model::Tree value = tree();
        take(',');
        return value;
    }

    model::Scalar scalar() {
        if (take('"')) {
            const std::size_t end = source_.text.find('"', at_);
            model::Scalar quoted{source_.text.substr(at_, end - at_), true};
            at_ = end + 1;
            return quoted;
        }
        const std::size_t end = std::min(source_.text.find_first_of(":,[]{}", at_), source_.text.size());
        const std::string text(base::trim(std::string_view(source_.text).substr(at_, end - at_)));
        at_ = end;
        return {text, false};
    }

    bool take(char c) {
        skip_blanks();
        if (at_ >= source_.text.size() || source_.text[at_] != c) return false;
        ++at_;
        return true;
    }

    void skip_blanks() { at_ = std::min(source_.text.find_first_not_of(" \n", at_), source_.text.size()); }
    base::Location here() const { return {source_.id, static_cast<std::uint32_t>(at_)}; }

    const base::SourceText& source_;
    std::size_t at_ = 0;
};

std::string rate_text(const base::Rate& rate) {
    return fmt::format("{}/{}", base::to_string(rate.part), base::to_string(rate.whole));
}

std::string figure_text(const model::Figure& figure) {
    return std::visit(base::overload{
                          [](std::int64_t number) { return std::to_string(number); },
                          [](base::Decimal number) { return base::to_string(number); },
                          [](const base::Rate& rate) { return rate_text(rate); },
                      },
                      figure.value);
}

}  // namespace

model::Schema column(model::Type type, std::string title, std::string unit) {
    model::Schema schema;
    schema.type = type;
    schema.title = std::move(title);
    schema.unit = std::move(unit);
    return schema;
}

model::Schema text_column(std::string title, std::vector<std::string> choices) {
    model::Schema schema = column(model::Type::string, std::move(title));
    schema.choices = std::move(choices);
    return schema;
}

model::Schema activity_schema() {
    model::Schema schema = column(model::Type::map, "活动台账");
    schema.properties = {
        {"date", column(model::Type::date, "日期")},
        {"community", text_column("社区")},
        {"kind", text_column("类别", {"讲座", "宣传栏", "义诊"})},
        {"attendance", column(model::Type::integer, "参加人次", "人次")},
        {"cost", column(model::Type::decimal, "经费", "元")},
        {"satisfaction", column(model::Type::percent, "满意率")},
        {"outdoors", column(model::Type::boolean, "户外")},
        {"speaker", text_column("主讲人")},
    };
    schema.required = {"date", "kind"};
    return schema;
}

base::Result<Ledger> read_table(const base::SourceText& source, const std::string& name,
                                const model::Schema& schema) {
    Builder builder(name, schema);
    read_into(builder, source);
    return std::move(builder).finish();
}

void read_into(Builder& builder, const base::SourceText& source) {
    for (std::size_t begin = 0; begin < source.text.size();) {
        const std::size_t end = std::min(source.text.find('\n', begin), source.text.size());
        const auto cells = cells_of(source, begin, end);
        if (begin == 0) {
            builder.header(cells);
        } else {
            builder.row(cells.front().where, cells);
        }
        begin = end + 1;
    }
}

Ledger ledger_of(std::string text, const std::string& name, const model::Schema& schema) {
    base::Sources sources;
    auto ledger = read_table(sources.add("ledger.csv", std::move(text)), name, schema);
    if (!ledger) throw std::invalid_argument(lines(ledger.faults(), sources).front());
    return std::move(*ledger);
}

model::Tree flow(const base::SourceText& source) {
    return FlowReader(source).tree();
}

std::vector<Measure> measures_of(std::string text, const model::Schema& schema) {
    base::Sources sources;
    auto read = measures(flow(sources.add("measures.yaml", std::move(text))), {{"activities", schema}});
    if (!read) throw std::invalid_argument(lines(read.faults(), sources).front());
    return std::move(*read);
}

std::map<std::string, Ledger> one_ledger(Ledger ledger) {
    std::map<std::string, Ledger> ledgers;
    std::string name = ledger.table().name;
    ledgers.emplace(std::move(name), std::move(ledger));
    return ledgers;
}

const std::string year_2018 =
    "日期,社区,类别,参加人次,经费,满意率,户外,主讲人\n"
    "2018-01-15,东方社区,讲座,86,100.5,98%,否,张医生\n"
    "2018-02-03,西城社区,讲座,40,,95%,否,李老师\n"
    "2018-02-20,东方社区,义诊,,200,,是,张医生\n"
    "2018-08-01,南湖社区,讲座,14,0.25,100%,是,\n"
    "2018-08-31,,讲座,10,10,,,王医生\n";

model::Value fact(const std::string& entries, const std::string& table) {
    const auto measures = measures_of("{ m: { ledger: activities, " + entries + " } }");
    const auto found = facts(measures, one_ledger(ledger_of(table)));
    if (!found) throw std::invalid_argument(found.faults().front().code);
    const auto* value = model::find(*found, "m");
    return value == nullptr ? model::Value{} : *value;
}

std::string said(const std::string& entries, const std::string& table) {
    return dump(fact(entries, table));
}

std::vector<std::string> lines(const base::Diagnostics& faults, const base::Sources& sources) {
    std::vector<std::string> lines;
    for (const base::Diagnostic& fault : faults) {
        std::string line = fault.code;
        if (const auto place = sources.place(fault.where))
            line += fmt::format(" {}:{}", place->line, place->column);
        if (!fault.path.empty()) line += " " + fault.path;
        lines.push_back(std::move(line));
    }
    return lines;
}

std::string dump(const model::Value& value) {
    return std::visit(base::overload{
                          [](model::Null) -> std::string { return "null"; },
                          [](bool truth) -> std::string { return truth ? "true" : "false"; },
                          [](std::int64_t number) { return std::to_string(number); },
                          [](base::Decimal number) { return base::to_string(number); },
                          [](base::Date date) { return base::to_iso_string(date); },
                          [](const std::string& text) { return text; },
                          [](const model::List& list) {
                              std::string text;
                              for (const auto& item : list) text += (text.empty() ? "" : ", ") + dump(item);
                              return "[" + text + "]";
                          },
                          [](const model::Map& map) {
                              std::string text;
                              for (const auto& field : map.fields) {
                                  text += (text.empty() ? "" : ", ") + field.key + ": " + dump(field.value);
                              }
                              return "{" + text + "}";
                          },
                          [](const base::Rate& rate) { return rate_text(rate); },
                          [](const model::Figure& figure) { return figure_text(figure); },
                      },
                      value.data);
}

}  // namespace wenshu::ledger::reading
