#include "serial/yaml.hpp"

#include <algorithm>
#include <optional>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include "serial/fault.hpp"
#include "serial/parse.hpp"
#include "serial/tree_builder.hpp"
#include "serial/yaml_faults.hpp"

namespace wenshu::serial {
namespace {

// yaml-cpp takes U+0004 for the end of the file, NUL for a sign of UTF-16 and swallows a lone CR. Controls
// become DEL, which normalization removes, and every byte keeps its offset. The line feed at the end makes
// the parser report an unclosed quote where the quote opened.
std::string without_controls(std::string_view text) {
    std::string out(text);
    for (std::size_t i = 0; i < out.size(); ++i) {
        const bool lone_cr = out[i] == '\r' && (i + 1 == out.size() || out[i + 1] != '\n');
        if (lone_cr) out[i] = '\n';
        const auto byte = static_cast<unsigned char>(out[i]);
        if (byte < 0x20 && out[i] != '\t' && out[i] != '\n' && out[i] != '\r') out[i] = '\x7F';
    }
    if (out.starts_with("\xEF\xBB\xBF")) out.replace(0, 3, 3, '\x7F');
    return out + '\n';
}

// Whether the quoted scalar that opens at `offset` has its closing quote: yaml-cpp lets the file's end close
// it.
bool is_closed(std::string_view text, std::size_t offset) {
    const char quote = text[offset];
    for (std::size_t i = offset + 1; i < text.size(); ++i) {
        if (quote == '"' && text[i] == '\\') {
            ++i;
        } else if (text[i] == quote) {
            if (quote == '"' || i + 1 == text.size() || text[i + 1] != quote) return true;
            ++i;
        }
    }
    return false;
}

// What our own throw says through the parser; explain_yaml knows this sentence beside the parser's.
constexpr const char* second_document = "second document";

class Handler final : public YAML::EventHandler {
  public:
    explicit Handler(const base::SourceText& source) : source_(source), builder_(source) {}

    void OnDocumentStart(const YAML::Mark& mark) override {
        if (documents_++ > 0) throw YAML::ParserException(mark, second_document);
    }
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override;
    void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override;
    void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  const std::string& value) override;
    void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value style) override {
        if (open(mark, tag, anchor, style)) builder_.open_list(offset_of(mark));
    }
    void OnSequenceEnd() override { close(); }
    void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value style) override {
        if (open(mark, tag, anchor, style)) builder_.open_map(offset_of(mark));
    }
    void OnMapEnd() override { close(); }

    base::Result<model::Tree> finish() &&;
    base::Result<model::Tree> stopped(const YAML::Exception& stop) &&;

  private:
    struct Open {
        std::size_t offset = 0;
        bool is_block = false;
    };

    // A mark's `pos` counts bytes; it may stand behind the line feed that was added.
    std::size_t offset_of(const YAML::Mark& mark) const {
        return std::min(static_cast<std::size_t>(mark.pos), source_.text.size());
    }

    base::Diagnostic found_at(const char* code, std::size_t offset) const {
        return fault(source_, code, offset, {{"found", excerpt(source_.text, offset)}});
    }
    void check_properties(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor);
    bool takes_node(const YAML::Mark& mark);
    bool open(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
              YAML::EmitterStyle::value style);
    void close() {
        open_.pop_back();
        if (!bad_key_) builder_.close();
    }

    const base::SourceText& source_;
    TreeBuilder builder_;
    std::vector<Open> open_;
    int documents_ = 0;
    // A key that is no text. An unclosed bracket looks like one at first, so the fault waits for the parser's
    // word; what follows it is passed over.
    std::optional<base::Diagnostic> bad_key_;
};

// "?" is the parser's tag for what has none, "!" for a quoted scalar, and for ! before letters that it does
// not know.
void Handler::check_properties(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor) {
    if (bad_key_) return;
    const auto offset = offset_of(mark);
    if (anchor != YAML::NullAnchor) builder_.fault(found_at("serial.alias", offset));
    const bool is_tagged = std::string_view(source_.text).substr(offset).starts_with('!');
    if ((tag != "?" && tag != "!") || is_tagged) builder_.fault(found_at("serial.tag", offset));
}

// Whether a node that is no text goes to the builder: where a key is due it is a fault.
bool Handler::takes_node(const YAML::Mark& mark) {
    if (!bad_key_ && builder_.awaits_key()) bad_key_ = found_at("serial.key", offset_of(mark));
    return !bad_key_;
}

bool Handler::open(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                   YAML::EmitterStyle::value style) {
    check_properties(mark, tag, anchor);
    open_.push_back({offset_of(mark), style == YAML::EmitterStyle::Block});
    return takes_node(mark);
}

void Handler::OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) {
    check_properties(mark, "?", anchor);
    if (!takes_node(mark)) return;
    std::size_t offset = offset_of(mark);
    if (builder_.in_map()) {
        // An absent value carries the mark of what follows, or its key's own where the colon is missing.
        const bool has_no_colon = offset == builder_.key_offset() && open_.back().is_block;
        if (has_no_colon) builder_.fault(explain_key_without_colon(source_, offset));
        offset = builder_.key_offset();
    } else if (const auto last = std::string_view(source_.text).substr(0, offset).find_last_not_of(" \t\r\n");
               last != std::string_view::npos && source_.text[last] == '-') {
        offset = last;
    }
    builder_.scalar({}, false, offset);
}

void Handler::OnAlias(const YAML::Mark& mark, YAML::anchor_t) {
    if (bad_key_) return;
    builder_.fault(found_at("serial.alias", offset_of(mark)));
    if (takes_node(mark)) builder_.scalar({}, false, offset_of(mark));
}

void Handler::OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       const std::string& value) {
    check_properties(mark, tag, anchor);
    if (bad_key_) return;
    const std::size_t offset = offset_of(mark);
    const bool quoted = tag == "!";
    const char first = offset < source_.text.size() ? source_.text[offset] : '\0';
    if (quoted && (first == '"' || first == '\'') && !is_closed(source_.text, offset)) {
        builder_.fault(found_at("serial.quote", offset));
    }
    if (builder_.awaits_key()) {
        builder_.key(value, offset);
    } else {
        builder_.scalar(value, quoted, offset);
    }
}

base::Result<model::Tree> Handler::finish() && {
    if (documents_ == 0) return fault(source_, "serial.empty", 0);
    if (bad_key_) builder_.fault(*std::move(bad_key_));
    auto tree = std::move(builder_).finish();
    if (tree && model::is_null(*tree)) return fault(source_, "serial.empty", 0);
    return tree;
}

// After a quote without end, or beyond the depth limit, what the parser says is a consequence.
base::Result<model::Tree> Handler::stopped(const YAML::Exception& stop) && {
    if (open_.size() > max_depth && !builder_.has("serial.depth")) {
        builder_.fault(fault(source_, "serial.depth", open_[max_depth].offset,
                             {{"limit", static_cast<std::int64_t>(max_depth)}}));
    }
    if (!builder_.has("serial.quote") && !builder_.has("serial.depth")) {
        const auto opened_at = open_.empty() ? 0 : open_.back().offset;
        builder_.fault(explain_yaml(source_, stop.msg, offset_of(stop.mark), opened_at));
    }
    return std::move(builder_).finish();
}

}  // namespace

base::Result<model::Tree> parse_yaml(const base::SourceText& source) {
    Handler handler(source);
    try {
        std::istringstream stream(without_controls(source.text));
        YAML::Parser parser(stream);
        while (parser.HandleNextDocument(handler)) {}
    } catch (const YAML::Exception& stop) {
        return std::move(handler).stopped(stop);
    }
    return std::move(handler).finish();
}

}  // namespace wenshu::serial
