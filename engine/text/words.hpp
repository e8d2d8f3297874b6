// How much a Chinese text reads like one: by ICU's dictionary of words.
#pragma once

#include <memory>
#include <string_view>

namespace wenshu::text {

// The share of Han that stand in words of two and more, 0 to 1; 0 where there is no Han. Chinese prose has
// half and more, characters thrown together a fifth.
double word_share(std::string_view text);

// The same for many texts: the dictionary is opened once, when the first one asks.
class WordMeter {
  public:
    WordMeter();
    ~WordMeter();
    double share(std::string_view text);
    // Whether a word spans the offset: Han before and behind it that belong together.
    bool joins(std::string_view text, std::size_t offset);

  private:
    struct Words;
    std::unique_ptr<Words> words_;
};

}  // namespace wenshu::text
