// Reads a part of an office package: well-formed XML without a DOCTYPE, in UTF-8, with a bound to its size
// and depth. What it holds goes to a handler, in order and without recursion.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace pugi {
struct xml_node_struct;
}

namespace wenshu::ooxml {

// An element that has just begun.
class XmlElement {
  public:
    XmlElement(pugi::xml_node_struct* node, std::size_t offset) : node_(node), offset_(offset) {}

    std::string_view name() const;  // with its prefix, as it is written

    // Of an attribute by its name with prefix; empty where there is none.
    std::string_view attribute(std::string_view name) const;
    bool has(std::string_view name) const;

    // Where its name begins in the part: behind the <.
    std::size_t offset() const { return offset_; }

  private:
    pugi::xml_node_struct* node_;
    std::size_t offset_;
};

class XmlHandler {
  public:
    XmlHandler() = default;
    XmlHandler(const XmlHandler&) = delete;
    XmlHandler& operator=(const XmlHandler&) = delete;
    virtual ~XmlHandler() = default;

    virtual void open(const XmlElement& element) = 0;
    virtual void close(std::string_view name) = 0;
    virtual void text(
        std::string_view utf8) = 0;  // references resolved; white space between elements left out
};

struct XmlLimits {
    std::size_t bytes = 64U << 20U;
    std::size_t depth = 256;
};

// `file` and `part` are names for the messages. Faults: ooxml.xml {file, part, line, kind}, kind is syntax,
// doctype, encoding, size or depth. Nothing goes to the handler before the whole part is known to be good.
base::Result<void> read_xml(std::string_view xml, std::string_view file, std::string_view part,
                            XmlHandler& handler, const XmlLimits& limits = {});

}  // namespace wenshu::ooxml
