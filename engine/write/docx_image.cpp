#include "write/docx_image.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <string>

#include "ooxml/units.hpp"
#include "write/docx_formats.hpp"
#include "write/docx_sections.hpp"

namespace wenshu::write {
namespace {

using ooxml::Attributes;
using ooxml::Xml;

struct Extent {
    std::string width;  // EMU
    std::string height;
};

// Programs round to hundredths of a millimetre, and what is nothing then they set in a size of their own.
constexpr double least = 12700;  // EMU: a point

// At 96 pixels an inch, or as large as fits; a line is left for what a caption or a paragraph mark needs.
Extent extent(const document::Image& image, const DocxContext& context) {
    const document::Layout& layout = context.layout;
    const auto emu = [](std::size_t pixels) {
        return static_cast<double>(std::max<std::size_t>(pixels, 1)) *
               static_cast<double>(ooxml::emu_per_pixel);
    };
    const double line =
        ooxml::twips_of_points(std::max(layout.body.line_pitch.value, layout.body.size.value));
    const double room_across = static_cast<double>(text_width(context)) * ooxml::emu_per_twip;
    const double room_down = (static_cast<double>(text_height(context)) - line) * ooxml::emu_per_twip;
    const double width = emu(image.width);
    const double height = emu(image.height);
    const double scale = std::min({1.0, room_across / width, room_down / height});
    const auto rounded = [scale](double length) {
        return std::to_string(std::llround(std::max(least, length * scale)));
    };
    return {rounded(width), rounded(height)};
}

std::string add_media(DocxContext& context, const document::Image& image) {
    const std::string_view extension = image.type == document::ImageType::png ? ".png" : ".jpeg";
    const std::string target =
        "media/image" + std::to_string(context.media.size() + 1) + std::string(extension);
    context.media.push_back({"word/" + target, image.bytes});
    return context.relationships.add("image", target);
}

void write_picture(Xml& xml, const std::string& relationship, const Extent& size, const Attributes& names) {
    constexpr std::string_view picture = "http://schemas.openxmlformats.org/drawingml/2006/picture";
    xml.open("pic:pic", {{"xmlns:pic", picture}});
    xml.open("pic:nvPicPr").empty("pic:cNvPr", names).empty("pic:cNvPicPr").close();
    xml.open("pic:blipFill").empty("a:blip", {{"r:embed", relationship}});
    xml.open("a:stretch").empty("a:fillRect").close().close();
    xml.open("pic:spPr").open("a:xfrm").empty("a:off", {{"x", 0}, {"y", 0}});
    xml.empty("a:ext", {{"cx", size.width}, {"cy", size.height}}).close();
    xml.open("a:prstGeom", {{"prst", "rect"}}).empty("a:avLst").close().close();
    xml.close();
}

void write_drawing(Xml& xml, const std::string& relationship, const Extent& size, const Attributes& names) {
    constexpr std::string_view drawing = "http://schemas.openxmlformats.org/drawingml/2006/main";
    constexpr std::string_view picture = "http://schemas.openxmlformats.org/drawingml/2006/picture";
    xml.open("w:drawing").open("wp:inline", {{"distT", 0}, {"distB", 0}, {"distL", 0}, {"distR", 0}});
    xml.empty("wp:extent", {{"cx", size.width}, {"cy", size.height}}).empty("wp:docPr", names);
    xml.open("wp:cNvGraphicFramePr");
    xml.empty("a:graphicFrameLocks", {{"xmlns:a", drawing}, {"noChangeAspect", 1}}).close();
    xml.open("a:graphic", {{"xmlns:a", drawing}}).open("a:graphicData", {{"uri", picture}});
    write_picture(xml, relationship, size, names);
    xml.close().close().close().close();
}

}  // namespace

void write_image(Xml& xml, DocxContext& context, const document::Image& image) {
    const std::string relationship = add_media(context, image);
    const auto number = static_cast<int>(context.media.size());
    const Attributes names{
        {"id", ++context.drawing_id}, {"name", "图片" + std::to_string(number)}, {"descr", image.alternative}};
    ooxml::ParagraphProperties paragraph;
    paragraph.style = docx_style::picture;
    open_paragraph(xml, context, paragraph);
    xml.open("w:r");
    write_drawing(xml, relationship, extent(image, context), names);
    xml.close().close();
}

}  // namespace wenshu::write
