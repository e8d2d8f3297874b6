#include "render/tag_syntax.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <utility>
#include <vector>

#include "base/utf8.hpp"
#include "render/filter.hpp"
#include "render/guess.hpp"

namespace wenshu::render {
namespace {

constexpr auto npos = std::string_view::npos;

constexpr std::array<std::pair<std::string_view, Builtin>, 9> builtins = {
    {{".", Builtin::self},
     {"@index", Builtin::index},
     {"@ordinal", Builtin::ordinal},
     {"@first", Builtin::first},
     {"@last", Builtin::last},
     {"@page_break", Builtin::page_break},
     {"@landscape", Builtin::landscape},
     {"@portrait", Builtin::portrait},
     {"@contents", Builtin::contents}}};

// Cuts at a separator that is not inside a quoted argument.
std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    char quote = '\0';
    std::size_t from = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == quote) {
            quote = '\0';
        } else if (quote == '\0' && (c == '\'' || c == '"')) {
            quote = c;
        } else if (quote == '\0' && c == separator) {
            parts.push_back(text.substr(from, i - from));
            from = i + 1;
        }
    }
    parts.push_back(text.substr(from));
    return parts;
}

std::vector<std::string> split_path(std::string_view name) {
    std::vector<std::string> path;
    for (std::size_t from = 0; from <= name.size();) {
        const std::size_t dot = std::min(name.find('.', from), name.size());
        path.emplace_back(name.substr(from, dot - from));
        from = dot + 1;
    }
    return path;
}

bool is_path(const std::vector<std::string>& path) {
    return std::all_of(path.begin(), path.end(), [](const std::string& part) {
        return !part.empty() && part.find_first_of(" \t\r\n'\":,{}") == npos;
    });
}

// 'text' or "text", the quote doubled to stand in it; or a whole number.
std::optional<Argument> parse_argument(std::string_view text) {
    if (text.empty()) return std::nullopt;
    const char quote = text.front();
    if (quote != '\'' && quote != '"') {
        std::int64_t number = 0;
        const char* end = text.data() + text.size();
        const auto [stop, fault] = std::from_chars(text.data(), end, number);
        if (fault != std::errc() || stop != end) return std::nullopt;
        return number;
    }
    if (text.size() < 2 || text.back() != quote) return std::nullopt;
    std::string value;
    for (std::size_t i = 1; i + 1 < text.size(); ++i) {
        value += text[i];
        if (text[i] != quote) continue;
        if (text[i + 1] != quote || i + 2 >= text.size()) return std::nullopt;
        ++i;
    }
    return value;
}

class TagParser {
  public:
    TagParser(const Piece& piece, std::size_t offset, const Origin& origin)
        : content_(piece.content), offset_(offset), origin_(origin) {}

    base::Result<Tag> run() && {
        find_full_width();
        if (!faults_.empty()) return std::move(faults_);
        const std::vector<std::string_view> parts = split(content_, '|');
        parse_name(base::trim(parts.front()));
        for (std::size_t i = 1; i < parts.size(); ++i) parse_call(base::trim(parts[i]));
        if (!faults_.empty()) return std::move(faults_);
        return std::move(tag_);
    }

  private:
    // Punctuation as a Chinese keyboard gives it, outside quoted arguments.
    void find_full_width() {
        static constexpr std::array<std::pair<std::string_view, std::string_view>, 7> pairs = {
            {{"｜", "|"}, {"：", ":"}, {"，", ","}, {"‘", "'"}, {"’", "'"}, {"“", "\""}, {"”", "\""}}};
        char quote = '\0';
        for (std::size_t i = 0; i < content_.size(); ++i) {
            const char c = content_[i];
            if (c == quote) {
                quote = '\0';
            } else if (quote == '\0' && (c == '\'' || c == '"')) {
                quote = c;
            }
            if (quote != '\0') continue;
            for (const auto& [found, expected] : pairs) {
                if (!content_.substr(i).starts_with(found)) continue;
                fault("template.full_width", content_.substr(i),
                      {{"found", std::string(found)}, {"expected", std::string(expected)}});
            }
        }
    }

    void parse_name(std::string_view name) {
        tag_.name = name;
        if (name == "." || name.starts_with('@')) {
            parse_builtin(name);
            return;
        }
        tag_.path = split_path(name);
        if (!is_path(tag_.path)) fault("template.name", content_, {{"found", std::string(name)}});
    }

    void parse_builtin(std::string_view name) {
        const auto known = std::find_if(builtins.begin(), builtins.end(),
                                        [name](const auto& builtin) { return builtin.first == name; });
        if (known != builtins.end()) {
            tag_.builtin = known->second;
            return;
        }
        std::vector<std::string> names;
        for (const auto& builtin : builtins) names.emplace_back(builtin.first);
        fault("template.unknown_name", content_, with_guess({{"name", std::string(name)}}, name, names));
    }

    void parse_call(std::string_view text) {
        const std::size_t colon = text.find(':');
        const std::string_view head = base::trim(text.substr(0, colon));
        const std::string_view name = head.substr(0, head.find_first_of(" \t\r\n'\""));
        const Filter* filter = find_filter(name);
        if (filter == nullptr) {
            std::vector<std::string> names;
            for (const Filter* each : all_filters()) names.emplace_back(each->name);
            fault("template.unknown_filter", text, with_guess({{"name", std::string(name)}}, name, names));
            return;
        }
        Call call{filter, {}, origin_.at(place(text))};
        const bool read = name == head && parse_arguments(call, colon == npos ? "" : text.substr(colon + 1));
        if (!read || !fit(*filter, call.arguments)) {
            fault("template.filter_arguments", text,
                  {{"found", std::string(text)}, {"usage", std::string(filter->usage)}});
            return;
        }
        check_order(text, *filter);
        tag_.filters.push_back(std::move(call));
    }

    bool parse_arguments(Call& call, std::string_view text) const {
        if (base::trim(text).empty()) return true;
        for (const std::string_view part : split(text, ',')) {
            std::optional<Argument> argument = parse_argument(base::trim(part));
            if (!argument) return false;
            call.arguments.push_back(*std::move(argument));
        }
        return true;
    }

    static bool fit(const Filter& filter, Arguments arguments) {
        return arguments.size() >= filter.min_arguments && arguments.size() <= filter.max_arguments &&
               (filter.fits == nullptr || filter.fits(arguments));
    }

    // A filter that can never take what the one before it gives.
    void check_order(std::string_view text, const Filter& filter) {
        if (tag_.filters.empty()) return;
        const Filter& before = *tag_.filters.back().filter;
        if (!(before.gives & filter.takes).empty()) return;
        fault("template.filter_order", text,
              {{"filter", std::string(filter.name)}, {"before", std::string(before.name)}});
    }

    std::size_t place(std::string_view part) const {
        return offset_ + static_cast<std::size_t>(part.data() - content_.data());
    }

    void fault(std::string code, std::string_view at, std::vector<base::Arg> args) {
        faults_.push_back(
            {base::Severity::error, std::move(code), origin_.at(place(at)), {}, std::move(args)});
    }

    std::string_view content_;
    std::size_t offset_;
    Origin origin_;
    Tag tag_;
    base::Diagnostics faults_;
};

}  // namespace

base::Result<Tag> parse_tag(const Piece& piece, std::size_t offset, const Origin& origin, Dialect dialect) {
    if (dialect == Dialect::wenshu) return TagParser(piece, offset, origin).run();
    Tag tag;
    tag.name = piece.content;
    if (tag.name == ".") {
        tag.builtin = Builtin::self;
    } else {
        tag.path = split_path(tag.name);
    }
    return tag;
}

std::string closing_name(std::string_view content, Dialect dialect) {
    if (dialect == Dialect::plain) return std::string(content);
    return std::string(base::trim(content.substr(0, content.find('|'))));
}

}  // namespace wenshu::render
