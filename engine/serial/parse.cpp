#include "serial/parse.hpp"

#include "serial/fault.hpp"
#include "serial/json.hpp"
#include "serial/yaml.hpp"

namespace wenshu::serial {

base::Result<model::Tree> parse(const base::SourceText& source, Format format) {
    switch (format) {
        case Format::yaml: return parse_yaml(source);
        case Format::json: return parse_json(source, 0, source.text.size());
        case Format::jsonl:
        case Format::csv:
        case Format::xlsx: break;
    }
    return fault(source, "serial.not_data", 0, {{"file", source.name}});
}

}  // namespace wenshu::serial
