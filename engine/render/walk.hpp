// Lets Mustache walk a prepared template. What the tags mean is answered by somebody who knows the data.
#pragma once

#include <cstddef>
#include <string>

#include "base/result.hpp"
#include "render/template.hpp"

namespace wenshu::render {

class Answers {
  public:
    Answers() = default;
    Answers(const Answers&) = delete;
    Answers& operator=(const Answers&) = delete;
    virtual ~Answers() = default;

    // The text in place of a value.
    virtual std::string value(const Tag& tag) = 0;

    // How often a section is shown; 0 where its value is false.
    virtual std::size_t section(const Tag& tag) = 0;

    // One showing of the section that was asked for last at this depth begins, the `index`th; and ends.
    virtual void enter(std::size_t index) = 0;
    virtual void leave() = 0;
};

// Fault: template.recursion where partials call each other more than max_nesting deep.
base::Result<std::string> walk(const Template& prepared, Answers& answers);

}  // namespace wenshu::render
