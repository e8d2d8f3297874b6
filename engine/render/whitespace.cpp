#include "render/whitespace.hpp"

#include <string>

namespace wenshu::render {
namespace {

constexpr auto npos = std::string_view::npos;

bool is_blank(std::string_view text) {
    return text.find_first_not_of(" \t") == npos;
}

std::string_view last_line(std::string_view text) {
    return text.substr(text.rfind('\n') + 1);
}

// With its line feed.
std::string_view first_line(std::string_view text) {
    const std::size_t feed = text.find('\n');
    return text.substr(0, feed == npos ? npos : feed + 1);
}

bool blank_before(std::span<const Piece> pieces, std::size_t index) {
    if (index == 0) return true;
    const Piece& before = pieces[index - 1];
    if (before.kind != PieceKind::text || !is_blank(last_line(before.whole))) return false;
    return index == 1 || before.whole.find('\n') != npos;
}

bool blank_after(std::span<const Piece> pieces, std::size_t index) {
    if (index + 1 == pieces.size()) return true;
    const Piece& after = pieces[index + 1];
    if (after.kind != PieceKind::text) return false;
    std::string_view head = first_line(after.whole);
    if (!head.ends_with('\n')) return is_blank(head) && index + 2 == pieces.size();
    head.remove_suffix(head.ends_with("\r\n") ? 2 : 1);
    return is_blank(head);
}

// Where lines begin in a literal. `opens`: its first character begins one; `closed`: its last line is taken
// away.
std::vector<std::size_t> line_starts(std::string_view text, bool opens, bool closed) {
    std::vector<std::size_t> starts;
    if (opens && (!text.empty() || !closed)) starts.push_back(0);
    for (std::size_t feed = text.find('\n'); feed != npos; feed = text.find('\n', feed + 1)) {
        if (feed + 1 < text.size() || !closed) starts.push_back(feed + 1);
    }
    return starts;
}

}  // namespace

std::vector<Alone> find_alone(std::span<const Piece> pieces) {
    std::vector<Alone> found(pieces.size());
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        if (pieces[i].kind == PieceKind::text || !blank_before(pieces, i) || !blank_after(pieces, i))
            continue;
        found[i] = {true, i == 0 ? std::string_view{} : last_line(pieces[i - 1].whole)};
    }
    return found;
}

std::optional<Tag> literal(std::span<const Piece> pieces, const std::vector<bool>& takes, std::size_t index) {
    std::string_view text = pieces[index].whole;
    const bool taken_before = index > 0 && takes[index - 1];
    const bool last = index + 1 == pieces.size();
    const bool taken_after = !last && takes[index + 1];
    if (taken_before) text.remove_prefix(first_line(text).size());
    if (taken_after) text.remove_suffix(last_line(text).size());
    Tag tag;
    tag.text = text;
    tag.line_starts = line_starts(text, index == 0 || taken_before, taken_after || last);
    if (tag.text.empty() && tag.line_starts.empty()) return std::nullopt;
    return tag;
}

}  // namespace wenshu::render
