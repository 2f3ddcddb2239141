// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "model/pieces.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace infra::model {

namespace {

bool builds(const registry::Plugin& plugin, const std::string& piece) {
  return std::any_of(plugin.capabilities.begin(), plugin.capabilities.end(),
                     [&](const registry::Capability& known) { return known.piece == piece; });
}

// A spec has one cluster or several: one piece, and two names for its block.
const std::string& piece_of(const std::string& block) {
  static const std::string k_cluster = "cluster";
  return block == "clusters" ? k_cluster : block;
}

}  // namespace

const std::vector<std::string>& untyped_blocks() {
  static const std::vector<std::string> k_blocks = {
      "audit", "dns", "edge", "identity", "observability", "registry", "secrets"};
  return k_blocks;
}

std::vector<std::string> unbuilt_blocks(const registry::Plugin& plugin) {
  std::vector<std::string> blocks = {"cluster", "clusters", "database"};
  append(blocks, untyped_blocks());
  std::sort(blocks.begin(), blocks.end());
  std::erase_if(blocks, [&](const std::string& block) { return builds(plugin, piece_of(block)); });
  return blocks;
}

Diagnostics refuse_unbuilt(const spec::Node& written, const registry::Plugin& plugin) {
  Diagnostics refusals;
  for (const auto& block : unbuilt_blocks(plugin)) {
    const auto place = spec::place_at(written, block);
    if (!place.known()) continue;
    refusals.push_back(error("plugin.refused", "is not built by " + plugin.name + " yet")
                           .about(block)
                           .at(place)
                           .with_hint("take the block out until it is"));
  }
  return refusals;
}

void leave_out_unbuilt(sdk::Environment& environment, const registry::Plugin& plugin) {
  std::erase_if(environment.later,
                [&](const sdk::Block& block) { return !builds(plugin, block.name); });
}

}  // namespace infra::model
