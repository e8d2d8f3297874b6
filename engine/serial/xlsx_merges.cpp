#include <algorithm>
#include <map>
#include <queue>
#include <utility>

#include "ooxml/xml_stream.hpp"
#include "serial/xlsx_rows.hpp"

namespace wenshu::serial {
namespace {

// Merged cells stand behind the rows, so a sheet is looked through for the word before it is read for them.
class WordFinder {
  public:
    explicit WordFinder(std::string_view word) : word_(word) {}

    bool take(std::string_view bytes) {
        if (edge_.empty() && (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")))
            found = true;  // UTF-16 is not looked through
        edge_ += bytes.substr(0, word_.size());
        found =
            found || edge_.find(word_) != std::string::npos || bytes.find(word_) != std::string_view::npos;
        edge_ = bytes.substr(bytes.size() - std::min(bytes.size(), word_.size()));
        return !found;
    }

    bool found = false;

  private:
    std::string_view word_;
    std::string edge_;  // the end of the slice before
};

class MergeReader final : public ooxml::XmlStreamHandler {
  public:
    void open(const ooxml::XmlTag& tag) override {
        if (tag.name() != "mergeCell") return;
        const auto ref = tag.attribute("ref");
        const auto colon = std::min(ref.find(':'), ref.size());
        const auto first = parse_cell(ref.substr(0, colon));
        const auto last = colon < ref.size() ? parse_cell(ref.substr(colon + 1)) : first;
        if (!first || !last || last->row < first->row || last->column < first->column) return;
        merges.push_back({*first, *last});
    }
    void close(std::string_view) override {}
    void text(std::string_view) override {}

    std::vector<Merge> merges;
};

// A merge that shares a cell with one before it, or null. Merges come sorted by their first cells.
const Merge* find_overlap(const std::vector<Merge>& merges) {
    std::map<std::uint32_t, std::uint32_t> columns;  // first and last, of those that the row at hand is in
    using End = std::pair<std::uint32_t, std::uint32_t>;  // last row, first column
    std::priority_queue<End, std::vector<End>, std::greater<>> ends;
    for (const Merge& merge : merges) {
        for (; !ends.empty() && ends.top().first < merge.first.row; ends.pop())
            columns.erase(ends.top().second);
        const auto behind = columns.upper_bound(merge.last.column);
        if (behind != columns.begin() && std::prev(behind)->second >= merge.first.column) return &merge;
        columns.emplace(merge.first.column, merge.last.column);
        ends.emplace(merge.last.row, merge.first.column);
    }
    return nullptr;
}

}  // namespace

base::Result<std::vector<Merge>> read_merges(const Book& book, const BookSheet& sheet,
                                             const base::SourceText& source) {
    WordFinder finder("mergeCell");
    MergeReader reader;
    auto read = book.archive.unpack(sheet.part, [&](std::string_view bytes) { return finder.take(bytes); });
    if (read && finder.found) read = ooxml::stream_xml(book.archive, book.file, sheet.part, reader);
    if (!read) {
        auto faults = std::move(read).faults();
        for (auto& fault : faults) fault.where = base::cell_location(source, 0, 0);
        return faults;
    }
    auto merges = std::move(reader.merges);
    std::ranges::sort(merges, [](const Merge& a, const Merge& b) {
        return std::pair(a.first.row, a.first.column) < std::pair(b.first.row, b.first.column);
    });
    const auto* overlapping = find_overlap(merges);
    if (overlapping == nullptr) return merges;
    return base::Diagnostic{base::Severity::error,
                            "serial.merges",
                            base::cell_location(source, overlapping->first.row, overlapping->first.column),
                            {},
                            {}};
}

}  // namespace wenshu::serial
