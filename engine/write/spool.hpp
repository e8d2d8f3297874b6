// Bytes on their way that are too many to be held: a temporary file that has no name.
#pragma once

#include <filesystem>

#include "base/descriptor.hpp"
#include "base/result.hpp"
#include "base/sink.hpp"

namespace wenshu::write {

class Spool final : public base::Sink {
  public:
    // In a folder for temporary files. A fault of opening it is that of the first write.
    explicit Spool(const std::filesystem::path& folder);

    // Fault: host.write.
    base::Result<void> write(std::string_view bytes) override;

    // All that was written, from the beginning. Faults: host.write and those of the sink.
    base::Result<void> send(base::Sink& sink) const;

  private:
    base::Diagnostic fault() const;

    std::filesystem::path folder_;
    base::Descriptor file_;
    int error_ = 0;
};

}  // namespace wenshu::write
