#include "read/docx_formats.hpp"

#include <algorithm>
#include <utility>

#include "ooxml/xml_reader.hpp"

namespace wenshu::read {
namespace {

std::string lower(std::string_view text) {
    std::string all(text);
    for (char& c : all) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return all;
}

std::string value_of(const ooxml::XmlElement& element) {
    return std::string(element.attribute("w:val"));
}

class StyleReader final : public ooxml::XmlHandler {
  public:
    void open(const ooxml::XmlElement& element) override {
        const auto name = local_name(element.name());
        if (name == "style") begin(element);
        if (!in_style_) return;
        DocxStyle& style = all_.styles[id_];
        if (name == "name") style.name = lower(value_of(element));
        if (name == "basedOn") style.format.style = value_of(element);
        if (name == "outlineLvl") style.format.outline = small_number(value_of(element));
        if (name == "jc") style.format.alignment = value_of(element);
        if (name == "b") style.format.bold = is_on(element.attribute("w:val"));
        if (name == "numId") style.format.numbering = value_of(element);
        if (name == "ilvl") style.format.numbering_level = small_number(value_of(element));
    }
    void close(std::string_view name) override {
        if (local_name(name) == "style") in_style_ = false;
    }
    void text(std::string_view) override {}

    DocxStyles finish() && { return std::move(all_); }

  private:
    void begin(const ooxml::XmlElement& element) {
        in_style_ = element.attribute("w:type") == "paragraph";
        id_ = element.attribute("w:styleId");
        if (in_style_ && is_on(element.attribute("w:default")) && element.has("w:default")) all_.normal = id_;
    }

    DocxStyles all_;
    std::string id_;
    bool in_style_ = false;
};

struct Look {
    std::string format;  // w:numFmt
    std::string text;    // w:lvlText: "（%2）"
};

// 一、 （一） 1. （1）, by the kind of number and by what stands around it.
int level_of(const Look& look) {
    constexpr int other = 5;
    const bool han = look.format.starts_with("chinese") || look.format.starts_with("ideograph") ||
                     look.format.starts_with("japanese") || look.format.starts_with("taiwanese");
    const bool decimal = look.format.starts_with("decimal");
    const bool single = std::ranges::count(look.text, '%') == 1;
    if ((!han && !decimal) || !single || look.format == "decimalEnclosedCircle") return other;
    const bool bracketed = look.text.starts_with("（") || look.text.starts_with("(");
    return (han ? 1 : 3) + (bracketed ? 1 : 0);
}

class NumberingReader final : public ooxml::XmlHandler {
  public:
    void open(const ooxml::XmlElement& element) override {
        const auto name = local_name(element.name());
        if (name == "abstractNum") abstract_ = element.attribute("w:abstractNumId");
        if (name == "num") number_ = element.attribute("w:numId");
        if (name == "abstractNumId") abstract_of_[number_] = value_of(element);
        if (name == "lvl") level_ = small_number(element.attribute("w:ilvl"));
        if (name == "numFmt" && number_.empty()) looks_[{abstract_, level_}].format = value_of(element);
        if (name == "lvlText" && number_.empty()) looks_[{abstract_, level_}].text = value_of(element);
    }
    void close(std::string_view name) override {
        if (local_name(name) == "num") number_.clear();
    }
    void text(std::string_view) override {}

    DocxNumbering finish() && {
        DocxNumbering numbering;
        for (const auto& [number, abstract] : abstract_of_) {
            for (auto look = looks_.lower_bound({abstract, 0});
                 look != looks_.end() && look->first.first == abstract; ++look) {
                numbering[{number, look->first.second}] = level_of(look->second);
            }
        }
        return numbering;
    }

  private:
    std::string abstract_;
    std::string number_;
    int level_ = 0;
    std::map<std::string, std::string> abstract_of_;
    std::map<std::pair<std::string, int>, Look> looks_;
};

// What is not set yet, from the style below.
void fill(DocxFormat& format, const DocxFormat& below) {
    if (!format.outline) format.outline = below.outline;
    if (!format.alignment) format.alignment = below.alignment;
    if (!format.bold) format.bold = below.bold;
    if (!format.numbering) format.numbering = below.numbering;
    if (!format.numbering_level) format.numbering_level = below.numbering_level;
}

}  // namespace

std::string_view local_name(std::string_view name) {
    return name.substr(name.rfind(':') + 1);  // npos + 1 == 0
}

int small_number(std::string_view text) {
    constexpr std::size_t longest = 6;
    if (text.size() > longest) return 0;
    int number = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') return 0;
        number = number * 10 + (c - '0');
    }
    return number;
}

bool is_on(std::string_view value) {
    return value != "0" && value != "false" && value != "off";
}

base::Result<DocxStyles> docx_styles(std::string_view xml, std::string_view file, std::string_view part) {
    StyleReader reader;
    if (const auto done = ooxml::read_xml(xml, file, part, reader); !done) return done.faults();
    return std::move(reader).finish();
}

base::Result<DocxNumbering> docx_numbering(std::string_view xml, std::string_view file,
                                           std::string_view part) {
    NumberingReader reader;
    if (const auto done = ooxml::read_xml(xml, file, part, reader); !done) return done.faults();
    return std::move(reader).finish();
}

ResolvedFormat resolved(const DocxFormat& own, const DocxStyles& styles) {
    constexpr int deepest = 20;  // a style that is based on itself has no end
    ResolvedFormat all{{}, own};
    std::string id = own.style.empty() ? styles.normal : own.style;
    for (int depth = 0; depth < deepest && !id.empty(); ++depth) {
        const auto style = styles.styles.find(id);
        if (style == styles.styles.end()) break;
        if (depth == 0) all.name = style->second.name;
        fill(all.format, style->second.format);
        id = style->second.format.style;
    }
    return all;
}

}  // namespace wenshu::read
