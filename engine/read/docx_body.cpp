#include "read/docx_body.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "base/utf8.hpp"
#include "ooxml/xml_reader.hpp"

namespace wenshu::read {
namespace {

// Of elements whose content is not read.
constexpr std::string_view skipped[] = {"del",         "moveFrom",     "pPrChange",  "rPrChange",
                                        "tblPrChange", "tcPrChange",   "trPrChange", "sectPrChange",
                                        "instrText",   "delInstrText", "rt"};

struct Run {
    bool bold = false;
    bool hidden = false;
};

struct Table {
    std::size_t number = 0;
    std::size_t row = 0;
    std::size_t column = 0;
    std::size_t next = 1;  // column
    bool covered = false;  // the cell continues the one above
};

class BodyReader final : public ooxml::XmlHandler {
  public:
    void open(const ooxml::XmlElement& element) override;
    void close(std::string_view name) override;
    void text(std::string_view utf8) override {
        if (in_text_) value_ += utf8;
    }

    std::vector<DocxParagraph> finish() &&;

  private:
    bool parent_is(std::string_view name, std::size_t above = 1) const {
        return path_.size() > above && path_[path_.size() - 1 - above] == name;
    }
    // Neither left out nor hidden, nor in a cell that the one above covers.
    bool is_read() const {
        const bool hidden = !runs_.empty() && runs_.back().hidden;
        return skipping_ == 0 && !hidden && (tables_.empty() || !tables_.back().covered);
    }

    void open_block(std::string_view name);
    void open_in_run(std::string_view name, const ooxml::XmlElement& element);
    void open_property(std::string_view name, const ooxml::XmlElement& element);
    void open_cell_property(std::string_view name, std::string_view value);
    void open_paragraph();
    void begin_text(const ooxml::XmlElement& element);
    void end_text();
    void add(std::string_view text);

    std::string prefix_;              // of the root: "w:"
    std::vector<std::string> path_;   // names without that prefix
    std::size_t skipping_ = 0;        // depth at which what is skipped began; 0: nothing is
    std::vector<bool> alternatives_;  // whether a choice was taken
    std::vector<Run> runs_;
    std::vector<Table> tables_;
    std::size_t table_count_ = 0;
    std::vector<DocxParagraph> paragraphs_;
    std::vector<std::size_t> open_;  // paragraphs that are not closed yet
    std::size_t nodes_ = 0;
    bool in_text_ = false;
    bool preserved_ = false;
    std::string value_;
};

void BodyReader::open_paragraph() {
    DocxParagraph paragraph;
    paragraph.bold = true;
    if (!tables_.empty()) {
        const Table& table = tables_.back();
        paragraph.passage.cell = document::CellPlace{table.number, table.row, table.column};
    }
    open_.push_back(paragraphs_.size());
    paragraphs_.push_back(std::move(paragraph));
}

void BodyReader::open_block(std::string_view name) {
    if (name == "p") open_paragraph();
    if (name == "r") runs_.push_back({});
    if (name == "tbl") tables_.push_back({++table_count_, 0, 0, 1, false});
    if (tables_.empty()) return;
    Table& table = tables_.back();
    if (name == "tr") {
        ++table.row;
        table.next = 1;
    }
    if (name == "tc") {
        table.column = table.next++;
        table.covered = false;
    }
}

void BodyReader::open_cell_property(std::string_view name, std::string_view value) {
    if (tables_.empty()) return;
    Table& table = tables_.back();
    const auto count = static_cast<std::size_t>(std::clamp(small_number(value), 1, 1000));
    if (name == "gridBefore" && parent_is("trPr"))
        table.next += static_cast<std::size_t>(small_number(value));
    if (name == "gridSpan" && parent_is("tcPr")) table.next += count - 1;
    if (name == "vMerge" && parent_is("tcPr")) table.covered = value != "restart";
}

void BodyReader::open_property(std::string_view name, const ooxml::XmlElement& element) {
    const std::string value(element.attribute(prefix_ + "val"));
    open_cell_property(name, value);
    if (parent_is("rPr") && parent_is("r", 2) && !runs_.empty()) {
        if (name == "b") runs_.back().bold = is_on(value);
        if (name == "vanish") runs_.back().hidden = is_on(value);
    }
    if (open_.empty()) return;
    DocxFormat& format = paragraphs_[open_.back()].format;
    if (parent_is("pPr")) {
        if (name == "pStyle") format.style = value;
        if (name == "jc") format.alignment = value;
        if (name == "outlineLvl") format.outline = small_number(value);
    }
    if (parent_is("numPr") && parent_is("pPr", 2)) {
        if (name == "numId") format.numbering = value;
        if (name == "ilvl") format.numbering_level = small_number(value);
    }
}

void BodyReader::add(std::string_view text) {
    if (open_.empty() || !is_read()) return;
    paragraphs_[open_.back()].passage.text += text;
}

void BodyReader::open_in_run(std::string_view name, const ooxml::XmlElement& element) {
    if (!parent_is("r")) return;
    const auto type = element.attribute(prefix_ + "type");
    if (name == "tab" || name == "ptab") add("\t");
    if (name == "cr" || (name == "br" && (type.empty() || type == "textWrapping"))) add("\n");
    if (name == "noBreakHyphen") add("-");
}

void BodyReader::begin_text(const ooxml::XmlElement& element) {
    in_text_ = true;
    preserved_ = element.attribute("xml:space") == "preserve";
    value_.clear();
}

// Without xml:space="preserve" the white space at both ends is none of the text.
void BodyReader::end_text() {
    const std::size_t node = nodes_++;
    in_text_ = false;
    const auto text = preserved_ ? std::string_view(value_) : base::trim(value_);
    if (open_.empty() || !is_read() || text.empty()) return;
    DocxParagraph& paragraph = paragraphs_[open_.back()];
    const auto source = static_cast<std::size_t>(text.data() - value_.data());
    paragraph.passage.stretches.push_back({paragraph.passage.text.size(), text.size(), node, source});
    paragraph.passage.text += text;
    paragraph.bold = paragraph.bold && !runs_.empty() && runs_.back().bold;
}

void BodyReader::open(const ooxml::XmlElement& element) {
    const auto full = element.name();
    if (path_.empty()) prefix_ = full.substr(0, full.size() - local_name(full).size());
    const bool own =
        full.starts_with(prefix_) && full.substr(prefix_.size()).find(':') == std::string_view::npos;
    const auto name = own ? full.substr(prefix_.size()) : full;
    path_.emplace_back(name);
    const bool alternative = local_name(full) == "Choice" || local_name(full) == "Fallback";
    if (local_name(full) == "AlternateContent") alternatives_.push_back(false);
    bool skip = own && std::ranges::find(skipped, name) != std::end(skipped);
    if (alternative && !alternatives_.empty()) {
        skip = alternatives_.back();
        alternatives_.back() = true;
    }
    if (skip && skipping_ == 0) skipping_ = path_.size();
    if (!own) return;
    if (name == "t") begin_text(element);
    if (skipping_ > 0) return;
    open_block(name);
    open_property(name, element);
    open_in_run(name, element);
}

void BodyReader::close(std::string_view full) {
    const std::string name = path_.back();
    const bool was_read = skipping_ == 0;
    if (name == "t") end_text();
    if (skipping_ == path_.size()) skipping_ = 0;
    path_.pop_back();
    if (local_name(full) == "AlternateContent") alternatives_.pop_back();
    if (!was_read) return;
    if (name == "p") open_.pop_back();
    if (name == "r") runs_.pop_back();
    if (name == "tbl") tables_.pop_back();
}

std::vector<DocxParagraph> BodyReader::finish() && {
    return std::move(paragraphs_);
}

class NodeReader final : public ooxml::XmlHandler {
  public:
    void open(const ooxml::XmlElement& element) override {
        if (prefix_.empty() && nodes_.empty() && !seen_) {
            const auto full = element.name();
            prefix_ = full.substr(0, full.size() - local_name(full).size());
            seen_ = true;
        }
        in_text_ = element.name() == prefix_ + "t";
        if (in_text_) nodes_.push_back({element.offset(), {}});
    }
    void close(std::string_view) override { in_text_ = false; }
    void text(std::string_view utf8) override {
        if (in_text_) nodes_.back().text += utf8;
    }

    std::vector<DocxTextNode> finish() && { return std::move(nodes_); }

  private:
    std::string prefix_;
    bool seen_ = false;
    bool in_text_ = false;
    std::vector<DocxTextNode> nodes_;
};

}  // namespace

base::Result<std::vector<DocxParagraph>> docx_body(std::string_view xml, std::string_view file,
                                                   std::string_view part) {
    BodyReader reader;
    if (const auto done = ooxml::read_xml(xml, file, part, reader); !done) return done.faults();
    return std::move(reader).finish();
}

base::Result<std::vector<DocxTextNode>> docx_text_nodes(std::string_view xml, std::string_view file,
                                                        std::string_view part) {
    NodeReader reader;
    if (const auto done = ooxml::read_xml(xml, file, part, reader); !done) return done.faults();
    return std::move(reader).finish();
}

}  // namespace wenshu::read
