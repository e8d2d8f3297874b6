// The lines that web sites put around a text, told by their words: navigation, dates of publishing, adverts,
// notices of rights, pages of a download.
#pragma once

#include <string_view>

namespace wenshu::text {

// A line that is the site's and none of the paper's, as far as its words can tell; asked of lines near the
// head or the end of a paper.
bool is_site_notice(std::string_view line);

// What introduces a collection or takes leave of it: 以下是小编为大家整理的…, 希望对您有帮助.
bool is_site_talk(std::string_view line);

// 第3页 共9页, - 3 -, [1] [2] 下一页: wherever it stands.
bool is_page_mark(std::string_view line);

// 0 W9 E& h+ E: e — ASCII without a word of three letters, in many short pieces, against copying.
bool is_noise(std::string_view line);

// A line of another language in a Chinese text, or of words that only adverts throw together.
bool is_stray_language(std::string_view line);

}  // namespace wenshu::text
