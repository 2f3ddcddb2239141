// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <string>
#include <vector>

#include <infra/sdk/environment.hpp>

#include "base/diagnostic.hpp"
#include "registry/plugin.hpp"
#include "spec/node.hpp"

// The blocks of a spec that one plugin builds and another does not. Which they are, each plugin's data says
// with the pieces that its capabilities name: one source for what is refused and for what is shown of it.
namespace infra::model {

// Blocks that the schema has and an environment has no type for: a plugin that builds one reads it as JSON.
const std::vector<std::string>& untyped_blocks();

// The blocks that a plugin does not build, by name: "dns".
std::vector<std::string> unbuilt_blocks(const registry::Plugin& plugin);

// A refusal of each of them that the spec has, at its line. `written` is the spec without its defaults.
Diagnostics refuse_unbuilt(const spec::Node& written, const registry::Plugin& plugin);

// Nobody is asked to translate what was refused already.
void leave_out_unbuilt(sdk::Environment& environment, const registry::Plugin& plugin);

}  // namespace infra::model
