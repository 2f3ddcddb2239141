// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <memory>
#include <vector>

#include "app/interfaces.hpp"
#include "app/options.hpp"
#include "app/report.hpp"
#include "base/result.hpp"
#include "catalogue/module.hpp"
#include "check/schema.hpp"
#include "host/pool.hpp"
#include "model/context.hpp"
#include "registry/plugin.hpp"

namespace infra::app {

// What all environments of a run have in common: the plugins that are there, and the schema of the
// spec with the block that each of them brings, and what it says of clusters.
struct Toolbox {
  std::vector<registry::Plugin> plugins;
  check::Schema schema;
  model::ClusterDefaults cluster_defaults;
  catalogue::Catalogue modules;            // the interfaces that the workspace has
  std::shared_ptr<Interfaces> interfaces;  // those of plugins; never null
  std::shared_ptr<host::Pool> processes;   // in which plugins run; never null
};

Result<Toolbox> open_toolbox(const CommonOptions& options, const Report& report);

}  // namespace infra::app
