// A machine in memory with the project's packs and data on it, and a small plan.
#pragma once

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

#include "flow/session.hpp"
#include "memory_host.hpp"

namespace wenshu::test {

inline constexpr const char* plan = R"(packs: [work-plan]
year: 2018
issuer: { name: 河东街道办事处, short: 河东街道 }
subject: 健康教育
date: 2018-02-03
purpose: 普及健康知识
goal: 提高居民健康水平。
indicators: [{ name: 健康讲座, target: 2, unit: 场 }]
tasks: [{ title: 抓好培训, measures: [举办讲座], lead: 街道办 }]
)";

struct Machine {
    MemoryHost host;
    base::Sources sources;
    flow::Session session{host, sources, {"home/templates", "home/data"}};

    Machine() {
        for (const std::string folder : {"templates", "data"})
            copy(std::filesystem::path(WENSHU_SOURCE_DIR) / folder, "home/" + folder);
        host.files["plan.yaml"] = plan;
    }

    void copy(const std::filesystem::path& from, const std::string& to) {
        for (const auto& entry : std::filesystem::recursive_directory_iterator(from)) {
            if (!entry.is_regular_file()) continue;
            std::ostringstream bytes;
            bytes << std::ifstream(entry.path(), std::ios::binary).rdbuf();
            host.files[to + "/" + std::filesystem::relative(entry.path(), from).string()] = bytes.str();
        }
    }

    std::size_t made() const {
        std::size_t count = 0;
        for (const auto& [name, bytes] : host.files)
            if (name.starts_with("out/")) ++count;
        return count;
    }
};

}  // namespace wenshu::test
