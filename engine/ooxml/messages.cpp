#include "ooxml/messages.hpp"

namespace wenshu::ooxml {
namespace {

constexpr base::Message catalogue[] = {
    {"ooxml.too_large",
     "内容太多，一个 Office 文件装不下（压缩包最多 65535 个部件、共 4 GB）。请分成几个文件",
     "too much for one office file (a package holds at most 65535 parts and 4 GB); split it into several"},
};

}  // namespace

std::span<const base::Message> messages() {
    return catalogue;
}

}  // namespace wenshu::ooxml
