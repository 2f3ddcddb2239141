// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <string>
#include <vector>

#include <infra/sdk/environment.hpp>
#include <nlohmann/json.hpp>

namespace infra::app {

// A resolved environment as users read it: the words, the units and the paths of the spec, every field of
// the SDK's type, and what is only decided when it is resolved (addresses, zones, machines) beside it.
nlohmann::ordered_json shown(const sdk::Environment& environment);

// One field of it, and the spec paths that it comes from.
struct ShownField {
  std::string path;
  nlohmann::ordered_json value;
  std::vector<std::string> from;
};

std::vector<ShownField> shown_fields(const sdk::Environment& environment);

}  // namespace infra::app
