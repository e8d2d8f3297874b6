#include "render/messages.hpp"

namespace wenshu::render {
namespace {

constexpr base::Message catalogue[] = {
    {"pack.not_mapping", "{entry} 应是“键: 值”的形式", "{entry} must be a mapping"},
    {"pack.unknown_key", "不认识的键 {key}{guessed, select, yes {。是不是想写 {guess}？} other {}}",
     "unknown key {key}{guessed, select, yes {. Did you mean {guess}?} other {}}"},
    {"pack.missing_key", "缺少 {key}", "{key} is missing"},
    {"pack.not_text", "{key} 应是一段文字", "{key} must be a text"},
    {"pack.not_list", "{key} 应是列表，每项以“- ”开头", "{key} must be a list"},
    {"pack.unknown_file", "模板包里没有文件 {file}{guessed, select, yes {。是不是想写 {guess}？} other {}}",
     "the pack has no file {file}{guessed, select, yes {. Did you mean {guess}?} other {}}"},
    {"pack.nothing", "这个文种包什么也不做：请写 documents（文书）或 workbooks（工作簿）",
     "the pack makes nothing: write documents or workbooks"},
    {"frame.vouching", "印章的写法“{found}”不成立，请写 不盖章、盖章 或 签名章",
     "“{found}” is no way to vouch for a paper; write 不盖章 (unsealed), 盖章 (sealed) or 签名章 (stamped)"},
    {"frame.attendance", "参会名单的每一行都要写成“出席：张三、李四”，这里是“{found}”",
     "each line of an attendance is written “出席：names”, found “{found}”"},
};

}  // namespace

std::span<const base::Message> pack_messages() {
    return catalogue;
}

}  // namespace wenshu::render
