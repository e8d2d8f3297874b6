#include "ooxml/xml.hpp"

#include <cassert>
#include <utility>

#include "base/utf8.hpp"

namespace wenshu::ooxml {
namespace {

enum class Place { text, attribute, nowhere };

// XML 1.0, production 2: Char.
bool is_allowed(char32_t c) {
    if (c < 0x20) return c == U'\t' || c == U'\n' || c == U'\r';
    return c != 0xFFFE && c != 0xFFFF;
}

std::string_view escaped(char32_t c, Place place) {
    if (place == Place::nowhere) return "";
    switch (c) {
        case U'&': return "&amp;";
        case U'<': return "&lt;";
        case U'>': return "&gt;";
        case U'"': return place == Place::attribute ? "&quot;" : "";
        case U'\t': return place == Place::attribute ? "&#9;" : "";
        case U'\n': return place == Place::attribute ? "&#10;" : "";
        case U'\r': return "&#13;";
        default: return "";
    }
}

void append_escaped(std::string& out, std::string_view valid, Place place) {
    for (std::size_t at = 0; at < valid.size();) {
        const std::size_t begin = at;
        const char32_t c = base::next_code_point(valid, at);
        if (!is_allowed(c)) continue;
        const std::string_view reference = escaped(c, place);
        out += reference.empty() ? valid.substr(begin, at - begin) : reference;
    }
}

std::string escape(std::string_view utf8, Place place) {
    std::string out;
    out.reserve(utf8.size());
    while (true) {
        const std::size_t invalid = base::find_invalid_utf8(utf8);
        append_escaped(out, utf8.substr(0, invalid), place);
        if (invalid == std::string_view::npos) return out;
        base::append_utf8(out, 0xFFFD);
        utf8.remove_prefix(invalid + 1);
    }
}

}  // namespace

std::string escape_text(std::string_view utf8) {
    return escape(utf8, Place::text);
}
std::string escape_attribute(std::string_view utf8) {
    return escape(utf8, Place::attribute);
}
std::string clean_text(std::string_view utf8) {
    return escape(utf8, Place::nowhere);
}

Xml::Xml() : out_("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n") {}

void Xml::begin(std::string_view name, const Attributes& attributes) {
    out_.append("<").append(name);
    for (const Attribute& attribute : attributes) {
        out_.append(" ")
            .append(attribute.name)
            .append("=\"")
            .append(escape_attribute(attribute.value))
            .append("\"");
    }
}

Xml& Xml::open(std::string_view name, const Attributes& attributes) {
    begin(name, attributes);
    out_ += '>';
    open_.emplace_back(name);
    return *this;
}

Xml& Xml::close() {
    assert(!open_.empty());
    out_.append("</").append(open_.back()).append(">");
    open_.pop_back();
    return *this;
}

Xml& Xml::empty(std::string_view name, const Attributes& attributes) {
    begin(name, attributes);
    out_ += "/>";
    return *this;
}

Xml& Xml::text(std::string_view utf8) {
    out_ += escape_text(utf8);
    return *this;
}

Xml& Xml::element(std::string_view name, std::string_view utf8, const Attributes& attributes) {
    return open(name, attributes).text(utf8).close();
}

void Xml::insert(std::size_t place, const std::function<void(Xml&)>& write) {
    assert(place <= out_.size());
    const std::size_t depth = open_.size();
    const std::string behind = out_.substr(place);
    out_.resize(place);
    write(*this);
    assert(open_.size() == depth);
    out_ += behind;
}

std::string Xml::finish() && {
    assert(open_.empty());
    return std::move(out_);
}

}  // namespace wenshu::ooxml
