// JSON for machines that read reports.
#pragma once

#include <string>
#include <string_view>

namespace wenshu::cli {

// The text in quotes, as RFC 8259 writes it.
std::string json_string(std::string_view text);

}  // namespace wenshu::cli
