// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "blueprint/blueprint.hpp"
#include "conformance/ask.hpp"
#include "conformance/subject.hpp"
#include "model/lock.hpp"
#include "model/resolve.hpp"
#include "spec/node.hpp"

namespace infra::conformance {

// A spec, what a plugin is asked about it, and what it says to that.
struct Sample {
  std::string name;  // "one region"
  spec::Node written;
  model::Lock lock;
  std::vector<std::string> heard;  // spec paths that the core acted on
  nlohmann::json request;
  Answer answer;
  Result<blueprint::Blueprint> blueprint;  // a failure too where the plugin refuses something of it

  bool is_built() const { return blueprint.has_value(); }
  // Something of the spec is refused, at its path.
  bool is_refused() const { return !blueprint && blueprint.error().code == ExitCode::wrong_spec; }
};

// Takes a spec down the pipeline as `infra build` does. Fails where the core itself has something against it: then
// the plugin's data is not what it should be. A lock is that of a spec that this one grew from.
Result<Sample> take(const Subject& subject, const std::string& name, const nlohmann::json& spec,
                    const model::Lock& lock = {});

}  // namespace infra::conformance
