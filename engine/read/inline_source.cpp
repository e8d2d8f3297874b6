#include "read/inline_source.hpp"

#include <algorithm>

#include "base/utf8.hpp"

namespace wenshu::read {
namespace {

bool is_blank(char c) {
    return c == ' ' || c == '\t';
}

bool is_ascii_punctuation(char c) {
    return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') ||
           (c >= '{' && c <= '~');
}

// &amp; &#8212; as it stands at the start of the text; empty where there is none.
std::string_view reference_at(std::string_view text) {
    constexpr std::size_t longest = 40;
    if (!text.starts_with('&')) return {};
    const auto end = text.substr(0, longest).find(';');
    if (end == std::string_view::npos || end < 2) return {};
    const bool name = std::ranges::all_of(text.substr(1, end - 1), [](char c) {
        return c == '#' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    });
    return name ? text.substr(0, end + 1) : std::string_view{};
}

class Walk {
  public:
    Walk(std::string_view file, std::size_t start) : file_(file), at_(start) {}

    void step(const Node::Step& step);
    SourcedText finish() && { return std::move(out_); }

  private:
    char here(std::size_t ahead = 0) const { return at_ + ahead < file_.size() ? file_[at_ + ahead] : '\0'; }

    // Moves behind a mark that must stand here; without it the place is lost to the end of the line.
    void expect(bool is_here, std::size_t length) {
        sure_ = sure_ && is_here;
        if (sure_) at_ += length;
    }
    void emphasis(std::size_t length) { expect(here() == '*' || here() == '_', length); }
    void text(std::string_view literal);
    bool find_start(std::string_view literal);
    void add(std::string_view piece, bool from_file);
    std::size_t add_reference(std::string_view reference, std::string_view rest);
    void code(std::string_view literal);
    void line_break(bool hard);
    void open_link();
    void close_link();
    void skip_target();

    std::string_view file_;
    std::size_t at_;
    bool sure_ = true;   // the place in the file is known
    bool fresh_ = true;  // nothing was read yet
    int images_ = 0;     // that are open: what they say is not printed
    SourcedText out_;
};

// Puts a piece of text down, and where it stands if it is the file's own.
void Walk::add(std::string_view piece, bool from_file) {
    if (images_ == 0) {
        auto& stretches = out_.stretches;
        const std::size_t offset = out_.text.size();
        out_.text += piece;
        const bool goes_on = from_file && !stretches.empty() &&
                             stretches.back().offset + stretches.back().length == offset &&
                             stretches.back().source + stretches.back().length == at_;
        if (goes_on) {
            stretches.back().length += piece.size();
        } else if (from_file) {
            stretches.push_back({offset, piece.size(), 0, at_});
        }
    }
    if (from_file) at_ += piece.size();
}

// A paragraph that link definitions begin has its place above them.
bool Walk::find_start(std::string_view literal) {
    if (!fresh_ || literal.empty() || here() == literal.front() || here() == '\\' || here() == '&')
        return true;
    const auto head = literal.substr(0, literal.find_first_of("\\&*_`[]<>"));
    const auto found = head.empty() ? std::string_view::npos : file_.find(head, at_);
    if (found != std::string_view::npos) at_ = found;
    return found != std::string_view::npos;
}

// One code point in the place of a character reference; returns its bytes in the text.
std::size_t Walk::add_reference(std::string_view reference, std::string_view rest) {
    std::size_t length = 0;
    base::next_code_point(rest, length);
    add(rest.substr(0, length), false);
    at_ += reference.size();
    return length;
}

void Walk::text(std::string_view literal) {
    sure_ = sure_ && find_start(literal);
    for (std::size_t i = 0; i < literal.size();) {
        if (!sure_) {
            add(literal.substr(i), false);
            return;
        }
        if (here() == '\\' && is_ascii_punctuation(here(1)))
            ++at_;
        else if (const auto reference = reference_at(file_.substr(at_));
                 !reference.empty() && !literal.substr(i).starts_with(reference)) {
            i += add_reference(reference, literal.substr(i));
            continue;
        }
        sure_ = here() == literal[i];
        if (!sure_) continue;
        add(literal.substr(i, 1), true);
        ++i;
    }
}

// `code`, ``co`de``: a line break in it is a space, and a space inside of both marks is none of it.
void Walk::code(std::string_view literal) {
    const std::size_t ticks = std::min(file_.find_first_not_of('`', at_), file_.size()) - at_;
    expect(ticks > 0, ticks);
    if (sure_ && is_blank(here()) && !literal.starts_with(' ')) ++at_;
    for (std::size_t i = 0; i < literal.size(); ++i) {
        const bool broken = sure_ && literal[i] == ' ' && (here() == '\n' || here() == '\r');
        if (broken) at_ += here() == '\r' && here(1) == '\n' ? 2U : 1U;
        sure_ = sure_ && (broken || here() == literal[i]);
        add(literal.substr(i, 1), sure_ && !broken);
    }
    if (sure_ && is_blank(here())) ++at_;
    expect(here() == '`', ticks);
}

void Walk::line_break(bool hard) {
    const auto end = file_.find_first_of("\r\n", at_);
    sure_ = end != std::string_view::npos;
    const std::size_t before = out_.text.size();
    const bool latin = before > 0 && static_cast<unsigned char>(out_.text.back()) < 0x80;
    if (sure_) {
        at_ = end + (file_.substr(end).starts_with("\r\n") ? 2 : 1);
        while (is_blank(here()) || here() == '>') ++at_;
    }
    const bool latin_follows = static_cast<unsigned char>(here()) < 0x80;
    if (hard || (latin && latin_follows)) add(hard ? "\n" : " ", false);
}

void Walk::open_link() {
    expect(here() == '[' || here() == '<', 1);
}

// The address of [text](address "title"), to its closing bracket.
void Walk::skip_target() {
    int depth = 0;
    char quote = '\0';
    for (; at_ < file_.size(); ++at_) {
        const char c = here();
        if (c == '\\') {
            ++at_;
        } else if (quote != '\0') {
            if (c == quote) quote = '\0';
        } else if (c == '<') {
            quote = '>';
        } else if ((c == '"' || c == '\'') && is_blank(file_[at_ - 1])) {
            quote = c;
        } else if (c == '(') {
            ++depth;
        } else if (c == ')' && --depth == 0) {
            ++at_;
            return;
        }
    }
    sure_ = false;
}

void Walk::close_link() {
    if (sure_ && here() == '>') {
        ++at_;
        return;
    }
    expect(here() == ']', 1);
    if (!sure_) return;
    if (here() == '(') {
        skip_target();
    } else if (here() == '[') {
        const auto end = file_.find(']', at_);
        expect(end != std::string_view::npos, end + 1 - at_);
    }
}

void Walk::step(const Node::Step& step) {
    switch (step.node.kind()) {
        case Kind::text: text(step.node.literal()); break;
        case Kind::code: code(step.node.literal()); break;
        case Kind::soft_break: line_break(false); break;
        case Kind::line_break: line_break(true); break;
        case Kind::emphasis: emphasis(1); break;
        case Kind::strong: emphasis(2); break;
        case Kind::link: step.entering ? open_link() : close_link(); break;
        case Kind::image:
            if (step.entering) expect(here() == '!' && here(1) == '[', 2);
            images_ += step.entering ? 1 : -1;
            if (!step.entering) close_link();
            break;
        case Kind::html:
            expect(file_.substr(at_).starts_with(step.node.literal()), step.node.literal().size());
            break;
        case Kind::footnote: {
            const auto end = file_.find(']', at_);
            expect(here() == '[' && end != std::string_view::npos, end + 1 - at_);
            break;
        }
        default: break;
    }
    fresh_ = false;
}

}  // namespace

SourcedText sourced_text(const Node& block, std::string_view file, std::size_t start) {
    Walk walk(file, start);
    for (const Node::Step& step : block.walk()) walk.step(step);
    return std::move(walk).finish();
}

}  // namespace wenshu::read
