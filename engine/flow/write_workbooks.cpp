#include "flow/write_workbooks.hpp"

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <thread>
#include <utility>

#include "write/xlsx.hpp"

namespace wenshu::flow {
namespace {

constexpr std::size_t most_at_once = 2;
constexpr std::size_t most_held_rows = 20'000;  // of a workbook whose bytes are held

std::uint64_t rows_of(const document::Workbook& workbook) {
    std::uint64_t rows = 0;
    for (const document::Sheet& sheet : workbook.sheets) rows += sheet.rows ? sheet.rows->size() : 0;
    return rows;
}

// One workbook and where its bytes go. What one thread writes no other looks at.
struct Job {
    const FilledWorkbook* filled = nullptr;
    std::unique_ptr<base::NewFile> file;
    base::StringSink held;
    std::optional<base::Result<void>> done;

    base::Sink& sink() { return file ? static_cast<base::Sink&>(*file) : held; }
};

base::Result<std::vector<std::unique_ptr<Job>>> make_jobs(std::span<const FilledWorkbook> workbooks,
                                                          const std::filesystem::path& folder,
                                                          base::Host& host) {
    std::vector<std::unique_ptr<Job>> jobs;
    for (const FilledWorkbook& filled : workbooks) {
        jobs.push_back(std::make_unique<Job>());
        jobs.back()->filled = &filled;
        if (rows_of(filled.workbook) <= most_held_rows) continue;
        auto file = host.create(folder);
        if (!file) return std::move(file).faults();
        jobs.back()->file = *std::move(file);
    }
    return jobs;
}

void run(std::span<const std::unique_ptr<Job>> jobs, base::Progress* progress) {
    std::atomic<std::size_t> next = 0;
    const auto work = [&] {
        for (auto index = next++; index < jobs.size(); index = next++) {
            Job& job = *jobs[index];
            job.done = write::xlsx(job.filled->workbook, job.sink(), {.progress = progress});
        }
    };
    std::vector<std::jthread> others;
    for (std::size_t i = 1; i < std::min(most_at_once, jobs.size()); ++i) others.emplace_back(work);
    work();
}

}  // namespace

base::Result<WrittenWorkbooks> write_workbooks(std::span<const FilledWorkbook> workbooks,
                                               const std::filesystem::path& folder, Session& session) {
    auto jobs = make_jobs(workbooks, folder, session.host);
    if (!jobs) return std::move(jobs).faults();
    std::uint64_t rows = 0;
    for (const FilledWorkbook& filled : workbooks) rows += rows_of(filled.workbook);
    const base::PhaseAtWork writing(session.progress, base::Phase::writing, rows);
    run(*jobs, session.progress);
    if (is_stopped(session)) return base::stopped();
    WrittenWorkbooks written;
    base::Diagnostics faults;
    for (auto& job : *jobs) {
        if (!*job->done) {
            base::append(faults, job->done->faults());
            continue;
        }
        written.products.push_back({job->filled->name, ".xlsx", std::move(job->held.text), job->file.get()});
        if (job->file) written.files.push_back(std::move(job->file));
    }
    if (!faults.empty()) return faults;
    return written;
}

}  // namespace wenshu::flow
