// The passes of cleaning, one function a kind of dirt (the classes are those of texts from public web sites).
// Each leaves clean text as it is and gives the same for its own output.
#pragma once

#include <string_view>

#include "text/clean.hpp"
#include "text/edits.hpp"

namespace wenshu::text {

// UTF-8 or GBK that was read as Latin-1 or Windows-1252, and UTF-8 that was read as GBK: put right where the
// way back is exact and what comes out can be read.
Edited repair_single_bytes(std::string_view text, const CleanOptions& options);
Edited repair_gbk(std::string_view text, const CleanOptions& options);

// GBK that lost a byte (a ? stands for it), so that the characters behind it are pairs of halves: put right
// where it makes words.
Edited repair_shifted(std::string_view text, const CleanOptions& options);

// Pinyin that was put between the two bytes of a character: 要動員 became 要?jiǎng)訂T.
Edited repair_torn(std::string_view text, const CleanOptions& options);

// Character references of HTML, and its tags; script and style with all that is in them.
Edited remove_markup(std::string_view text, const CleanOptions& options);

// Normal form C.
Edited compose(std::string_view text, const CleanOptions& options);

// Controls, zero-width and formatting characters, private-use bullets; line and paragraph separators become
// lines.
Edited remove_invisible(std::string_view text, const CleanOptions& options);

// Radicals and compatibility ideographs (these blocks alone), full-width digits and letters, enclosed
// ordinals at the start of a paragraph.
Edited fold_compatibility(std::string_view text, const CleanOptions& options);

// 務(wù) → 務: in texts that are full of it, where the letters are a reading of the character. A glossary's
// 注音 stays.
Edited remove_pinyin(std::string_view text, const CleanOptions& options);

// By OpenCC's phrases.
Edited simplify(std::string_view text, const CleanOptions& options);

// Indents, spaces at line ends, inside of Chinese prose, and odd widths of space; 张　三 and columns of a
// list stay.
Edited tidy_spaces(std::string_view text, const CleanOptions& options);

// Several empty lines are one.
Edited remove_blank_lines(std::string_view text, const CleanOptions& options);

// Lines that were cut at a fixed width are joined; a text in one line is split before its ordinals.
Edited join_lines(std::string_view text, const CleanOptions& options);
Edited split_lines(std::string_view text, const CleanOptions& options);

// Adverts and notices at head and tail (of each paper in a collection), lines of random ASCII, lines of other
// languages.
Edited remove_boilerplate(std::string_view text, const CleanOptions& options);

// Several papers in one file: an empty line and a title of its own before each; the numbers, headlines and
// repeated titles of the site go.
Edited order_collection(std::string_view text, const CleanOptions& options);

// Paragraphs, passages and papers that stand twice.
Edited remove_duplicates(std::string_view text, const CleanOptions& options);

// ASCII marks between Han, marks of other families (GB/T 15834-2011).
Edited mend_marks(std::string_view text, const CleanOptions& options);

// ―― and -- → ——, 2016–2020 → 2016—2020.
Edited mend_dashes(std::string_view text, const CleanOptions& options);

// Random ASCII, ` and . between Han, and outside of Markdown its ## and **.
Edited remove_residue(std::string_view text, const CleanOptions& options);

// 围绕?六个确保?中心工作 → “六个确保”: where all ? of a paragraph pair up so.
Edited restore_quotes(std::string_view text, const CleanOptions& options);

// "…" and 「…」 → “…”, (…) → （…） around Han, 发[2018]5号 → 发〔2018〕5号: in pairs alone.
Edited mend_pairs(std::string_view text, const CleanOptions& options);

// ，， → ， and ... → ……
Edited mend_runs(std::string_view text, const CleanOptions& options);

// 二○二六年 → 二〇二六年.
Edited mend_years(std::string_view text, const CleanOptions& options);

// 1，234人 and 1 234人 → 1,234人; 98. 5% → 98.5%.
Edited mend_grouping(std::string_view text, const CleanOptions& options);
Edited mend_spaced_groups(std::string_view text, const CleanOptions& options);
Edited mend_decimals(std::string_view text, const CleanOptions& options);

// 5月18曰 → 5月18日, as scanners read it.
Edited mend_days(std::string_view text, const CleanOptions& options);

}  // namespace wenshu::text
