// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <string>

#include "model/context.hpp"
#include "model/offers.hpp"

namespace infra::model {

// A need, what it is for, and where the spec says its parts.
struct Asked {
  Need need;
  std::string use;  // "node", "database": as the facts call it
  std::string cpu_path;
  std::string memory_path;
  std::string arch_path;
};

// The smallest machine that covers what is asked for. Where there is none, complains of the part that
// is too much, and says how much there is.
const registry::Machine* choose_machine(const Asked& asked, const Source& source,
                                        Findings& findings);

}  // namespace infra::model
