#include "text/decode.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>

#include <catch2/catch.hpp>

#include "text/converter.hpp"

namespace wenshu::text {
namespace {

using namespace std::string_literals;

// 日期,社区 in GB18030.
const std::string gb_header = "\xC8\xD5\xC6\xDA,\xC9\xE7\xC7\xF8";

std::string repeated(std::string_view text, int times) {
    std::string all;
    for (int i = 0; i < times; ++i) all += text;
    return all;
}

std::int64_t faulty_line(std::string_view bytes) {
    const auto decoded = decode(std::string(bytes), "ledger.csv");
    REQUIRE_FALSE(decoded);
    REQUIRE(decoded.faults().size() == 1);
    const auto& fault = decoded.faults().front();
    CHECK(fault.code == "text.encoding");
    CHECK(fault.args.at(0) == base::Arg{"file", "ledger.csv"});
    CHECK(fault.args.at(1).name == "line");
    return std::get<std::int64_t>(fault.args.at(1).value);
}

void check_decoded(std::string_view bytes, std::string_view text, Encoding encoding) {
    const auto decoded = decode(std::string(bytes), "");
    REQUIRE(decoded);
    CHECK(decoded->text == text);
    CHECK(decoded->encoding == encoding);
}

TEST_CASE("UTF-8 stays as it is and loses its byte order mark", "[text][decode]") {
    check_decoded("", "", Encoding::utf8);
    check_decoded("plan", "plan", Encoding::utf8);
    check_decoded("日期,社区\r\n", "日期,社区\r\n", Encoding::utf8);
    check_decoded("\xEF\xBB\xBF日期", "日期", Encoding::utf8);
    check_decoded("\xEF\xBB\xBF", "", Encoding::utf8);
    check_decoded("a\0b"s, "a\0b"s, Encoding::utf8);
    check_decoded("𠮷", "𠮷", Encoding::utf8);
}

TEST_CASE("GB18030 is told by its content", "[text][decode]") {
    check_decoded(gb_header, "日期,社区", Encoding::gb18030);
    check_decoded("\xA2\xE3", "€", Encoding::gb18030);
    check_decoded(gb_header + "\x95\x32\x82\x36", "日期,社区𠀀", Encoding::gb18030);
    check_decoded("\x84\x31\x95\x33" + gb_header, "日期,社区", Encoding::gb18030);  // with a byte order mark
    check_decoded(repeated(gb_header + "\n", 5000), repeated("日期,社区\n", 5000), Encoding::gb18030);
}

TEST_CASE("a short GBK text is not taken for UTF-16", "[text][decode]") {
    check_decoded("\xCD\xEA\xB3\xC9\xC2\xCA", "完成率", Encoding::gb18030);
}

TEST_CASE("UTF-16 is read where it has a byte order mark", "[text][decode]") {
    check_decoded("\xFF\xFE\xE5\x65\x2C\x00"s, "日,", Encoding::utf16);
    check_decoded("\xFE\xFF\x65\xE5\x00\x2C"s, "日,", Encoding::utf16);
    check_decoded("\xFF\xFE", "", Encoding::utf16);
    CHECK(faulty_line("\xFF\xFE\xE5\x65\x0A\x00\x00\xD8\x41\x00"s) == 2);  // half of a surrogate pair
    CHECK(faulty_line("\xFF\xFE\xE5"s) == 1);
}

// The text in another encoding, as another program would have written it.
std::string in(const char* converter, std::string_view text) {
    const auto bytes = encoded(text, converter);
    REQUIRE(bytes);
    return *bytes;
}

TEST_CASE("Big5 and UTF-16 without a mark are told by their content", "[text][decode]") {
    const std::string traditional = "社區健康教育工作計劃：一、加強宣傳，提高認識；二、落實責任。";
    check_decoded(in("Big5", traditional), traditional, Encoding::big5);
    const std::string plan = "2018年河东街道健康教育工作计划\n一、工作目标：开课率达到100%。";
    check_decoded(in("UTF-16LE", plan), plan, Encoding::utf16);
    check_decoded(in("UTF-16BE", plan), plan, Encoding::utf16);
    check_decoded(in("gb18030", plan), plan, Encoding::gb18030);
    check_decoded(in("gb18030", traditional), traditional, Encoding::gb18030);
}

TEST_CASE("bytes of no encoding are a fault with their line", "[text][decode]") {
    CHECK(faulty_line("a\nb\xFF\n") == 2);
    CHECK(faulty_line("\x80") == 1);
    CHECK(faulty_line(gb_header + "\n" + gb_header + "\n\xC8 ") == 3);
    CHECK(faulty_line(gb_header + "\n\xC8") == 2);                   // cut off in a character
    CHECK(faulty_line("PK\x03\x04\x14\0\x08\n\xFF\xFF\x80"s) == 2);  // a zip archive
}

TEST_CASE("damaged UTF-8 is not taken for GB18030", "[text][decode]") {
    // Read as GB18030, both would be other characters without any fault.
    CHECK(faulty_line("健康教育\n工作计\xE5\x88\n社区") == 2);
    CHECK(faulty_line("日期社区\n" + "活动"s.substr(1)) == 2);
    CHECK(faulty_line(repeated("健康", 2500) + "\n\xED\xA0\x80") == 2);  // a surrogate in UTF-8
    CHECK(faulty_line("健康\n\xC0\xAF健康") == 2);                       // an overlong form
}

}  // namespace
}  // namespace wenshu::text
