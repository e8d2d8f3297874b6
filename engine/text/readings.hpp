// How a Han character is read, as far as a note in pinyin can be checked against it.
#pragma once

#include <memory>
#include <string_view>

namespace wenshu::text {

bool is_pinyin_letter(char32_t c);

class Readings {
  public:
    Readings();
    ~Readings();
    // Whether the letters are how the character is read most often, tones apart.
    bool reads(char32_t character, std::string_view letters) const;

  private:
    struct Tables;
    std::unique_ptr<Tables> tables_;
};

}  // namespace wenshu::text
