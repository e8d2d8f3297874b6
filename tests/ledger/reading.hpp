// What the tests of the ledger read: tables written as comma-separated lines and trees written in one line of
// YAML's flow style, both with the places of what they hold. Only as much of either form as the tests use.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "base/sources.hpp"
#include "ledger/builder.hpp"
#include "ledger/ledger.hpp"
#include "ledger/measure.hpp"
#include "model/schema.hpp"
#include "model/tree.hpp"
#include "model/value.hpp"

namespace wenshu::ledger::reading {

model::Schema text_column(std::string title, std::vector<std::string> choices = {});
model::Schema column(model::Type type, std::string title, std::string unit = "");

// 活动台账: date, community, kind (讲座, 宣传栏, 义诊), attendance (人次), cost (元), satisfaction, outdoors,
// speaker; date and kind are required.
model::Schema activity_schema();

// Reads a table into a ledger through a Builder; cells are never quoted.
base::Result<Ledger> read_table(const base::SourceText& source, const std::string& name,
                                const model::Schema& schema);

void read_into(Builder& builder, const base::SourceText& source);

// The same, of a text that is right.
Ledger ledger_of(std::string text, const std::string& name = "activities",
                 const model::Schema& schema = activity_schema());

// { a: b, c: [d, "e"], f: { g: h } }
model::Tree flow(const base::SourceText& source);

// The measures of such a text, which are right, for the ledger `activities`.
std::vector<Measure> measures_of(std::string text, const model::Schema& schema = activity_schema());

std::map<std::string, Ledger> one_ledger(Ledger ledger);

// Five activities of a year, with empty cells.
extern const std::string year_2018;

// The measure that is written in `entries`, beside its ledger, over a table; Null where it has no value.
model::Value fact(const std::string& entries, const std::string& table = year_2018);

// The same as a text.
std::string said(const std::string& entries, const std::string& table = year_2018);

// "code 2:5 args…": the faults as a test can compare them, in their order; the arguments by value.
std::vector<std::string> lines(const base::Diagnostics& faults, const base::Sources& sources);

// A value as text: figures and rates as their numbers, lists and maps in flow style.
std::string dump(const model::Value& value);

}  // namespace wenshu::ledger::reading
