#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <optional>
#include <poll.h>
#include <spawn.h>
#include <string_view>
#include <sys/wait.h>
#include <unistd.h>

#include "base/host.hpp"
#include "base/system_fault.hpp"

namespace wenshu::base {
namespace {

using Clock = std::chrono::steady_clock;

constexpr int tick = 50;       // milliseconds between two looks at the clock
constexpr int short_tick = 2;  // the same once the child has closed its streams

// A pipe from the child to us; both ends are closed in any other child.
class Pipe {
  public:
    Pipe() {
        if (::pipe2(ends_.data(), O_CLOEXEC) != 0) ends_ = {-1, -1};
    }
    Pipe(const Pipe&) = delete;
    Pipe& operator=(const Pipe&) = delete;
    ~Pipe() {
        close(0);
        close(1);
    }
    bool is_open() const { return ends_[0] >= 0; }
    int reading() const { return ends_[0]; }
    int writing() const { return ends_[1]; }
    void close(std::size_t end) {
        if (ends_[end] >= 0) ::close(ends_[end]);
        ends_[end] = -1;
    }

    // What is there now; closes the pipe at its end.
    void read_into(std::string& text) {
        std::array<char, 65536> buffer;
        const auto count = ::read(reading(), buffer.data(), buffer.size());
        if (count > 0) return void(text.append(buffer.data(), static_cast<std::size_t>(count)));
        if (count == 0 || (errno != EINTR && errno != EAGAIN)) close(0);
    }

  private:
    std::array<int, 2> ends_{-1, -1};
};

// Keeps the signals that end us waiting, so that the child can be ended first. Those that we were told to
// ignore (nohup) stay ignored.
class HeldSignals {
  public:
    HeldSignals() {
        sigemptyset(&held_);
        for (const int signal : ending) {
            struct sigaction action {};
            ::sigaction(signal, nullptr, &action);
            if (action.sa_handler != SIG_IGN) sigaddset(&held_, signal);
        }
        ::pthread_sigmask(SIG_BLOCK, &held_, &before_);
    }
    HeldSignals(const HeldSignals&) = delete;
    HeldSignals& operator=(const HeldSignals&) = delete;
    ~HeldSignals() { ::pthread_sigmask(SIG_SETMASK, &before_, nullptr); }

    // Of the child: these are let in again, also where we let them wait for longer than the child lives.
    sigset_t for_child() const {
        sigset_t mask = before_;
        for (const int signal : ending) sigdelset(&mask, signal);
        return mask;
    }
    bool any_waiting() const {
        sigset_t waiting;
        sigemptyset(&waiting);
        ::sigpending(&waiting);
        return std::any_of(ending.begin(), ending.end(), [&](int signal) {
            return sigismember(&held_, signal) == 1 && sigismember(&waiting, signal) == 1;
        });
    }

  private:
    static constexpr std::array<int, 3> ending = {SIGINT, SIGTERM, SIGHUP};
    sigset_t held_{};
    sigset_t before_{};
};

// Our environment with the command's additions in front, as "NAME=value".
std::vector<std::string> environment_of(const Command& command) {
    std::vector<std::string> entries;
    for (const auto& [name, value] : command.environment) entries.push_back(name + "=" + value);
    const auto added = entries.size();
    for (char** entry = environ; *entry != nullptr; ++entry) {
        const std::string_view ours(*entry);
        const auto name = ours.substr(0, ours.find('=') + 1);
        const bool replaced =
            std::any_of(entries.begin(), entries.begin() + static_cast<std::ptrdiff_t>(added),
                        [&](const std::string& addition) { return addition.starts_with(name); });
        if (!replaced) entries.emplace_back(ours);
    }
    return entries;
}

std::vector<char*> pointers(std::vector<std::string>& words) {
    std::vector<char*> list;
    for (std::string& word : words) list.push_back(word.data());
    list.push_back(nullptr);
    return list;
}

// How a child begins: its streams, a process group of its own, and signals as they were for us.
class SpawnPlan {
  public:
    SpawnPlan(const Pipe& output, const Pipe& errors, const sigset_t& mask) {
        ::posix_spawn_file_actions_init(&actions_);
        ::posix_spawn_file_actions_addopen(&actions_, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
        ::posix_spawn_file_actions_adddup2(&actions_, output.writing(), STDOUT_FILENO);
        ::posix_spawn_file_actions_adddup2(&actions_, errors.writing(), STDERR_FILENO);
        ::posix_spawnattr_init(&attributes_);
        sigset_t defaults;
        sigemptyset(&defaults);
        for (const int signal : {SIGXFSZ, SIGPIPE}) sigaddset(&defaults, signal);
        ::posix_spawnattr_setsigdefault(&attributes_, &defaults);
        ::posix_spawnattr_setsigmask(&attributes_, &mask);
        ::posix_spawnattr_setpgroup(&attributes_, 0);
        constexpr int flags = POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETPGROUP;
        ::posix_spawnattr_setflags(&attributes_, static_cast<short>(flags));
    }
    SpawnPlan(const SpawnPlan&) = delete;
    SpawnPlan& operator=(const SpawnPlan&) = delete;
    ~SpawnPlan() {
        ::posix_spawnattr_destroy(&attributes_);
        ::posix_spawn_file_actions_destroy(&actions_);
    }

    // 0, or what went wrong.
    int spawn(const Command& command, pid_t& child) const {
        auto words = command.arguments;
        words.insert(words.begin(), command.program);
        auto environment = environment_of(command);
        return ::posix_spawnp(&child, command.program.c_str(), &actions_, &attributes_,
                              pointers(words).data(), pointers(environment).data());
    }

  private:
    posix_spawn_file_actions_t actions_{};
    posix_spawnattr_t attributes_{};
};

// The leader of a process group; the group ends with this.
class Child {
  public:
    explicit Child(pid_t leader) : leader_(leader) {}
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;
    ~Child() {
        if (leader_ > 0) end();
    }

    bool has_ended() const {
        siginfo_t info{};
        return ::waitid(P_PID, static_cast<id_t>(leader_), &info, WEXITED | WNOHANG | WNOWAIT) == 0 &&
               info.si_pid == leader_;
    }

    // Ends what is left of the group, then asks how the leader ended; in this order the group's number still
    // is ours.
    int end() {
        int status = 0;
        ::kill(-leader_, SIGKILL);
        while (::waitpid(leader_, &status, 0) < 0 && errno == EINTR) continue;
        leader_ = 0;
        return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
    }

  private:
    pid_t leader_;
};

// Waits a little for either pipe; false where nothing came.
bool listen(Pipe& output, Pipe& errors, Finished& finished, bool ended) {
    std::array<pollfd, 2> ends = {pollfd{output.reading(), POLLIN, 0}, pollfd{errors.reading(), POLLIN, 0}};
    const bool closed = !output.is_open() && !errors.is_open();
    const int count = ::poll(ends.data(), ends.size(), ended ? 0 : closed ? short_tick : tick);
    if (count <= 0) return false;
    if (ends[0].revents != 0) output.read_into(finished.output);
    if (ends[1].revents != 0) errors.read_into(finished.errors);
    return true;
}

Diagnostic fault(std::string code, const Command& command) {
    return {Severity::error,
            std::move(code),
            {},
            {},
            {{"program", command.program}, {"seconds", std::int64_t{command.timeout.count()}}}};
}

// Hears the child out; a fault where it has to be stopped.
std::optional<Diagnostic> follow(const Child& child, Pipe& output, Pipe& errors, const Command& command,
                                 const HeldSignals& signals, Finished& finished) {
    const auto deadline = Clock::now() + command.timeout;
    for (;;) {
        const bool ended = child.has_ended();
        const bool heard = listen(output, errors, finished, ended);
        if (std::max(finished.output.size(), finished.errors.size()) > command.largest_output) {
            return fault("host.output", command);
        }
        if (ended && !heard) return std::nullopt;
        if (signals.any_waiting()) return fault("host.interrupted", command);
        if (Clock::now() > deadline) return fault("host.timeout", command);
    }
}

}  // namespace

Result<Finished> SystemHost::run(const Command& command) {
    Pipe output;
    Pipe errors;
    if (!output.is_open() || !errors.is_open()) {
        return system_fault("host.run", "program", command.program, errno);
    }
    const HeldSignals signals;
    pid_t leader = 0;
    const int error = SpawnPlan(output, errors, signals.for_child()).spawn(command, leader);
    if (error == ENOENT) return fault("host.no_program", command);
    if (error != 0) return system_fault("host.run", "program", command.program, error);
    Child child(leader);
    output.close(1);
    errors.close(1);
    Finished finished;
    if (auto stopped = follow(child, output, errors, command, signals, finished)) {
        child.end();
        // The signal ends us when it is let in again, at the end of this function.
        while (signals.any_waiting() && !temporary_.empty()) remove_temporary_folder(*temporary_.begin());
        return *std::move(stopped);
    }
    finished.code = child.end();
    return finished;
}

}  // namespace wenshu::base
