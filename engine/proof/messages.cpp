#include <string>
#include <vector>

#include "proof/proof.hpp"

namespace wenshu::proof {
namespace {

// The sentences of the rules, under codes that are kept beside them.
struct Catalogue {
    std::vector<std::string> codes;
    std::vector<base::Message> messages;

    Catalogue() {
        codes.reserve(rules().size());
        for (const Rule* rule : rules()) {
            codes.push_back("proof." + std::string(rule->id));
            messages.push_back({codes.back(), rule->message.zh, rule->message.en});
        }
    }
};

}  // namespace

std::span<const base::Message> messages() {
    static const Catalogue catalogue;
    return catalogue.messages;
}

}  // namespace wenshu::proof
