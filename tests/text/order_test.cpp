#include "text/order.hpp"

#include <set>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "base/utf8.hpp"
#include "text/stroke_order.hpp"

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

TEST_CASE("names of as many strokes stand by their strokes, 横竖撇点折", "[text][order]") {
    // Four strokes each: 王 横, 贝 竖, 毛 撇, 方 点, 孔 折; ICU alone would give 孔 方 毛 王 贝.
    CHECK(sorted({"孔明", "方正", "毛宁", "贝宁", "王明"}, NameOrder::stroke) ==
          Names{"王明", "贝宁", "毛宁", "方正", "孔明"});
    CHECK(sorted({"朱", "江", "孙", "刘", "许", "吕", "邢"}, NameOrder::stroke) ==
          Names{"邢", "吕", "朱", "刘", "江", "许", "孙"});
    CHECK(sorted({"张伟", "李伟", "何伟", "吴伟", "沈伟", "陈伟", "丁伟"}, NameOrder::stroke) ==
          Names{"丁伟", "李伟", "吴伟", "何伟", "沈伟", "张伟", "陈伟"});
    CHECK(sorted({"解放", "曾凡", "查明", "单强", "区伟", "仇和", "盖叫", "万俟卨"}, NameOrder::stroke) ==
          Names{"万俟卨", "区伟", "仇和", "单强", "查明", "盖叫", "曾凡", "解放"});
}

TEST_CASE("the surname goes first, then the given name, a single surname before a double one",
          "[text][order]") {
    CHECK(sorted({"王伟民", "王一鸣", "王丹", "王伟"}, NameOrder::stroke) ==
          Names{"王一鸣", "王丹", "王伟", "王伟民"});
    CHECK(sorted({"欧阳一", "欧阳修", "欧龙", "欧一"}, NameOrder::stroke) ==
          Names{"欧一", "欧龙", "欧阳一", "欧阳修"});
}

TEST_CASE("numbers and other characters have their places among strokes", "[text][order]") {
    CHECK(sorted({"第十社区", "第2社区", "第一社区", "第010社区", "第三社区"}, NameOrder::stroke) ==
          Names{"第一社区", "第2社区", "第三社区", "第十社区", "第010社区"});
    CHECK(sorted({"乙", "A", "一", "龘", "2", ""}, NameOrder::stroke) ==
          Names{"", "2", "一", "乙", "龘", "A"});
    CHECK(sorted({std::string(300, '9'), "9", "\xFF"}, NameOrder::stroke).front() == "9");
}

TEST_CASE("every character has one place in the order of strokes", "[text][order]") {
    std::set<char32_t> seen;
    const auto characters = characters_by_strokes();
    for (std::size_t offset = 0; offset < characters.size();) {
        CHECK(seen.insert(base::next_code_point(characters, offset)).second);
    }
    CHECK(seen.size() > 6'700);
    CHECK(characters.starts_with("一乙二十"));
}

TEST_CASE("surnames that are read otherwise stand where these readings put them", "[text][order]") {
    CHECK(sorted({"盖叫天", "朴树", "覃明", "冼星海", "高山", "平安", "秦明", "夏明"}) ==
          Names{"高山", "盖叫天", "朴树", "平安", "覃明", "秦明", "夏明", "冼星海"});
    CHECK(sorted({"洗尘", "夏明", "谢明", "席明"}) == Names{"席明", "夏明", "洗尘", "谢明"});
}

TEST_CASE("equal names keep their places, and nothing is no trouble", "[text][order]") {
    CHECK(ordered({"甲", "甲"}, NameOrder::pinyin) == std::vector<std::size_t>{0, 1});
    CHECK(sorted({}).empty());
    CHECK(sorted({"", "乙"}) == Names{"", "乙"});
}

}  // namespace
}  // namespace wenshu::text
