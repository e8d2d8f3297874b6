#include "read/tokens.hpp"

#include <charconv>

#include "base/overload.hpp"

namespace wenshu::read {
namespace {

constexpr std::string_view begin_mark = "\uE000";
constexpr std::string_view end_mark = "\uE001";

struct Token {
    std::size_t slot = 0;
    std::size_t length = 0;
};

// The token that `text` begins with.
std::optional<Token> token_at_start(std::string_view text, std::size_t slot_count) {
    const auto close = text.find(end_mark);
    if (close == std::string_view::npos) return std::nullopt;
    const auto digits = text.substr(begin_mark.size(), close - begin_mark.size());
    Token token{0, close + end_mark.size()};
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), token.slot);
    const bool is_number = read.ec == std::errc{} && read.ptr == digits.data() + digits.size();
    return is_number && token.slot < slot_count ? std::optional(token) : std::nullopt;
}

}  // namespace

std::optional<std::vector<Part>> parts(std::string_view text, std::size_t slot_count) {
    std::vector<Part> all;
    while (!text.empty()) {
        const auto begin = text.find(begin_mark);
        const auto literal = text.substr(0, begin);
        if (literal.find(end_mark) != std::string_view::npos) return std::nullopt;
        if (!literal.empty()) all.emplace_back(literal);
        if (begin == std::string_view::npos) break;
        text.remove_prefix(begin);
        const auto token = token_at_start(text, slot_count);
        if (!token) return std::nullopt;
        all.emplace_back(token->slot);
        text.remove_prefix(token->length);
    }
    return all;
}

std::string plain_slot(const document::Slot& slot) {
    return std::visit(base::overload{
                          [](const document::Inlines& inlines) { return document::plain_text(inlines); },
                          [](const auto&) { return std::string("【表格、图片或正文】"); },
                      },
                      slot);
}

std::string resolved(std::string_view text, const std::vector<document::Slot>& slots) {
    const auto all = parts(text, slots.size());
    if (!all) return std::string(text);
    std::string plain;
    for (const Part& part : *all) {
        std::visit(base::overload{
                       [&](std::string_view literal) { plain += literal; },
                       [&](std::size_t slot) { plain += plain_slot(slots[slot]); },
                   },
                   part);
    }
    return plain;
}

}  // namespace wenshu::read
