// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/result.hpp"
#include "blueprint/value.hpp"

namespace infra::own {

// An output of another unit, as a spec names it: ${network.private_subnets[0]}.
struct Reference {
  std::string unit;      // "network", "cluster/main"
  std::string output;    // "private_subnets"
  blueprint::List path;  // from there on: keys and indices

  friend bool operator==(const Reference&, const Reference&) = default;
};

using Part = std::variant<std::string, Reference>;

// Takes a text apart into what stands for itself and what is read from other units; no two texts stand
// side by side. `$${` is a text that begins with `${`. Fails with what is wrong with a reference.
Result<std::vector<Part>> parts_of(std::string_view text);

}  // namespace infra::own
