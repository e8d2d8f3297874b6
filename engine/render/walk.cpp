#include "render/walk.hpp"

#include <charconv>
#include <cstdint>
#include <deque>
#include <optional>
#include <utility>
#include <vector>

#include <kainjow/mustache.hpp>

namespace wenshu::render {
namespace {

namespace mustache = kainjow::mustache;

// Behind the text of every partial, so that its end is seen.
constexpr const char* end_of_partial = "end";

// Answers the numbers of a prepared template. Mustache keeps pointers to the answers: to a value's until the
// next question, to a section's until the section is done, which is why there is one for every depth.
class Walk {
  public:
    Walk(const Template& prepared, Answers& answers) : prepared_(prepared), answers_(answers) {
        literals_.reserve(prepared_.tags.size());
        for (const Tag& tag : prepared_.tags) literals_.emplace_back(tag.text);
        texts_.reserve(prepared_.parts.size());
        for (const Part& part : prepared_.parts)
            texts_.emplace_back(part.numbered + "{{&" + end_of_partial + "}}");
    }

    void enter() {
        answers_.enter(showings_[depth_].next++);
        ++depth_;
    }

    void leave() {
        --depth_;
        answers_.leave();
    }

    const mustache::data* answer(const std::string& name) {
        if (name == end_of_partial) {
            leave_partial();
            return nullptr;
        }
        if (fault_) return nullptr;
        const std::size_t index = number(name);
        const Tag& tag = prepared_.tags[index];
        switch (tag.kind) {
            case TagKind::text: return literal(tag, index);
            case TagKind::value: return value(tag);
            case TagKind::section: return section(tag);
            case TagKind::inverted: return answers_.section(tag) == 0 ? nullptr : &true_;
            case TagKind::partial:
            case TagKind::close: break;
        }
        return nullptr;
    }

    const mustache::data* enter_partial(const std::string& name) {
        const Tag& tag = prepared_.tags[number(name)];
        if (!tag.part || fault_) return nullptr;
        if (outer_indentations_.size() == max_nesting) {
            fault_ = {base::Severity::error,
                      "template.recursion",
                      tag.where,
                      {},
                      {{"name", tag.name}, {"max", static_cast<std::int64_t>(max_nesting)}}};
            return nullptr;
        }
        outer_indentations_.push_back(indentation_.size());
        indentation_ += tag.text;
        return &texts_[*tag.part];
    }

    const std::optional<base::Diagnostic>& fault() const { return fault_; }

  private:
    struct Showing {
        mustache::data list{mustache::data::type::list};
        std::size_t size = 0;
        std::size_t next = 0;
    };

    static std::size_t number(const std::string& name) {
        std::size_t value = 0;
        std::from_chars(name.data(), name.data() + name.size(), value);
        return value;
    }

    const mustache::data* literal(const Tag& tag, std::size_t index) {
        if (indentation_.empty()) return &literals_[index];
        std::string text;
        std::size_t from = 0;
        for (const std::size_t start : tag.line_starts) {
            text.append(tag.text, from, start - from);
            text += indentation_;
            from = start;
        }
        text.append(tag.text, from);
        return keep(std::move(text));
    }

    // A block stands between empty lines, at the depth of its line.
    const mustache::data* value(const Tag& tag) {
        std::string text = answers_.value(tag);
        return keep(tag.block ? "\n" + indentation_ + tag.text + text + "\n\n" : std::move(text));
    }

    const mustache::data* keep(std::string text) {
        value_ = mustache::data(text);
        return &value_;
    }

    const mustache::data* section(const Tag& tag) {
        const std::size_t times = answers_.section(tag);
        if (showings_.size() <= depth_) showings_.resize(depth_ + 1);
        Showing& showing = showings_[depth_];
        showing.next = 0;
        if (showing.size != times) {
            showing.list = mustache::data(mustache::data::type::list);
            for (std::size_t i = 0; i < times; ++i) showing.list.push_back(mustache::data(true));
            showing.size = times;
        }
        return &showing.list;
    }

    void leave_partial() {
        indentation_.resize(outer_indentations_.back());
        outer_indentations_.pop_back();
    }

    const Template& prepared_;
    Answers& answers_;
    std::vector<mustache::data> literals_;
    std::vector<mustache::data> texts_;
    std::deque<Showing> showings_;
    std::size_t depth_ = 0;
    mustache::data value_;
    mustache::data true_{true};
    std::string indentation_;
    std::vector<std::size_t> outer_indentations_;
    std::optional<base::Diagnostic> fault_;
};

// The library asks through const functions, though every answer is a step of the walk.
class NumberContext final : public mustache::basic_context<std::string> {
  public:
    explicit NumberContext(Walk& walk) : walk_(walk) {}

    void push(const mustache::data*) override { walk_.enter(); }
    void pop() override { walk_.leave(); }
    const mustache::data* get(const std::string& name) const override { return walk_.answer(name); }
    const mustache::data* get_partial(const std::string& name) const override {
        return walk_.enter_partial(name);
    }

  private:
    Walk& walk_;
};

}  // namespace

base::Result<std::string> walk(const Template& prepared, Answers& answers) {
    // The library drops a text of nothing but blanks; the full stop keeps it and is taken off again.
    mustache::mustache numbered(prepared.parts.front().numbered + ".");
    Walk steps(prepared, answers);
    NumberContext context(steps);
    std::string text = numbered.render(context);
    if (steps.fault()) return *steps.fault();
    text.pop_back();
    return text;
}

}  // namespace wenshu::render
