#include "base/system_fault.hpp"

#include <cerrno>
#include <system_error>
#include <utility>

namespace wenshu::base {
namespace {

// The reasons that people meet; all others as the system says them.
std::string reason_of(int error) {
    switch (error) {
        case EACCES:
        case EPERM: return "permission";
        case EROFS: return "readonly";
        case ENOSPC:
        case EDQUOT: return "full";
        case ENOENT:
        case ENOTDIR:
        case EEXIST: return "folder";
        case ENAMETOOLONG: return "name";
        case EFBIG: return "size";
        default: return "other";
    }
}

}  // namespace

Diagnostic system_fault(std::string code, std::string name, std::string value, int error) {
    return {Severity::error,
            std::move(code),
            {},
            {},
            {{std::move(name), std::move(value)},
             {"reason", reason_of(error)},
             {"detail", std::generic_category().message(error)}}};
}

}  // namespace wenshu::base
