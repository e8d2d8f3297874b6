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
};

}  // namespace

std::span<const base::Message> pack_messages() {
    return catalogue;
}

}  // namespace wenshu::render
