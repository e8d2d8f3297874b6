// What holds the parts of an office package together (ECMA-376 part 2): content types and relationships.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wenshu::ooxml {

// Of the attributes by which a part names one of its relationships: r:id, r:embed.
inline constexpr std::string_view relationship_namespace =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

// The type of every part with an extension, and of single parts (by their name with a leading slash).
struct ContentTypes {
    struct Entry {
        std::string name;
        std::string type;
    };
    std::vector<Entry> defaults;
    std::vector<Entry> overrides;
};

std::string content_types(const ContentTypes& types);

// The links that leave one part: ids rId1, rId2, … in order of adding.
class Relationships {
  public:
    // `type` is the last step of the type's address: "styles", "image", "hyperlink" …
    std::string add(std::string_view type, std::string_view target);

    // Out of the package; a target that was added before keeps its id.
    std::string add_external(std::string_view type, std::string_view target);

    // The part "_rels/….rels".
    std::string xml() const;

  private:
    struct Link {
        std::string type;
        std::string target;
        bool external = false;
    };
    std::string add(Link link);

    std::vector<Link> links_;
    std::map<std::string, std::string> externals_;
};

// The address as a relationship may carry it (RFC 3986), or nothing where it is none that a reader may be
// sent to: http, https with a host, and mailto. Whatever a URI may not hold is percent-encoded.
std::optional<std::string> external_target(std::string_view address);

}  // namespace wenshu::ooxml
