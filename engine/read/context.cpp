#include "read/context.hpp"

#include <cstdint>
#include <utility>

#include "base/utf8.hpp"
#include "read/tokens.hpp"

namespace wenshu::read {
namespace {

constexpr std::size_t shown_code_points = 30;

std::string shortened(std::string_view text) {
    const auto trimmed = base::trim(text);
    const auto first = base::first_code_points(trimmed, shown_code_points);
    return std::string(first) + (first.size() < trimmed.size() ? "…" : "");
}

std::string_view name_of(document::Lines lines) {
    switch (lines) {
        case document::Lines::filled: break;
        case document::Lines::file: return "file";
        case document::Lines::value: return "value";
    }
    return "filled";
}

}  // namespace

Context::Context(const document::Filled& filled, document::Lines lines)
    : filled_(&filled), kind_(lines), placed_(filled.slots.size(), false) {
    std::string_view rest = filled.text;
    while (!rest.empty()) {
        const auto end = rest.find('\n');
        lines_.push_back(rest.substr(0, end));
        rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    }
}

const document::Slot& Context::place(std::size_t slot) {
    placed_[slot] = true;
    return filled_->slots[slot];
}

void Context::fault(std::string_view code, int line, std::string_view found, std::vector<base::Arg> more) {
    base::Diagnostic fault{base::Severity::error, std::string(code), place_of(line), {}, {}};
    fault.args.push_back({"line", std::int64_t{line}});
    fault.args.push_back({"found", shortened(found)});
    for (auto& arg : more) fault.args.push_back(std::move(arg));
    fault.args.push_back({"lines", std::string(name_of(kind_))});
    faults_.push_back(std::move(fault));
}

base::Location Context::place_of(int number) const {
    const auto index = static_cast<std::size_t>(number) - 1;
    if (kind_ != document::Lines::file || number < 1 || index >= lines_.size()) return filled_->origin;
    const auto offset = lines_[index].data() - filled_->text.data();
    return {filled_->origin.file, filled_->origin.offset + static_cast<std::uint32_t>(offset)};
}

std::string_view Context::line(int number) const {
    const auto index = static_cast<std::size_t>(number) - 1;
    return number >= 1 && index < lines_.size() ? lines_[index] : std::string_view{};
}

std::string Context::shown_line(int number) const {
    return resolved(line(number), filled_->slots);
}

void Context::check_all_placed() {
    for (std::size_t i = 0; i < lines_.size(); ++i) {
        const auto all = parts(lines_[i], placed_.size());
        if (!all) continue;
        for (const Part& part : *all) {
            const auto* slot = std::get_if<std::size_t>(&part);
            if (slot == nullptr || placed_[*slot]) continue;
            fault("read.lost", static_cast<int>(i + 1), plain_slot(filled_->slots[*slot]));
        }
    }
}

}  // namespace wenshu::read
