#include "proof/report.hpp"

#include <utility>

namespace wenshu::proof {

void Report::wrong(const Spot& spot, std::vector<base::Arg> args) {
    if (paper_.is_address(spot)) return;
    args.push_back({"found", std::string(paper_.text(spot))});
    findings_.push_back({rule_, rule_->level, spot, std::move(args), std::nullopt});
}

void Report::replace(const Spot& spot, std::string instead, std::vector<base::Arg> args) {
    args.push_back({"instead", instead});
    const auto before = findings_.size();
    wrong(spot, std::move(args));
    const bool certain = rule_->fix != Fix::none && (rule_->fix != Fix::safe || !paper_.is_quoted(spot));
    if (findings_.size() > before && certain) findings_.back().instead = std::move(instead);
}

void Report::run(const Rule& rule) {
    rule_ = &rule;
    rule.find(paper_, *this);
}

}  // namespace wenshu::proof
