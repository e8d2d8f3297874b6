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
    {"inspect.no_poppler",
     "这台机器上没有装 poppler-utils（pdfinfo、pdftotext、pdftoppm），量不了版面。请安装（Debian、Ubuntu、"
     "统信、麒麟：apt install poppler-utils）",
     "poppler-utils (pdfinfo, pdftotext, pdftoppm), which measure the pages, are not installed (Debian, "
     "Ubuntu: apt install poppler-utils)"},
    {"inspect.empty", "{file} 是空文件", "{file} is empty"},
    {"inspect.not_pdf", "{file} 的内容不是 PDF", "{file} holds no PDF"},
    {"inspect.encrypted", "{file} 加了密码或不许读取文字，请先去掉密码",
     "{file} is locked by a password; remove it first"},
    {"inspect.damaged", "{file} 已经损坏，读不出来{detail, select, none {} other {（{detail}）}}",
     "{file} is damaged and cannot be read{detail, select, none {} other { ({detail})}}"},
    {"inspect.too_many_pages", "{file} 有 {pages} 页，太多了（至多 1000 页）",
     "{file} has {pages} pages; 1000 at most are measured"},
    {"inspect.huge_page", "{file} 第 {page} 页是 {width} × {height} 毫米，不是公文用纸（每边至多 500 毫米）",
     "page {page} of {file} is {width} × {height} mm; each side may have 500 mm at most"},
    {"inspect.no_text", "{file} 里没有文字，可能是扫描件，量不了行和字",
     "{file} holds no text; it may be a scan, which cannot be measured"},
    {"inspect.hanging",
     "有 {count} 行的行末标点伸到版心右边线之外，没有计入字数和右白边：LibreOffice 这样排，Word、WPS "
     "按自己的设置排",
     "on {count} lines the last mark hangs out of the type area; it is not counted: LibreOffice sets it so, "
     "Word and WPS as they are told"},
    {"inspect.landscape", "有 {count} 页是横排页面，只量了纸张",
     "{count} landscape pages: only their paper was measured"},
};

}  // namespace

std::span<const base::Message> messages() {
    return catalogue;
}

}  // namespace wenshu::inspect
