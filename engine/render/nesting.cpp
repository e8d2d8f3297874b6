#include "render/nesting.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "base/utf8.hpp"
#include "render/tag_syntax.hpp"

namespace wenshu::render {
namespace {

struct Open {
    std::string name;
    std::size_t offset;
};

// Line and column for the second place that a fault names; its first place is the diagnostic's own.
std::vector<base::Arg> second_place(std::string_view text, std::size_t offset) {
    const std::string_view before = text.substr(0, offset);
    const std::size_t line_start = before.rfind('\n') + 1;
    const auto line = std::count(before.begin(), before.end(), '\n') + 1;
    const std::size_t column = base::count_code_points(before.substr(line_start)) + 1;
    return {{"line", std::int64_t{line}}, {"column", static_cast<std::int64_t>(column)}};
}

class Nesting {
  public:
    Nesting(std::string_view text, const Origin& origin, Dialect dialect)
        : text_(text), origin_(origin), dialect_(dialect) {}

    void take(const Piece& piece) {
        const auto offset = static_cast<std::size_t>(piece.whole.data() - text_.data());
        if (piece.kind == PieceKind::section || piece.kind == PieceKind::inverted) {
            open_.push_back({closing_name(piece.content, dialect_), offset});
            if (open_.size() == max_nesting + 1) {
                fault("template.nesting", offset, {{"max", static_cast<std::int64_t>(max_nesting)}});
            }
        } else if (piece.kind == PieceKind::close) {
            close(closing_name(piece.content, dialect_), offset);
        }
    }

    base::Diagnostics finish() && {
        for (const Open& open : open_) fault("template.unclosed_section", open.offset, {{"name", open.name}});
        return std::move(faults_);
    }

  private:
    void close(const std::string& name, std::size_t offset) {
        const auto match = std::find_if(open_.rbegin(), open_.rend(),
                                        [&name](const Open& open) { return open.name == name; });
        if (match == open_.rend()) {
            fault("template.unopened_section", offset, {{"name", name}});
            return;
        }
        if (match != open_.rbegin()) {
            std::vector<base::Arg> args = second_place(text_, open_.back().offset);
            args.push_back({"name", name});
            args.push_back({"open", open_.back().name});
            fault("template.misnested", offset, std::move(args));
        }
        open_.erase(std::prev(match.base()), open_.end());
    }

    void fault(std::string code, std::size_t offset, std::vector<base::Arg> args) {
        faults_.push_back({base::Severity::error, std::move(code), origin_.at(offset), {}, std::move(args)});
    }

    std::string_view text_;
    Origin origin_;
    Dialect dialect_;
    std::vector<Open> open_;
    base::Diagnostics faults_;
};

}  // namespace

base::Diagnostics check_nesting(std::string_view text, std::span<const Piece> pieces, const Origin& origin,
                                Dialect dialect) {
    Nesting nesting(text, origin, dialect);
    for (const Piece& piece : pieces) nesting.take(piece);
    return std::move(nesting).finish();
}

}  // namespace wenshu::render
