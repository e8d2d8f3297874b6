// What the program says about itself: the verbs and their options in both languages.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "text/message.hpp"

namespace wenshu::cli {

struct Words {
    std::string_view zh;
    std::string_view en;
};

inline std::string_view in(const Words& words, text::Language language) {
    return language == text::Language::zh ? words.zh : words.en;
}

// One option of a verb; `value` is empty for a flag.
struct OptionHelp {
    std::string_view name;  // "--out"
    Words value;            // "目录"
    Words help;
};

struct VerbHelp {
    std::string_view name;
    Words arguments;
    Words help;
    std::string_view example;
    std::span<const OptionHelp> options;
};

// Every verb that works, in the order of the help.
std::span<const VerbHelp> verbs();

// The verbs whose name has two words, of which this is the first: "ledger".
std::vector<const VerbHelp*> verbs_of(std::string_view first_word);

// The whole program's help, that of the verbs with one first word, or one verb's.
std::string program_help(text::Language language);
std::string group_help(std::string_view first_word, text::Language language);
std::string verb_help(const VerbHelp& verb, text::Language language);

// "wenshu generate 计划文件… [选项]"
std::string usage_line(const VerbHelp& verb, text::Language language);

}  // namespace wenshu::cli
