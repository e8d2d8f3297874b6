// Well-formed XML by construction: what is opened is closed, and no text can break out of its place.
// Characters that XML 1.0 forbids never come through.
#pragma once

#include <cstddef>
#include <functional>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace wenshu::ooxml {

// Text for between tags or for inside a quoted attribute: & < > " escaped, a tab, line feed or carriage
// return as a character reference in attributes; forbidden controls, U+FFFE and U+FFFF dropped; bytes that
// are no UTF-8 become U+FFFD.
std::string escape_text(std::string_view utf8);
std::string escape_attribute(std::string_view utf8);

// The text as it comes out of XML again: what XML forbids is dropped or replaced, as above.
std::string clean_text(std::string_view utf8);

struct Attribute {
    Attribute(std::string_view attribute, std::string_view text) : name(attribute), value(text) {}
    Attribute(std::string_view attribute, int number) : name(attribute), value(std::to_string(number)) {}

    std::string name;
    std::string value;
};

using Attributes = std::vector<Attribute>;

class Xml {
  public:
    // Begins with the XML declaration.
    Xml();

    Xml& open(std::string_view name, const Attributes& attributes = {});
    Xml& close();
    Xml& empty(std::string_view name, const Attributes& attributes = {});
    Xml& text(std::string_view utf8);

    // <name>text</name>
    Xml& element(std::string_view name, std::string_view utf8, const Attributes& attributes = {});

    // Where the next thing will stand; and things written there later, by a function that closes what it
    // opens.
    std::size_t place() const { return out_.size(); }
    void insert(std::size_t place, const std::function<void(Xml&)>& write);

    // Everything that was opened must be closed by now.
    std::string finish() &&;

  private:
    void begin(std::string_view name, const Attributes& attributes);

    std::string out_;
    std::vector<std::string> open_;
};

}  // namespace wenshu::ooxml
