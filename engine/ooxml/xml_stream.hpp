// Reads a part of an office package that may be too large for a tree (a sheet of a million rows): in slices,
// as it is unpacked, in constant memory. Well-formed XML without a DOCTYPE, with a bound to its depth and to
// the size of a tag.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "ooxml/archive.hpp"

struct XML_ParserStruct;

namespace wenshu::ooxml {

// A tag that has just been read; good during the call alone.
class XmlTag {
  public:
    XmlTag(const char* name, const char* const* attributes) : name_(name), attributes_(attributes) {}

    std::string_view name() const;  // without its prefix

    // Of an attribute by its name with prefix, as it is written; empty where there is none.
    std::string_view attribute(std::string_view name) const;

  private:
    const char* name_;
    const char* const* attributes_;  // name, value, … and a null
};

class XmlStreamHandler {
  public:
    XmlStreamHandler() = default;
    XmlStreamHandler(const XmlStreamHandler&) = delete;
    XmlStreamHandler& operator=(const XmlStreamHandler&) = delete;
    virtual ~XmlStreamHandler() = default;

    virtual void open(const XmlTag& tag) = 0;
    virtual void close(std::string_view name) = 0;  // without its prefix
    virtual void text(std::string_view piece) = 0;  // of a text that may come in several, blanks included

    // Whether the rest matters; asked after every call above.
    virtual bool is_done() const { return false; }
};

struct XmlStreamLimits {
    std::size_t depth = 256;
    std::size_t tag_bytes = 1U << 20U;
};

// Hands a part to the handler. Faults: those of Archive::unpack, and ooxml.xml {file, part, line, kind} as
// read_xml; what stands before a fault has gone to the handler.
base::Result<void> stream_xml(const Archive& archive, std::string_view file, std::string_view part,
                              XmlStreamHandler& handler, const XmlStreamLimits& limits = {});

}  // namespace wenshu::ooxml
