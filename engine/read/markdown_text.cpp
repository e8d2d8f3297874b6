#include "read/markdown_text.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "base/utf8.hpp"
#include "read/cmark.hpp"
#include "read/inline_source.hpp"
#include "read/structure.hpp"

namespace wenshu::read {
namespace {

// The file with what stands between --- in front of it blanked, every other byte in its place.
std::string without_front_matter(std::string_view utf8) {
    std::string text(utf8);
    const std::size_t start = utf8.starts_with("\uFEFF") ? 3 : 0;
    const auto first = utf8.substr(start, utf8.substr(start).find('\n'));
    if (base::trim(first) != "---") return text;
    for (std::size_t at = utf8.find('\n', start); at != std::string_view::npos;) {
        const auto next = utf8.find('\n', at + 1);
        const auto line = base::trim(utf8.substr(at + 1, next - at - 1));
        if (line == "---" || line == "...") {
            const auto end = std::min(next, utf8.size());
            std::replace_if(
                text.begin() + static_cast<std::ptrdiff_t>(start),
                text.begin() + static_cast<std::ptrdiff_t>(end),
                [](char c) { return c != '\n' && c != '\r'; }, ' ');
            return text;
        }
        at = next;
    }
    return text;
}

std::vector<std::size_t> line_starts(std::string_view text) {
    std::vector<std::size_t> starts = {0};
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool end =
            text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.size() || text[i + 1] != '\n'));
        if (end) starts.push_back(i + 1);
    }
    return starts;
}

class Reader {
  public:
    explicit Reader(std::string_view text) : text_(text), lines_(line_starts(text)) {}

    void read(const Node& root);
    document::Manuscript finish() &&;

  private:
    struct State {
        bool in_item = false;
        bool ordered = false;
        bool first = false;  // paragraph of its item
    };

    // The byte at which a node begins; what was read before is its place where the library knows none.
    std::size_t start_of(const Node& node) const;
    std::string_view line(int number) const;

    void block(const Node& node, State& state);
    void heading(const Node& node);
    void indented(const Node& node);
    void table(const Node& node);
    void row(const Node& node, std::size_t number);
    void add(SourcedText sourced, Hint hint, bool numbered, std::optional<document::CellPlace> cell = {});

    std::string_view text_;
    std::vector<std::size_t> lines_;
    std::size_t end_ = 0;  // of what was read
    std::size_t tables_ = 0;
    std::size_t ordinal_ = 0;
    document::Manuscript manuscript_;
    std::vector<Hint> hints_;
};

std::size_t Reader::start_of(const Node& node) const {
    const auto number = static_cast<std::size_t>(std::max(node.first_line(), 0));
    if (number == 0 || number > lines_.size()) return end_;
    return lines_[number - 1] + static_cast<std::size_t>(std::max(node.first_column(), 1)) - 1;
}

std::string_view Reader::line(int number) const {
    const auto index = static_cast<std::size_t>(number) - 1;
    if (number < 1 || index >= lines_.size()) return {};
    const std::size_t end = index + 1 < lines_.size() ? lines_[index + 1] : text_.size();
    return text_.substr(lines_[index], end - lines_[index]);
}

void Reader::add(SourcedText sourced, Hint hint, bool numbered, std::optional<document::CellPlace> cell) {
    if (!sourced.stretches.empty()) end_ = sourced.stretches.back().source + sourced.stretches.back().length;
    if (base::trim(sourced.text).empty()) return;
    document::Passage passage;
    passage.numbered = numbered;
    passage.text = std::move(sourced.text);
    passage.ordinal = cell ? 0 : ++ordinal_;
    passage.cell = cell;
    passage.stretches = std::move(sourced.stretches);
    manuscript_.passages.push_back(std::move(passage));
    hints_.push_back(hint);
}

void Reader::heading(const Node& node) {
    std::size_t start = start_of(node);
    while (start < text_.size() && text_[start] == '#') ++start;
    while (start < text_.size() && (text_[start] == ' ' || text_[start] == '\t')) ++start;
    Hint hint;
    hint.heading = node.level();
    add(sourced_text(node, text_, start), hint, false);
}

// Every line of it a paragraph.
void Reader::indented(const Node& node) {
    for (int number = node.first_line(); number <= node.last_line(); ++number) {
        const auto text = base::trim(line(number));
        if (text.empty()) continue;
        const auto source = static_cast<std::size_t>(text.data() - text_.data());
        add({std::string(text), {{0, text.size(), 0, source}}}, {}, false);
    }
}

// The cells of a line, parted by | that no backslash precedes: where each begins.
std::vector<std::size_t> cell_starts(std::string_view line) {
    std::size_t at = std::min(line.find_first_not_of(" \t"), line.size());
    if (at < line.size() && line[at] == '|') ++at;
    std::vector<std::size_t> starts;
    for (bool more = true; more;) {
        while (at < line.size() && (line[at] == ' ' || line[at] == '\t')) ++at;
        starts.push_back(at);
        while (at < line.size() && line[at] != '|') at += line[at] == '\\' ? 2U : 1U;
        more = at < line.size();
        ++at;
    }
    return starts;
}

void Reader::row(const Node& node, std::size_t number) {
    const auto source = line(node.first_line());
    const auto starts = cell_starts(source);
    const auto begin = static_cast<std::size_t>(source.data() - text_.data());
    std::size_t column = 0;
    for (const Node& cell : node.children()) {
        const std::size_t start = column < starts.size() ? begin + starts[column] : text_.size();
        ++column;
        add(sourced_text(cell, text_, source.empty() ? text_.size() : start), {}, false,
            document::CellPlace{tables_, number, column});
    }
}

void Reader::table(const Node& node) {
    ++tables_;
    std::size_t number = 0;
    for (const Node& child : node.children()) row(child, ++number);
}

void Reader::block(const Node& node, State& state) {
    switch (node.kind()) {
        case Kind::heading: heading(node); break;
        case Kind::paragraph: {
            Hint hint;
            hint.item = state.in_item;
            add(sourced_text(node, text_, start_of(node)), hint, state.ordered && state.first);
            state.first = false;
            break;
        }
        case Kind::code_block:
            if (!node.is_fenced()) indented(node);
            break;
        case Kind::table: table(node); break;
        default: break;
    }
}

// Blocks in their order without recursion: a text can nest them as deep as it is long.
void Reader::read(const Node& root) {
    std::vector<State> states = {{}};
    for (const Node::Step& step : root.walk()) {
        const Kind kind = step.node.kind();
        if (kind == Kind::list && step.entering) states.push_back({true, step.node.is_ordered(), false});
        if (kind == Kind::list && !step.entering) states.pop_back();
        if (kind == Kind::item && step.entering) states.back().first = true;
        if (step.entering) block(step.node, states.back());
    }
}

document::Manuscript Reader::finish() && {
    give_parts(manuscript_.passages, hints_);
    return std::move(manuscript_);
}

}  // namespace

document::Manuscript markdown_text(std::string_view utf8) {
    const std::string text = without_front_matter(utf8);
    const Tree tree(text);
    Reader reader(text);
    reader.read(tree.root());
    return std::move(reader).finish();
}

}  // namespace wenshu::read
