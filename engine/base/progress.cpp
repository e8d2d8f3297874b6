#include "base/progress.hpp"

namespace wenshu::base {

Diagnostic stopped() {
    return {Severity::error, "run.stopped", {}, {}, {}};
}

}  // namespace wenshu::base
