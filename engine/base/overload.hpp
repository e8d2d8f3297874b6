// One visitor out of several lambdas: std::visit(overload{[](A&) {…}, [](B&) {…}}, variant).
#pragma once

namespace wenshu::base {

template <class... Visitors>
struct overload : Visitors... {
    using Visitors::operator()...;
};
template <class... Visitors>
overload(Visitors...) -> overload<Visitors...>;

}  // namespace wenshu::base
