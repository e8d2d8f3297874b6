#include <chrono>
#include <csignal>
#include <filesystem>
#include <string>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <utility>

#include <catch2/catch.hpp>

#include "base/host.hpp"

namespace {

namespace fs = std::filesystem;
namespace base = wenshu::base;

base::Command shell(std::string script) {
    return {"sh", {"-c", std::move(script)}};
}

std::string code_of(const base::Result<base::Finished>& result) {
    return result ? "none" : result.faults().front().code;
}

TEST_CASE("a child's streams and its exit code come back apart", "[base][process]") {
    base::SystemHost host;
    const auto done = host.run(shell("echo out; echo err >&2; exit 7"));
    REQUIRE(done);
    CHECK(done->output == "out\n");
    CHECK(done->errors == "err\n");
    CHECK(done->code == 7);
}

TEST_CASE("arguments reach a child as they are, with no shell between", "[base][process]") {
    base::SystemHost host;
    const auto done = host.run({"printf", {"%s|", "a b", "$HOME", "*", "'", "", "甲;rm -r"}});
    REQUIRE(done);
    CHECK(done->output == "a b|$HOME|*|'||甲;rm -r|");
}

TEST_CASE("a child's environment is ours with what the command adds or replaces", "[base][process]") {
    base::SystemHost host;
    auto command = shell("echo \"$WENSHU_ADDED,$PATH\"; echo \"$HOME\"");
    command.environment = {{"WENSHU_ADDED", "甲 乙"}, {"HOME", "/elsewhere"}};
    const auto done = host.run(command);
    REQUIRE(done);
    CHECK(done->output == "甲 乙," + *host.environment("PATH") + "\n/elsewhere\n");
}

TEST_CASE("a child's standard input is empty", "[base][process]") {
    base::SystemHost host;
    const auto done = host.run({"cat", {}});
    REQUIRE(done);
    CHECK(done->output.empty());
}

TEST_CASE("streams larger than a pipe holds are read at the same time", "[base][process]") {
    base::SystemHost host;
    const auto done = host.run(shell("head -c 3000000 /dev/zero >&2; head -c 5000000 /dev/zero"));
    REQUIRE(done);
    CHECK(done->output.size() == 5'000'000);
    CHECK(done->errors.size() == 3'000'000);
}

TEST_CASE("a child that says more than is allowed is stopped", "[base][process]") {
    base::SystemHost host;
    auto command = shell("cat /dev/zero");
    command.largest_output = 100'000;
    CHECK(code_of(host.run(command)) == "host.output");
    command = shell("cat /dev/zero >&2");
    command.largest_output = 100'000;
    CHECK(code_of(host.run(command)) == "host.output");
}

TEST_CASE("a program that is not there is a fault of its own", "[base][process]") {
    base::SystemHost host;
    const auto absent = host.run({"wenshu-no-such-program", {}});
    REQUIRE(code_of(absent) == "host.no_program");
    CHECK(absent.faults().front().args.front() ==
          base::Arg{"program", std::string("wenshu-no-such-program")});
    CHECK(code_of(host.run({"/etc/passwd", {}})) == "host.run");  // a file that may not be run
}

TEST_CASE("a child that is ended by a signal has 128 and the signal as its code", "[base][process]") {
    base::SystemHost host;
    const auto done = host.run(shell("kill -TERM $$"));
    REQUIRE(done);
    CHECK(done->code == 128 + 15);
}

TEST_CASE("a late child is ended with all that it started", "[base][process]") {
    base::SystemHost host;
    const auto folder = base::TemporaryFolder::make(host);
    REQUIRE(folder);
    const auto sign = (folder->path() / "late").string();
    auto command = shell("(sleep 2; echo > '" + sign + "') & sleep 30");
    command.timeout = std::chrono::seconds(1);
    const auto begin = std::chrono::steady_clock::now();
    CHECK(code_of(host.run(command)) == "host.timeout");
    CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(10));
    std::this_thread::sleep_for(std::chrono::milliseconds(1500));
    CHECK(host.kind(sign) == base::PathKind::absent);
}

TEST_CASE("a child that leaves another one behind with its streams does not hold us up", "[base][process]") {
    base::SystemHost host;
    const auto begin = std::chrono::steady_clock::now();
    const auto done = host.run(shell("sleep 30 & echo done"));
    REQUIRE(done);
    CHECK(done->output == "done\n");
    CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(10));
}

TEST_CASE("a child that closes its streams is waited for", "[base][process]") {
    base::SystemHost host;
    const auto done = host.run(shell("exec >&- 2>&-; sleep 0.2; exit 3"));
    REQUIRE(done);
    CHECK(done->code == 3);
}

TEST_CASE("a temporary folder is ours alone and gone at its end with all in it", "[base][process]") {
    base::SystemHost host;
    fs::path path;
    {
        const auto folder = base::TemporaryFolder::make(host);
        REQUIRE(folder);
        path = folder->path();
        REQUIRE(host.write(path / "below" / "file", "x", base::Replace::never));
        CHECK((fs::status(path).permissions() & (fs::perms::group_all | fs::perms::others_all)) ==
              fs::perms::none);
    }
    CHECK(host.kind(path) == base::PathKind::absent);
}

TEST_CASE("a signal that ends us ends the child first and leaves no temporary folder", "[base][process]") {
    base::SystemHost host;
    const auto folder = base::TemporaryFolder::make(host);
    REQUIRE(folder);
    const auto sign = folder->path() / "sign";
    const pid_t other = ::fork();
    REQUIRE(other >= 0);
    if (other == 0) {
        base::SystemHost theirs;
        const auto temporary = theirs.make_temporary_folder();
        const auto command = shell("echo $$ > '" + (*temporary / "pid").string() + "'; echo '" +
                                   temporary->string() + "' > '" + sign.string() + "'; sleep 30");
        static_cast<void>(theirs.run(command));
        ::_exit(0);  // not reached: the signal ends us
    }
    const auto written = [&] {
        const auto text = host.read(sign);
        return text && text->ends_with('\n');
    };
    for (int i = 0; i < 500 && !written(); ++i) std::this_thread::sleep_for(std::chrono::milliseconds(20));
    const auto temporary = host.read(sign);
    REQUIRE(temporary);
    const auto pid = host.read(fs::path(temporary->substr(0, temporary->size() - 1)) / "pid");
    REQUIRE(pid);
    ::kill(other, SIGTERM);
    int status = 0;
    REQUIRE(::waitpid(other, &status, 0) == other);
    CHECK(WIFSIGNALED(status));
    CHECK(host.kind(temporary->substr(0, temporary->size() - 1)) == base::PathKind::absent);
    CHECK(host.kind("/proc/" + pid->substr(0, pid->size() - 1)) == base::PathKind::absent);
}

TEST_CASE("no folder is removed but a temporary one", "[base][process]") {
    base::SystemHost host;
    const auto folder = base::TemporaryFolder::make(host);
    REQUIRE(folder);
    const auto below = folder->path() / "below";
    REQUIRE(host.write(below / "file", "x", base::Replace::never));
    host.remove_temporary_folder(below);
    CHECK(host.kind(below / "file") == base::PathKind::file);
}

}  // namespace
