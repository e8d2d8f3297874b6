#include "flow/products.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <utility>

#include "flow/attachments.hpp"
#include "flow/contents.hpp"
#include "flow/layouts.hpp"
#include "flow/papers.hpp"
#include "flow/proof.hpp"
#include "flow/write_papers.hpp"
#include "flow/write_workbooks.hpp"
#include "render/fill.hpp"
#include "render/sheet_columns.hpp"
#include "render/sheet_fill.hpp"

namespace wenshu::flow {
namespace {

constexpr const char* default_layout = "plain";

bool wants_papers(const GenerateRequest& request) {
    return request.formats.empty() || std::any_of(request.formats.begin(), request.formats.end(),
                                                  [](const std::string& format) { return format != "xlsx"; });
}

bool wants_workbooks(const GenerateRequest& request) {
    return request.formats.empty() ||
           std::find(request.formats.begin(), request.formats.end(), "xlsx") != request.formats.end();
}

// What has no place of its own is told where the layout is named.
base::Diagnostics located(base::Diagnostics faults, base::Location where) {
    for (auto& fault : faults) {
        if (fault.where == base::Location{}) fault.where = where;
    }
    return faults;
}

// Makes the products of one pack after the other and gathers what goes wrong in each.
class Maker {
  public:
    Maker(const Plan& plan, const GenerateRequest& request, Session& session)
        : plan_(plan), request_(request), session_(session), schemas_(ledger_schemas(plan)) {}

    void make(const Bundle& bundle, const check::PackScope& pack) {
        auto slips = lint_pack(bundle, pack.schema, schemas_);
        if (!slips.empty()) {
            base::append(faults_, std::move(slips));
            return;
        }
        const render::Scope scope{pack.value,
                                  pack.schema,
                                  request_.draft,
                                  image_loader({plan_.folder, bundle.folder}, session_),
                                  text_loader(plan_.folder, session_),
                                  plan_.rounding};
        if (wants_papers(request_)) make_papers(bundle, scope);
        if (wants_workbooks(request_)) make_workbooks(bundle, scope);
    }

    // Papers are written last, so that LibreOffice is started once for all of them, and not for nothing.
    base::Result<Products> done() {
        write_filled();
        if (is_stopped(session_)) return base::stopped();
        base::arrange(faults_);
        if (!faults_.empty()) return std::move(faults_);
        const auto& formats = request_.formats;
        if (request_.number_contents) made_.notes = number_contents(papers_, formats, session_.host);
        auto papers = write_papers(papers_, formats, session_.host);
        if (is_stopped(session_)) return base::stopped();
        if (!papers) return std::move(papers).faults();
        made_.products = std::move(papers->value);
        base::append(made_.notes, std::move(papers->notes));
        std::move(workbooks_.products.begin(), workbooks_.products.end(), std::back_inserter(made_.products));
        made_.files = std::move(workbooks_.files);
        return std::move(made_);
    }

  private:
    static std::map<std::string, model::Schema> ledger_schemas(const Plan& plan) {
        std::map<std::string, model::Schema> schemas;
        for (const Bundle& bundle : plan.packs) schemas.insert(bundle.ledgers.begin(), bundle.ledgers.end());
        for (const auto& [name, ledger] : plan.ledgers) schemas.emplace(name, ledger.schema());
        return schemas;
    }

    void make_papers(const Bundle& bundle, const render::Scope& scope) {
        auto named = paper_layout(bundle.pack, scope.root, plan_.folder);
        if (!request_.layout.empty()) named = {request_.layout, {}};
        const auto* layout = layout_named(named.name.empty() ? default_layout : named.name, named.where);
        if (layout == nullptr) return;
        for (const auto& spec : bundle.pack.documents) {
            auto paper = compose(spec, scope, session_);
            if (!paper) {
                base::append(faults_, std::move(paper).faults());
                continue;
            }
            made_.pending.insert(made_.pending.end(), paper->pending.begin(), paper->pending.end());
            base::append(made_.findings, proof_findings(*paper, proof_options(bundle, scope.root)));
            papers_.push_back({*std::move(paper), layout});
        }
    }

    proof::Options proof_options(const Bundle& bundle, const model::Value& root) const {
        auto options = plan_.proof;
        options.off.insert(options.off.end(), bundle.proof_off.begin(), bundle.proof_off.end());
        if (request_.draft) options.off.emplace_back(placeholder_rule);  // 【待补：…】 is listed already
        const auto* year = model::find(root, "year");
        const auto* number = year == nullptr ? nullptr : std::get_if<std::int64_t>(&year->data);
        if (number != nullptr && !options.year) options.year = static_cast<int>(*number);
        return options;
    }

    // Each layout is read once, and its faults are told once.
    const document::Layout* layout_named(const std::string& name, base::Location where) {
        auto [entry, is_new] = layouts_.try_emplace(name);
        if (is_new) {
            auto layout = load_layout(name, session_);
            if (layout) {
                entry->second = *std::move(layout);
            } else {
                base::append(faults_, located(std::move(layout).faults(), where));
            }
        }
        return entry->second ? &*entry->second : nullptr;
    }

    void make_workbooks(const Bundle& bundle, const render::Scope& scope) {
        for (std::size_t i = 0; i < bundle.pack.workbooks.size(); ++i) {
            auto book = make_workbook(bundle.pack.workbooks[i], bundle.sheets[i], scope);
            if (book) {
                filled_.push_back(*std::move(book));
            } else {
                base::append(faults_, std::move(book).faults());
            }
        }
    }

    void write_filled() {
        auto written = write_workbooks(filled_, request_.out, session_);
        if (written) {
            workbooks_ = *std::move(written);
        } else {
            base::append(faults_, std::move(written).faults());
        }
    }

    base::Result<FilledWorkbook> make_workbook(const render::WorkbookSpec& spec,
                                               const std::vector<render::SheetSpec>& sheets,
                                               const render::Scope& scope) {
        auto name = render::fill_text(spec.name, scope);
        if (!name) return std::move(name).faults();
        document::Workbook workbook{{}, paper_properties(*name, scope.root, session_)};
        base::Diagnostics faults;
        for (const auto& sheet : sheets) {
            auto filled = fill_sheet(sheet, scope);
            if (filled) {
                workbook.sheets.push_back(*std::move(filled));
            } else {
                base::append(faults, std::move(filled).faults());
            }
        }
        if (!faults.empty()) return faults;
        return FilledWorkbook{*std::move(name), std::move(workbook)};
    }

    base::Result<document::Sheet> fill_sheet(const render::SheetSpec& sheet, const render::Scope& scope) {
        const auto& wanted = sheet.ledger.value;
        const auto ledger = plan_.ledgers.find(wanted);
        if (!wanted.empty() && ledger == plan_.ledgers.end()) {
            return base::Diagnostic{
                base::Severity::error, "output.ledger_missing", sheet.ledger.where, {}, {{"ledger", wanted}}};
        }
        return render::fill_sheet(sheet, scope, wanted.empty() ? nullptr : &ledger->second);
    }

    const Plan& plan_;
    const GenerateRequest& request_;
    Session& session_;
    std::map<std::string, model::Schema> schemas_;
    std::map<std::string, std::optional<document::Layout>> layouts_;
    std::vector<LaidOut> papers_;
    std::vector<FilledWorkbook> filled_;
    WrittenWorkbooks workbooks_;
    Products made_;
    base::Diagnostics faults_;
};

}  // namespace

base::Diagnostics lint_pack(const Bundle& bundle, const model::Schema& template_schema,
                            const std::map<std::string, model::Schema>& ledgers) {
    auto faults = render::lint(bundle.pack, template_schema);
    for (const auto& workbook : bundle.sheets) {
        for (const auto& sheet : workbook)
            base::append(faults, render::lint(sheet, template_schema, ledgers));
    }
    base::arrange(faults);
    return faults;
}

base::Result<Products> make_products(const Plan& plan, const GenerateRequest& request, Session& session) {
    for (const std::string& pack : request.packs) {
        const bool named = std::any_of(plan.scopes.begin(), plan.scopes.end(),
                                       [&](const check::PackScope& scope) { return scope.pack == pack; });
        if (!named) return pack_not_named(pack, plan);
    }
    Maker maker(plan, request, session);
    for (std::size_t i = 0; i < plan.packs.size(); ++i) {
        const bool wanted = request.packs.empty() || std::find(request.packs.begin(), request.packs.end(),
                                                               plan.scopes[i].pack) != request.packs.end();
        if (is_stopped(session)) return base::stopped();
        if (wanted) maker.make(plan.packs[i], plan.scopes[i]);
    }
    return maker.done();
}

base::Diagnostics failed(base::Diagnostics warnings) {
    for (auto& warning : warnings) warning.severity = base::Severity::error;
    return warnings;
}

}  // namespace wenshu::flow
