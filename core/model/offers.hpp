// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include <infra/sdk/words.hpp>

#include "registry/plugin.hpp"

namespace infra::model {

// A need for a machine, and where.
struct Need {
  std::int64_t cpu = 0;
  std::int64_t memory_mib = 0;
  std::optional<sdk::Architecture> arch;
  std::set<std::string> cloud_regions;  // has to be there in all of them
};

// The smallest machine that covers a need: the fewest CPUs, then the least memory, then the first of
// the facts. Null when there is none.
const registry::Machine* smallest_machine(const std::vector<registry::Machine>& machines,
                                          const Need& need);

// The versions of a product in standard support on the day of the facts, newest first.
std::vector<registry::Version> supported_versions(const registry::Facts& facts,
                                                  const std::string& product);

}  // namespace infra::model
