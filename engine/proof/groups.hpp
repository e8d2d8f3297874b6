// The groups of rules, one a file.
#pragma once

#include <span>

#include "proof/rule.hpp"

namespace wenshu::proof {

std::span<const Rule> numeral_forms();
std::span<const Rule> numeral_ranges();
std::span<const Rule> numeral_words();
std::span<const Rule> official_attachments();
std::span<const Rule> official_elements();
std::span<const Rule> official_kinds();
std::span<const Rule> personal();
std::span<const Rule> plan_counts();
std::span<const Rule> plan_dates();
std::span<const Rule> plan_leftovers();
std::span<const Rule> plan_parts();
std::span<const Rule> plan_repeats();
std::span<const Rule> plan_sections();
std::span<const Rule> plan_sums();
std::span<const Rule> plan_tables();
std::span<const Rule> plan_years();
std::span<const Rule> punctuation_balance();
std::span<const Rule> punctuation_dashes();
std::span<const Rule> punctuation_ends();
std::span<const Rule> punctuation_marks();
std::span<const Rule> punctuation_ordinals();
std::span<const Rule> punctuation_pairs();
std::span<const Rule> usage_words();

}  // namespace wenshu::proof
