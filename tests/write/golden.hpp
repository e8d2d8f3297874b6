// Goldens: what a writer makes of the sample, byte by byte. WENSHU_ACCEPT=1 writes them anew; look at each
// before it is committed.
#pragma once

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>

#include "base/sink.hpp"
#include "write/writers.hpp"

namespace wenshu::write {

using WriteFunction = base::Result<void> (*)(const document::Document&, const document::Layout&, base::Sink&);

inline std::string written(WriteFunction write, const document::Document& paper,
                           const document::Layout& layout) {
    base::StringSink sink;
    const auto done = write(paper, layout, sink);
    return done ? sink.text : "the sink failed";
}

// The golden of that name; with WENSHU_ACCEPT it becomes `now` first.
inline std::string golden(const std::string& name, const std::string& now) {
    const std::string path = std::string(WENSHU_SOURCE_DIR) + "/tests/goldens/write/" + name;
    if (std::getenv("WENSHU_ACCEPT") != nullptr) std::ofstream(path, std::ios::binary) << now;
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace wenshu::write
