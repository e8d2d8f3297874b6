#include "ooxml/package_reader.hpp"

#include <algorithm>
#include <utility>

#include "ooxml/xml_reader.hpp"

namespace wenshu::ooxml {
namespace {

constexpr std::string_view types_part = "[Content_Types].xml";

std::string_view behind_last(std::string_view text, char mark) {
    return text.substr(text.rfind(mark) + 1);  // npos + 1 == 0
}

std::string_view local_name(std::string_view name) {
    return behind_last(name, ':');
}

std::string_view folder_of(std::string_view part) {
    return part.substr(0, part.rfind('/') + 1);
}

// A target as a relationship has it, from the folder of its part: "../a/b.xml", "/word/b.xml".
std::string resolved(std::string_view folder, std::string_view target) {
    std::string path =
        target.starts_with('/') ? std::string(target) : std::string(folder) + std::string(target);
    std::vector<std::string> steps;
    for (std::size_t at = 0; at <= path.size();) {
        const auto end = std::min(path.find('/', at), path.size());
        const auto step = path.substr(at, end - at);
        if (step == "..") {
            if (!steps.empty()) steps.pop_back();
        } else if (!step.empty() && step != ".") {
            steps.push_back(step);
        }
        at = end + 1;
    }
    std::string joined;
    for (const auto& step : steps) joined += (joined.empty() ? "" : "/") + step;
    return joined;
}

class LinkReader final : public XmlHandler {
  public:
    explicit LinkReader(std::string_view folder) : folder_(folder) {}

    void open(const XmlElement& element) override {
        if (local_name(element.name()) != "Relationship" || element.attribute("TargetMode") == "External")
            return;
        links_.push_back({std::string(behind_last(element.attribute("Type"), '/')),
                          resolved(folder_, element.attribute("Target")),
                          std::string(element.attribute("Id"))});
    }
    void close(std::string_view) override {}
    void text(std::string_view) override {}

    std::vector<PartLink> finish() && { return std::move(links_); }

  private:
    std::string folder_;
    std::vector<PartLink> links_;
};

class TypeReader final : public XmlHandler {
  public:
    explicit TypeReader(std::string_view part) : part_("/" + std::string(part)) {}

    void open(const XmlElement& element) override {
        const auto name = local_name(element.name());
        if (name == "Override" && element.attribute("PartName") == part_)
            by_name_ = element.attribute("ContentType");
        if (name == "Default" && element.attribute("Extension") == behind_last(part_, '.'))
            by_extension_ = element.attribute("ContentType");
    }
    void close(std::string_view) override {}
    void text(std::string_view) override {}

    std::string finish() && { return by_name_.empty() ? std::move(by_extension_) : std::move(by_name_); }

  private:
    std::string part_;
    std::string by_name_;
    std::string by_extension_;
};

}  // namespace

base::Result<std::vector<PartLink>> links_of(const Archive& archive, std::string_view file,
                                             std::string_view part) {
    const auto folder = folder_of(part);
    const std::string name =
        std::string(folder) + "_rels/" + std::string(part.substr(folder.size())) + ".rels";
    if (!archive.has(name)) return std::vector<PartLink>{};
    const auto xml = archive.part(name);
    if (!xml) return xml.faults();
    LinkReader reader(folder);
    if (const auto done = read_xml(*xml, file, name, reader); !done) return done.faults();
    return std::move(reader).finish();
}

base::Result<std::string> main_part(const Archive& archive, std::string_view file) {
    const auto links = links_of(archive, file, "");
    if (!links) return links.faults();
    const auto main = std::ranges::find(*links, "officeDocument", &PartLink::type);
    if (main != links->end()) return main->target;
    return base::Diagnostic{base::Severity::error, "ooxml.no_main", {}, {}, {{"file", std::string(file)}}};
}

base::Result<std::string> content_type(const Archive& archive, std::string_view file, std::string_view part) {
    const auto xml = archive.part(types_part);
    if (!xml) return xml.faults();
    TypeReader reader(part);
    if (const auto done = read_xml(*xml, file, types_part, reader); !done) return done.faults();
    return std::move(reader).finish();
}

}  // namespace wenshu::ooxml
