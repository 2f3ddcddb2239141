// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <memory>
#include <string>

#include "app/toolbox.hpp"
#include "app/workspace.hpp"
#include "base/result.hpp"
#include "base/sources.hpp"
#include "blueprint/blueprint.hpp"
#include "catalogue/module.hpp"
#include "host/session.hpp"
#include "model/context.hpp"
#include "model/lock.hpp"
#include "model/resolve.hpp"
#include "registry/plugin.hpp"
#include "run/bootstrap.hpp"
#include "spec/node.hpp"
#include "tree/files.hpp"

namespace infra::app {

// A spec that may be translated.
struct CheckedSpec {
  EnvironmentFolder place;
  spec::Node written;   // as its author wrote it
  spec::Node complete;  // with every default
  model::Lock lock;     // with a slot for every region
  model::ClusterDefaults defaults;
};

// A spec in one cloud's words: units of modules, every value of them checked.
struct Translation {
  sdk::Environment environment;  // with nothing left to decide
  model::Pins pins;              // what "latest" means in it
  blueprint::Blueprint blueprint;
  std::shared_ptr<const catalogue::Catalogue> catalogue;  // never null
  Diagnostics notes;
};

// A tree that exists in memory only, and what there is to say about it.
struct BuiltTree {
  std::string provider;
  tree::SharedFiles files;
  model::Pins pins;          // what "latest" means in it
  run::Bootstrap bootstrap;  // what has to be there before its first plan
  Diagnostics notes;
};

// From text to a spec that is right as far as can be said without a cloud.
Result<CheckedSpec> read_and_check(const EnvironmentFolder& place, const Toolbox& toolbox,
                                   Sources& sources);

// From there to an environment with nothing left to decide.
Result<model::Resolved> resolve(const CheckedSpec& spec, const registry::Plugin& plugin);

// And to one cloud's units.
Result<Translation> translate(const CheckedSpec& spec, const registry::Plugin& plugin,
                              host::Session& session, const Toolbox& toolbox);

// And to its tree. Writes nothing.
BuiltTree render(Translation translation, const registry::Plugin& plugin);

}  // namespace infra::app
