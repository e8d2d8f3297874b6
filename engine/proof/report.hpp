// What rules find in a paper.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "proof/paper.hpp"
#include "proof/rule.hpp"

namespace wenshu::proof {

struct Finding {
    const Rule* rule = nullptr;
    Level level = Level::warning;  // the rule's, unless the options say otherwise
    Spot spot;
    std::vector<base::Arg> args;         // of the message: found, instead, and the rule's own
    std::optional<std::string> instead;  // what belongs there, where that is certain
};

// Where a rule puts what it finds.
class Report {
  public:
    explicit Report(const Paper& paper) : paper_(paper) {}

    // What stands at the spot is wrong; `args` are those of the rule's message besides {found}.
    void wrong(const Spot& spot, std::vector<base::Arg> args = {});

    // `instead` belongs there. Where the rule may not be fixed at this spot, it is a proposal in the message.
    void replace(const Spot& spot, std::string instead, std::vector<base::Arg> args = {});

    // Runs one rule; what it finds in addresses is dropped, and what lies in quotations is not fixed but
    // where the rule says so.
    void run(const Rule& rule);

    std::vector<Finding> take() && { return std::move(findings_); }

  private:
    const Paper& paper_;
    const Rule* rule_ = nullptr;
    std::vector<Finding> findings_;
};

}  // namespace wenshu::proof
