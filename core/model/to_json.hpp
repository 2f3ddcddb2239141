// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "spec/node.hpp"

namespace infra::model {

// A validated part of a spec as JSON, for a plugin's own block, whose shape the core does not know.
nlohmann::json to_json(const spec::Node& node);

}  // namespace infra::model
