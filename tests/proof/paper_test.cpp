#include "proof/paper.hpp"

#include <algorithm>
#include <string>

#include <catch2/catch.hpp>

#include "proof/proof.hpp"
#include "read/plain_text.hpp"

namespace {

namespace proof = wenshu::proof;

bool is_address(const std::string& text, const std::string& part) {
    const auto manuscript = wenshu::read::plain_text(text);
    const proof::Paper paper(manuscript);
    return paper.is_address({0, text.find(part), part.size()});
}

TEST_CASE("web, mail and file addresses are known, whatever stands around them", "[proof]") {
    CHECK(is_address("请登录http://www.example.gov.cn/a,b查询。", ","));
    CHECK(is_address("网址:www.example.gov.cn查询。", "example"));
    CHECK(is_address("邮箱zhang_san@mail.example.cn收。", "zhang_san"));
    CHECK(is_address("邮箱zhang_san@mail.example.cn收。", "example.cn"));
    CHECK_FALSE(is_address("邮箱zhang_san@mail.example.cn收。", "邮箱"));
    CHECK_FALSE(is_address("完成率98.5%,比上年高。", ","));
}

TEST_CASE("long runs of one sign are read to their end", "[proof]") {
    for (const std::string sign : {"（", "《", "1", "a", "其中1人，", "第一届", "&amp;", "一是"}) {
        std::string run;
        while (run.size() < 6'000) run += sign;
        INFO(sign);
        CHECK(proof::proof(wenshu::read::plain_text(run)).size() < run.size());
    }
}

TEST_CASE("a sum is looked for where its sentence may stand", "[proof]") {
    std::string far = "全街道856人";
    while (far.size() < 3000) far += "，各社区认真落实";
    far += "，其中男328人、女500人。";
    const auto none = proof::proof(wenshu::read::plain_text(far));
    CHECK(std::none_of(none.begin(), none.end(), [](const auto& one) { return one.rule->id == "SUM-04"; }));
    const auto found = proof::proof(wenshu::read::plain_text("全街道856人，其中男328人、女500人。"));
    CHECK(std::any_of(found.begin(), found.end(), [](const auto& one) { return one.rule->id == "SUM-04"; }));
}

}  // namespace
