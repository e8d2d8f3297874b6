#include "ooxml/xml_reader.hpp"

#include <algorithm>
#include <cstdint>

#include <pugixml.hpp>

#include "base/utf8.hpp"

namespace wenshu::ooxml {
namespace {

base::Diagnostic fault_of(std::string_view file, std::string_view part, std::string_view kind,
                          std::int64_t line) {
    return {base::Severity::error,
            "ooxml.xml",
            {},
            {},
            {{"file", std::string(file)},
             {"part", std::string(part)},
             {"kind", std::string(kind)},
             {"line", line}}};
}

std::int64_t line_at(std::string_view xml, std::size_t offset) {
    return std::count(xml.begin(), xml.begin() + static_cast<std::ptrdiff_t>(std::min(offset, xml.size())),
                      '\n') +
           1;
}

// The next node in document order, going up through the parents that end here.
template <class Leave>
pugi::xml_node after(pugi::xml_node node, const pugi::xml_node& root, std::size_t& depth,
                     const Leave& leave) {
    while (node && node != root) {
        if (node.type() == pugi::node_element) leave(node);
        if (const auto next = node.next_sibling()) return next;
        node = node.parent();
        --depth;
    }
    return {};
}

// Whether every node is one that a part may hold, and none too deep.
std::string_view wrong_kind(const pugi::xml_document& document, std::size_t deepest) {
    std::size_t depth = 1;
    for (pugi::xml_node node = document.first_child(); node;) {
        if (node.type() == pugi::node_doctype) return "doctype";
        if (depth > deepest) return "depth";
        if (const auto child = node.first_child()) {
            node = child;
            ++depth;
        } else {
            node = after(node, document, depth, [](pugi::xml_node) {});
        }
    }
    return {};
}

void walk(const pugi::xml_document& document, XmlHandler& handler) {
    std::size_t depth = 1;
    for (pugi::xml_node node = document.first_child(); node;) {
        if (node.type() == pugi::node_element)
            handler.open(XmlElement(node.internal_object(), static_cast<std::size_t>(node.offset_debug())));
        if (node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata) handler.text(node.value());
        if (const auto child = node.first_child()) {
            node = child;
            ++depth;
        } else {
            node = after(node, document, depth, [&](pugi::xml_node ended) { handler.close(ended.name()); });
        }
    }
}

}  // namespace

std::string_view XmlElement::name() const {
    return pugi::xml_node(node_).name();
}

std::string_view XmlElement::attribute(std::string_view name) const {
    return pugi::xml_node(node_).attribute(std::string(name).c_str()).value();
}

bool XmlElement::has(std::string_view name) const {
    return !pugi::xml_node(node_).attribute(std::string(name).c_str()).empty();
}

base::Result<void> read_xml(std::string_view xml, std::string_view file, std::string_view part,
                            XmlHandler& handler, const XmlLimits& limits) {
    if (xml.size() > limits.bytes) return fault_of(file, part, "size", 1);
    if (const auto wrong = base::find_invalid_utf8(xml); wrong != std::string_view::npos)
        return fault_of(file, part, "encoding", line_at(xml, wrong));
    constexpr unsigned flags = pugi::parse_default | pugi::parse_ws_pcdata_single | pugi::parse_doctype;
    pugi::xml_document document;
    const auto result = document.load_buffer(xml.data(), xml.size(), flags, pugi::encoding_utf8);
    if (!result) return fault_of(file, part, "syntax", line_at(xml, static_cast<std::size_t>(result.offset)));
    if (const auto kind = wrong_kind(document, limits.depth); !kind.empty())
        return fault_of(file, part, kind, 1);
    walk(document, handler);
    return {};
}

}  // namespace wenshu::ooxml
