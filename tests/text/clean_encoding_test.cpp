// Texts that were decoded wrongly: what can be known is put right, what is lost is marked.
#include <string>
#include <string_view>

#include <catch2/catch.hpp>

#include "text/clean.hpp"
#include "text/clean_checks.hpp"
#include "text/converter.hpp"

namespace wenshu::text {
namespace {

// The text from `offset` on as GBK reads it that lost a byte there; what is left over at its end is lost too.
std::string shifted(const std::string& text, const std::string& from, std::string_view mark) {
    const auto start = text.find(from);
    auto bytes = *encoded(text.substr(start), "GBK");
    bytes = bytes.substr(1, (bytes.size() - 1) / 2 * 2);
    return text.substr(0, start) + std::string(mark) + *decoded(bytes, "gb18030");
}

TEST_CASE("text out of step is put in step, with a mark of the loss and without", "[text][clean]") {
    const std::string text = "为提高居民健康水平，结合实际情况制定本计划，请认真贯彻执行。";
    for (const std::string_view mark : {"?", "\uFFFD", ""}) {
        INFO(mark);
        CHECK(cleaned(shifted(text, "，结合", mark)) == text);
        CHECK(cleaned(shifted(text, "康水平", mark)) == text);
        // 结合 or 会合: nobody can know, and no wrong character is put in.
        CHECK(cleaned(shifted(text, "结合实际", mark)) ==
              "为提高居民健康水平，□合实际情况制定本计划，请认真贯彻执行。");
    }
}

TEST_CASE("pinyin between the two bytes of a character tells the lost byte", "[text][clean]") {
    CHECK(cleaned("推動?jì)D女權(quán)益法律進(jìn)社區(qū)，加強(qiáng)宣傳") ==
          "推动妇女权益法律进社区，加强宣传");
    CHECK(cleaned("開(kāi)展?fàn)幃?dāng)先進(jìn)活動(dòng)，學(xué)校要?jiǎng)訂T教師") ==
          "开展争当先进活动，学校要动员教师");
}

TEST_CASE("injected pinyin goes in whatever brackets it stands", "[text][clean]") {
    CHECK(cleaned("進（jìn）一步做好服務（wù）工作，實（shí）現目標（biāo）。") ==
          "进一步做好服务工作，实现目标。");
    CHECK(cleaned("進[jin]一步做好服務[wu]工作，實[shi]現目標。") == "进一步做好服务工作，实现目标。");
    CHECK(cleaned("進( jìn )一步做好服務( wù )工作，實( shí )現目標。") == "进一步做好服务工作，实现目标。");
    stays("爨（cuàn）底下村、嵊（shèng）泗县、邗（hán）江区的读音请播音员注意。");
}

TEST_CASE("text read as single bytes twice comes back, short pieces beside long ones too", "[text][clean]") {
    const std::string text = "2018年2月3日，河东街道举办健康讲座12场。";
    std::string once;
    for (int i = 0; i < 2; ++i) once = *decoded(i == 0 ? text : once, "ISO-8859-1");
    CHECK(cleaned(once) == text);
    CHECK(cleaned(*decoded(*encoded(text, "GBK"), "ISO-8859-1")) == text);
    CHECK(cleaned(*decoded("傳統文化進校園活動方案", "ISO-8859-1")) == "传统文化进校园活动方案");
    stays("Café und Übung, naïve façade");
}

TEST_CASE("what UTF-8 read as GBK lost is marked, and told by a mark's first bytes", "[text][clean]") {
    // 健康教育 and the full stop, whose last byte went with the line's end.
    CHECK(cleaned("鍋ュ悍鏁欒偛宸ヤ綔鎬荤粨銆?") == "健康教育工作总结。");
    CHECK(cleaned("鍋ュ悍鏁欒偛宸ヤ綔鎬荤粨鎶?") == "健康教育工作总结□");
}

TEST_CASE("places with rare names are no broken text", "[text][clean]") {
    stays("睢宁、邳州、邗江、盱眙、溧阳等地代表参加，共12人。");
    stays("他问：“谁来做？怎么做？”大家答：“一起做！”");
}

}  // namespace
}  // namespace wenshu::text
