#include "render/guess.hpp"

#include <optional>
#include <utility>

#include "text/nearest.hpp"

namespace wenshu::render {

std::vector<base::Arg> with_guess(std::vector<base::Arg> args, std::string_view word,
                                  std::span<const std::string> names) {
    const std::optional<std::string> nearest = text::nearest(word, names);
    args.push_back({"guessed", nearest ? "yes" : "no"});
    args.push_back({"guess", nearest.value_or("")});
    return args;
}

}  // namespace wenshu::render
