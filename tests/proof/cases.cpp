#include "cases.hpp"

#include <algorithm>
#include <fstream>
#include <sstream>
#include <utility>

#include "read/corrected.hpp"
#include "read/markdown_text.hpp"
#include "read/plain_text.hpp"

namespace proof_cases {
namespace {

namespace proof = wenshu::proof;
namespace read = wenshu::read;

struct Mark {
    std::size_t offset;
    std::string sign;
};

// Where a place of a passage stands in the text.
std::size_t source(const wenshu::document::Passage& passage, std::size_t offset) {
    for (const auto& stretch : passage.stretches) {
        if (offset <= stretch.offset + stretch.length) return stretch.source + (offset - stretch.offset);
    }
    return passage.stretches.back().source + passage.stretches.back().length;
}

std::vector<proof::Finding> found(const wenshu::document::Manuscript& paper, const std::string& rule) {
    auto findings = proof::proof(paper);
    std::erase_if(findings, [&](const proof::Finding& finding) { return finding.rule->id != rule; });
    return findings;
}

void read_blocks(std::istream& lines, File& file) {
    std::string line;
    std::string* block = nullptr;
    std::string heading;
    for (int number = 1; std::getline(lines, line); ++number) {
        if (block != nullptr) {
            if (line == "```") {
                block = nullptr;
            } else {
                *block += line + "\n";
            }
        } else if (line.starts_with("## ")) {
            heading = line.substr(3);
        } else if (line == "```text" || line == "```markdown") {
            if (heading == "改") {
                block = &file.cases.back().fixed;
            } else {
                file.cases.push_back({heading == "对", line == "```markdown", {}, {}, number});
                block = &file.cases.back().text;
            }
        }
    }
}

}  // namespace

std::vector<File> all(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> paths;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) paths.push_back(entry.path());
    std::sort(paths.begin(), paths.end());
    std::vector<File> files;
    for (const auto& path : paths) {
        std::ifstream lines(path);
        read_blocks(lines, files.emplace_back(File{path.stem().string(), {}}));
    }
    return files;
}

wenshu::document::Manuscript manuscript(const Case& one, const std::string& text) {
    return one.markdown ? read::markdown_text(text) : read::plain_text(text);
}

std::string marked(const Case& one, const std::string& text, const std::string& rule) {
    const auto paper = manuscript(one, text);
    std::vector<Mark> marks;
    for (const auto& finding : found(paper, rule)) {
        const auto& spot = finding.spot;
        const auto& passage = paper.passages[spot.passage];
        marks.push_back({source(passage, spot.offset), "⟦"});
        marks.push_back({source(passage, spot.offset + spot.length), "⟧"});
    }
    std::stable_sort(marks.begin(), marks.end(),
                     [](const Mark& a, const Mark& b) { return a.offset > b.offset; });
    std::string out = text;
    for (const auto& mark : marks) out.insert(mark.offset, mark.sign);
    return out;
}

std::string fixed(const Case& one, std::string text, const std::string& rule) {
    for (int round = 0; round < 4; ++round) {
        const auto paper = manuscript(one, text);
        std::vector<wenshu::document::Correction> made;
        for (const auto& finding : proof::fixable(found(paper, rule), {true, true}))
            made.push_back(proof::correction(finding));
        if (made.empty()) break;
        text = read::corrected_text(text, paper, made);
    }
    return text;
}

std::string without_marks(std::string text) {
    for (const std::string sign : {"⟦", "⟧"}) {
        for (auto at = text.find(sign); at != std::string::npos; at = text.find(sign))
            text.erase(at, sign.size());
    }
    return text;
}

}  // namespace proof_cases
