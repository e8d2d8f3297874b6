#include "inspect/office.hpp"

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "base/utf8.hpp"

namespace wenshu::inspect {
namespace {

namespace fs = std::filesystem;

// A start takes seconds, a paper of some pages less than one; a machine under load many times that.
constexpr std::chrono::seconds time_to_start{180};
constexpr std::chrono::seconds time_for_each{30};

// "file:///tmp/a%20b", as LibreOffice wants its profile named.
std::string file_url(const fs::path& path) {
    std::string url = "file://";
    for (const char c : fs::absolute(path).string()) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                           std::string_view("/-_.~").find(c) != std::string_view::npos;
        url += plain ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
    return url;
}

std::string numbered(std::size_t number, std::string_view extension) {
    return fmt::format("{}{}", number, extension);
}

// The first line of what a program complains about that is no mere warning.
std::string complaint(std::string_view errors) {
    while (!errors.empty()) {
        const auto line = base::trim(errors.substr(0, errors.find('\n')));
        if (!line.empty() && !line.starts_with("Warning:")) return std::string(line);
        errors.remove_prefix(std::min(errors.find('\n'), errors.size() - 1) + 1);
    }
    return {};
}

base::Diagnostic fault(std::string code, std::vector<base::Arg> args) {
    return {base::Severity::error, std::move(code), {}, {}, std::move(args)};
}

base::Command conversion(const std::string& program, std::size_t count, const fs::path& folder) {
    base::Command command{
        program,
        {"-env:UserInstallation=" + file_url(folder / "profile"), "--headless", "--norestore", "--convert-to",
         "pdf:writer_pdf_Export", "--outdir", (folder / "out").string()}};
    for (std::size_t i = 0; i < count; ++i)
        command.arguments.push_back((folder / numbered(i, ".docx")).string());
    command.environment = {{"TZ", "UTC"}};  // the form of the PDF's dates
    command.timeout = time_to_start + time_for_each * static_cast<std::int64_t>(count);
    return command;
}

// Debian names the program soffice and libreoffice, others one of them.
base::Result<base::Finished> run_office(std::size_t count, const fs::path& folder, base::Host& host) {
    for (const std::string program : {"soffice", "libreoffice"}) {
        auto done = host.run(conversion(program, count, folder));
        if (done || done.faults().front().code != "host.no_program") return done;
    }
    return fault("pdf.no_office", {});
}

// Replaces what stands between `before` and `behind`, found after `from`, by text of the same length.
void replace_between(std::string& text, std::string_view before, std::string_view behind,
                     std::string_view replacement) {
    for (auto at = text.find(before); at != std::string::npos; at = text.find(before, at)) {
        at += before.size();
        const auto end = text.find(behind, at);
        if (end == std::string::npos || end - at != replacement.size()) continue;
        text.replace(at, replacement.size(), replacement);
    }
}

// FNV-1a over all bytes, twice with different beginnings: 32 hexadecimal digits that tell files apart.
std::string digest(std::string_view bytes) {
    std::string digits;
    for (std::uint64_t state : {14695981039346656037ULL, 1099511628211ULL}) {
        for (const char byte : bytes) {
            state ^= static_cast<unsigned char>(byte);
            state *= 1099511628211ULL;
        }
        digits += fmt::format("{:016X}", state);
    }
    return digits;
}

}  // namespace

std::string without_chance(std::string pdf, base::Date date) {
    constexpr std::string_view trailer = "\ntrailer";
    const auto begin = pdf.rfind(trailer);
    if (begin == std::string::npos) return pdf;
    const std::string zeros(32, '0');
    std::string tail = pdf.substr(begin);
    const auto identify = [&tail](const std::string& id) {
        replace_between(tail, "/ID [ <", ">", id);
        replace_between(tail, "\n<", ">", id);
        replace_between(tail, "/DocChecksum /", "\n", id);
    };
    identify(zeros);
    replace_between(pdf, "/CreationDate(D:", ")",
                    fmt::format("{:04}{:02}{:02}000000Z'", date.year, date.month, date.day));
    pdf.replace(begin, tail.size(), tail);
    identify(digest(pdf));
    pdf.replace(begin, tail.size(), tail);
    return pdf;
}

base::Result<std::vector<std::string>> pdfs(std::span<const Manuscript> manuscripts, base::Host& host) {
    std::vector<std::string> made;
    if (manuscripts.empty()) return made;
    const auto folder = base::TemporaryFolder::make(host);
    if (!folder) return folder.faults();
    for (std::size_t i = 0; i < manuscripts.size(); ++i) {
        const auto written =
            host.write(folder->path() / numbered(i, ".docx"), manuscripts[i].bytes, base::Replace::never);
        if (!written) return written.faults();
    }
    const auto done = run_office(manuscripts.size(), folder->path(), host);
    if (!done) return done.faults();
    const auto said = complaint(done->errors);
    base::Diagnostics faults;
    for (std::size_t i = 0; i < manuscripts.size(); ++i) {
        auto pdf = host.read(folder->path() / "out" / numbered(i, ".pdf"));
        if (pdf && !pdf->empty()) {
            made.push_back(without_chance(*std::move(pdf), manuscripts[i].date));
        } else {
            faults.push_back(fault("pdf.not_made", {{"name", manuscripts[i].name},
                                                    {"code", std::int64_t{done->code}},
                                                    {"detail", said.empty() ? std::string("none") : said}}));
        }
    }
    if (!faults.empty()) return faults;
    return made;
}

}  // namespace wenshu::inspect
