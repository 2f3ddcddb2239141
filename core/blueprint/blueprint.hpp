// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "blueprint/value.hpp"

namespace infra::blueprint {

// Why an input has its value: the spec paths that it comes from, and the plugin's reason.
struct Provenance {
  std::vector<std::string> from;  // "network.zones", sorted
  std::string because;            // "one subnet per zone"
  bool is_verbatim = false;       // the value stands in the spec as it is, at the one path
};

struct Input {
  Value value;
  Provenance provenance;
};

using Inputs = std::map<std::string, Input>;

// The region name of what belongs to no region.
inline const std::string k_global = "global";

// Another unit whose outputs a component or a unit reads, or which must only exist first (no outputs
// used).
struct Dependency {
  std::string name;    // as expressions call it
  std::string region;  // k_global, a region's name, or empty: the unit's own region
  // The unit's name within that region: "network", "cluster/main". One that ends in "/*" ends as the
  // depending unit's own name does.
  std::string unit;
};

// A provider, held to a version.
struct ProviderPin {
  std::string name;     // "aws"
  std::string source;   // "hashicorp/aws"
  std::string version;  // "5.100.0"
};

// A provider that only one component's units get. Its config may read what their inputs may.
struct OwnProvider {
  ProviderPin pin;
  std::optional<Object> config;  // nothing: it needs no block
};

// What is written once: a module at a version, and the inputs that all of its units share.
struct Component {
  std::string name;    // also the file's: units/<name>.hcl
  std::string module;  // a key of the plugin's catalogue
  std::vector<Dependency> dependencies;
  Inputs inputs;
  std::vector<std::string> covers;     // the neutral pieces of a spec that it makes up, sorted
  std::string feature;                 // without it, its units are left out; empty: they never are
  std::vector<OwnProvider> providers;  // beside those that every unit gets
  std::string on_destroy{};            // what to know before a destroy of its units; empty: nothing
  std::string said_at{};               // the spec path of a team's own unit; empty: the plugin's
};

// One instance of a component, in one region, with the inputs that differ there.
struct Unit {
  std::string region;  // k_global or a region's name
  std::string name;    // "network", "cluster/main"
  std::string component;
  Inputs inputs;
  std::vector<Dependency> dependencies;  // beside those of its component

  // The unit's place in the tree, which is its state key too.
  std::string id() const { return region + "/" + name; }
};

// A provider block that every unit gets, and the version that it is held to.
struct Provider {
  ProviderPin pin;
  Object config;
};

// Where state lives.
struct Backend {
  std::string type;  // "s3", "gcs"
  Object config;
};

// How a region takes over the database, when the one that takes writes is lost with its region.
struct Takeover {
  std::string region;
  std::vector<std::string> commands;  // a line of a shell each, for people
};

// The plugin that translated the spec.
struct PluginRelease {
  std::string name;     // "aws-eks-rds"
  std::string release;  // "0.1.0"
};

// Everything that a tree is made from. Whoever holds one can render it without asking anybody.
struct Blueprint {
  PluginRelease plugin;
  std::string provider;     // "aws"
  std::string environment;  // "production"
  std::map<std::string, Input> environment_locals;
  std::map<std::string, std::map<std::string, Input>> region_locals;  // by region; k_global too
  Backend backend;
  std::vector<Provider> providers;
  std::map<std::string, Component> components;
  std::vector<Unit> units;             // each after all that it depends on
  std::vector<std::string> bootstrap;  // ids of those that others need to be planned, in this order
  std::vector<Takeover> takeovers;
  std::vector<std::string> retryable_errors;
  std::vector<std::string> used;            // spec paths that the plugin used or noted, sorted
  std::map<std::string, std::string> pins;  // what "latest" meant, for the lock
  Diagnostics notes;
};

// The units that a unit depends on, by id and each once: its component's dependencies, then its own.
std::vector<std::string> dependencies_of(const Blueprint& blueprint, const Unit& unit);

// What a local says to the units of a region; null where nothing says it.
const Input* find_local(const Blueprint& blueprint, const std::string& region, const Local& local);

// The id of the unit that one dependency of a unit or of its component means.
std::string target_of(const Dependency& dependency, const Unit& unit);

// The units' ids in steps: all of a step can be applied at once when the steps before it are done.
std::vector<std::vector<std::string>> waves(const Blueprint& blueprint);

}  // namespace infra::blueprint
