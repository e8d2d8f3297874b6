// Where a writer puts its bytes. Writers never see a file: flow/ decides where bytes go.
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"

namespace wenshu::base {

class Sink {
  public:
    Sink() = default;
    Sink(const Sink&) = delete;
    Sink& operator=(const Sink&) = delete;
    virtual ~Sink() = default;

    virtual Result<void> write(std::string_view bytes) = 0;
};

// Keeps the bytes in memory.
class StringSink final : public Sink {
  public:
    Result<void> write(std::string_view bytes) override {
        text += bytes;
        return {};
    }

    std::string text;
};

}  // namespace wenshu::base
