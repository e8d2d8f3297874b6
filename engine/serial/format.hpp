// The file formats that data comes in, told by a file's extension.
#pragma once

#include <filesystem>
#include <optional>

namespace wenshu::serial {

enum class Format { yaml, json, jsonl, csv, xlsx };

// .yaml .yml .json .jsonl .csv .xlsx .xlsm in any case of letters; nothing for others.
std::optional<Format> format_of(const std::filesystem::path& file);

}  // namespace wenshu::serial
