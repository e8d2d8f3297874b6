// Ctrl-C and its like while there is something to put away first: the signal waits until the work looks for
// it. A second one ends the program at once.
#pragma once

#include <atomic>
#include <csignal>

namespace wenshu::base {

class Interruption {
  public:
    // From here on SIGINT, SIGTERM and SIGHUP wait, but for those that we were told to ignore (nohup).
    // Threads that begin later let them wait too.
    Interruption();
    Interruption(const Interruption&) = delete;
    Interruption& operator=(const Interruption&) = delete;
    ~Interruption();

    // Whether one has come; from any thread.
    bool has_come();

    int signal() const { return signal_; }  // 0: none has come

  private:
    sigset_t held_{};
    sigset_t before_{};
    std::atomic<int> signal_ = 0;
};

}  // namespace wenshu::base
