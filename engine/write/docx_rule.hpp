// The rules of a paper (分隔线), as the layout describes them.
#pragma once

#include "document/layout.hpp"
#include "ooxml/rule.hpp"
#include "write/docx_context.hpp"

namespace wenshu::write {

// The standard gives a double rule no measures: the thin line is a third of the thick one, the white between
// them two fifths of it.
inline constexpr double thin_of_thick = 1.0 / 3;
inline constexpr double white_of_thick = 0.4;

// mm that a rule takes from its upper to its lower edge; 0 where there is none.
double rule_height(const document::RuleStyle& style);

// A run with the rule's one or two lines, its upper edge `top` mm below what `from` says. A rule that is no
// longer than the type area is centred on it, a longer one on the sheet (10.1). Nothing where the form is
// none.
void write_rule(ooxml::Xml& xml, DocxContext& context, const document::RuleStyle& style,
                ooxml::AnchoredRule::From from, double top);

}  // namespace wenshu::write
