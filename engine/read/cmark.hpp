// cmark-gfm's tree behind values: the tree frees itself, nodes are handles into it and must not outlive it.
#pragma once

#include <cstddef>
#include <memory>
#include <string_view>
#include <vector>

#include "document/document.hpp"

struct cmark_node;

namespace wenshu::read {

enum class Kind {
    document,
    quote,
    list,
    item,
    code_block,
    html_block,
    paragraph,
    heading,
    rule,
    table,
    table_row,
    table_cell,
    text,
    soft_break,
    line_break,
    code,
    html,
    emphasis,
    strong,
    link,
    image,
    footnote,             // where it is referred to
    footnote_definition,  // at the end of the document, in the order of their numbers
};

class Node {
  public:
    explicit Node(cmark_node* node) : node_(node) {}

    Kind kind() const;
    std::string_view literal() const;  // of text, code and html; of a footnote its number
    std::string_view url() const;      // of links and images
    int level() const;                 // of headings
    bool is_ordered() const;           // of lists
    int start() const;                 // of ordered lists
    bool is_fenced() const;            // of code blocks: ``` rather than an indent
    int first_line() const;            // 0 where the library does not know
    int first_column() const;          // in bytes, from 1
    int last_line() const;
    std::vector<document::Align> alignments() const;  // of tables, one a column
    std::vector<Node> children() const;

    // All nodes below, each entered and left, without recursion: nesting as deep as a text can write it is no
    // danger.
    struct Step;
    std::vector<Step> walk() const;

  private:
    cmark_node* node_;
};

struct Node::Step {
    Node node;
    bool entering;
};

// A parsed text: CommonMark with GFM tables and footnotes. Raw HTML stays apart as html nodes, links are not
// checked.
class Tree {
  public:
    explicit Tree(std::string_view markdown);
    Node root() const { return Node(root_.get()); }

  private:
    struct Free {
        void operator()(cmark_node* node) const;
    };
    std::unique_ptr<cmark_node, Free> root_;
};

// As cmark decides where ** may open and close: Unicode's punctuation (P*) and ASCII's; its spaces.
bool is_markdown_punctuation(char32_t code_point);
bool is_markdown_space(char32_t code_point);

}  // namespace wenshu::read
