#include "flow/catalogue.hpp"

#include "base/messages.hpp"
#include "check/messages.hpp"
#include "flow/messages.hpp"
#include "inspect/messages.hpp"
#include "ledger/messages.hpp"
#include "ooxml/messages.hpp"
#include "proof/proof.hpp"
#include "read/messages.hpp"
#include "render/messages.hpp"
#include "serial/messages.hpp"
#include "text/messages.hpp"
#include "write/messages.hpp"

namespace wenshu::flow {

std::vector<std::span<const base::Message>> catalogues() {
    return {base::messages(),   text::messages(),   serial::messages(),  check::messages(),
            ledger::messages(), render::messages(), read::messages(),    ooxml::messages(),
            proof::messages(),  write::messages(),  inspect::messages(), messages()};
}

}  // namespace wenshu::flow
