// The laws of the house, read off the sources: which room may include which, which library lives where, what
// is banned and why, and that every fault has its sentence.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

namespace {

namespace fs = std::filesystem;

struct Source {
    std::string room;
    std::string name;  // "text/width.cpp"
    std::string text;
};

std::vector<Source> engine_sources() {
    const fs::path engine = fs::path(WENSHU_SOURCE_DIR) / "engine";
    std::vector<Source> sources;
    for (const auto& entry : fs::recursive_directory_iterator(engine)) {
        const auto extension = entry.path().extension();
        if (extension != ".hpp" && extension != ".cpp") continue;
        std::ostringstream text;
        text << std::ifstream(entry.path()).rdbuf();
        const auto relative = fs::relative(entry.path(), engine);
        sources.push_back({relative.begin()->string(), relative.string(), text.str()});
    }
    std::sort(sources.begin(), sources.end(),
              [](const Source& a, const Source& b) { return a.name < b.name; });
    return sources;
}

std::vector<std::string> matches(const std::string& text, const std::string& pattern) {
    const std::regex regex(pattern);
    std::vector<std::string> found;
    for (std::sregex_iterator match(text.begin(), text.end(), regex), end; match != end; ++match) {
        found.push_back((*match)[1].str());
    }
    return found;
}

// Rooms in the order in which data goes through them; each with those that it may include besides itself.
const std::map<std::string, std::set<std::string>> allowed_rooms = {
    {"base", {}},
    {"text", {"base"}},
    {"model", {"base"}},
    {"document", {"base"}},
    {"ooxml", {"base"}},
    {"serial", {"model", "ooxml", "text", "base"}},
    {"check", {"model", "text", "base"}},
    {"ledger", {"check", "model", "text", "base"}},
    {"render", {"model", "document", "text", "base"}},
    {"read", {"document", "ooxml", "text", "base"}},
    {"proof", {"document", "text", "base"}},
    {"write", {"document", "ooxml", "text", "base"}},
    {"inspect", {"document", "base"}},
    {"flow",
     {"inspect", "write", "proof", "read", "render", "ledger", "check", "serial", "ooxml", "document", "model", "text",
      "base"}},
    {"cli", {"flow", "text", "base"}},
};

// A library lives in one room alone.
const std::map<std::string, std::string> library_rooms = {
    {"unicode", "text"},
    {"kainjow", "render"},
    {"xlsxwriter", "write"},
    {"xlsxwriter.h", "write"},
    {"cmark-gfm", "read"},
    {"cmark-gfm.h", "read"},
    {"yaml-cpp", "serial"},
    {"nlohmann", "serial"},
    {"libdeflate.h", "ooxml"},
    {"zip.h", "ooxml"},
    {"zlib.h", "ooxml"},
    {"pugixml.hpp", "ooxml"},
    {"expat.h", "ooxml"},
    {"sqlite3.h", "ledger"},
    {"opencc", "text"},
    {"CLI", "cli"},
    {"cmark-gfm-core-extensions.h", "read"},
};

struct Ban {
    std::string pattern;
    std::string reason;
    std::set<std::string> but;  // files where it is right
};

const std::vector<Ban> bans = {
    {R"(\b(isspace|isalpha|isdigit|isalnum|tolower|toupper)\s*\()",
     "asks the locale, and reads signed chars",
     {}},
    {R"(\bstd::(stod|stof|stoi|stol|stoul|locale|setlocale|strtod)\b)",
     "asks the locale, throws or wraps",
     {}},
    {R"(\busing namespace\b)", "hides where a name comes from", {}},
    {R"(\b(std::)?shared_ptr\b)", "nothing here is owned by two", {}},
    {R"(\bnew [A-Za-z_:]+[({<])", "values and unique_ptr own", {}},
    {R"(\bgetenv\b)", "the environment is a parameter: Host", {"base/system_host.cpp"}},
    {R"(\bsystem_clock\b|\btime\(nullptr\))", "the clock is a parameter: Host", {"base/system_host.cpp"}},
    {R"(\bstd::(cout|cerr)\b)", "only the program speaks to people", {"cli/main.cpp", "cli/report.cpp"}},
    {R"(\brand\(|random_device)", "the same input gives the same bytes", {}},
    {R"(\b(TODO|FIXME|XXX|HACK)\b)", "unfinished work does not land", {}},
};

TEST_CASE("a room includes only the rooms that stand before it in the design", "[house]") {
    for (const Source& source : engine_sources()) {
        const auto law = allowed_rooms.find(source.room);
        INFO(source.name);
        REQUIRE(law != allowed_rooms.end());
        for (const auto& room : matches(source.text, R"re(#include "([a-z]+)/)re")) {
            INFO("includes " << room);
            CHECK((room == source.room || law->second.count(room) == 1));
        }
    }
}

TEST_CASE("a library is included in one room alone", "[house]") {
    for (const Source& source : engine_sources()) {
        for (const auto& library : matches(source.text, R"(#include <([A-Za-z0-9_.-]+)[/>])")) {
            const auto home = library_rooms.find(library);
            if (home == library_rooms.end()) continue;
            INFO(source.name << " includes <" << library);
            CHECK(home->second == source.room);
        }
    }
}

TEST_CASE("nothing banned is used", "[house]") {
    const auto sources = engine_sources();
    for (const Ban& ban : bans) {
        const std::regex pattern(ban.pattern, std::regex::optimize);
        for (const Source& source : sources) {
            if (ban.but.count(source.name) == 1) continue;
            INFO(source.name << ": " << ban.pattern << ": " << ban.reason);
            CHECK_FALSE(std::regex_search(source.text, pattern));
        }
    }
}

TEST_CASE("no source file is longer than 400 lines", "[house]") {
    for (const Source& source : engine_sources()) {
        const auto lines = std::count(source.text.begin(), source.text.end(), '\n');
        INFO(source.name << ": " << lines);
        CHECK(lines <= 400);
    }
}

TEST_CASE("every fault has its sentence and every sentence its fault", "[house]") {
    std::map<std::string, std::set<std::string>> catalogue;
    std::map<std::string, std::set<std::string>> used;
    std::set<std::string> subjects;
    for (const Source& source : engine_sources()) {
        const bool is_catalogue = source.name.ends_with("messages.cpp");
        for (const auto& code : matches(source.text, is_catalogue ? R"re(\{"([a-z_]+\.[a-z_]+)",)re"
                                                                  : R"re("([a-z_]+\.[a-z_]+)")re")) {
            if (code.ends_with(".yaml") || code.ends_with(".json")) continue;  // the name of a file
            (is_catalogue ? catalogue : used)[source.room].insert(code);
            if (is_catalogue) subjects.insert(code.substr(0, code.find('.')));
        }
    }
    for (const auto& [room, codes] : catalogue) {
        for (const auto& code : codes) {
            INFO(room << " has a sentence for " << code << " that it never says");
            CHECK(used[room].count(code) == 1);
        }
    }
    for (const auto& [room, codes] : used) {
        for (const auto& code : codes) {
            if (subjects.count(code.substr(0, code.find('.'))) == 0) continue;
            INFO(room << " reports " << code << " without a sentence");
            CHECK(std::any_of(catalogue.begin(), catalogue.end(),
                              [&](const auto& entry) { return entry.second.count(code) == 1; }));
        }
    }
}

}  // namespace
