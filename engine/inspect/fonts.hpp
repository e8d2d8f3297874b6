// Which of a layout's faces a renderer on this machine would replace. The names in a .docx stay those of the
// standard; that they are shown in another face must be said.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/host.hpp"
#include "document/layout.hpp"

namespace wenshu::inspect {

// A face that a layout names, for Chinese text or for Latin letters alone.
struct NamedFace {
    std::string name;
    bool chinese = true;

    bool operator==(const NamedFace&) const = default;
};

// The faces that the layout's styles name, each once, in the order of the styles.
std::vector<NamedFace> faces_of(const document::Layout& layout);

// One note that names all faces that are not installed and what fontconfig puts in their place
// (font.missing), or that it is not known (font.unknown); nothing where all are there.
base::Diagnostics font_notes(const document::Layout& layout, base::Host& host);

}  // namespace wenshu::inspect
