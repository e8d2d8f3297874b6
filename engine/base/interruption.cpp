#include "base/interruption.hpp"

#include <ctime>
#include <initializer_list>

namespace wenshu::base {

Interruption::Interruption() {
    sigemptyset(&held_);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
        struct sigaction action {};
        ::sigaction(signal, nullptr, &action);
        if (action.sa_handler != SIG_IGN) sigaddset(&held_, signal);
    }
    ::pthread_sigmask(SIG_BLOCK, &held_, &before_);
}

Interruption::~Interruption() {
    ::pthread_sigmask(SIG_SETMASK, &before_, nullptr);
}

bool Interruption::has_come() {
    if (signal_ == 0) {
        const timespec at_once{};
        const int came = ::sigtimedwait(&held_, nullptr, &at_once);
        if (came <= 0) return false;
        signal_ = came;
    }
    ::pthread_sigmask(SIG_SETMASK, &before_, nullptr);  // the next one ends us
    return true;
}

}  // namespace wenshu::base
