#include "ooxml/messages.hpp"

namespace wenshu::ooxml {
namespace {

constexpr base::Message catalogue[] = {
    {"ooxml.too_large",
     "内容太多，一个 Office 文件装不下（压缩包最多 65535 个部件）。请分成几个文件",
     "too much for one office file (a package holds at most 65535 parts); split it into several"},
    {"ooxml.old_format",
     "文件 {file} 不是 .docx，是 {format, select, doc {旧式的 .doc} rtf {.rtf} pdf {PDF} other {网页}}。"
     "请用 Word 或 WPS 打开，另存为 .docx",
     "{file} is no .docx but {format, select, doc {an old .doc} rtf {an .rtf} pdf {a PDF} other {a web "
     "page}}; "
     "open it in Word or LibreOffice and save it as .docx"},
    {"ooxml.encrypted", "文件 {file} 加了密码，读不了。请取消密码后再来",
     "{file} is protected by a password; remove it and try again"},
    {"ooxml.no_office",
     "文件 {file} 不是 Office 文件（.docx 等）。请检查是不是选错了文件，或者后缀是改出来的",
     "{file} is no office file (.docx or the like); check whether it is the right file"},
    {"ooxml.damaged", "文件 {file} 损坏了或没有下载完整。请重新取得这个文件，或用 Word 打开修复后另存",
     "{file} is damaged or incomplete; fetch it again, or repair it in Word and save it"},
    {"ooxml.damaged_part", "文件 {file} 里的 {part} 损坏了。请用 Word 打开修复后另存",
     "{part} in {file} is damaged; repair the file in Word and save it"},
    {"ooxml.too_many", "文件 {file} 里的部件多得不正常，没有读取。若确是自己的文件，请用 Word 另存后再来",
     "{file} has an abnormal number of parts and was not read; if it is yours, save it anew in Word"},
    {"ooxml.bomb",
     "文件 {file} 里的 {part} 展开后大得不正常，没有读取。若确是自己的文件，请用 Word 另存后再来",
     "{part} in {file} would unpack to an abnormal size and was not read; if it is yours, save it anew in "
     "Word"},
    {"ooxml.no_part", "文件 {file} 里缺少 {part}，不是完整的 Office 文件。请用 Word 打开后另存",
     "{file} has no {part} and is not whole; open it in Word and save it"},
    {"ooxml.no_main", "文件 {file} 没有说明哪一部分是正文，不是完整的 Office 文件。请用 Word 打开后另存",
     "{file} does not say which part is its text; open it in Word and save it"},
    {"ooxml.xml",
     "文件 {file} 里的 {part} {kind, select, doctype {含有不允许的 DOCTYPE} encoding {第 {line} 行不是 "
     "UTF-8} "
     "size {太大} depth {层次太深} other {第 {line} 行不是正确的 XML}}，没有读取。请用 Word 打开后另存",
     "{part} in {file} {kind, select, doctype {has a DOCTYPE, which is not allowed} encoding {is not UTF-8 "
     "at line "
     "{line}} size {is too large} depth {is nested too deep} other {is no well-formed XML at line {line}}}; "
     "open the "
     "file in Word and save it"},
};

}  // namespace

std::span<const base::Message> messages() {
    return catalogue;
}

}  // namespace wenshu::ooxml
