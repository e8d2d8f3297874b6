#include "write/xlsx_stream.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <thread>

#include <fmt/format.h>

#include "write/xlsx_text.hpp"

namespace wenshu::write {
namespace {

constexpr std::size_t most_threads = 2;

std::size_t threads() {
    return std::clamp<std::size_t>(std::thread::hardware_concurrency(), 1, most_threads);
}

// The shortest digits that are read as this double: of a decimal of fifteen digits those that it had.
void append_number(std::string& out, double number) {
    constexpr double all_whole = 9'007'199'254'740'992;  // 2^53
    std::array<char, 32> digits{};
    const bool is_whole = std::abs(number) < all_whole && std::trunc(number) == number;
    const auto end = is_whole ? std::to_chars(digits.begin(), digits.end(), static_cast<std::int64_t>(number))
                              : std::to_chars(digits.begin(), digits.end(), number);
    out.append(digits.data(), end.ptr);
}

bool is_special(char c) {
    return c == '&' || c == '<' || c == '>' || c == '\r';
}

// A carriage return that stood as it is would be read as a line end (XML 1.0, 2.11).
std::string_view written(char c) {
    switch (c) {
        case '&': return "&amp;";
        case '<': return "&lt;";
        case '>': return "&gt;";
        default: return "_x000D_";
    }
}

void append_text(std::string& out, std::string_view text) {
    for (;;) {
        const auto special = std::find_if(text.begin(), text.end(), is_special);
        const auto plain = static_cast<std::size_t>(special - text.begin());
        out += text.substr(0, plain);
        if (plain == text.size()) return;
        out += written(*special);
        text.remove_prefix(plain + 1);
    }
}

bool is_space(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
}

}  // namespace

SheetStream::SheetStream(const std::filesystem::path& folder, std::size_t columns)
    : spool_(folder), deflate_(spool_, threads()) {
    for (std::size_t column = 0; column < columns; ++column) {
        std::string name = cell_name(0, column);
        name.pop_back();
        columns_.push_back({"<c r=\"" + name});
    }
}

void SheetStream::begin_row(lxw_row_t row) {
    row_number_ = std::to_string(row + 1);
    cells_.clear();
}

void SheetStream::put_blank(lxw_col_t column, lxw_format* format) {
    open_cell(column, format);
    cells_ += "/>";
}

void SheetStream::put_text(lxw_col_t column, std::string_view text, lxw_format* format) {
    open_cell(column, format);
    const bool is_padded = is_space(text.front()) || is_space(text.back());
    cells_ += is_padded ? " t=\"inlineStr\"><is><t xml:space=\"preserve\">" : " t=\"inlineStr\"><is><t>";
    append_text(cells_, text);
    cells_ += "</t></is></c>";
}

void SheetStream::put_number(lxw_col_t column, double number, lxw_format* format) {
    open_cell(column, format);
    cells_ += "><v>";
    append_number(cells_, number);
    cells_ += "</v></c>";
}

void SheetStream::end_row() {
    close_row("\">");
}

void SheetStream::end_row(double height) {
    close_row(fmt::format("\" ht=\"{}\" customHeight=\"1\">", height));
}

base::Result<ooxml::Splice> SheetStream::splice(std::string part, lxw_row_t gap) {
    const auto middle = deflate_.finish();
    if (!faults_.empty()) return faults_;
    if (!middle) return middle.faults();
    return ooxml::Splice{std::move(part), fmt::format("<row r=\"{}\"", gap + 1), "</row>", *middle,
                         [this](base::Sink& sink) { return spool_.send(sink); }};
}

// The library numbers styles as they are asked for.
void SheetStream::open_cell(lxw_col_t column, lxw_format* format) {
    auto& [opening, styles] = columns_[column];
    const auto known =
        std::find_if(styles.begin(), styles.end(), [&](const auto& style) { return style.first == format; });
    cells_.append(opening).append(row_number_);
    if (known != styles.end()) {
        cells_ += known->second;
        return;
    }
    styles.emplace_back(format, fmt::format("\" s=\"{}\"", lxw_format_get_xf_index(format)));
    cells_ += styles.back().second;
}

void SheetStream::close_row(std::string_view attributes) {
    if (!faults_.empty()) return;
    cells_ += "</row>";
    for (const std::string_view bytes : {std::string_view("<row r=\""), std::string_view(row_number_),
                                         attributes, std::string_view(cells_)}) {
        if (auto done = deflate_.write(bytes); !done && faults_.empty()) faults_ = done.faults();
    }
}

}  // namespace wenshu::write
