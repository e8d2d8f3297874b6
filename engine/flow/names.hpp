// Names of the files that we make: whatever the data says, a name stays inside the output folder and can be
// kept by every common file system.
#pragma once

#include <string>
#include <string_view>

namespace wenshu::flow {

// `stem` as a file name: path separators, reserved characters (\ / : * ? " < > |) and controls become their
// full-width forms or vanish, dots and blanks go from both ends, device names of Windows (CON, NUL …) get a
// leading low line, and the name with its ending is cut to 255 bytes between characters. Empty where nothing
// is left.
std::string safe_file_name(std::string_view stem, std::string_view extension);

}  // namespace wenshu::flow
