#include "text/regions.hpp"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

namespace wenshu::text {
namespace {

using Names = std::vector<std::string>;

const Regions office = {{"向阳社区"}, {"新桥社区", "新桥"}, {"河东区"}, {"北京市", "北京"}, {"向阳社区东片"}};

Names sorted(const Names& names) {
    Names result;
    for (const std::size_t position : ordered(names, office).positions) result.push_back(names[position]);
    return result;
}

TEST_CASE("regions stand as the table lists them", "[text][regions]") {
    CHECK(sorted({"北京市", "新桥社区", "河东区", "向阳社区"}) ==
          Names{"向阳社区", "新桥社区", "河东区", "北京市"});
    CHECK(sorted({"北京", "新桥", "向阳社区"}) == Names{"向阳社区", "新桥", "北京"});
}

TEST_CASE("a full name may have more behind it, in the order of its own", "[text][regions]") {
    CHECK(sorted({"河东区新桥社区", "河东区", "新桥社区居民委员会", "河东区向阳社区"}) ==
          Names{"新桥社区居民委员会", "河东区", "河东区向阳社区", "河东区新桥社区"});
    CHECK(sorted({"向阳社区东片", "向阳社区第十组", "向阳社区第二组", "新桥"}) ==
          Names{"向阳社区第二组", "向阳社区第十组", "新桥", "向阳社区东片"});
}

TEST_CASE("what the table does not know stands last, by pinyin", "[text][regions]") {
    const Names names{"长沙路社区", "北京路社区", "新桥社区", "安康社区", "新桥东社区"};
    CHECK(sorted(names) == Names{"新桥社区", "安康社区", "北京路社区", "长沙路社区", "新桥东社区"});
    CHECK(ordered(names, office).known == 1);
    CHECK(ordered(names, {}).known == 0);
    CHECK(ordered({}, office).positions.empty());
    CHECK(ordered({"", ""}, {{""}, {}}).positions == std::vector<std::size_t>{0, 1});
}

}  // namespace
}  // namespace wenshu::text
