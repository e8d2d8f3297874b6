#include "inspect/messages.hpp"

namespace wenshu::inspect {
namespace {

constexpr base::Message catalogue[] = {
    {"pdf.no_office",
     "这台机器上没有装 LibreOffice，做不了 PDF。请安装它的 Writer（Debian、Ubuntu、统信、麒麟：apt install "
     "libreoffice-writer），或者不要 pdf 这个格式",
     "LibreOffice, which makes the PDF, is not installed. Install its Writer (Debian, Ubuntu: apt install "
     "libreoffice-writer), or leave the format pdf out"},
    {"pdf.not_made",
     "LibreOffice 没能把“{name}”做成 PDF（退出码 {code}{detail, select, none {} other {，它说：{detail}}}）",
     "LibreOffice made no PDF of \"{name}\" (exit code {code}{detail, select, none {} other {; it says: "
     "{detail}}})"},
    {"font.missing", "这台机器上没有装以下字体，PDF 里用别的字体代替（docx 里仍写标准要求的字体）：{faces}",
     "these faces are not installed here; in the PDF others stand for them (the .docx names those of the "
     "standard): {faces}"},
    {"font.unknown",
     "不知道这台机器上装了哪些字体，PDF 里的字体可能被代替：没有 fc-match（Debian、Ubuntu：apt install "
     "fontconfig）",
     "it is not known which faces are installed, and the PDF may show others: there is no fc-match (Debian, "
     "Ubuntu: apt install fontconfig)"},
};

}  // namespace

std::span<const base::Message> messages() {
    return catalogue;
}

}  // namespace wenshu::inspect
