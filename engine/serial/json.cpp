#include "serial/json.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include <nlohmann/json.hpp>

#include "serial/fault.hpp"
#include "serial/tree_builder.hpp"

namespace wenshu::serial {
namespace {

using Json = nlohmann::json;

constexpr std::string_view blank = " \t\r\n";
constexpr std::string_view between_tokens = " \t\r\n,:";
constexpr std::string_view behind_token = " \t\r\n,:]}";

// The parser tells what it read but not where, so the text is walked beside it, token by token: it is known
// to be well-formed up to the event.
class Handler final : public nlohmann::json_sax<Json> {
  public:
    Handler(const base::SourceText& source, std::size_t begin, std::size_t end)
        : source_(source),
          text_(std::string_view(source.text).substr(0, end)),
          begin_(begin),
          cursor_(begin),
          builder_(source) {}

    bool null() override {
        builder_.scalar({}, false, take_word().first);
        return true;
    }
    bool boolean(bool) override { return written(); }
    bool number_integer(number_integer_t) override { return written(); }
    bool number_unsigned(number_unsigned_t) override { return written(); }
    bool number_float(number_float_t, const string_t&) override { return written(); }
    bool binary(binary_t&) override { return false; }  // never in JSON text
    bool string(string_t& value) override {
        builder_.scalar(value, true, take_string());
        return true;
    }
    bool key(string_t& value) override {
        builder_.key(value, take_string());
        return true;
    }
    bool start_object(std::size_t) override {
        builder_.open_map(take(1));
        return true;
    }
    bool start_array(std::size_t) override {
        builder_.open_list(take(1));
        return true;
    }
    bool end_object() override { return closed(); }
    bool end_array() override { return closed(); }
    bool parse_error(std::size_t position, const std::string&, const nlohmann::detail::exception&) override {
        if (!builder_.has("serial.depth"))
            builder_.fault(explain(begin_ + std::max<std::size_t>(position, 1) - 1));
        return false;
    }

    base::Result<model::Tree> finish() { return std::move(builder_).finish(); }

  private:
    std::size_t next_token() const {
        return std::min(text_.find_first_not_of(between_tokens, cursor_), text_.size());
    }
    std::size_t take(std::size_t length) {
        const auto start = next_token();
        cursor_ = start + length;
        return start;
    }
    std::size_t take_string() {
        const auto start = next_token();
        cursor_ = start + 1;
        while (text_[cursor_] != '"') cursor_ += text_[cursor_] == '\\' ? 2U : 1U;
        ++cursor_;
        return start;
    }
    std::pair<std::size_t, std::string_view> take_word() {
        const auto start = next_token();
        cursor_ = std::min(text_.find_first_of(behind_token, start), text_.size());
        return {start, text_.substr(start, cursor_ - start)};
    }
    bool written() {
        const auto [start, word] = take_word();
        builder_.scalar(word, false, start);
        return true;
    }
    bool closed() {
        take(1);
        builder_.close();
        return true;
    }
    base::Diagnostic explain(std::size_t last) const;
    base::Diagnostic explain_string(std::size_t start, std::size_t last) const;

    const base::SourceText& source_;
    std::string_view text_;
    std::size_t begin_;
    std::size_t cursor_;
    TreeBuilder builder_;
};

// `last` is the last byte that the parser read.
base::Diagnostic Handler::explain(std::size_t last) const {
    if (last >= text_.size() && next_token() == text_.size()) {
        const auto opened = builder_.is_open() ? builder_.opened_at() : begin_;
        return fault(source_, "serial.bracket", opened, {{"found", excerpt(text_, opened)}});
    }
    std::size_t start = std::min(cursor_, last);
    while (start < last && between_tokens.find(text_[start]) != std::string_view::npos) ++start;
    const bool is_whole_string = start < last && last < text_.size() && text_[last] == '"';
    if (text_[start] == '"' && !is_whole_string) return explain_string(start, last);

    const std::string found = excerpt(text_, start);
    const auto before = text_.substr(0, start).find_last_not_of(blank);
    const bool closes = text_[start] == ']' || text_[start] == '}';
    if (closes && before != std::string_view::npos && text_[before] == ',') {
        return fault(source_, "serial.last_comma", before);
    }
    if (!builder_.is_open() && cursor_ > begin_)
        return fault(source_, "serial.after_end", start, {{"found", found}});
    return fault(source_, "serial.json", start, {{"found", found}});
}

base::Diagnostic Handler::explain_string(std::size_t start, std::size_t last) const {
    const bool ends = last >= text_.size() || static_cast<unsigned char>(text_[last]) < 0x20;
    const auto where = ends ? start : text_.substr(0, last + 1).rfind('\\', last - 1);
    return fault(source_, ends ? "serial.quote" : "serial.escape", where, {{"found", excerpt(text_, where)}});
}

}  // namespace

base::Result<model::Tree> parse_json(const base::SourceText& source, std::size_t begin, std::size_t end) {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    auto text = std::string_view(source.text).substr(begin, end - begin);
    if (text.starts_with(byte_order_mark)) {
        text.remove_prefix(byte_order_mark.size());
        begin += byte_order_mark.size();
    }
    if (text.find_first_not_of(blank) == std::string_view::npos) return fault(source, "serial.empty", begin);
    Handler handler(source, begin, end);
    Json::sax_parse(text.begin(), text.end(), &handler);
    return handler.finish();
}

}  // namespace wenshu::serial
