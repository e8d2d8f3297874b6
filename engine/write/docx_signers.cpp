#include "write/docx_signers.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include "ooxml/units.hpp"
#include "write/docx_formats.hpp"
#include "write/docx_head_plan.hpp"
#include "write/docx_inlines.hpp"
#include "write/docx_measure.hpp"

namespace wenshu::write {
namespace {

using document::Frame;
using document::Inlines;
using ooxml::Xml;

constexpr double between_names = 1;  // character
constexpr double label_length = 4;   // 签发人：

// Where the label and the two columns of names begin, in characters from the left edge of the type area.
struct Places {
    double label = 0;
    double first = 0;
    double second = 0;
};

Places places_of(const Frame& frame, const document::Layout& layout) {
    double widest[2] = {0, 0};
    for (std::size_t i = 0; i < frame.signers.size(); ++i) {
        widest[i % 2] = std::max(widest[i % 2], measured_columns(frame.signers[i]) / 2);
    }
    const double right = layout.chars_per_line.value - layout.head.side_indent.value;
    Places places;
    places.second = right - widest[1];
    places.first = places.second - (widest[1] > 0 ? between_names : 0) - widest[0];
    places.label = places.first - label_length;
    return places;
}

ooxml::Tab tab_at(double characters, const document::Layout& layout) {
    const int at = indent_format({characters, 0, 0}, layout.number, layout).left;
    return {"left", std::max(1, at)};
}

class Rows {
  public:
    Rows(Xml& xml, DocxContext& context, const Frame& frame)
        : xml_(xml), context_(context), frame_(frame), places_(places_of(frame, context.layout)) {}

    void write(const std::optional<ooxml::Spacing>& last_spacing, const std::function<void()>& at_end) {
        const std::size_t names = (frame_.signers.size() + 1) / 2;
        const std::size_t rows = number_lines(frame_, context_.layout);
        for (std::size_t row = 0; row < rows; ++row) {
            const bool is_last = row + 1 == rows;
            open(row, is_last ? last_spacing : std::nullopt);
            if (is_last) write_inlines(xml_, context_, frame_.number, {context_.layout.number, {}});
            if (row < names) write_names(row);
            if (is_last) at_end();
            xml_.close();
        }
    }

  private:
    void open(std::size_t row, const std::optional<ooxml::Spacing>& spacing) {
        const document::Layout& layout = context_.layout;
        ooxml::ParagraphProperties paragraph;
        paragraph.style = docx_style::number;
        paragraph.keep_next = true;
        paragraph.tabs = {tab_at(row == 0 ? places_.label : places_.first, layout),
                          tab_at(places_.second, layout)};
        paragraph.indent = indent_format({layout.head.side_indent.value, 0, 0}, layout.number, layout);
        paragraph.alignment = "left";
        paragraph.spacing = spacing;
        open_paragraph(xml_, context_, paragraph);
    }

    void write_names(std::size_t row) {
        ooxml::text_run(xml_, {}, "\t");
        if (row == 0) write_inlines(xml_, context_, {plain_run("签发人：")}, {context_.layout.number, {}});
        write_name(frame_.signers[row * 2]);
        if (row * 2 + 1 >= frame_.signers.size()) return;
        ooxml::text_run(xml_, {}, "\t");
        write_name(frame_.signers[row * 2 + 1]);
    }

    void write_name(const Inlines& name) {
        const document::TextStyle& style = context_.layout.signer;
        write_inlines(xml_, context_, name, {style, run_format(style, context_.layout)});
    }

    Xml& xml_;
    DocxContext& context_;
    const Frame& frame_;
    Places places_;
};

}  // namespace

void write_signers(Xml& xml, DocxContext& context, const Frame& frame,
                   const std::optional<ooxml::Spacing>& spacing, const std::function<void()>& at_end) {
    Rows(xml, context, frame).write(spacing, at_end);
}

}  // namespace wenshu::write
