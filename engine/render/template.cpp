#include "render/template.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "render/filter.hpp"
#include "render/guess.hpp"
#include "render/nesting.hpp"
#include "render/scan.hpp"
#include "render/tag_syntax.hpp"
#include "render/whitespace.hpp"

namespace wenshu::render {
namespace {

// A text that waits to be read: the body, then partials in the order in which they are first called.
struct Pending {
    std::string name;
    std::string_view text;
    Origin origin;
};

bool gives_blocks(const Tag& tag) {
    if (is_block(tag.builtin)) return true;
    return !tag.filters.empty() && tag.filters.back().filter->gives == Kinds(Kind::block);
}

bool prints(PieceKind kind) {
    return kind == PieceKind::text || kind == PieceKind::value || kind == PieceKind::raw_value;
}

class Preparer {
  public:
    Preparer(const Texts& partials, Dialect dialect) : partials_(partials), dialect_(dialect) {}

    base::Result<Template> run(std::string_view text, const Origin& origin) && {
        prepared_.origin = origin.start;
        waiting_.push_back({"", text, origin});
        for (std::size_t i = 0; i < waiting_.size(); ++i) {
            const Pending part = waiting_[i];
            read(part);
        }
        base::arrange(faults_);
        if (!faults_.empty()) return std::move(faults_);
        for (Part& part : prepared_.parts) part.numbered = numbered(part);
        return std::move(prepared_);
    }

  private:
    void read(const Pending& part) {
        Scan scanned = scan(part.text, part.origin, dialect_);
        base::append(faults_, std::move(scanned.faults));
        base::append(faults_, check_nesting(part.text, scanned.pieces, part.origin, dialect_));
        std::vector<Tag> tags;
        for (const Piece& piece : scanned.pieces) tags.push_back(parse(piece, part));
        settle_lines(scanned.pieces, std::move(tags), part.name);
    }

    Tag parse(const Piece& piece, const Pending& part) {
        const auto place = [&part](std::string_view view) {
            return static_cast<std::size_t>(view.data() - part.text.data());
        };
        Tag tag;
        if (piece.kind == PieceKind::partial) {
            tag = partial(piece, part.origin.at(place(piece.whole)));
        } else if (piece.kind == PieceKind::close) {
            tag.kind = TagKind::close;
            tag.name = closing_name(piece.content, dialect_);
        } else if (piece.kind == PieceKind::section || piece.kind == PieceKind::inverted ||
                   prints(piece.kind)) {
            if (piece.kind == PieceKind::text) return tag;
            base::Result<Tag> parsed = parse_tag(piece, place(piece.content), part.origin, dialect_);
            if (!parsed) base::append(faults_, std::move(parsed).faults());
            if (parsed) tag = *std::move(parsed);
            tag.kind = kind_of(piece.kind);
            tag.raw = piece.kind == PieceKind::raw_value;
        }
        tag.where = part.origin.at(place(piece.whole));
        return tag;
    }

    static TagKind kind_of(PieceKind kind) {
        if (kind == PieceKind::section) return TagKind::section;
        return kind == PieceKind::inverted ? TagKind::inverted : TagKind::value;
    }

    Tag partial(const Piece& piece, base::Location where) {
        Tag tag;
        tag.kind = TagKind::partial;
        tag.name = piece.content;
        const auto known = std::find_if(waiting_.begin() + 1, waiting_.end(),
                                        [&tag](const Pending& part) { return part.name == tag.name; });
        if (known != waiting_.end()) {
            tag.part = static_cast<std::size_t>(known - waiting_.begin());
            return tag;
        }
        const auto source = partials_.find(tag.name);
        if (source != partials_.end()) {
            tag.part = waiting_.size();
            waiting_.push_back({tag.name, source->second->text, {{source->second->id, 0}, true}});
        } else if (dialect_ == Dialect::wenshu) {
            std::vector<std::string> names;
            for (const auto& [name, text] : partials_) names.push_back(name);
            faults_.push_back({base::Severity::error,
                               "template.unknown_partial",
                               where,
                               {},
                               with_guess({{"name", tag.name}}, tag.name, names)});
        }
        return tag;
    }

    // Lone tags take their line away; blocks must be alone.
    void settle_lines(const std::vector<Piece>& pieces, std::vector<Tag> tags, const std::string& name) {
        const std::vector<Alone> lines = find_alone(pieces);
        std::vector<bool> takes(pieces.size());
        for (std::size_t i = 0; i < pieces.size(); ++i) {
            const bool block = gives_blocks(tags[i]);
            if (block && (!lines[i].alone || tags[i].kind != TagKind::value)) block_in_line(tags[i]);
            takes[i] = lines[i].alone && (block || !prints(pieces[i].kind));
            tags[i].block = block;
            if (takes[i]) tags[i].text = lines[i].indentation;
        }
        keep(pieces, takes, std::move(tags), name);
    }

    // What is left of the pieces becomes a part; comments and delimiters have done their work.
    void keep(const std::vector<Piece>& pieces, const std::vector<bool>& takes, std::vector<Tag> tags,
              const std::string& name) {
        Part part{name, prepared_.tags.size(), 0, {}};
        if (!pieces.empty() && pieces.front().kind != PieceKind::text && !takes.front()) {
            prepared_.tags.push_back(line_start());
        }
        for (std::size_t i = 0; i < pieces.size(); ++i) {
            if (pieces[i].kind == PieceKind::text) {
                std::optional<Tag> text = literal(pieces, takes, i);
                if (text) prepared_.tags.push_back(*std::move(text));
            } else if (pieces[i].kind != PieceKind::comment && pieces[i].kind != PieceKind::delimiters) {
                prepared_.tags.push_back(std::move(tags[i]));
            }
        }
        part.last = prepared_.tags.size();
        prepared_.parts.push_back(std::move(part));
    }

    // Where a text begins with a tag: its first line wants its indentation as well.
    static Tag line_start() {
        Tag tag;
        tag.line_starts.push_back(0);
        return tag;
    }

    void block_in_line(const Tag& tag) {
        faults_.push_back(
            {base::Severity::error, "template.block_in_line", tag.where, {}, {{"name", tag.name}}});
    }

    std::string numbered(const Part& part) const {
        std::string text;
        std::vector<std::size_t> open;
        for (std::size_t i = part.first; i < part.last; ++i) {
            const Tag& tag = prepared_.tags[i];
            std::string_view sigil;
            std::size_t number = i;
            switch (tag.kind) {
                case TagKind::text: sigil = "&"; break;
                case TagKind::value: sigil = dialect_ == Dialect::plain && !tag.raw ? "" : "&"; break;
                case TagKind::section: sigil = "#"; break;
                case TagKind::inverted: sigil = "^"; break;
                case TagKind::partial: sigil = ">"; break;
                case TagKind::close:
                    sigil = "/";
                    number = open.back();
                    open.pop_back();
                    break;
            }
            if (tag.kind == TagKind::section || tag.kind == TagKind::inverted) open.push_back(i);
            text += fmt::format("{{{{{}{}}}}}", sigil, number);
        }
        return text;
    }

    const Texts& partials_;
    Dialect dialect_;
    std::vector<Pending> waiting_;
    Template prepared_;
    base::Diagnostics faults_;
};

}  // namespace

base::Result<Template> prepare(const base::SourceText& source, const Texts& partials, Dialect dialect) {
    return Preparer(partials, dialect).run(source.text, {{source.id, 0}, true});
}

base::Result<Template> prepare(std::string_view text, base::Location where, const Texts& partials) {
    return Preparer(partials, Dialect::wenshu).run(text, {where, false});
}

}  // namespace wenshu::render
