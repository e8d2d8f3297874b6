#include "write/plain.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>
#include <variant>

#include "base/utf8.hpp"
#include "text/numerals.hpp"
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

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

std::vector<document::Run*> present_runs(document::Inlines& inlines) {
    std::vector<document::Run*> runs;
    const auto add = [&runs](document::Run& run) {
        if (run.mark.kind != document::Mark::Kind::missing) runs.push_back(&run);
    };
    for (auto& item : inlines) {
        if (auto* run = std::get_if<document::Run>(&item)) add(*run);
        if (auto* link = std::get_if<document::Link>(&item)) {
            for (auto& run : link->runs) add(run);
        }
    }
    return runs;
}

// The numerals for digits before 年, 月 or 日; nothing before other words.
std::string date_numeral(const std::string& digits, std::string_view behind) {
    if (behind.starts_with("年")) return text::han_digits(digits);
    const bool is_part = behind.starts_with("月") || behind.starts_with("日");
    if (!is_part || digits.size() > 2) return digits;
    std::int64_t number = 0;
    for (const char c : digits) number = number * 10 + (c - '0');
    return text::han_cardinal(number);
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

document::Inlines printed_date(const document::Inlines& date, const document::Layout& layout) {
    document::Inlines printed = date;
    if (layout.date_numerals != document::Numerals::han) return printed;
    std::string all;
    const auto runs = present_runs(printed);
    for (const auto* run : runs) all += run->text;
    std::size_t at = 0;  // in the text of all runs: a number may begin in one and end in the next
    std::size_t number_end = 0;
    for (auto* run : runs) {
        std::string made;
        for (const char c : run->text) {
            if (is_digit(c) && at >= number_end) {
                number_end = std::min(all.find_first_not_of("0123456789", at), all.size());
                const auto digits = all.substr(at, number_end - at);
                made += date_numeral(digits, std::string_view(all).substr(number_end));
            } else if (!is_digit(c)) {
                made += c;
            }
            ++at;
        }
        run->text = std::move(made);
    }
    return printed;
}

std::string mark_suffix(const document::Frame& frame, const document::Layout& layout) {
    const auto& suffix = layout.head.mark_suffix;
    const auto names = mark_names(frame, layout);
    const bool has_it = names.empty() || document::plain_text(names.back()).ends_with(suffix);
    return has_it ? std::string() : suffix;
}

std::vector<document::Inlines> mark_names(const document::Frame& frame, const document::Layout& layout) {
    auto names = frame.mark;
    if (!layout.head.joint && names.size() > 1) names.resize(1);
    return names;
}

std::string attachment_number(std::size_t index, std::size_t count) {
    return count == 1 ? "附件" : "附件" + std::to_string(index + 1);
}

std::string image_label(const document::Image& image) {
    const auto alternative = printable(image.alternative);
    return alternative.empty() ? "【图】" : "【图：" + alternative + "】";
}

}  // namespace wenshu::write
