#include "serial/rows.hpp"

#include "serial/csv.hpp"
#include "serial/fault.hpp"
#include "serial/jsonl.hpp"

namespace wenshu::serial {

base::Result<void> rows(const base::SourceText& source, Format format, model::RowVisitor& visitor) {
    switch (format) {
        case Format::csv: return read_csv(source, visitor);
        case Format::jsonl: return read_jsonl(source, visitor);
        case Format::yaml:
        case Format::json:
        case Format::xlsx: break;
    }
    return fault(source, "serial.not_a_table", 0, {{"file", source.name}});
}

}  // namespace wenshu::serial
