// Traditional Chinese → simplified, by OpenCC's dictionaries of phrases: 乾隆 stays, 乾淨 becomes 干净.
#include <algorithm>
#include <array>
#include <memory>
#include <opencc/SimpleConverter.hpp>
#include <string>
#include <string_view>
#include <utility>

#include "base/utf8.hpp"
#include "text/characters.hpp"
#include "text/clean_passes.hpp"

namespace wenshu::text {
namespace {

// A text is Traditional where this share of its Han is not of simplified writing: in Traditional prose it is
// about a third; a name among simplified words stays below.
constexpr std::size_t per_hundred = 8;
constexpr std::size_t least = 2;

struct Count {
    std::size_t han = 0;
    std::size_t foreign = 0;
};

Count count(std::string_view text) {
    Count counted;
    const HanLevels& levels = han_levels();
    for (std::size_t offset = 0; offset < text.size();) {
        const char32_t c = next_character(text, offset);
        const bool simplified = levels.is_simplified(c);
        if (!simplified && (!is_han(c) || c == U'〇')) continue;
        ++counted.han;
        counted.foreign += simplified ? 0U : 1U;
    }
    return counted;
}

bool is_traditional(const Count& counted) {
    return counted.foreign >= least && counted.foreign * 100 >= counted.han * per_hundred;
}

// Words that OpenCC leaves as they are written in Taiwan and Hong Kong.
constexpr std::array<std::pair<std::string_view, std::string_view>, 7> leftovers = {{{"衞", "卫"},
                                                                                     {"台帐", "台账"},
                                                                                     {"帐号", "账号"},
                                                                                     {"帐户", "账户"},
                                                                                     {"覆核", "复核"},
                                                                                     {"回覆", "回复"},
                                                                                     {"妳", "你"}}};

void replace_all(std::string& text, std::string_view what, std::string_view with) {
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size())) {
        text.replace(at, what.size(), with);
    }
}

// 著 is a particle in Traditional text, 着, but for the words of writing and fame.
void mend_particle(std::string& text) {
    constexpr std::string_view particle = "著";
    constexpr std::array<std::string_view, 7> behind = {"名", "作", "称", "者", "述", "书", "录"};
    constexpr std::array<std::string_view, 6> verbs = {"力", "眼", "手", "重", "急", "陆"};
    constexpr std::array<std::string_view, 13> ahead = {"显", "卓", "名", "巨", "原", "编", "论",
                                                        "专", "译", "土", "昭", "遗", "合"};
    for (auto at = text.find(particle); at != std::string::npos;
         at = text.find(particle, at + particle.size())) {
        const auto before_it = std::string_view(text).substr(0, at);
        const auto behind_it = std::string_view(text).substr(at + particle.size());
        const bool is_word =
            std::ranges::any_of(behind, [&](auto word) { return behind_it.starts_with(word); }) ||
            std::ranges::any_of(ahead, [&](auto word) { return before_it.ends_with(word); });
        const bool begins =
            std::ranges::any_of(verbs, [&](auto word) { return behind_it.starts_with(word); });
        if (!is_word && (begins || is_han(before(text, at)))) text.replace(at, particle.size(), "着");
    }
}

// Words of Taiwan that have others on the mainland; two of them say where a text was written.
bool is_taiwanese(std::string_view text) {
    constexpr std::array<std::string_view, 16> words = {
        "資訊",   "網路", "軟體", "硬體",   "程式", "簡訊", "計程車", "腳踏車",
        "資料庫", "專案", "物件", "伺服器", "螢幕", "列印", "機車",   "行動電話"};
    return std::ranges::count_if(words,
                                 [&](auto word) { return text.find(word) != std::string_view::npos; }) >= 2;
}

class Converter {
  public:
    explicit Converter(const char* configuration) : configuration_(configuration) {}

    // The dictionaries are read when the first paragraph needs them; without them nothing is converted.
    std::string simplified(std::string_view paragraph) {
        if (converter_ == nullptr && !failed_) open();
        if (converter_ == nullptr) return std::string(paragraph);
        try {
            std::string text = converter_->Convert(std::string(paragraph));
            for (const auto& [found, meant] : leftovers) replace_all(text, found, meant);
            mend_particle(text);
            return text;
        } catch (const std::exception&) {
            return std::string(paragraph);
        }
    }

  private:
    void open() {
        try {
            converter_ = std::make_unique<opencc::SimpleConverter>(configuration_);
        } catch (const std::exception&) {
            failed_ = true;
        }
    }

    const char* configuration_;
    std::unique_ptr<opencc::SimpleConverter> converter_;
    bool failed_ = false;
};

// The characters that differ, one change each; the whole paragraph where characters do not pair up.
void log_changes(std::string_view written, std::string_view simplified, std::size_t start, Editor& editor) {
    if (base::count_code_points(written) != base::count_code_points(simplified)) {
        return editor.replace(start, written.size(), simplified, "D-22");
    }
    for (std::size_t i = 0, k = 0; i < written.size();) {
        const std::size_t from_i = i;
        const std::size_t from_k = k;
        base::next_code_point(written, i);
        base::next_code_point(simplified, k);
        editor.replace(start + from_i, i - from_i, simplified.substr(from_k, k - from_k), "D-22");
    }
}

}  // namespace

Edited simplify(std::string_view text, const CleanOptions& options) {
    Editor editor(text);
    if (options.simplify == Simplify::never) return std::move(editor).finish();
    // In a Traditional text a heading of a few characters is Traditional too.
    const bool always = options.simplify == Simplify::always;
    const Count whole = count(text);
    if (!always && whole.foreign < least) return std::move(editor).finish();
    const bool traditional = always || is_traditional(whole);
    Converter converter(traditional && is_taiwanese(text) ? "tw2sp.json" : "t2s.json");
    for (std::size_t start = 0; start < text.size();) {
        const std::size_t end = std::min(text.find('\n', start), text.size());
        const auto paragraph = text.substr(start, end - start);
        const Count counted = count(paragraph);
        if (always || (traditional ? counted.foreign > 0 : is_traditional(counted))) {
            log_changes(paragraph, converter.simplified(paragraph), start, editor);
        }
        start = end + 1;
    }
    return std::move(editor).finish();
}

}  // namespace wenshu::text
