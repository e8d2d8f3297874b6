#include "serial/xlsx_text.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

#include "base/utf8.hpp"
#include "text/normalize.hpp"

namespace wenshu::serial {
namespace {

constexpr std::size_t escape_size = 7;  // _x000A_

// The code unit of an escape at the beginning of the text.
std::optional<std::uint32_t> escape_at(std::string_view text) {
    if (text.size() < escape_size || !text.starts_with("_x") || text[6] != '_') return std::nullopt;
    std::uint32_t unit = 0;
    const auto* end = text.data() + 6;
    const auto read = std::from_chars(text.data() + 2, end, unit, 16);
    return read.ec == std::errc() && read.ptr == end ? std::optional(unit) : std::nullopt;
}

std::string unescaped(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        const auto mark = std::min(text.find("_x"), text.size());
        out += text.substr(0, mark);
        text.remove_prefix(mark);
        const auto unit = escape_at(text);
        if (!unit) {
            out += text.substr(0, 1);
            text.remove_prefix(std::min<std::size_t>(1, text.size()));
            continue;
        }
        text.remove_prefix(escape_size);
        const auto low = *unit >= 0xD800 && *unit < 0xDC00 ? escape_at(text) : std::nullopt;
        if (low && *low >= 0xDC00 && *low < 0xE000) {
            text.remove_prefix(escape_size);
            base::append_utf8(out, 0x10000 + ((*unit - 0xD800) << 10U) + (*low - 0xDC00));
        } else if (*unit != 0 && (*unit < 0xD800 || *unit > 0xDFFF)) {
            base::append_utf8(out, *unit);
        }
    }
    return out;
}

class SharedReader final : public ooxml::XmlStreamHandler {
  public:
    void open(const ooxml::XmlTag& tag) override {
        if (tag.name() == "si") is_open_ = true;
        text_.open(tag.name());
    }
    void close(std::string_view name) override {
        text_.close(name);
        if (name != "si" || !is_open_) return;
        texts.add(text_.take());
        is_open_ = false;
    }
    void text(std::string_view piece) override { text_.add(piece); }

    SharedTexts texts;

  private:
    RichText text_;
    bool is_open_ = false;
};

}  // namespace

void append_bounded(std::string& text, std::string_view piece) {
    text += piece.substr(0, longest_text + 1 - std::min(text.size(), longest_text + 1));
}

std::string cell_text(std::string_view written) {
    // A text that is too long was cut anywhere, also within a character.
    if (written.size() > longest_text) return std::string(written.size(), ' ');
    return text::normalize(written.find("_x") == std::string_view::npos ? written : unescaped(written));
}

void RichText::open(std::string_view name) {
    if (name == "rPh") ++in_reading_;
    in_text_ = name == "t" && in_reading_ == 0;
}

void RichText::close(std::string_view name) {
    if (name == "rPh" && in_reading_ > 0) --in_reading_;
    in_text_ = false;
}

void RichText::add(std::string_view piece) {
    if (in_text_) append_bounded(text_, piece);
}

std::string RichText::take() {
    auto text = cell_text(text_);
    text_.clear();
    return text;
}

void SharedTexts::add(std::string_view text) {
    texts_ += text;
    ends_.push_back(texts_.size());
}

std::string_view SharedTexts::at(std::size_t index) const {
    const auto start = index == 0 ? 0 : ends_[index - 1];
    return std::string_view(texts_).substr(start, ends_[index] - start);
}

base::Result<SharedTexts> read_shared_texts(const ooxml::Archive& archive, std::string_view file,
                                            std::string_view part) {
    SharedReader reader;
    const auto read = ooxml::stream_xml(archive, file, part, reader);
    if (!read) return read.faults();
    return std::move(reader.texts);
}

}  // namespace wenshu::serial
