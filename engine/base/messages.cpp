#include "base/messages.hpp"

namespace wenshu::base {
namespace {

constexpr Message catalogue[] = {
    {"host.absent", "找不到文件 {file}", "no such file: {file}"},
    {"host.folder", "{file} 不是普通文件（可能是文件夹）", "{file} is not a regular file (a folder perhaps)"},
    {"host.read", "读不了 {file}：{reason}", "cannot read {file}: {reason}"},
    {"host.too_large", "{file} 太大（超过 2 GiB）", "{file} is too large (over 2 GiB)"},
    {"host.exists", "{file} 已经存在，内容不同，没有覆盖。要覆盖请加 --force",
     "{file} exists and differs; it was not replaced. Use --force to replace it"},
    {"host.write", "写不了 {file}：{reason}", "cannot write {file}: {reason}"},
};

}  // namespace

std::span<const Message> messages() { return catalogue; }

}  // namespace wenshu::base
