#include "ooxml/xml_stream.hpp"

#include <algorithm>
#include <expat.h>

namespace wenshu::ooxml {
namespace {

struct FreeParser {
    void operator()(XML_Parser parser) const { XML_ParserFree(parser); }
};
using Parser = std::unique_ptr<XML_ParserStruct, FreeParser>;

// Expat reads a tag that is not whole again with every slice, so a tag is a few slices at most.
constexpr std::size_t slice = std::size_t{1} << 16U;

std::string_view local_name(std::string_view name) {
    return name.substr(name.rfind(':') + 1);  // npos + 1 == 0
}

// One part on its way through the parser.
class Reading {
  public:
    Reading(XmlStreamHandler& handler, const XmlStreamLimits& limits)
        : parser_(XML_ParserCreate(nullptr)), handler_(handler), limits_(limits) {
        XML_SetUserData(parser_.get(), this);
        XML_SetElementHandler(parser_.get(), on_open, on_close);
        XML_SetCharacterDataHandler(parser_.get(), on_text);
        XML_SetStartDoctypeDeclHandler(parser_.get(), on_doctype);
    }

    // False when nothing more is wanted: a fault, or the handler is done.
    bool take(std::string_view bytes) {
        for (; !bytes.empty(); bytes.remove_prefix(std::min(slice, bytes.size()))) {
            const auto now = bytes.substr(0, slice);
            if (!parse(now, XML_FALSE)) return false;
            fed_ += now.size();
            const auto read = static_cast<std::uint64_t>(XML_GetCurrentByteIndex(parser_.get()));
            if (fed_ - std::min(fed_, read) <= limits_.tag_bytes) continue;
            kind_ = "size";
            return false;
        }
        return true;
    }

    void finish() {
        if (kind_.empty() && !done_) static_cast<void>(parse({}, XML_TRUE));
    }

    std::string_view kind() const { return kind_; }  // of the fault; empty where there is none
    bool is_done() const { return done_; }
    std::int64_t line() const { return static_cast<std::int64_t>(XML_GetCurrentLineNumber(parser_.get())); }

  private:
    bool parse(std::string_view bytes, XML_Bool is_last) {
        const auto status = XML_Parse(parser_.get(), bytes.data(), static_cast<int>(bytes.size()), is_last);
        if (status == XML_STATUS_OK) return true;
        if (kind_.empty() && !done_) kind_ = "syntax";
        return false;
    }

    void stop(std::string_view kind) {
        kind_ = kind;
        XML_StopParser(parser_.get(), XML_FALSE);
    }

    void ask() {
        if (done_ || !handler_.is_done()) return;
        done_ = true;
        XML_StopParser(parser_.get(), XML_FALSE);
    }

    // Expat may still make a call or two after it was stopped.
    bool is_over() const { return done_ || !kind_.empty(); }

    static void on_open(void* self, const char* name, const char** attributes) {
        auto& reading = *static_cast<Reading*>(self);
        if (reading.is_over()) return;
        if (++reading.depth_ > reading.limits_.depth) return reading.stop("depth");
        reading.handler_.open(XmlTag(name, attributes));
        reading.ask();
    }
    static void on_close(void* self, const char* name) {
        auto& reading = *static_cast<Reading*>(self);
        if (reading.is_over()) return;
        --reading.depth_;
        reading.handler_.close(local_name(name));
        reading.ask();
    }
    static void on_text(void* self, const char* text, int size) {
        auto& reading = *static_cast<Reading*>(self);
        if (reading.is_over()) return;
        reading.handler_.text({text, static_cast<std::size_t>(size)});
        reading.ask();
    }
    static void on_doctype(void* self, const char*, const char*, const char*, int) {
        static_cast<Reading*>(self)->stop("doctype");
    }

    Parser parser_;
    XmlStreamHandler& handler_;
    XmlStreamLimits limits_;
    std::uint64_t fed_ = 0;
    std::size_t depth_ = 0;
    std::string_view kind_;
    bool done_ = false;
};

}  // namespace

std::string_view XmlTag::name() const {
    return local_name(name_);
}

std::string_view XmlTag::attribute(std::string_view name) const {
    for (const auto* at = attributes_; *at != nullptr; at += 2) {
        if (name == *at) return at[1];
    }
    return {};
}

base::Result<void> stream_xml(const Archive& archive, std::string_view file, std::string_view part,
                              XmlStreamHandler& handler, const XmlStreamLimits& limits) {
    Reading reading(handler, limits);
    auto unpacked = archive.unpack(part, [&](std::string_view bytes) { return reading.take(bytes); });
    if (!unpacked && !reading.is_done()) return unpacked;
    reading.finish();
    if (reading.kind().empty()) return {};
    return base::Diagnostic{base::Severity::error,
                            "ooxml.xml",
                            {},
                            {},
                            {{"file", std::string(file)},
                             {"part", std::string(part)},
                             {"kind", std::string(reading.kind())},
                             {"line", reading.line()}}};
}

}  // namespace wenshu::ooxml
