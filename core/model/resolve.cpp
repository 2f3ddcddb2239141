// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "model/resolve.hpp"

#include <string>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "check/typed.hpp"
#include "model/addresses.hpp"
#include "model/clusters.hpp"
#include "model/database.hpp"
#include "model/pieces.hpp"
#include "model/placement.hpp"
#include "model/promises.hpp"
#include "model/regions.hpp"
#include "model/to_json.hpp"

namespace infra::model {

namespace {

sdk::Field<std::string> text_at(const spec::Node& spec, const std::string& path) {
  return {spec::at(spec, path)->text, {path}};
}

sdk::Metadata metadata_of(const spec::Node& spec) {
  std::map<std::string, std::string> labels;
  for (const auto& entry : spec::at(spec, "metadata.labels")->entries) {
    labels[entry.key] = entry.value.text;
  }
  return {text_at(spec, "metadata.name"),
          text_at(spec, "metadata.organization"),
          {std::move(labels), {"metadata.labels"}}};
}

sdk::Field<std::string> main_region_of(const spec::Node& spec) {
  if (spec.find("mainRegion") != nullptr) return text_at(spec, "mainRegion");
  const auto& only = spec.find("regions")->entries.front().key;
  return {only, {spec::child_path("regions", only)}};
}

sdk::Network network_of(const spec::Node& spec) {
  const auto* node = spec::at(spec, "network");
  const auto at = [&](const char* key) { return node->find(key); };
  return {{*sdk::Cidr::parse(at("cidr")->text), {"network.cidr"}},
          {check::as_integer(*at("zones")), {"network.zones"}},
          {*sdk::from_text<sdk::Egress>(at("egress")->text), {"network.egress"}},
          {check::as_bool(*at("flowLogs")), {"network.flowLogs"}}};
}

sdk::Region region_of(const std::string& name, const Source& source, Findings& findings) {
  const auto& spec = source.complete;
  const auto& plugin = source.plugin;
  const auto placement = place(spec, name, plugin);
  auto zones = plugin.facts.regions.at(placement.cloud_region).zones;
  zones.resize(static_cast<std::size_t>(check::as_integer(*spec::at(spec, "network.zones"))));
  const auto network = *sdk::Cidr::parse(spec::at(spec, "network.cidr")->text);

  const std::string location = spec::child_path("regions", name) + ".location";
  // A location that was overridden is heard all the same: it is what the override stands for.
  std::vector<std::string> said_by{placement.said_by};
  if (placement.said_by != location) said_by.push_back(location);

  sdk::Region region;
  region.name = name;
  region.location = text_at(spec, location);
  region.cloud_region = {placement.cloud_region, std::move(said_by)};
  region.zones = {std::move(zones), {"network.zones", placement.said_by}};
  region.cidr = {region_block(network, slot_of(source.lock, name)), {"network.cidr"}};
  region.clusters = clusters_of(name, placement.cloud_region, source, findings);
  return region;
}

sdk::Settings settings_of(const spec::Node& spec, const std::string& provider, Findings& findings) {
  const std::string path = "providers." + provider;
  const auto* block = spec::at(spec, path);
  auto json = block == nullptr ? nlohmann::json::object() : to_json(*block);
  // What a team says past the abstraction is applied to what the plugin answers.
  for (const char* own : {"overrides", "units"}) {
    json.erase(own);
    findings.heard(spec::child_path(path, own));
  }
  return {std::move(json), path};
}

std::vector<sdk::Block> later_blocks(const spec::Node& spec) {
  std::vector<sdk::Block> blocks;
  for (const auto& name : untyped_blocks()) {
    if (const auto* node = spec.find(name)) blocks.push_back({name, {to_json(*node), {name}}});
  }
  return blocks;
}

}  // namespace

Result<Resolved> resolve(const Source& source) {
  Findings findings(source.written);
  sdk::Environment environment;
  environment.metadata = metadata_of(source.complete);
  environment.network = network_of(source.complete);
  environment.main_region = main_region_of(source.complete);
  check_cluster_forms(source, findings);
  for (const auto& name : region_names(source.complete)) {
    environment.regions.push_back(region_of(name, source, findings));
  }
  environment.database = database_of(environment, source, findings);
  environment.later = later_blocks(source.complete);
  check_promises(environment, source, findings);
  environment.settings = settings_of(source.complete, source.plugin.provider, findings);
  if (!findings.diagnostics().empty()) {
    return Failure(ExitCode::wrong_spec, findings.diagnostics());
  }
  return Resolved{std::move(environment), findings.pins(), findings.heard(), findings.notes()};
}

}  // namespace infra::model
