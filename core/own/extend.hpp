// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string>

#include <infra/sdk/environment.hpp>

#include "base/diagnostic.hpp"
#include "base/result.hpp"
#include "blueprint/blueprint.hpp"
#include "catalogue/module.hpp"
#include "spec/node.hpp"

namespace infra::own {

// What many trees have in common; never null.
using SharedCatalogue = std::shared_ptr<const catalogue::Catalogue>;

// Where a team says what a plugin could not know.
struct Team {
  const spec::Node& written;  // the spec as its author wrote it
  const sdk::Environment& environment;
  const std::filesystem::path& workspace;
  const catalogue::Catalogue& modules;  // interfaces that the workspace has

  // Reads the interface of a module of the workspace's, "queue" of modules/queue.
  std::function<Result<catalogue::Module>(const std::string& folder)> read_module;
};

// All units of a tree and all modules that they are made of.
struct Extended {
  blueprint::Blueprint blueprint;
  SharedCatalogue catalogue;
  // What is wrong, each with its place. The blueprint lacks what these speak of, and is good for finding more.
  Diagnostics wrong;
};

// Sets the inputs of `providers.<provider>.overrides` over those of the plugin, and adds the units of
// `providers.<provider>.units`. Says all that is wrong with them, but for what interfaces know: that is
// checked with everything else. What is worth knowing is added to the blueprint's notes.
Extended extend(blueprint::Blueprint blueprint, SharedCatalogue catalogue, const Team& team);

}  // namespace infra::own
