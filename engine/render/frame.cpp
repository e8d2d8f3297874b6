#include "render/frame.hpp"

#include <array>
#include <iterator>
#include <optional>
#include <string_view>
#include <utility>
#include <variant>

#include "base/overload.hpp"
#include "render/fill.hpp"
#include "render/lint.hpp"

namespace wenshu::render {
namespace {

using document::Frame;
using document::Inlines;

// An element of one line, or one of several with a line each; in the order of the paper.
struct Element {
    std::string_view key;
    std::variant<Inlines Frame::*, std::vector<Inlines> Frame::*> member;
};

constexpr std::array<Element, 15> elements = {{
    {"copy_number", &Frame::copy_number},
    {"secrecy", &Frame::secrecy},
    {"urgency", &Frame::urgency},
    {"mark", &Frame::mark},
    {"number", &Frame::number},
    {"signers", &Frame::signers},
    {"title", &Frame::title},
    {"to", &Frame::to},
    {"signature", &Frame::signature},
    {"duty", &Frame::duty},
    {"date", &Frame::date},
    {"note", &Frame::note},
    {"copies", &Frame::copies},
    {"printed_by", &Frame::printed_by},
    {"printed_on", &Frame::printed_on},
}};

std::vector<std::string> element_keys() {
    std::vector<std::string> keys = {"attendance", "vouching"};
    for (const Element& element : elements) keys.emplace_back(element.key);
    return keys;
}

// A text or a list of texts; an empty text is a template too.
std::vector<Template> templates(const model::Tree& tree, const std::string& key, Entries& entries) {
    const auto* list = std::get_if<model::Sequence>(&tree.node);
    std::vector<Template> read;
    if (list != nullptr) {
        for (const model::Tree& item : *list) {
            if (const std::string* text = entries.text_in(item, key))
                read.push_back(entries.line(*text, item.where));
        }
        return read;
    }
    const std::string* text = model::text_of(tree);
    if (text == nullptr) {
        entries.text_in(tree, key);  // says what is wrong with it
        return read;
    }
    read.push_back(entries.line(*text, tree.where));
    return read;
}

std::vector<Inlines> lines_of(Inlines inlines) {
    std::vector<Inlines> lines(1);
    for (document::Inline& item : inlines) {
        if (std::holds_alternative<document::LineBreak>(item)) {
            lines.emplace_back();
        } else {
            lines.back().push_back(std::move(item));
        }
    }
    std::erase_if(lines, [](const Inlines& line) { return line.empty(); });
    return lines;
}

// 出席：张三、李四 at its first colon; nothing where there is none.
std::optional<document::Attendance> attendance(const Inlines& line) {
    constexpr std::string_view colon = "：";
    for (std::size_t i = 0; i < line.size(); ++i) {
        const auto* run = std::get_if<document::Run>(&line[i]);
        const std::size_t at = run == nullptr ? std::string::npos : run->text.find(colon);
        if (at == std::string::npos) continue;
        const auto middle = line.begin() + static_cast<std::ptrdiff_t>(i);
        document::Attendance made{Inlines(line.begin(), middle), {}};
        document::Run before = *run;
        document::Run behind = *run;
        before.text.resize(at);
        behind.text.erase(0, at + colon.size());
        if (!before.text.empty()) made.label.emplace_back(std::move(before));
        if (!behind.text.empty()) made.names.emplace_back(std::move(behind));
        made.names.insert(made.names.end(), middle + 1, line.end());
        return made;
    }
    return std::nullopt;
}

std::optional<document::Vouching> vouching(std::string_view text) {
    using document::Vouching;
    if (text.empty() || text == "不盖章") return Vouching::unsealed;
    if (text == "盖章") return Vouching::sealed;
    if (text == "签名章") return Vouching::stamped;
    return std::nullopt;
}

class FrameFiller {
  public:
    FrameFiller(const FrameSpec& spec, const Scope& scope) : spec_(spec), scope_(scope) {}

    base::Result<FilledFrame> run() && {
        Frame& frame = filled_.frame;
        for (const Element& element : elements) {
            std::visit(base::overload{
                           [&](Inlines Frame::*one) { frame.*one = inlines(element.key); },
                           [&](std::vector<Inlines> Frame::*several) {
                               frame.*several = lines_of(inlines(element.key));
                           },
                       },
                       element.member);
        }
        for (const Inlines& line : lines_of(inlines("attendance"))) {
            auto made = attendance(line);
            if (!made) fault("frame.attendance", "attendance", document::plain_text(line));
            if (made) frame.attendance.push_back(*std::move(made));
        }
        const std::string word = document::plain_text(inlines("vouching"));
        const auto known = vouching(word);
        if (!known) fault("frame.vouching", "vouching", word);
        frame.vouching = known.value_or(document::Vouching::unsealed);
        if (!faults_.empty()) return std::move(faults_);
        return std::move(filled_);
    }

  private:
    // All that the templates of an element give, a line each.
    Inlines inlines(std::string_view key) {
        Inlines all;
        const auto element = spec_.elements.find(key);
        if (element == spec_.elements.end()) return all;
        for (const Template& each : element->second) {
            auto line = fill_line(each, scope_);
            if (!line) {
                base::append(faults_, std::move(line).faults());
                continue;
            }
            if (!all.empty()) all.emplace_back(document::LineBreak{});
            std::move(line->inlines.begin(), line->inlines.end(), std::back_inserter(all));
            std::move(line->pending.begin(), line->pending.end(), std::back_inserter(filled_.pending));
        }
        return all;
    }

    void fault(std::string code, std::string_view key, std::string found) {
        const base::Location where = spec_.elements.find(key)->second.front().origin;
        faults_.push_back({base::Severity::error, std::move(code), where, {}, {{"found", std::move(found)}}});
    }

    const FrameSpec& spec_;
    const Scope& scope_;
    FilledFrame filled_;
    base::Diagnostics faults_;
};

}  // namespace

FrameSpec read_frame(const model::Tree& tree, Entries& entries) {
    FrameSpec spec;
    if (!entries.is_mapping(tree, "frame", element_keys())) return spec;
    for (const std::string& key : element_keys()) {
        const model::Tree* value = Entries::entry(tree, key);
        if (value != nullptr) spec.elements.emplace(key, templates(*value, key, entries));
    }
    return spec;
}

base::Result<FrameSpec> frame(const model::Tree& tree) {
    Entries entries;
    FrameSpec spec = read_frame(tree, entries);
    base::arrange(entries.faults);
    if (!entries.faults.empty()) return std::move(entries.faults);
    return spec;
}

void complete(FrameSpec& own, const FrameSpec& defaults) {
    for (const auto& [key, templates] : defaults.elements) own.elements.try_emplace(key, templates);
}

base::Diagnostics lint(const FrameSpec& spec, const model::Schema& schema) {
    base::Diagnostics faults;
    for (const auto& [key, templates] : spec.elements) {
        for (const Template& each : templates) base::append(faults, lint(each, schema));
    }
    return faults;
}

base::Result<FilledFrame> fill_frame(const FrameSpec& spec, const Scope& scope) {
    return FrameFiller(spec, scope).run();
}

}  // namespace wenshu::render
