#include "serial/format.hpp"

#include <array>
#include <string>
#include <utility>

namespace wenshu::serial {

std::optional<Format> format_of(const std::filesystem::path& file) {
    static constexpr std::array<std::pair<std::string_view, Format>, 7> extensions{{{".yaml", Format::yaml},
                                                                                    {".yml", Format::yaml},
                                                                                    {".json", Format::json},
                                                                                    {".jsonl", Format::jsonl},
                                                                                    {".csv", Format::csv},
                                                                                    {".xlsx", Format::xlsx},
                                                                                    {".xlsm", Format::xlsx}}};
    std::string written = file.extension().string();
    for (char& c : written) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    for (const auto& [extension, format] : extensions) {
        if (written == extension) return format;
    }
    return std::nullopt;
}

}  // namespace wenshu::serial
