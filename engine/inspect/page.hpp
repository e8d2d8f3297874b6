// A page as it is seen: words with their boxes, and ink. All lengths are millimetres from the upper left
// corner.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace wenshu::inspect {

struct Box {
    double left = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;

    double width() const { return right - left; }
    double height() const { return bottom - top; }
    double middle() const { return (top + bottom) / 2; }  // between top and bottom
    double centre() const { return (left + right) / 2; }  // between left and right
    bool empty() const { return right <= left || bottom <= top; }
};

// The box is that of the characters: as wide as they advance, as high as their font says, whatever they show.
struct Word {
    Box box;
    std::string text;
};

// What a page shows, row by row from the top, three bytes a pixel: red, green, blue.
struct Raster {
    std::size_t width = 0;
    std::size_t height = 0;
    std::string pixels;
    double scale = 1;  // pixels a millimetre
};

struct Page {
    double width = 0;
    double height = 0;
    std::vector<Word> words;
    Raster raster;
};

}  // namespace wenshu::inspect
