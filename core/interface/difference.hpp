// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <string>
#include <vector>

#include "catalogue/module.hpp"

namespace infra::interface {

// What a change means for whoever uses the module as it was.
enum class Impact {
  breaking,    // what was right may be refused, or has to be said now
  behaviour,   // all is taken as it was, and something else may be built
  compatible,  // nothing changes by itself
};

std::string to_text(Impact impact);

struct Change {
  Impact impact = Impact::compatible;
  std::string part;  // "input", "output", "provider", "terraform"
  std::string name;  // "subnets[].cidr": an input, and where in its type; "" for terraform
  std::string
      change;  // "added", "removed", "required", "type", "default", "values", "null", "version", …
  std::string before;  // as text for people; "" where there was nothing
  std::string after;
  std::string message;
};

// What changed from one interface of a module to another: breaking changes first, then by part and name.
// What one of them does not know, such as the type of an output, is no change.
std::vector<Change> differences(const catalogue::Module& before, const catalogue::Module& after);

}  // namespace infra::interface
