#include "text/title_lines.hpp"

#include <algorithm>
#include <functional>
#include <span>
#include <utility>

#include "base/utf8.hpp"
#include "text/title_words.hpp"
#include "text/width.hpp"

namespace wenshu::text {
namespace {

// A part of the title that no line may break, and what it costs to end a line behind it. Costs are in squares
// of a line's share by which it is longer or shorter than the others: lines of 13 and 10 characters cost
// 0.03, of 14 and 7 characters 0.22, of 16 and 4 characters 0.72.
struct Piece {
    std::string_view text;
    double cost = 0;
};

constexpr double before_about = -0.15;  // 河东街道办事处 | 关于…
constexpr double behind_particle = -0.05;
constexpr double at_space = -0.4;  // between the names of issuers
constexpr double before_conjunction = -0.03;
constexpr double behind_leading = 0.3;  // …关于 | …
constexpr double beside_lone_han = 0.15;
constexpr double in_short_quote = 1;  // “我们的节日” in two halves
constexpr double in_long_quote = 0.25;
constexpr double in_issuer = 0.1;   // before the 关于 that ends the issuer's name
constexpr double in_name = 0.2;     // 数据 | 资源管理局
constexpr double rectangle = 0.05;  // 7.3.1 asks for a trapezoid
constexpr double hourglass = 1;

constexpr std::size_t short_quote = 20;   // columns
constexpr std::size_t most_balanced = 8;  // lines; what is longer is no title and is filled line by line

std::string_view trimmed(std::string_view text) {
    const auto begin = std::min(text.find_first_not_of(' '), text.size());
    return text.substr(begin, text.find_last_not_of(' ') + 1 - begin);
}

bool is_blank(std::string_view word) {
    return word.find_first_not_of(' ') == std::string_view::npos;
}

bool is_one_name(std::string_view left, std::string_view right) {
    const bool may_lead = is_particle(left) || is_conjunction(left) || leads_on(left) || is_closing(left);
    if (may_lead || is_blank(left)) return false;
    if (is_name_ending(right)) return true;
    return is_lone_han(left) && is_lone_han(right) && !is_conjunction(right) && !leads_on(right);
}

// Whether a line may never end between these words.
bool are_inseparable(std::string_view left, std::string_view right) {
    if (is_blank(right) || is_closing(right) || is_opening(left)) return true;
    if (is_blank(left)) return false;
    if (is_particle(right) || left == "第") return true;
    if (ends_in_number(left) && (begins_with_unit(right) || ends_in_number(right))) return true;
    return is_one_name(left, right);
}

double cost_between(std::string_view left, std::string_view right) {
    double cost = 0;
    if (left.ends_with(' ')) cost += at_space;
    if (right == "关于") cost += before_about;
    if (is_particle(left) || is_closing(left)) cost += behind_particle;
    if (is_conjunction(right)) cost += before_conjunction;
    if (leads_on(left) || is_conjunction(left)) cost += behind_leading;
    if (is_lone_han(left) && !is_particle(left) && !is_conjunction(left)) cost += beside_lone_han;
    if (is_lone_han(right) && !is_conjunction(right) && !leads_on(right)) cost += beside_lone_han;
    return cost;
}

// How much of a quotation or a bracket is around each word: the columns of the outermost, 0 outside.
std::vector<std::size_t> quoted_columns(const std::vector<std::string_view>& words) {
    std::vector<std::size_t> around(words.size(), 0);
    std::vector<std::size_t> open;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (is_opening(words[i])) open.push_back(i);
        if (!closes_bracket(words[i]) || open.empty()) continue;
        const std::size_t first = open.back();
        open.pop_back();
        std::size_t sum = 0;
        for (std::size_t k = first; k <= i; ++k) sum += columns(words[k]);
        for (std::size_t k = first; k < i; ++k) around[k] = std::max(around[k], sum);
    }
    return around;
}

std::vector<Piece> pieces_of(std::string_view text, std::size_t width) {
    const auto words = words_in(text);
    const auto quoted = quoted_columns(words);
    const auto about = std::ranges::find(words, "关于") - words.begin();
    std::vector<Piece> pieces;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const bool joined =
            i > 0 && are_inseparable(words[i - 1], words[i]) &&
            (is_closing(words[i]) || columns(pieces.back().text) + columns(words[i]) <= width);
        if (joined) {
            if (is_name_ending(words[i]) && pieces.size() > 1) pieces[pieces.size() - 2].cost += in_name;
            const std::string_view before = pieces.back().text;
            pieces.back().text = {before.data(), before.size() + words[i].size()};
        } else {
            pieces.push_back({words[i], 0});
        }
        Piece& last = pieces.back();
        last.cost = i + 1 == words.size() ? 0 : cost_between(words[i], words[i + 1]);
        if (quoted[i] > 0) last.cost += quoted[i] <= short_quote ? in_short_quote : in_long_quote;
        if (std::cmp_less(i + 1, about) && std::cmp_less(about, words.size())) last.cost += in_issuer;
    }
    return pieces;
}

// Pieces that are wider than a line, cut where they fill one.
std::vector<Piece> cut_to_width(const std::vector<Piece>& pieces, std::size_t width) {
    std::vector<Piece> cut;
    for (Piece piece : pieces) {
        while (columns(trimmed(piece.text)) > width) {
            std::size_t end = 0;
            std::size_t next = 0;
            while (next < piece.text.size()) {
                base::next_code_point(piece.text, next);
                if (end > 0 && columns(piece.text.substr(0, next)) > width) break;
                end = next;
            }
            if (end == piece.text.size()) break;  // a character that is wider than the line
            cut.push_back({piece.text.substr(0, end), 0});
            piece.text.remove_prefix(end);
        }
        cut.push_back(piece);
    }
    return cut;
}

// The text of pieces next to each other, as a line prints it.
std::string_view line_of(std::span<const Piece> pieces) {
    const char* const begin = pieces.front().text.data();
    const std::string_view last = pieces.back().text;
    return trimmed({begin, static_cast<std::size_t>(last.data() + last.size() - begin)});
}

// As few lines as there can be, each filled before the next begins.
std::vector<std::string_view> filled_lines(std::span<const Piece> pieces, std::size_t width) {
    std::vector<std::string_view> lines;
    std::size_t first = 0;
    for (std::size_t end = 1; end <= pieces.size(); ++end) {
        const bool last = end == pieces.size();
        if (!last && columns(line_of(pieces.subspan(first, end + 1 - first))) <= width) continue;
        lines.push_back(line_of(pieces.subspan(first, end - first)));
        first = end;
    }
    return lines;
}

// The first lines of a title, broken one way, by the last of them.
struct Broken {
    std::size_t first = 0;  // pieces of the last line
    std::size_t end = 0;
    bool falling = false;  // it is shorter than one before it
    double cost = 0;
    std::size_t before = 0;  // the way of the lines above, among those with a line less
};

using Ways = std::vector<Broken>;

// Finds the lines that cost least, line by line: of all ways to break that end in the same line only the
// cheapest goes on.
class Balance {
  public:
    Balance(std::span<const Piece> pieces, std::size_t width, std::size_t lines)
        : pieces_(pieces),
          width_(width),
          lines_(lines),
          mean_(static_cast<double>(columns(line_of(pieces))) / static_cast<double>(lines)) {}

    std::vector<std::string_view> lines() const {
        std::vector<Ways> ways{{Broken{}}};
        while (ways.size() <= lines_) ways.push_back(longer_by_a_line(ways.back(), ways.size() == 1));
        const auto whole = [this](const Broken& way) { return way.end == pieces_.size(); };
        std::erase_if(ways.back(), std::not_fn(whole));
        std::size_t at = static_cast<std::size_t>(std::ranges::min_element(ways.back(), {}, &Broken::cost) -
                                                  ways.back().begin());
        std::vector<std::string_view> lines(lines_);
        for (std::size_t i = lines_; i > 0; --i) {
            const Broken& way = ways[i][at];
            lines[i - 1] = line_of(pieces_.subspan(way.first, way.end - way.first));
            at = way.before;
        }
        return lines;
    }

  private:
    double width_of(const Broken& way) const {
        return static_cast<double>(columns(line_of(pieces_.subspan(way.first, way.end - way.first))));
    }

    Ways longer_by_a_line(const Ways& ways, bool is_first) const {
        Ways longer;
        for (std::size_t i = 0; i < ways.size(); ++i) {
            for (std::size_t end = ways[i].end + 1; end <= pieces_.size(); ++end) {
                Broken way{ways[i].end, end, ways[i].falling, ways[i].cost, i};
                const double own = width_of(way);
                if (own > static_cast<double>(width_) && end > way.first + 1) break;
                add_cost(way, own, is_first ? own : width_of(ways[i]));
                keep_cheapest(longer, way);
            }
        }
        return longer;
    }

    void add_cost(Broken& way, double own, double above) const {
        const double off = (own - mean_) / mean_;
        way.cost += off * off + pieces_[way.end - 1].cost;
        if (way.first > 0 && own == above) way.cost += rectangle;
        if (own > above && way.falling) way.cost += hourglass;
        if (own < above) way.falling = true;
    }

    static void keep_cheapest(Ways& ways, const Broken& way) {
        const auto same = std::ranges::find_if(ways, [&](const Broken& other) {
            return other.first == way.first && other.end == way.end && other.falling == way.falling;
        });
        if (same == ways.end()) {
            ways.push_back(way);
        } else if (way.cost < same->cost) {
            *same = way;
        }
    }

    std::span<const Piece> pieces_;
    std::size_t width_;
    std::size_t lines_;
    double mean_;
};

void append_balanced(std::vector<std::string>& lines, std::string_view text, std::size_t width) {
    const auto pieces = cut_to_width(pieces_of(text, width), width);
    auto made = pieces.empty() ? std::vector<std::string_view>{{}} : filled_lines(pieces, width);
    if (made.size() > 1 && made.size() <= most_balanced) made = Balance(pieces, width, made.size()).lines();
    lines.insert(lines.end(), made.begin(), made.end());
}

}  // namespace

std::vector<std::string> balanced_lines(std::string_view text, std::size_t max_columns) {
    std::vector<std::string> lines;
    for (std::size_t start = 0; start <= text.size();) {
        const auto end = std::min(text.find('\n', start), text.size());
        append_balanced(lines, trimmed(text.substr(start, end - start)), max_columns);
        start = end + 1;
    }
    return lines;
}

}  // namespace wenshu::text
