#include "render/scan.hpp"

#include <array>
#include <string>
#include <utility>

#include "base/utf8.hpp"
#include "render/slips.hpp"

namespace wenshu::render {
namespace {

constexpr auto npos = std::string_view::npos;

class Scanner {
  public:
    Scanner(std::string_view text, const Origin& origin, Dialect dialect)
        : text_(text), origin_(origin), dialect_(dialect) {}

    Scan run() && {
        std::size_t from = 0;
        while (from < text_.size()) {
            const std::size_t open = text_.find(open_, from);
            literal(from, open == npos ? text_.size() : open);
            if (open == npos) break;
            from = tag(open);
        }
        return std::move(scan_);
    }

  private:
    void literal(std::size_t begin, std::size_t end) {
        if (begin == end) return;
        const std::string_view part = text_.substr(begin, end - begin);
        if (dialect_ == Dialect::wenshu) {
            base::append(scan_.faults, slips(part, close_, origin_, begin));
        }
        scan_.pieces.push_back({PieceKind::text, part, part});
    }

    // Reads the tag that opens here and says where the text goes on.
    std::size_t tag(std::size_t open) {
        const std::size_t inside = open + open_.size();
        const char sigil = inside < text_.size() ? text_[inside] : '\0';
        if (sigil == '=') return delimiters(open, inside);
        const bool triple = sigil == '{' && open_ == "{{" && close_ == "}}";
        const std::string closer = triple ? "}}}" : close_;
        const std::size_t close = find_close(inside, closer, sigil);
        const bool comment = sigil == '!';
        // A tag with another tag's opening in it was never closed: 「{{ name 和 {{ date }}」.
        if (close == npos ||
            (!comment && text_.substr(inside + (triple ? 1U : 0U), close - inside).find(open_) != npos)) {
            fault("template.unclosed_tag", open, first_line(open));
            return inside;
        }
        const std::size_t behind = close + closer.size();
        add(open, behind, text_.substr(inside, close - inside));
        return behind;
    }

    // A quoted argument may hold the closing braces: {{ x | default: '}}' }}.
    std::size_t find_close(std::size_t from, std::string_view closer, char sigil) const {
        const std::size_t plain = text_.find(closer, from);
        if (dialect_ == Dialect::plain || sigil == '!' || plain == npos) return plain;
        const std::size_t bar = text_.substr(0, plain).find('|', from);
        if (bar == npos) return plain;
        char quote = '\0';
        for (std::size_t i = bar; i < text_.size() && text_[i] != '\n'; ++i) {
            const char c = text_[i];
            if (quote == '\0' && text_.substr(i).starts_with(closer)) return i;
            if (c == quote) {
                quote = '\0';
            } else if (quote == '\0' && (c == '\'' || c == '"')) {
                quote = c;
            }
        }
        return plain;
    }

    void add(std::size_t open, std::size_t behind, std::string_view inside) {
        static constexpr std::array<std::pair<char, PieceKind>, 7> sigils = {{{'#', PieceKind::section},
                                                                              {'^', PieceKind::inverted},
                                                                              {'/', PieceKind::close},
                                                                              {'>', PieceKind::partial},
                                                                              {'!', PieceKind::comment},
                                                                              {'&', PieceKind::raw_value},
                                                                              {'{', PieceKind::raw_value}}};
        Piece piece{PieceKind::value, text_.substr(open, behind - open), base::trim(inside)};
        for (const auto& [sigil, kind] : sigils) {
            if (piece.content.empty() || piece.content.front() != sigil) continue;
            piece.kind = kind;
            piece.content = base::trim(piece.content.substr(1));
            break;
        }
        scan_.pieces.push_back(piece);
    }

    // {{=<% %>=}}: two delimiters with blanks between them, without = and blanks in them.
    std::size_t delimiters(std::size_t open, std::size_t inside) {
        const std::string_view line = text_.substr(0, text_.find('\n', inside));
        std::size_t close = line.find("=" + close_, inside + 1);
        if (close == npos) close = line.find(close_, inside + 1);
        if (close == npos) {
            fault("template.unclosed_tag", open, first_line(open));
            return inside;
        }
        const bool complete = line[close] == '=';
        const std::size_t behind = close + (complete ? 1 : 0) + close_.size();
        const std::string_view pair = base::trim(text_.substr(inside + 1, close - inside - 1));
        const std::string_view opener = pair.substr(0, pair.find_first_of(" \t\r"));
        const std::string_view closer = base::trim(pair.substr(opener.size()));
        const std::string_view whole = text_.substr(open, behind - open);
        if (!complete || opener.empty() || closer.empty() || pair.find('=') != npos ||
            closer.find_first_of(" \t\r") != npos) {
            fault("template.delimiters", open, std::string(whole));
            return behind;
        }
        scan_.pieces.push_back({PieceKind::delimiters, whole, pair});
        open_ = opener;
        close_ = closer;
        return behind;
    }

    // What can be shown of a tag that has no end.
    std::string first_line(std::size_t open) const {
        const std::string_view rest = text_.substr(open, text_.find('\n', open) - open);
        return std::string(base::first_code_points(rest, 20));
    }

    void fault(std::string code, std::size_t offset, std::string tag) {
        scan_.faults.push_back(
            {base::Severity::error, std::move(code), origin_.at(offset), {}, {{"tag", std::move(tag)}}});
    }

    std::string_view text_;
    Origin origin_;
    Dialect dialect_;
    std::string open_ = "{{";
    std::string close_ = "}}";
    Scan scan_;
};

}  // namespace

Scan scan(std::string_view text, const Origin& origin, Dialect dialect) {
    return Scanner(text, origin, dialect).run();
}

}  // namespace wenshu::render
