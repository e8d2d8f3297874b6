#include "serial/xlsx_book.hpp"

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>
#include <utility>

#include "base/utf8.hpp"
#include "ooxml/package_reader.hpp"
#include "ooxml/xml_stream.hpp"
#include "text/normalize.hpp"

namespace wenshu::serial {
namespace {

// A sheet of a million rows unpacks to several hundred megabytes; they pass through, none is held.
constexpr ooxml::ArchiveLimits limits = {10'000, 2ULL << 30U, 4ULL << 30U, 250, 16ULL << 20U};

base::Diagnostic no_workbook(const std::string& file, std::string format) {
    return {
        base::Severity::error, "serial.no_workbook", {}, {}, {{"file", file}, {"format", std::move(format)}}};
}

// What a file is that is no zip archive and that a clerk may take for a workbook; "" where it is unknown.
std::string format_of_bytes(std::string_view bytes) {
    constexpr std::string_view compound = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
    constexpr std::string_view encrypted("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0", 32);
    if (bytes.starts_with(compound))
        return bytes.find(encrypted) == std::string_view::npos ? "xls" : "locked";
    if (bytes.starts_with("%PDF")) return "pdf";
    const auto head = base::trim(bytes.substr(0, 1024));
    const auto start = head.substr(head.starts_with("\xEF\xBB\xBF") ? 3 : 0);
    if (start.starts_with("<")) return "html";
    const bool is_text = head.find('\0') == std::string_view::npos && !head.starts_with("PK") &&
                         head.find_first_of(",\t;") != std::string_view::npos;
    return is_text ? "csv" : "";
}

// What else a zip archive is, by the type of its main part.
std::string format_of_type(std::string_view type) {
    if (type.find("binary") != std::string_view::npos) return "xlsb";
    if (type.find("wordprocessingml") != std::string_view::npos) return "docx";
    if (type.find("presentationml") != std::string_view::npos) return "pptx";
    return "";
}

std::optional<std::uint32_t> number(std::string_view text) {
    std::uint32_t value = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
    return read.ec == std::errc() && read.ptr == text.data() + text.size() ? std::optional(value)
                                                                           : std::nullopt;
}

bool is_true(std::string_view text) {
    return text == "1" || text == "true" || text == "on";
}

// xl/workbook.xml: the sheets in their order, and from when days count.
class BookReader final : public ooxml::XmlStreamHandler {
  public:
    struct Entry {
        std::string name;
        std::string link;
        bool is_hidden = false;
    };

    void open(const ooxml::XmlTag& tag) override {
        if (tag.name() == "workbookPr") from_1904 = is_true(tag.attribute("date1904"));
        if (tag.name() != "sheet") return;
        const auto link = tag.attribute("r:id");
        const auto state = tag.attribute("state");
        sheets.push_back({text::normalize(tag.attribute("name")),
                          std::string(link.empty() ? tag.attribute("id") : link),
                          state == "hidden" || state == "veryHidden"});
    }
    void close(std::string_view) override {}
    void text(std::string_view) override {}

    std::vector<Entry> sheets;
    bool from_1904 = false;
};

// xl/styles.xml: the number format of each style that a cell may have.
class StyleReader final : public ooxml::XmlStreamHandler {
  public:
    void open(const ooxml::XmlTag& tag) override {
        const auto name = tag.name();
        if (name == "cellXfs") in_cells_ = true;
        const auto id = number(tag.attribute("numFmtId")).value_or(0);
        if (name == "numFmt") codes_.emplace(id, tag.attribute("formatCode"));
        if (name == "xf" && in_cells_) ids_.push_back(id);
    }
    void close(std::string_view name) override {
        if (name == "cellXfs") in_cells_ = false;
    }
    void text(std::string_view) override {}

    std::vector<NumberForm> finish() const {
        std::vector<NumberForm> forms;
        forms.reserve(ids_.size());
        for (const auto id : ids_) {
            const auto code = codes_.find(id);
            forms.push_back(number_form(id, code == codes_.end() ? std::string_view() : code->second));
        }
        return forms;
    }

  private:
    bool in_cells_ = false;
    std::map<std::uint32_t, std::string> codes_;
    std::vector<std::uint32_t> ids_;
};

const ooxml::PartLink* linked(const std::vector<ooxml::PartLink>& links, std::string_view type) {
    const auto found = std::ranges::find(links, type, &ooxml::PartLink::type);
    return found == links.end() ? nullptr : &*found;
}

std::vector<BookSheet> sheets_of(const BookReader& reader, const std::vector<ooxml::PartLink>& links) {
    std::vector<BookSheet> sheets;
    for (const auto& entry : reader.sheets) {
        const auto link = std::ranges::find(links, entry.link, &ooxml::PartLink::id);
        if (link == links.end() || link->type != "worksheet") continue;
        sheets.push_back({entry.name, link->target, entry.is_hidden});
    }
    return sheets;
}

base::Result<void> read_formats_and_texts(Book& book, const std::vector<ooxml::PartLink>& links) {
    if (const auto* styles = linked(links, "styles")) {
        StyleReader reader;
        auto read = ooxml::stream_xml(book.archive, book.file, styles->target, reader);
        if (!read) return read;
        book.forms = reader.finish();
    }
    if (const auto* texts = linked(links, "sharedStrings")) {
        auto read = read_shared_texts(book.archive, book.file, texts->target);
        if (!read) return std::move(read).faults();
        book.texts = *std::move(read);
    }
    return {};
}

base::Result<ooxml::Archive> open_archive(std::string_view bytes, const std::string& file) {
    auto archive = ooxml::Archive::open(bytes, file, limits);
    if (!archive) {
        auto format = bytes.starts_with("PK") ? std::string() : format_of_bytes(bytes);
        return format.empty() ? std::move(archive) : no_workbook(file, std::move(format));
    }
    if (archive->has("mimetype") && archive->has("content.xml")) return no_workbook(file, "ods");
    return archive;
}

}  // namespace

base::Result<Book> open_book(std::string_view bytes, const std::string& file) {
    auto archive = open_archive(bytes, file);
    if (!archive) return std::move(archive).faults();
    const auto main = ooxml::main_part(*archive, file);
    if (!main) return main.faults();
    const auto type = ooxml::content_type(*archive, file, *main);
    if (!type) return type.faults();
    const bool is_book = type->find("spreadsheetml") != std::string::npos || main->ends_with("workbook.xml");
    if (auto format = format_of_type(*type); !format.empty() || !is_book)
        return no_workbook(file, std::move(format));
    const auto links = ooxml::links_of(*archive, file, *main);
    if (!links) return links.faults();
    Book book{file, *std::move(archive), {}, {}, {}, false};
    BookReader reader;
    const auto read = ooxml::stream_xml(book.archive, file, *main, reader);
    if (!read) return read.faults();
    book.sheets = sheets_of(reader, *links);
    book.from_1904 = reader.from_1904;
    const auto rest = read_formats_and_texts(book, *links);
    if (!rest) return rest.faults();
    return book;
}

}  // namespace wenshu::serial
