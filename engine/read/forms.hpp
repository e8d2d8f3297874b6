// What a line of an official paper looks like by its characters alone (GB/T 9704-2012 clause 7), in its right
// form or in those that people type. Where the line stands decides the rest: structure.hpp.
#pragma once

#include <string_view>

namespace wenshu::read {

bool ends_sentence(
    std::u32string_view line);  // 。；！？：… with a closing quote or bracket behind it, or none

// Whether a sentence ends before the line does.
bool holds_sentence(std::u32string_view line);

bool has_marks(std::u32string_view line);  // any of ，。；：！？ and their ASCII forms
bool is_label(std::u32string_view line);   // 来源：… 组　长：…: a word or two, then what it is
bool is_document_number(std::u32string_view line);  // 河街发〔2018〕5号, 第51号
bool is_date(
    std::u32string_view line);  // 2018年2月3日, 二○一八年二月, 2018-02-03, 20xx年x月x日 and nothing else
bool is_collection_mark(std::u32string_view line);  // 第一篇：…, 篇二, … 篇3: papers in one file
bool is_office_mark(std::u32string_view line);      // …文件: the name of the office at the head
bool is_head_note(std::u32string_view line);        // 000012, 机密★1年, 特急: above it
bool is_addressee(std::u32string_view line);        // 各社区：
bool is_bullet(std::u32string_view line);           // • ● ■ - * before text

// Ends in a 文种, perhaps with （试行） or 范文 behind it: 通知, 工作计划. The sure ones end few other lines.
bool ends_in_kind(std::u32string_view line);
bool ends_in_sure_kind(std::u32string_view line);

bool is_office(std::u32string_view line);  // 河东街道办事处: by its last character, and no marks
bool begins_attachments(std::u32string_view line);  // 附件：…, 附件1：…
bool is_attachment_mark(std::u32string_view line);  // 附件, 附件1 and nothing else
bool is_note(std::u32string_view line);             // （…） whole
bool begins_imprint(std::u32string_view line);      // 抄送：
bool ends_imprint(std::u32string_view line);        // … 2018年2月3日印发

}  // namespace wenshu::read
