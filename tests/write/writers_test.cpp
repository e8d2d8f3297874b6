#include "write/writers.hpp"

#include <catch2/catch.hpp>

#include "golden.hpp"
#include "sample_document.hpp"
#include "write/numbering.hpp"

namespace wenshu::write {
namespace {

// Takes some bytes and fails then, as a full disk does.
class FullSink final : public base::Sink {
  public:
    base::Result<void> write(std::string_view) override {
        return base::Diagnostic{base::Severity::error, "host.write", {}, {}, {}};
    }
};

TEST_CASE("every writer is in the table once, with its extension", "[write][writers]") {
    std::string names;
    for (const auto& writer : writers()) {
        names += std::string(writer.name) + " ";
        CHECK(writer.extension == "." + std::string(writer.name));
        CHECK(!writer.title.empty());
    }
    CHECK(names == "docx txt md html ");
}

TEST_CASE("the same paper gives the same bytes", "[write][writers]") {
    for (const auto& writer : writers()) {
        INFO(writer.name);
        CHECK(written(writer.write, sample_document(), sample_layout()) ==
              written(writer.write, sample_document(), sample_layout()));
    }
}

TEST_CASE("every writer takes an empty paper, a hostile one and an empty layout", "[write][writers]") {
    for (const auto& writer : writers()) {
        INFO(writer.name);
        base::StringSink sink;
        CHECK(writer.write({}, sample_layout(), sink));
        CHECK(writer.write(hostile_document(), sample_layout(), sink));
        CHECK(writer.write(sample_document(), {}, sink));
    }
}

TEST_CASE("every writer tells of a sink that fails", "[write][writers]") {
    for (const auto& writer : writers()) {
        INFO(writer.name);
        FullSink sink;
        const auto done = writer.write(sample_document(), sample_layout(), sink);
        REQUIRE_FALSE(done);
        CHECK(done.faults().front().code == "host.write");
    }
}

TEST_CASE("headings count on under their own heading and start again under the next", "[write][numbering]") {
    const auto layout = sample_layout();
    HeadingNumbers numbers(layout);
    CHECK(numbers.next(1) == "一、");
    CHECK(numbers.next(2) == "（一）");
    CHECK(numbers.next(4) == "（1）");
    CHECK(numbers.next(3) == "1.");
    CHECK(numbers.next(4) == "（1）");
    CHECK(numbers.next(2) == "（二）");
    CHECK(numbers.next(3) == "1.");
    CHECK(numbers.next(1) == "二、");
    CHECK(numbers.next(2) == "（一）");
}

TEST_CASE("list markers change with the depth", "[write][numbering]") {
    CHECK(list_marker(true, 0, 12) == "12.");
    CHECK(list_marker(true, 1, 1) == "（1）");
    CHECK(list_marker(true, 2, 3) == "3）");
    CHECK(list_marker(false, 0, 1) == "——");
    CHECK(list_marker(false, 3, 1) == "·");
}

}  // namespace
}  // namespace wenshu::write
