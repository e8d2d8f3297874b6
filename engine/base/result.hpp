// A value, or the faults that prevented it: how every step that can fail on input answers.
#pragma once

#include <cassert>
#include <utility>
#include <variant>

#include "base/diagnostic.hpp"

namespace wenshu::base {

// A value, or at least one fault. Never both, never neither.
template <class T>
class [[nodiscard]] Result {
  public:
    Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
    Result(Diagnostic fault) : state_(std::in_place_index<1>, Diagnostics{std::move(fault)}) {}
    Result(Diagnostics faults) : state_(std::in_place_index<1>, std::move(faults)) {
        assert(!std::get<1>(state_).empty());
    }

    explicit operator bool() const noexcept { return state_.index() == 0; }
    const T& operator*() const& { return std::get<0>(state_); }
    T& operator*() & { return std::get<0>(state_); }
    T&& operator*() && { return std::get<0>(std::move(state_)); }
    const T* operator->() const { return &std::get<0>(state_); }
    T* operator->() { return &std::get<0>(state_); }
    const Diagnostics& faults() const& { return std::get<1>(state_); }
    Diagnostics&& faults() && { return std::get<1>(std::move(state_)); }

  private:
    std::variant<T, Diagnostics> state_;
};

// Done, or the faults that prevented it.
template <>
class [[nodiscard]] Result<void> {
  public:
    Result() = default;
    Result(Diagnostic fault) : faults_{std::move(fault)} {}
    Result(Diagnostics faults) : faults_(std::move(faults)) { assert(!faults_.empty()); }

    explicit operator bool() const noexcept { return faults_.empty(); }
    const Diagnostics& faults() const& { return faults_; }
    Diagnostics&& faults() && { return std::move(faults_); }

  private:
    Diagnostics faults_;
};

// A value with what is worth saying about it though it stands.
template <class T>
struct Noted {
    T value;
    Diagnostics notes;
};

}  // namespace wenshu::base
