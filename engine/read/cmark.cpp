#include "read/cmark.hpp"

#include <array>
#include <cassert>
#include <cstdint>
#include <utility>

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <cmark-gfm/utf8.h>

namespace wenshu::read {
namespace {

struct FreeParser {
    void operator()(cmark_parser* parser) const { cmark_parser_free(parser); }
};

struct FreeIterator {
    void operator()(cmark_iter* iterator) const { cmark_iter_free(iterator); }
};

// By name, for the types of extensions are numbers that the library hands out as it runs.
constexpr std::array<std::pair<std::string_view, Kind>, 22> kinds = {{
    {"document", Kind::document},
    {"block_quote", Kind::quote},
    {"list", Kind::list},
    {"item", Kind::item},
    {"code_block", Kind::code_block},
    {"html_block", Kind::html_block},
    {"paragraph", Kind::paragraph},
    {"heading", Kind::heading},
    {"thematic_break", Kind::rule},
    {"table", Kind::table},
    {"table_header", Kind::table_row},
    {"table_row", Kind::table_row},
    {"table_cell", Kind::table_cell},
    {"text", Kind::text},
    {"softbreak", Kind::soft_break},
    {"linebreak", Kind::line_break},
    {"code", Kind::code},
    {"html_inline", Kind::html},
    {"emph", Kind::emphasis},
    {"strong", Kind::strong},
    {"link", Kind::link},
    {"image", Kind::image},
}};

std::string_view view(const char* text) {
    return text == nullptr ? std::string_view{} : std::string_view(text);
}

}  // namespace

Kind Node::kind() const {
    // The library has no names for these.
    if (cmark_node_get_type(node_) == CMARK_NODE_FOOTNOTE_REFERENCE) return Kind::footnote;
    if (cmark_node_get_type(node_) == CMARK_NODE_FOOTNOTE_DEFINITION) return Kind::footnote_definition;
    const auto name = view(cmark_node_get_type_string(node_));
    for (const auto& [known, kind] : kinds) {
        if (known == name) return kind;
    }
    assert(false);  // custom nodes are not switched on
    return Kind::text;
}

std::string_view Node::literal() const {
    return view(cmark_node_get_literal(node_));
}
std::string_view Node::url() const {
    return view(cmark_node_get_url(node_));
}
int Node::level() const {
    return cmark_node_get_heading_level(node_);
}
bool Node::is_ordered() const {
    return cmark_node_get_list_type(node_) == CMARK_ORDERED_LIST;
}
int Node::start() const {
    return cmark_node_get_list_start(node_);
}
int Node::first_line() const {
    return cmark_node_get_start_line(node_);
}
int Node::first_column() const {
    return cmark_node_get_start_column(node_);
}
bool Node::is_fenced() const {
    int length = 0;
    int offset = 0;
    char mark = 0;
    return cmark_node_get_fenced(node_, &length, &offset, &mark) != 0;
}
int Node::last_line() const {
    return cmark_node_get_end_line(node_);
}

std::vector<document::Align> Node::alignments() const {
    const std::uint8_t* letters = cmark_gfm_extensions_get_table_alignments(node_);
    std::vector<document::Align> all(cmark_gfm_extensions_get_table_columns(node_), document::Align::left);
    for (std::size_t i = 0; letters != nullptr && i < all.size(); ++i) {
        if (letters[i] == 'c') all[i] = document::Align::center;
        if (letters[i] == 'r') all[i] = document::Align::right;
    }
    return all;
}

std::vector<Node> Node::children() const {
    std::vector<Node> all;
    for (cmark_node* child = cmark_node_first_child(node_); child != nullptr;
         child = cmark_node_next(child)) {
        all.emplace_back(child);
    }
    return all;
}

std::vector<Node::Step> Node::walk() const {
    const std::unique_ptr<cmark_iter, FreeIterator> iterator(cmark_iter_new(node_));
    std::vector<Step> steps;
    for (auto event = cmark_iter_next(iterator.get()); event != CMARK_EVENT_DONE;
         event = cmark_iter_next(iterator.get())) {
        cmark_node* const node = cmark_iter_get_node(iterator.get());
        if (node != node_) steps.push_back({Node(node), event == CMARK_EVENT_ENTER});
    }
    return steps;
}

void Tree::Free::operator()(cmark_node* node) const {
    cmark_node_free(node);
}

Tree::Tree(std::string_view markdown) {
    cmark_gfm_core_extensions_ensure_registered();
    const std::unique_ptr<cmark_parser, FreeParser> parser(
        cmark_parser_new(CMARK_OPT_SOURCEPOS | CMARK_OPT_FOOTNOTES));
    cmark_parser_attach_syntax_extension(parser.get(), cmark_find_syntax_extension("table"));
    cmark_parser_feed(parser.get(), markdown.data(), markdown.size());
    root_.reset(cmark_parser_finish(parser.get()));
}

bool is_markdown_punctuation(char32_t code_point) {
    return cmark_utf8proc_is_punctuation(static_cast<std::int32_t>(code_point)) != 0;
}

bool is_markdown_space(char32_t code_point) {
    return cmark_utf8proc_is_space(static_cast<std::int32_t>(code_point)) != 0;
}

}  // namespace wenshu::read
