// A machine in memory, for jobs under test: files in a map, a disk that can be full, a clock that stands,
// programs that are functions.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "base/host.hpp"

namespace wenshu::test {

class MemoryHost final : public base::Host {
  public:
    std::map<std::string, std::string> files;
    std::map<std::string, std::string> variables;
    std::size_t writes_left = 1000;  // then the disk is full
    using Program = std::function<base::Result<base::Finished>(const base::Command&)>;
    std::map<std::string, Program> programs;  // those that are installed
    std::vector<base::Command> commands;      // those that were run

    base::PathKind kind(const std::filesystem::path& path) override {
        const auto name = path.lexically_normal().string();
        if (files.count(name) == 1) return base::PathKind::file;
        const auto folder = name.ends_with('/') ? name : name + "/";
        const auto below = files.lower_bound(folder);
        const bool any = below != files.end() && below->first.starts_with(folder);
        return any ? base::PathKind::folder : base::PathKind::absent;
    }

    base::Result<std::string> read(const std::filesystem::path& path) override {
        const auto file = files.find(path.lexically_normal().string());
        if (file == files.end()) return fault("host.absent", path);
        return file->second;
    }

    base::Result<std::vector<std::string>> list(const std::filesystem::path& folder) override {
        const auto prefix = (folder / "").lexically_normal().string();
        std::vector<std::string> names;
        for (const auto& [path, bytes] : files) {
            if (!path.starts_with(prefix)) continue;
            const auto name = path.substr(prefix.size(), path.find('/', prefix.size()) - prefix.size());
            if (names.empty() || names.back() != name) names.push_back(name);
        }
        return names;
    }

    base::Result<base::Written> write(const std::filesystem::path& path, std::string_view bytes,
                                      base::Replace replace) override {
        const auto name = path.lexically_normal().string();
        const auto old = files.find(name);
        if (old != files.end() && old->second == bytes) return base::Written::unchanged;
        if (old != files.end() && replace == base::Replace::never) return fault("host.exists", path);
        if (writes_left-- == 0) return fault("host.write", path);
        const bool there = old != files.end();
        files[name] = bytes;
        return there ? base::Written::replaced : base::Written::created;
    }

    // What was written to it counts as one write when it is committed.
    base::Result<std::unique_ptr<base::NewFile>> create(const std::filesystem::path&) override {
        return std::unique_ptr<base::NewFile>(std::make_unique<File>(*this));
    }

    std::optional<std::string> environment(const std::string& name) override {
        const auto variable = variables.find(name);
        return variable == variables.end() ? std::nullopt : std::optional(variable->second);
    }

    base::Date today() override { return {2018, 12, 20}; }

    base::Result<base::Finished> run(const base::Command& command) override {
        commands.push_back(command);
        const auto program = programs.find(command.program);
        if (program != programs.end()) return program->second(command);
        return base::Diagnostic{
            base::Severity::error, "host.no_program", {}, {}, {{"program", command.program}}};
    }

    base::Result<std::filesystem::path> make_temporary_folder() override {
        return std::filesystem::path("temporary") / std::to_string(++folders_);
    }

    void remove_temporary_folder(const std::filesystem::path& folder) override {
        const auto prefix = folder.string() + "/";
        std::erase_if(files, [&](const auto& file) { return file.first.starts_with(prefix); });
    }

  private:
    class File final : public base::NewFile {
      public:
        explicit File(MemoryHost& host) : host_(host) {}
        base::Result<void> write(std::string_view bytes) override {
            bytes_ += bytes;
            return {};
        }
        std::uint64_t size() const override { return bytes_.size(); }
        bool equals(const std::filesystem::path& path) const override {
            const auto there = host_.read(path);
            return there && *there == bytes_;
        }
        base::Result<base::Written> commit(const std::filesystem::path& path,
                                           base::Replace replace) override {
            return host_.write(path, bytes_, replace);
        }

      private:
        MemoryHost& host_;
        std::string bytes_;
    };

    int folders_ = 0;

    static base::Diagnostic fault(const char* code, const std::filesystem::path& path) {
        return {
            base::Severity::error, code, {}, {}, {{"file", path.string()}, {"reason", std::string("test")}}};
    }
};

}  // namespace wenshu::test
