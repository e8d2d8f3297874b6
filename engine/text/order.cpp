#include "text/order.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <numeric>
#include <optional>
#include <unordered_map>
#include <utility>

#include <unicode/coll.h>
#include <unicode/locid.h>
#include <unicode/unistr.h>

#include "base/utf8.hpp"
#include "text/characters.hpp"
#include "text/numerals.hpp"
#include "text/stroke_order.hpp"

namespace wenshu::text {
namespace {

struct Reading {
    std::string_view written;
    std::string_view sounds;  // characters that the collation knows by this reading alone
};

// Surnames that are read otherwise than the character in words: at the start of a name of two to four
// characters.
constexpr std::array surnames = {
    Reading{"单", "善"},     Reading{"仇", "求"},     Reading{"曾", "增"},     Reading{"解", "谢"},
    Reading{"查", "渣"},     Reading{"盖", "葛"},     Reading{"区", "欧"},     Reading{"朴", "瓢"},
    Reading{"任", "仁"},     Reading{"华", "画"},     Reading{"乐", "月"},     Reading{"纪", "挤"},
    Reading{"宁", "泞"},     Reading{"洗", "险"},     Reading{"冼", "险"},     Reading{"员", "运"},
    Reading{"覃", "秦"},     Reading{"召", "邵"},     Reading{"折", "舌"},     Reading{"那", "拿"},
    Reading{"尉迟", "玉迟"}, Reading{"万俟", "莫其"}, Reading{"长孙", "掌孙"}, Reading{"澹台", "谈台"},
    Reading{"令狐", "伶狐"}, Reading{"相", "象"},     Reading{"缪", "妙"},     Reading{"祭", "债"},
    Reading{"黑", "贺"},     Reading{"种", "虫"},     Reading{"逄", "庞"},     Reading{"卜", "补"},
    Reading{"薄", "伯"},     Reading{"隗", "伟"}};

// Of two characters.
constexpr std::array<std::string_view, 36> double_surnames = {
    "欧阳", "司马", "上官", "诸葛", "夏侯", "东方", "皇甫", "尉迟", "公孙", "慕容", "司徒", "令狐",
    "长孙", "宇文", "轩辕", "端木", "南宫", "独孤", "西门", "百里", "呼延", "东郭", "澹台", "公冶",
    "宗政", "濮阳", "淳于", "单于", "太叔", "申屠", "仲孙", "钟离", "闾丘", "司空", "万俟", "拓跋"};

// Places: anywhere in a name.
constexpr std::array places = {
    Reading{"长沙", "常沙"}, Reading{"长春", "常春"}, Reading{"长安", "常安"},     Reading{"长宁", "常凝"},
    Reading{"长乐", "常勒"}, Reading{"长治", "常治"}, Reading{"长江", "常江"},     Reading{"长征", "常征"},
    Reading{"长丰", "常丰"}, Reading{"长兴", "常星"}, Reading{"长虹", "常虹"},     Reading{"长青", "常青"},
    Reading{"长堤", "常堤"}, Reading{"长桥", "常桥"}, Reading{"长风", "常风"},     Reading{"长葛", "常葛"},
    Reading{"长白", "常白"}, Reading{"重庆", "虫庆"}, Reading{"重阳", "虫阳"},     Reading{"厦门", "下门"},
    Reading{"六安", "路安"}, Reading{"六合", "路合"}, Reading{"台州", "胎州"},     Reading{"天台", "天胎"},
    Reading{"丽水", "离水"}, Reading{"铅山", "盐山"}, Reading{"洪洞", "洪同"},     Reading{"大埔", "大布"},
    Reading{"东莞", "东管"}, Reading{"番禺", "潘禺"}, Reading{"乐清", "月清"},     Reading{"乐亭", "涝亭"},
    Reading{"涡阳", "锅阳"}, Reading{"枞阳", "宗阳"}, Reading{"莘庄", "新庄"},     Reading{"曾都", "增都"},
    Reading{"会稽", "快稽"}, Reading{"单县", "善县"}, Reading{"解州", "谢州"},     Reading{"尉犁", "玉犁"},
    Reading{"蚌埠", "泵布"}, Reading{"大城", "代城"}, Reading{"柏乡", "百乡"},     Reading{"中牟", "中木"},
    Reading{"浚县", "训县"}, Reading{"朝阳", "巢阳"}, Reading{"都江堰", "督江堰"}, Reading{"成都", "成督"},
    Reading{"行唐", "形唐"}, Reading{"任丘", "仁丘"}, Reading{"铜仁", "同仁"},     Reading{"牟平", "木平"},
    Reading{"红河", "洪河"}, Reading{"宿州", "素州"}, Reading{"无为", "无维"}};

constexpr std::size_t longest_person = 4;  // Han

// The name with the reading that begins there put in; how many bytes of it that was.
template <std::size_t Size>
const Reading* reading_at(std::string_view text, const std::array<Reading, Size>& readings) {
    const Reading* longest = nullptr;
    for (const Reading& reading : readings) {
        const bool longer = longest == nullptr || reading.written.size() > longest->written.size();
        if (text.starts_with(reading.written) && longer) longest = &reading;
    }
    return longest;
}

// 二 in 第二社区: digits, so that they count. Not in 三里屯, where no 第 and no counter tells a number.
std::optional<std::pair<std::string, std::size_t>> number_at(std::string_view text, bool after_ordinal) {
    constexpr std::u32string_view numerals = U"一二三四五六七八九十百零";
    std::size_t end = 0;
    while (end < text.size() && numerals.find(at(text, end)) != std::u32string_view::npos)
        base::next_code_point(text, end);
    const auto number = end == 0 || !after_ordinal ? std::nullopt : parse_han(text.substr(0, end));
    if (!number) return std::nullopt;
    return std::pair(std::to_string(*number), end);
}

std::unique_ptr<icu::Collator> collator(NameOrder order) {
    const char* const kind = order == NameOrder::pinyin ? "zh-u-co-pinyin-kn" : "zh-u-co-stroke-kn";
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::Collator> made(
        icu::Collator::createInstance(icu::Locale::forLanguageTag(kind, status), status));
    return U_SUCCESS(status) ? std::move(made) : nullptr;
}

// The bytes by which names are compared.
std::string sort_key(const icu::Collator& collator, std::string_view name) {
    const auto text = icu::UnicodeString::fromUTF8({name.data(), static_cast<int32_t>(name.size())});
    std::string key(static_cast<std::size_t>(collator.getSortKey(text, nullptr, 0)), '\0');
    std::vector<std::uint8_t> bytes(key.size());
    collator.getSortKey(text, bytes.data(), static_cast<int32_t>(bytes.size()));
    std::ranges::transform(bytes, key.begin(), [](std::uint8_t byte) { return static_cast<char>(byte); });
    return key;
}

// Two to four Han that do not end as offices and places do.
bool is_person(std::string_view name) {
    constexpr std::u32string_view ends = U"府委办局处社区村街镇乡县市省所站院校队组会部科室厅园路";
    const std::size_t length = base::count_code_points(name);
    return length >= 2 && length <= longest_person &&
           ends.find(before(name, name.size())) == std::u32string_view::npos;
}

// How much of a person's name is the surname.
std::size_t surname_size(std::string_view name) {
    std::size_t first = 0;
    base::next_code_point(name, first);
    std::size_t second = first;
    base::next_code_point(name, second);
    const bool is_double =
        std::ranges::find(double_surnames, name.substr(0, second)) != double_surnames.end();
    return is_double && second < name.size() ? second : first;
}

std::string counted(std::string_view name) {
    std::string out;
    bool after_ordinal = false;
    for (std::size_t offset = 0; offset < name.size();) {
        if (const auto number = number_at(name.substr(offset), after_ordinal)) {
            out += number->first;
            offset += number->second;
            after_ordinal = false;
            continue;
        }
        const std::size_t start = offset;
        after_ordinal = base::next_code_point(name, offset) == U'第';
        out += name.substr(start, offset - start);
    }
    return out;
}

// The place of each character in the order of strokes.
std::unordered_map<char32_t, std::size_t> stroke_ranks() {
    const auto characters = characters_by_strokes();
    std::unordered_map<char32_t, std::size_t> ranks;
    for (std::size_t offset = 0; offset < characters.size();) {
        const char32_t character = base::next_code_point(characters, offset);
        ranks.emplace(character, ranks.size());
    }
    return ranks;
}

// The bytes by which names are compared character by character: numbers, then Han by their strokes, then what
// else there is as the collation has it. Behind a surname stands a byte that comes before anything.
class StrokeKeys {
  public:
    explicit StrokeKeys(const icu::Collator& collator) : collator_(collator) {}

    std::string key(std::string_view name) const {
        const std::size_t surname = is_person(name) ? surname_size(name) : 0;
        std::string key = plain_key(name.substr(0, surname));
        if (surname > 0) key += '\0';
        return key + plain_key(counted(name.substr(surname)));
    }

  private:
    std::string plain_key(std::string_view text) const {
        std::string key;
        for (std::size_t offset = 0; offset < text.size();) {
            const std::size_t start = offset;
            const char32_t character = base::next_code_point(text, offset);
            if (is_digit(character)) {
                offset = std::min(text.find_first_not_of("0123456789", start), text.size());
                key += number_key(text.substr(start, offset - start));
            } else if (const auto rank = ranks_.find(character); rank != ranks_.end()) {
                key += {'\2', static_cast<char>(rank->second >> 8U), static_cast<char>(rank->second & 0xFFU)};
            } else {
                key += '\3' + sort_key(collator_, text.substr(start, offset - start));
            }
        }
        return key;
    }

    // Longer numbers are larger.
    static std::string number_key(std::string_view digits) {
        digits.remove_prefix(std::min(digits.find_first_not_of('0'), digits.size() - 1));
        const auto length = static_cast<char>(std::min<std::size_t>(digits.size(), 100));
        return std::string{'\1', length}.append(digits);
    }

    const icu::Collator& collator_;
    std::unordered_map<char32_t, std::size_t> ranks_ = stroke_ranks();
};

std::vector<std::string> sort_keys(const std::vector<std::string>& names, NameOrder order,
                                   const icu::Collator& collator) {
    std::vector<std::string> keys;
    if (order == NameOrder::pinyin) {
        for (const auto& name : names) keys.push_back(sort_key(collator, sounding(name)));
        return keys;
    }
    const StrokeKeys strokes(collator);
    for (const auto& name : names) keys.push_back(strokes.key(name));
    return keys;
}

}  // namespace

std::string sounding(std::string_view name) {
    const bool person = is_person(name);
    std::string out;
    for (std::size_t offset = 0; offset < name.size();) {
        const auto rest = name.substr(offset);
        const Reading* reading = reading_at(rest, places);
        if (reading == nullptr && offset == 0 && person) reading = reading_at(rest, surnames);
        if (reading != nullptr) {
            out += reading->sounds;
            offset += reading->written.size();
            continue;
        }
        const std::size_t start = offset;
        base::next_code_point(name, offset);
        out += name.substr(start, offset - start);
    }
    return counted(out);
}

std::vector<std::size_t> ordered(const std::vector<std::string>& names, NameOrder order) {
    std::vector<std::size_t> positions(names.size());
    std::iota(positions.begin(), positions.end(), std::size_t{0});
    const auto by = collator(order);
    if (by == nullptr) return positions;
    const auto keys = sort_keys(names, order, *by);
    std::ranges::stable_sort(positions, [&](std::size_t a, std::size_t b) { return keys[a] < keys[b]; });
    return positions;
}

}  // namespace wenshu::text
