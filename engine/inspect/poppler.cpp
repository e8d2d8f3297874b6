#include "inspect/poppler.hpp"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>

#include "base/utf8.hpp"

namespace wenshu::inspect {
namespace {

constexpr double millimetres_a_point = 25.4 / 72;
constexpr int dots_an_inch = 300;         // 0.085 mm a pixel
constexpr std::size_t most_pages = 1000;  // some minutes
constexpr double longest_side = 500;      // mm: A3 and more; its picture takes 105 MB
constexpr std::size_t largest_picture = std::size_t{128} << 20U;

struct Size {
    double width = 0;  // mm
    double height = 0;
};

// A PDF on the disk, where the programs can read it.
class PdfFile {
  public:
    static base::Result<PdfFile> make(const std::string& pdf, std::string name, base::Host& host) {
        auto folder = base::TemporaryFolder::make(host);
        if (!folder) return std::move(folder).faults();
        const auto written = host.write(folder->path() / "paper.pdf", pdf, base::Replace::never);
        if (!written) return written.faults();
        return PdfFile(*std::move(folder), std::move(name), host);
    }

    // What the program prints on the standard output; `words` stand before the file's name, `behind` after
    // it.
    base::Result<std::string> ask(std::string program, std::vector<std::string> words,
                                  std::vector<std::string> behind = {}) const {
        base::Command command{std::move(program), std::move(words)};
        command.arguments.push_back((folder_.path() / "paper.pdf").string());
        std::move(behind.begin(), behind.end(), std::back_inserter(command.arguments));
        command.environment = {{"LC_ALL", "C.UTF-8"}};  // numbers and complaints in the form that we read
        command.timeout = std::chrono::seconds(300);
        command.largest_output = largest_picture;
        auto done = host_->run(command);
        if (!done) {
            const bool absent = done.faults().front().code == "host.no_program";
            return absent ? base::Diagnostics{fault("inspect.no_poppler")} : done.faults();
        }
        if (done->code == 0) return std::move(done->output);
        const bool locked = done->errors.find("Incorrect password") != std::string::npos || done->code == 3;
        if (locked) return fault("inspect.encrypted");
        const auto said = base::trim(std::string_view(done->errors).substr(0, done->errors.find('\n')));
        return fault("inspect.damaged", {{"detail", said.empty() ? "none" : std::string(said)}});
    }

    base::Diagnostic fault(std::string code, std::vector<base::Arg> more = {}) const {
        return pdf_fault(std::move(code), name_, std::move(more));
    }

    static base::Diagnostic pdf_fault(std::string code, const std::string& name,
                                      std::vector<base::Arg> more) {
        base::Diagnostic diagnostic{base::Severity::error, std::move(code), {}, {}, {{"file", name}}};
        std::move(more.begin(), more.end(), std::back_inserter(diagnostic.args));
        return diagnostic;
    }

  private:
    PdfFile(base::TemporaryFolder folder, std::string name, base::Host& host)
        : folder_(std::move(folder)), name_(std::move(name)), host_(&host) {}

    base::TemporaryFolder folder_;
    std::string name_;
    base::Host* host_;
};

// What stands behind `label` in what pdfinfo prints, to the end of the line.
std::string_view value_of(std::string_view info, std::string_view label) {
    const auto at = info.find(label);
    if (at == std::string_view::npos) return {};
    info.remove_prefix(at + label.size());
    return base::trim(info.substr(0, info.find('\n')));
}

double number(std::string_view text) {
    double value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

// "Page    3 size:  595.3 x 841.89 pts (A4)" and "Page    3 rot:   90".
std::vector<Size> sizes_of(std::string_view info, std::size_t pages) {
    std::vector<Size> sizes;
    for (std::size_t page = 1; page <= pages; ++page) {
        auto digits = std::to_string(page);
        digits.insert(0, 4 - std::min<std::size_t>(digits.size(), 4), ' ');
        const auto size = value_of(info, "\nPage " + digits + " size:");
        const auto cross = std::min(size.find(" x "), size.size());
        Size found{number(size) * millimetres_a_point,
                   number(size.substr(std::min(cross + 3, size.size()))) * millimetres_a_point};
        const auto turned = value_of(info, "\nPage " + digits + " rot:");
        if (turned == "90" || turned == "270") std::swap(found.width, found.height);
        sizes.push_back(found);
    }
    return sizes;
}

base::Result<std::vector<Size>> page_sizes(const PdfFile& file) {
    auto printed = file.ask("pdfinfo", {"-f", "1", "-l", std::to_string(most_pages)});
    if (!printed) return std::move(printed).faults();
    const auto info = "\n" + *printed;  // so that a label is known by its line's beginning
    const auto pages = static_cast<std::size_t>(number(value_of(info, "\nPages:")));
    if (pages == 0) return file.fault("inspect.damaged", {{"detail", std::string("none")}});
    if (pages > most_pages) {
        return file.fault("inspect.too_many_pages", {{"pages", static_cast<std::int64_t>(pages)}});
    }
    return sizes_of(info, pages);
}

std::optional<base::Diagnostic> huge_page(const PdfFile& file, const std::vector<Size>& sizes) {
    for (std::size_t i = 0; i < sizes.size(); ++i) {
        const auto [width, height] = sizes[i];
        if (width > 0 && height > 0 && std::max(width, height) <= longest_side) continue;
        return file.fault("inspect.huge_page", {{"page", static_cast<std::int64_t>(i + 1)},
                                                {"width", static_cast<std::int64_t>(width)},
                                                {"height", static_cast<std::int64_t>(height)}});
    }
    return std::nullopt;
}

std::optional<base::Diagnostic> no_pdf(const std::string& pdf, const std::string& name) {
    if (pdf.empty()) return PdfFile::pdf_fault("inspect.empty", name, {});
    const bool marked = std::string_view(pdf).substr(0, 1024).find("%PDF-") != std::string_view::npos;
    if (!marked) return PdfFile::pdf_fault("inspect.not_pdf", name, {});
    return std::nullopt;
}

base::Result<Raster> picture(const PdfFile& file, std::size_t page) {
    const auto number = std::to_string(page);
    auto bytes = file.ask("pdftoppm", {"-r", std::to_string(dots_an_inch), "-f", number, "-l", number});
    if (!bytes) return std::move(bytes).faults();
    auto raster = read_ppm(*std::move(bytes), dots_an_inch);
    if (!raster) return file.fault("inspect.damaged", {{"detail", "page " + number}});
    return *std::move(raster);
}

}  // namespace

base::Result<std::vector<PageMarks>> measure_pdf(const std::string& pdf, const std::string& name,
                                                 base::Host& host) {
    if (auto wrong = no_pdf(pdf, name)) return *std::move(wrong);
    const auto file = PdfFile::make(pdf, name, host);
    if (!file) return file.faults();
    const auto sizes = page_sizes(*file);
    if (!sizes) return sizes.faults();
    if (auto huge = huge_page(*file, *sizes)) return *std::move(huge);
    const auto table = file->ask("pdftotext", {"-tsv"}, {"-"});
    if (!table) return table.faults();
    auto words = read_words(*table, sizes->size());
    const bool silent =
        std::all_of(words.begin(), words.end(), [](const auto& page) { return page.empty(); });
    if (silent) return file->fault("inspect.no_text");
    std::vector<PageMarks> pages;
    for (std::size_t i = 0; i < sizes->size(); ++i) {
        auto raster = picture(*file, i + 1);
        if (!raster) return std::move(raster).faults();
        pages.push_back(
            measure({(*sizes)[i].width, (*sizes)[i].height, std::move(words[i]), *std::move(raster)}));
    }
    return pages;
}

base::Result<std::vector<std::string>> page_texts(const std::string& pdf, const std::string& name,
                                                  base::Host& host) {
    if (auto wrong = no_pdf(pdf, name)) return *std::move(wrong);
    const auto file = PdfFile::make(pdf, name, host);
    if (!file) return file.faults();
    auto text = file->ask("pdftotext", {"-raw"}, {"-"});
    if (!text) return std::move(text).faults();
    std::vector<std::string> pages;
    for (std::size_t at = 0; at < text->size();) {  // a form feed ends each page
        const auto end = std::min(text->find('\f', at), text->size());
        pages.push_back(text->substr(at, end - at));
        at = end + 1;
    }
    return pages;
}

}  // namespace wenshu::inspect
