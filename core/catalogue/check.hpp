// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <map>
#include <string>

#include "base/diagnostic.hpp"
#include "blueprint/blueprint.hpp"
#include "catalogue/module.hpp"

namespace infra::catalogue {

// Checks every input of every unit, and every output that one reads, against the interfaces of the
// modules: what Terraform would say minutes later, and the typos that it would drop without a word.
// A mistake in a component is said once, of the first unit that has it. Each complaint carries the
// spec paths that its input comes from, and the locals that it reads.
Diagnostics check(const blueprint::Blueprint& blueprint, const Catalogue& catalogue);

// Checks that each module of the plugin's own that is used comes with the plugin: `brought` are the
// files of its modules by their path, "records/main.tf".
Diagnostics check_brought(const blueprint::Blueprint& blueprint, const Catalogue& catalogue,
                          const std::map<std::string, std::string>& brought);

}  // namespace infra::catalogue
