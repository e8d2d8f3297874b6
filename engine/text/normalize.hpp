// The one normalization that every text goes through when it is loaded, before anything else looks at it.
#pragma once

#include <string>
#include <string_view>

namespace wenshu::text {

// NFC; full-width digits and Latin letters become ASCII; controls other than tab and line feed, zero-width
// and bidirectional controls, fillers that show nothing, byte order marks and soft hyphens are removed (a
// joiner between two emoji stays); CRLF and CR become line feeds. Nothing else: full-width punctuation, ％
// and U+3000 stay. Normalizing twice changes nothing. Takes valid UTF-8.
std::string normalize(std::string_view utf8);

// Whether normalize gives the text back for certain, by a quick look at its bytes. It knows what ledgers are
// full of: printable ASCII, Han, Chinese marks. A text that it does not know may be normal all the same.
bool is_surely_normal(std::string_view utf8);

// Whether the text contains U+E000 or U+E001, which stand around tokens in filled templates.
bool has_reserved(std::string_view text);

}  // namespace wenshu::text
