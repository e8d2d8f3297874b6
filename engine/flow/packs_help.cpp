#include <algorithm>
#include <utility>

#include "flow/jobs.hpp"
#include "flow/packs.hpp"

namespace wenshu::flow {
namespace {

std::string type_name(const model::Schema& schema) {
    switch (schema.type) {
        case model::Type::any: return "任意";
        case model::Type::boolean: return "是否";
        case model::Type::integer: return "整数";
        case model::Type::decimal: return "数值";
        case model::Type::percent: return "百分比";
        case model::Type::quantity: return "数值或百分比";
        case model::Type::date: return "日期";
        case model::Type::month: return "年月";
        case model::Type::string: return schema.choices.empty() ? "文字" : "选项";
        case model::Type::list:
            return schema.items.empty() ? "列表" : type_name(schema.items.front()) + "列表";
        case model::Type::map: return "分项";
    }
    return {};
}

std::string choices_of(const model::Schema& schema) {
    std::string words;
    for (const auto& choice : schema.choices) words += (words.empty() ? "（可选：" : "、") + choice;
    return words.empty() ? words : words + "）";
}

// The fields in the order of the schema, those within maps and lists after their own.
void describe(const model::Schema& schema, const std::string& prefix, std::vector<FieldHelp>& fields) {
    for (const auto& property : schema.properties) {
        const auto& inner = property.schema;
        const bool required =
            std::find(schema.required.begin(), schema.required.end(), property.key) != schema.required.end();
        const std::string path = prefix + property.key;
        fields.push_back({path, inner.title, type_name(inner), required, inner.computed,
                          inner.description + choices_of(inner),
                          inner.examples.empty() ? "" : inner.examples.front()});
        if (inner.computed) continue;
        if (inner.type == model::Type::map) describe(inner, path + ".", fields);
        const bool maps = inner.type == model::Type::list && !inner.items.empty() &&
                          inner.items.front().type == model::Type::map;
        if (maps) describe(inner.items.front(), path + "[].", fields);
    }
}

// The name as it was written in pack.yaml, its tags and all.
std::string name_as_written(const render::Template& name, const Session& session) {
    const auto& source = session.sources.at(name.origin.file).text;
    const auto begin = name.origin.offset;
    const auto end = source.find('\n', begin);
    auto written = source.substr(begin, end - begin);
    const bool quoted = written.size() >= 2 && written.front() == written.back() &&
                        (written.front() == '"' || written.front() == '\'');
    return quoted ? written.substr(1, written.size() - 2) : written;
}

PackHelp summary(const Bundle& bundle, const Session& session) {
    PackHelp help{bundle.pack.id, bundle.pack.title, bundle.pack.description, {}, {}, {}};
    for (const auto& paper : bundle.pack.documents)
        help.documents.push_back(name_as_written(paper.name, session));
    for (const auto& book : bundle.pack.workbooks)
        help.workbooks.push_back(name_as_written(book.name, session));
    return help;
}

}  // namespace

base::Result<std::vector<PackHelp>> packs(Session& session) {
    const auto names = pack_names(session);
    if (!names) return names.faults();
    std::vector<PackHelp> all;
    base::Diagnostics faults;
    for (const std::string& name : *names) {
        const auto bundle = load_pack(name, {}, session);
        if (bundle) {
            all.push_back(summary(*bundle, session));
        } else {
            base::append(faults, bundle.faults());
        }
    }
    if (!faults.empty()) return faults;
    return all;
}

base::Result<PackHelp> describe_pack(const std::string& name, Session& session) {
    const auto bundle = load_pack(name, {}, session);
    if (!bundle) return bundle.faults();
    const auto core = core_schema(session);
    if (!core) return core.faults();
    const check::PackSchema own{bundle->pack.id, bundle->schema};
    const auto schema = check::scope_schema(*core, std::span(&own, 1), own.pack);
    if (!schema) return schema.faults();
    auto help = summary(*bundle, session);
    describe(*schema, "", help.fields);
    return help;
}

}  // namespace wenshu::flow
