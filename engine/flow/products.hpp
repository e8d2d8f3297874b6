// Everything that a plan gives, made and not yet delivered.
#pragma once

#include <memory>
#include <vector>

#include "base/result.hpp"
#include "document/filled.hpp"
#include "flow/deliver.hpp"
#include "flow/jobs.hpp"
#include "flow/plan.hpp"

namespace wenshu::flow {

struct Products {
    std::vector<Product> products;
    std::vector<std::unique_ptr<base::NewFile>> files;  // of the products that are not held
    std::vector<document::Pending> pending;
    base::Diagnostics findings;  // of proofing, as warnings
    base::Diagnostics notes;
};

// The documents and workbooks of the packs that are asked for, in the formats that are asked for. All faults
// of all papers at once.
base::Result<Products> make_products(const Plan& plan, const GenerateRequest& request, Session& session);

// What is wrong with a pack's templates and sheets against the names that they can see.
base::Diagnostics lint_pack(const Bundle& bundle, const model::Schema& template_schema,
                            const std::map<std::string, model::Schema>& ledgers);

// Warnings turned to errors.
base::Diagnostics failed(base::Diagnostics warnings);

}  // namespace wenshu::flow
