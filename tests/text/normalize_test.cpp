#include "text/normalize.hpp"

#include <cstdint>
#include <string>
#include <string_view>

#include <catch2/catch.hpp>

#include "base/utf8.hpp"

namespace wenshu::text {
namespace {

using namespace std::string_literals;

TEST_CASE("full-width digits and Latin letters become ASCII", "[text][normalize]") {
    CHECK(normalize("１２") == "12");
    CHECK(normalize("Ａ座Ｚ区ａ至ｚ") == "A座Z区a至z");
    CHECK(normalize("２０１８年０９月") == "2018年09月");
}

TEST_CASE("full-width punctuation and compatibility characters stay", "[text][normalize]") {
    CHECK(normalize("（１），％") == "（1），％");
    for (const std::string_view text :
         {"（），：；！？％＋－／～＠［］｛｝＿｀", "①②⑩㈠⒈Ⅷ½㎡℃…—·“”‘’《》【】〔〕", "　　全角空格　",
          "⼈⼯㊣㋀", "￥￠"}) {
        CHECK(normalize(text) == text);
    }
}

TEST_CASE("text is composed by NFC and no further", "[text][normalize]") {
    CHECK(normalize("e\u0301") == "é");
    CHECK(normalize("\u212B") == "Å");
    CHECK(normalize("\uFA1B\uF979") == "福凉");          // compatibility ideographs have canonical mappings
    CHECK(normalize("\uFA0E\uFA29") == "\uFA0E\uFA29");  // but these are unified ideographs
    CHECK(normalize("葛\U000E0100\uFE0F") == "葛\U000E0100\uFE0F");  // variation selectors tell names apart
    CHECK(normalize("Ａ\u030A") == "Å");                             // folded first, composed then
    CHECK(normalize("e\u200B\u0301") == "é");                        // removed first, composed then
}

TEST_CASE("controls go and line ends become line feeds", "[text][normalize]") {
    CHECK(normalize("a\r\nb\rc\n\r\nd\r") == "a\nb\nc\n\nd\n");
    CHECK(normalize("甲\t乙\n丙") == "甲\t乙\n丙");
    CHECK(normalize("a\0b\x01\x08\x0B\x0C\x0E\x1F\x7F"
                    "c"s) == "abc");
    CHECK(normalize("a\u0080\u0085\u009Fb") == "ab");
    CHECK(normalize("a\u00A0b\u2028c") == "a\u00A0b\u2028c");
}

TEST_CASE("zero-width and bidirectional controls go", "[text][normalize]") {
    for (const std::string_view hidden :
         {"\u00AD", "\u034F", "\u061C", "\u115F", "\u1160", "\u180E", "\u200B",
          "\u200C", "\u200D", "\u200E", "\u200F", "\u202A", "\u202E", "\u2060",
          "\u2064", "\u2066", "\u2069", "\u206F", "\u3164", "\uFEFF", "\uFFA0"}) {
        CAPTURE(hidden.size(), static_cast<int>(hidden.back()));
        CHECK(normalize("社"s.append(hidden) + "区") == "社区");
        CHECK(normalize(hidden).empty());
    }
}

TEST_CASE("a joiner stays between emoji only", "[text][normalize]") {
    CHECK(normalize("👩\u200D🔧") == "👩\u200D🔧");
    CHECK(normalize("❤\uFE0F\u200D🔥") == "❤\uFE0F\u200D🔥");
    CHECK(normalize("👩\u200D") == "👩");
    CHECK(normalize("\u200D👩") == "👩");
    CHECK(normalize("甲\u200D👩") == "甲👩");
}

TEST_CASE("normalizing twice changes nothing", "[text][normalize]") {
    std::string all;
    for (char32_t c = 0; c < 0x20000; ++c) {
        if (c >= 0xD800 && c < 0xE000) continue;
        const char lead = static_cast<char>(c < 0x10000 ? 0xE0U | (c >> 12U) : 0xF0U);
        if (c >= 0x10000) all.append({lead, static_cast<char>(0x80U | (c >> 12U))});
        if (c >= 0x800 && c < 0x10000) all += lead;
        if (c >= 0x800) all += static_cast<char>(0x80U | ((c >> 6U) & 0x3FU));
        if (c >= 0x80 && c < 0x800) all += static_cast<char>(0xC0U | (c >> 6U));
        all += static_cast<char>(c < 0x80 ? c : 0x80U | (c & 0x3FU));
    }
    const auto once = normalize(all);
    CHECK(normalize(once) == once);
    CHECK(once.size() > 300'000);
}

TEST_CASE("long and empty texts are normalized", "[text][normalize]") {
    CHECK(normalize("").empty());
    std::string clean;
    std::string dirty;
    for (int i = 0; i < 5000; ++i) {
        clean += "健9";
        dirty += "\u200B健\uFEFF９\r";
    }
    CHECK(normalize(clean) == clean);
    CHECK(normalize(dirty).size() == clean.size() + 5000);
}

TEST_CASE("invalid UTF-8 does not crash", "[text][normalize]") {
    for (const std::string_view bytes :
         {"\x80", "\xFF", "\xE2", "\xE2\x80", "健\xEF\xBC", "\xC2", "\xED\xA0\x80", "\xF5"}) {
        CHECK(normalize(bytes).size() <= bytes.size() * 3);
    }
}

TEST_CASE("the code points around tokens are found", "[text][normalize]") {
    CHECK(has_reserved("甲\uE000乙"));
    CHECK(has_reserved("\uE001"));
    CHECK_FALSE(has_reserved("\uE002甲"));
    CHECK_FALSE(has_reserved(""));
}

TEST_CASE("what a quick look takes for normal is what normalize gives", "[text][normalize]") {
    std::size_t sure = 0;
    for (char32_t c = 1; c <= 0x2FFFF; c = c == 0xD7FF ? 0xE000 : c + 1) {
        std::string one = "健";
        base::append_utf8(one, c);
        one += "a";
        if (!is_surely_normal(one)) continue;
        ++sure;
        if (normalize(one) != one) FAIL("U+" << std::hex << static_cast<std::uint32_t>(c));
    }
    CHECK(sure > 20'000);
    for (const std::string_view text :
         {"", "HD2021-001", "健康讲座（第一期）", "“三高”防治——早发现、早治疗", "1,409.50"})
        CHECK(is_surely_normal(text));
    for (const std::string_view text : {"１２", "e\u0301", "健\u200B康", "a\x07", "\uE000", "一\u3099"})
        CHECK_FALSE(is_surely_normal(text));
}

}  // namespace
}  // namespace wenshu::text
