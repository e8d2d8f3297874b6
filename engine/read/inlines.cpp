#include "read/inlines.hpp"

#include <algorithm>
#include <cassert>
#include <charconv>
#include <string_view>
#include <utility>
#include <variant>

#include "base/overload.hpp"
#include "base/utf8.hpp"
#include "ooxml/package.hpp"
#include "read/bold.hpp"
#include "read/footnotes.hpp"
#include "read/tokens.hpp"
#include "text/width.hpp"

namespace wenshu::read {
namespace {

using document::Inline;
using document::Inlines;
using document::Run;

class PieceReader {
  public:
    PieceReader(int line, Context& context) : line_(line), context_(&context) {}

    std::vector<Piece> read(Node container) {
        for (const auto& step : container.walk()) {
            if (step.entering) {
                enter(step.node);
            } else {
                leave(step.node);
            }
        }
        return std::move(pieces_);
    }

  private:
    void enter(Node node) {
        switch (node.kind()) {
            case Kind::text: return text(node);
            case Kind::footnote: return footnote(node);
            case Kind::soft_break: return pieces_.push_back({Piece::Kind::soft_break});
            case Kind::line_break: return pieces_.push_back({Piece::Kind::line_break});
            case Kind::strong: ++bold_; return;
            case Kind::emphasis: ++italic_; return;
            case Kind::link: return open_link(node);
            case Kind::code: return context_->fault("read.code", line_of(node), shown(node.literal()));
            case Kind::html: return context_->fault("read.html", line_of(node), shown(node.literal()));
            case Kind::image: return context_->fault("read.image", line_of(node), shown(node.url()));
            default: assert(false);  // blocks do not stand in a line
        }
    }

    void leave(Node node) {
        if (node.kind() == Kind::strong) --bold_;
        if (node.kind() == Kind::emphasis) --italic_;
        if (node.kind() == Kind::link) close_link();
    }

    void text(Node node) {
        const std::string written = without_helpers(node.literal());
        if (const auto label = undefined_label(written, context_->line(line_of(node))))
            context_->fault("read.footnote_undefined", line_of(node), shown(*label));
        add_text(written);
    }

    // A footnote is one paragraph of text without notes of its own.
    void footnote(Node node) {
        std::size_t number = 0;
        const auto digits = node.literal();
        std::from_chars(digits.data(), digits.data() + digits.size(), number);
        const Node definition = context_->note(number);
        const int line = definition.first_line();
        if (in_note_) return context_->fault("read.footnote_form", line, context_->shown_line(line));
        PieceReader reader(line, *context_);
        reader.in_note_ = true;
        Piece piece{Piece::Kind::footnote};
        const auto paragraphs = definition.children();
        const bool is_text = paragraphs.size() == 1 && paragraphs.front().kind() == Kind::paragraph;
        if (is_text) piece.note.runs = runs_of(joined(reader.read(paragraphs.front())));
        if (piece.note.runs.empty()) context_->fault("read.footnote_form", line, context_->shown_line(line));
        pieces_.push_back(std::move(piece));
    }

    // Links are told by their text, breaks by nothing.
    static std::vector<Run> runs_of(const Inlines& inlines) {
        std::vector<Run> runs;
        for (const Inline& item : inlines) {
            if (const auto* run = std::get_if<Run>(&item)) runs.push_back(*run);
            if (const auto* link = std::get_if<document::Link>(&item))
                runs.insert(runs.end(), link->runs.begin(), link->runs.end());
        }
        return runs;
    }

    int line_of(Node node) const { return std::max(line_, node.first_line()); }
    std::string shown(std::string_view text) const {
        return resolved(without_helpers(text), context_->slots());
    }

    void add_text(std::string_view literal) {
        const auto all = parts(literal, context_->slots().size());
        assert(all);  // markdown() has looked through the whole text
        for (const Part& part : *all) {
            std::visit(base::overload{
                           [&](std::string_view written) { add_literal(written); },
                           [&](std::size_t slot) { add_slot(slot); },
                       },
                       part);
        }
    }

    // Indents are the layout's business: U+3000 at the start of a line is not part of the text.
    void add_literal(std::string_view written) {
        constexpr std::string_view wide_space = "　";
        const bool starts_line = pieces_.empty() || pieces_.back().kind != Piece::Kind::run;
        while (starts_line && written.starts_with(wide_space)) written.remove_prefix(wide_space.size());
        add_run({std::string(written), false, false, {}}, target_, true);
    }

    void add_slot(std::size_t slot) {
        std::visit(base::overload{
                       [&](const Inlines& inlines) {
                           for (const Inline& item : inlines) add_value(item);
                       },
                       [&](const auto&) {
                           pieces_.push_back({Piece::Kind::blocks, {}, {}, false, slot});
                       },
                   },
                   context_->place(slot));
    }

    void add_value(const Inline& item) {
        std::visit(base::overload{
                       [&](const Run& run) { add_run(run, target_, false); },
                       [&](const document::Link& link) {
                           for (const Run& run : link.runs)
                               add_run(run, target_.empty() ? link.target : target_, false);
                       },
                       [&](const document::LineBreak&) { pieces_.push_back({Piece::Kind::line_break}); },
                       [](const document::Footnote&) {},
                   },
                   item);
    }

    void add_run(Run run, std::string target, bool is_literal) {
        if (run.text.empty()) return;
        run.bold = run.bold || bold_ > 0;
        run.italic = run.italic || italic_ > 0;
        pieces_.push_back({Piece::Kind::run, std::move(run), std::move(target), is_literal, 0});
    }

    void open_link(Node node) {
        const std::string url = without_helpers(node.url());
        link_start_ = pieces_.size();
        if (const auto all = parts(url, context_->slots().size())) note_missing(*all);
        if (!missing_.empty()) return;  // a draft shows what is missing instead of a link to nowhere
        const std::string address = resolved(url, context_->slots());
        target_ = ooxml::external_target(address).value_or("");
        if (target_.empty()) context_->fault("read.link", line_of(node), address);
    }

    void note_missing(const std::vector<Part>& url) {
        for (const Part& part : url) {
            const auto* slot = std::get_if<std::size_t>(&part);
            const auto* value = slot == nullptr ? nullptr : std::get_if<Inlines>(&context_->place(*slot));
            if (value == nullptr) continue;
            std::copy_if(value->begin(), value->end(), std::back_inserter(missing_), [](const Inline& item) {
                const auto* run = std::get_if<Run>(&item);
                return run != nullptr && run->mark.kind == document::Mark::Kind::missing;
            });
        }
    }

    void close_link() {
        if (pieces_.size() == link_start_ && !target_.empty())
            add_run({target_, false, false, {}}, target_, false);
        target_.clear();
        for (const Inline& item : std::exchange(missing_, {})) add_value(item);
    }

    int line_;
    Context* context_;
    std::vector<Piece> pieces_;
    int bold_ = 0;
    int italic_ = 0;
    std::string target_;
    std::size_t link_start_ = 0;
    Inlines missing_;
    bool in_note_ = false;
};

bool same_form(const Run& a, const Run& b) {
    return a.bold == b.bold && a.italic == b.italic && a.mark == b.mark;
}

// Figures and missing facts stay runs of their own, for each stands for one value.
void append_run(std::vector<Run>& runs, const Run& run) {
    const bool merges =
        !runs.empty() && run.mark.kind == document::Mark::Kind::none && same_form(runs.back(), run);
    if (merges) {
        runs.back().text += run.text;
    } else {
        runs.push_back(run);
    }
}

bool is_wide(std::string_view text, std::size_t offset) {
    const std::size_t start = offset;
    base::next_code_point(text, offset);
    return text::columns(text.substr(start, offset - start)) == 2;
}

bool starts_wide(std::string_view text) {
    return is_wide(text, 0);
}

bool ends_wide(std::string_view text) {
    std::size_t start = text.size() - 1;
    while (start > 0 && (static_cast<unsigned char>(text[start]) & 0xC0U) == 0x80U) --start;
    return is_wide(text, start);
}

// The space that a soft break between two pieces stands for, if it stands for any.
std::vector<Piece> soft_break(const Piece& before, const Piece& after) {
    const bool between_runs = before.kind == Piece::Kind::run && after.kind == Piece::Kind::run;
    if (!between_runs || ends_wide(before.run.text) || starts_wide(after.run.text)) return {};
    Piece space;
    space.run = {" ", before.run.bold && after.run.bold, before.run.italic && after.run.italic, {}};
    if (before.target == after.target) space.target = before.target;
    return {space};
}

Inlines grouped(std::span<const Piece> pieces) {
    Inlines inlines;
    std::vector<Run> runs;
    std::string target;
    const auto close = [&] {
        if (target.empty()) {
            for (Run& run : runs) inlines.emplace_back(std::move(run));
        } else {
            inlines.emplace_back(document::Link{target, std::move(runs)});
        }
        runs.clear();
    };
    for (const Piece& piece : pieces) {
        const bool is_run = piece.kind == Piece::Kind::run;
        if (!is_run || piece.target != target) {
            if (!runs.empty()) close();
            target = piece.target;
        }
        if (is_run) append_run(runs, piece.run);
        if (piece.kind == Piece::Kind::line_break) inlines.emplace_back(document::LineBreak{});
        if (piece.kind == Piece::Kind::footnote) inlines.emplace_back(piece.note);
    }
    if (!runs.empty()) close();
    return inlines;
}

}  // namespace

std::vector<Piece> pieces(Node container, int line, Context& context) {
    return PieceReader(line, context).read(container);
}

Inlines joined(std::span<const Piece> pieces) {
    std::vector<Piece> hard;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        if (pieces[i].kind != Piece::Kind::soft_break) {
            hard.push_back(pieces[i]);
        } else if (!hard.empty() && i + 1 < pieces.size()) {
            for (auto& space : soft_break(hard.back(), pieces[i + 1])) hard.push_back(std::move(space));
        }
    }
    return grouped(hard);
}

}  // namespace wenshu::read
