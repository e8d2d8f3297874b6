#include "text/order.hpp"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

namespace wenshu::text {
namespace {

using Names = std::vector<std::string>;

Names sorted(const Names& names, NameOrder order = NameOrder::pinyin) {
    Names result;
    for (const std::size_t position : ordered(names, order)) result.push_back(names[position]);
    return result;
}

TEST_CASE("places stand by the readings that they have", "[text][order]") {
    CHECK(sorted({"重庆", "长沙", "上海", "北京", "厦门", "郑州", "成都"}) ==
          Names{"北京", "长沙", "成都", "重庆", "上海", "厦门", "郑州"});
    CHECK(sorted({"六安市", "丽水市", "台州市", "蚌埠市", "乐清市", "苏州市"}) ==
          Names{"蚌埠市", "丽水市", "六安市", "苏州市", "台州市", "乐清市"});
}

TEST_CASE("surnames stand by the readings that surnames have", "[text][order]") {
    CHECK(sorted({"曾凡", "单强", "仇和", "解放", "查明", "区伟", "陈方", "丁一"}) ==
          Names{"陈方", "丁一", "区伟", "仇和", "单强", "解放", "曾凡", "查明"});
    CHECK(sorted({"尉迟恭", "万俟卨", "赵云", "马超"}) == Names{"马超", "万俟卨", "尉迟恭", "赵云"});
}

TEST_CASE("a character that is a surname elsewhere keeps its usual reading inside of a name",
          "[text][order]") {
    CHECK(sounding("城区") == "城区");
    CHECK(sounding("区政府") == "区政府");
    CHECK(sounding("简单") == "简单");
    CHECK(sounding("单元楼管理委员会") == "单元楼管理委员会");
}

TEST_CASE("numbers in names count, in digits and in Han", "[text][order]") {
    CHECK(sorted({"第10社区", "第2社区", "第1社区"}) == Names{"第1社区", "第2社区", "第10社区"});
    CHECK(sorted({"第三社区", "第十社区", "第二社区", "第一社区", "第十一社区"}) ==
          Names{"第一社区", "第二社区", "第三社区", "第十社区", "第十一社区"});
}

TEST_CASE("names stand by strokes where that is asked for", "[text][order]") {
    CHECK(sorted({"赵云", "丁一", "王伟", "马超"}, NameOrder::stroke) ==
          Names{"丁一", "马超", "王伟", "赵云"});
}

TEST_CASE("equal names keep their places, and nothing is no trouble", "[text][order]") {
    CHECK(ordered({"甲", "甲"}, NameOrder::pinyin) == std::vector<std::size_t>{0, 1});
    CHECK(sorted({}).empty());
    CHECK(sorted({"", "乙"}) == Names{"", "乙"});
}

}  // namespace
}  // namespace wenshu::text
