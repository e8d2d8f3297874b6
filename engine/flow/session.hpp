// What every job of the program needs from outside: the machine, the texts read so far, and where the packs
// live.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/host.hpp"
#include "base/progress.hpp"
#include "base/result.hpp"
#include "base/sources.hpp"
#include "model/tree.hpp"

namespace wenshu::flow {

// The folder that holds templates/ and data/.
struct Home {
    std::filesystem::path templates;
    std::filesystem::path data;
};

struct Session {
    base::Host& host;
    base::Sources& sources;
    Home home;
    base::Progress* progress = nullptr;  // none: nobody looks on
};

// Whether the work at hand was called off.
bool is_stopped(const Session& session);

// The first of the folders that holds templates/ and data/; otherwise a fault that names them all.
base::Result<Home> find_home(const std::vector<std::filesystem::path>& folders, base::Host& host);

// Reads a text file once: bytes → UTF-8, entered in the sources under `path` as it was written.
base::Result<const base::SourceText*> read_source(const std::filesystem::path& path, Session& session);

// Reads a YAML or JSON file, told apart by its ending.
base::Result<model::Tree> read_tree(const std::filesystem::path& path, Session& session);

}  // namespace wenshu::flow
