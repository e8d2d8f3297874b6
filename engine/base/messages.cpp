#include "base/messages.hpp"

namespace wenshu::base {
namespace {

// The reasons are SystemHost's words for what the system reports.
constexpr Message catalogue[] = {
    {"host.absent", "找不到文件 {file}", "no such file: {file}"},
    {"host.folder", "{file} 不是普通文件（可能是文件夹）", "{file} is not a regular file (a folder perhaps)"},
    {"host.read",
     "读不了 {file}：{reason, select, permission {没有权限} readonly {磁盘是只读的} full {磁盘满了} folder "
     "{这个文件夹不存在，或者建不了} name {名字太长} size {超过了允许的文件大小} other {系统说 {detail}}}",
     "cannot read {file}: {reason, select, permission {permission denied} readonly {the disk is read-only} "
     "full {the disk is full} folder {its folder does not exist and cannot be made} name {the name is too "
     "long} other {{detail}}}"},
    {"host.too_large", "{file} 太大（超过 2 GiB）", "{file} is too large (over 2 GiB)"},
    {"host.exists", "{file} 已经存在，内容不同，没有覆盖。要覆盖请加 --force",
     "{file} exists and differs; it was not replaced. Use --force to replace it"},
    {"host.write",
     "写不了 {file}：{reason, select, permission {没有权限} readonly {磁盘是只读的} full {磁盘满了} folder "
     "{这个文件夹不存在，或者建不了} name {名字太长} size {超过了允许的文件大小} other {系统说 {detail}}}",
     "cannot write {file}: {reason, select, permission {permission denied} readonly {the disk is read-only} "
     "full {the disk is full} folder {its folder does not exist and cannot be made} name {the name is too "
     "long} other {{detail}}}"},
    {"host.no_program", "这台机器上没有 {program} 这个程序", "there is no program {program} on this machine"},
    {"host.run", "运行不了 {program}：{reason, select, permission {没有权限} other {系统说 {detail}}}",
     "cannot run {program}: {reason, select, permission {permission denied} other {{detail}}}"},
    {"host.timeout", "{program} 过了 {seconds} 秒还没有做完，已经停下",
     "{program} was not done after {seconds} seconds and was stopped"},
    {"run.stopped", "已停止，没有写出任何文件", "stopped; no file was written"},
    {"host.interrupted", "{program} 被中断", "{program} was interrupted"},
    {"host.output", "{program} 的输出太多，已经停下", "{program} says too much and was stopped"},
};

}  // namespace

std::span<const Message> messages() {
    return catalogue;
}

}  // namespace wenshu::base
