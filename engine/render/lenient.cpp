#include "render/lenient.hpp"

#include <utility>
#include <vector>

#include "render/walk.hpp"

namespace wenshu::render {
namespace {

bool is_true(const model::Tree& tree) {
    if (const auto* list = std::get_if<model::Sequence>(&tree.node)) return !list->empty();
    const auto* scalar = std::get_if<model::Scalar>(&tree.node);
    if (scalar == nullptr) return true;
    return !scalar->text.empty() && !model::is_null(tree) && (scalar->quoted || scalar->text != "false");
}

class PlainAnswers final : public Answers {
  public:
    explicit PlainAnswers(const model::Tree& data) { scopes_.push_back(&data); }

    std::string value(const Tag& tag) override {
        const model::Tree* found = look_up(tag);
        const std::string* text =
            found == nullptr || model::is_null(*found) ? nullptr : model::text_of(*found);
        return text == nullptr ? std::string() : *text;
    }

    std::size_t section(const Tag& tag) override {
        const model::Tree* found = look_up(tag);
        if (found == nullptr || !is_true(*found)) return 0;
        sections_.resize(scopes_.size());
        sections_.back() = found;
        const auto* list = std::get_if<model::Sequence>(&found->node);
        return list == nullptr ? 1 : list->size();
    }

    void enter(std::size_t index) override {
        const model::Tree* section = sections_[scopes_.size() - 1];
        const auto* list = std::get_if<model::Sequence>(&section->node);
        scopes_.push_back(list == nullptr ? section : &(*list)[index]);
    }

    void leave() override { scopes_.pop_back(); }

  private:
    // The first part of a name is looked for from the inside out; the rest stands under what was found first.
    const model::Tree* look_up(const Tag& tag) const {
        if (tag.builtin == Builtin::self) return scopes_.back();
        const model::Tree* found = nullptr;
        for (std::size_t i = scopes_.size(); i-- > 0 && found == nullptr;) {
            found = model::find(*scopes_[i], tag.path.front());
        }
        for (std::size_t i = 1; i < tag.path.size() && found != nullptr; ++i) {
            found = model::find(*found, tag.path[i]);
        }
        return found;
    }

    std::vector<const model::Tree*> scopes_;
    std::vector<const model::Tree*> sections_;
};

}  // namespace

base::Result<std::string> render_lenient(const base::SourceText& source, const model::Tree& data,
                                         const Texts& partials) {
    const base::Result<Template> prepared = prepare(source, partials, Dialect::plain);
    if (!prepared) return prepared.faults();
    PlainAnswers answers(data);
    return walk(*prepared, answers);
}

}  // namespace wenshu::render
