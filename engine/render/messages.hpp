// The sentences for the faults that this room finds.
#pragma once

#include <span>

#include "base/diagnostic.hpp"

namespace wenshu::render {

// All of them; then by subject, each beside the files that find such faults.
std::span<const base::Message> messages();

std::span<const base::Message> template_messages();
std::span<const base::Message> pack_messages();
std::span<const base::Message> sheet_messages();
std::span<const base::Message> layout_messages();

}  // namespace wenshu::render
