#include "write/plain.hpp"

#include "base/utf8.hpp"
#include "text/width.hpp"

namespace wenshu::write {
namespace {

bool is_control(char32_t c) {
    return c < 0x20 || (c >= 0x7F && c < 0xA0);
}

// Digits with their signs: 1,234.5 98.5% -3; or the dash that stands for no number.
bool is_number(std::string_view text) {
    if (text == "—" || text == "-") return true;
    const bool has_digit = text.find_first_of("0123456789") != std::string_view::npos;
    return has_digit && text.find_first_not_of("0123456789.,%+-") == std::string_view::npos;
}

}  // namespace

std::string printable(std::string_view text) {
    std::string clean;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = base::next_code_point(text, at);
        if (c == U'\t') {
            clean += ' ';
        } else if (c == U'\n' || !is_control(c)) {
            base::append_utf8(clean, c);
        }
    }
    return clean;
}

std::string printable_text(const document::Inlines& inlines) {
    return printable(document::plain_text(inlines));
}

std::vector<std::string_view> split_lines(std::string_view text) {
    std::vector<std::string_view> lines;
    for (auto end = text.find('\n'); end != std::string_view::npos; end = text.find('\n')) {
        lines.push_back(text.substr(0, end));
        text.remove_prefix(end + 1);
    }
    lines.push_back(text);
    return lines;
}

document::Align column_align(const document::Table& table, std::size_t column) {
    const auto align = table.columns[column].align;
    if (align != document::Align::left) return align;
    bool has_number = false;
    for (const auto& row : table.rows) {
        const auto text = document::plain_text(row[column]);
        if (!text.empty() && !is_number(text)) return align;
        has_number = has_number || !text.empty();
    }
    return has_number ? document::Align::right : align;
}

bool is_date_longer(const document::Frame& frame) {
    if (frame.signature.empty()) return true;
    return text::columns(printable_text(frame.date)) > text::columns(printable_text(frame.signature.back()));
}

std::string image_label(const document::Image& image) {
    const auto alternative = printable(image.alternative);
    return alternative.empty() ? "【图】" : "【图：" + alternative + "】";
}

}  // namespace wenshu::write
