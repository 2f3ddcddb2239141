// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "conformance/specs.hpp"

#include <algorithm>
#include <set>

#include "embedded/everything.hpp"
#include "embedded/variants.hpp"
#include "model/offers.hpp"
#include "model/to_json.hpp"

namespace infra::conformance {

namespace {

using Json = nlohmann::json;

// Every spec has a part of the network's addresses for as many.
constexpr std::size_t k_most_places = 12;
constexpr std::size_t k_most_zones = 3;
constexpr char k_groups[] = "groups";

// In the order of the alphabet, which is that of the slots: a region that is added comes last or first, as it comes.
const std::vector<std::string> k_names = {"main", "second", "alpha", "third"};

std::string name_of(std::size_t region) {
  return region < k_names.size() ? k_names[region] : "region-" + std::to_string(region);
}

const Json& everything() {
  static const Json k_everything = Json::parse(embedded::k_everything);
  return k_everything;
}

// What the plugin's schema gives as the first example of a setting; null where it gives none.
Json example_of(const check::Schema& block, const std::string& setting) {
  const auto* schema = block.property(setting);
  if (schema == nullptr || schema->examples.empty()) return {};
  return model::to_json(schema->examples.front());
}

const check::Schema& block_of(const Subject& subject) {
  return *subject.schema.property("providers")->property(subject.plugin.provider);
}

// Of a plugin whose settings say who the groups of a spec are: one that they know.
std::string known_group(const Subject& subject) {
  const auto groups = example_of(block_of(subject), k_groups);
  return groups.is_object() && !groups.empty() ? groups.begin().key() : "sre";
}

}  // namespace

Specs::Specs(const Subject& subject) : subject_(subject) {
  const auto& facts = subject.plugin.facts;
  std::set<std::string> taken;
  for (const auto& [location, cloud_region] : facts.locations) {
    const auto region = facts.regions.find(cloud_region);
    if (region == facts.regions.end() || region->second.zones.empty()) continue;
    if (taken.insert(cloud_region).second) places_.push_back({location, cloud_region});
  }
  // Those with zones enough first, so that few regions are held to what the smallest of all has.
  const auto has_enough = [&](const Place& place) {
    return facts.regions.at(place.cloud_region).zones.size() >= k_most_zones;
  };
  std::stable_partition(places_.begin(), places_.end(), has_enough);
  if (places_.size() > k_most_places) places_.resize(k_most_places);
}

bool Specs::builds(const std::string& piece) const {
  const auto& pieces = subject_.plugin.capabilities;
  return std::any_of(pieces.begin(), pieces.end(),
                     [&](const registry::Capability& known) { return known.piece == piece; });
}

Json Specs::head(std::size_t regions) const {
  const auto& plugin = subject_.plugin;
  Json spec{{"apiVersion", "infra/v1"},
            {"kind", "Environment"},
            {"metadata", {{"name", "conformance"}, {"organization", "omi"}}},
            {"mainRegion", name_of(0)}};
  std::size_t zones = k_most_zones;
  for (std::size_t i = 0; i < regions; ++i) {
    spec["regions"][name_of(i)] = {{"location", places_[i].location}};
    zones = std::min(zones, plugin.facts.regions.at(places_[i].cloud_region).zones.size());
  }
  spec["network"] = {{"zones", zones}};
  auto& block = spec["providers"][plugin.provider] = Json::object();
  for (const auto& setting : plugin.required_settings) {
    block[setting] = example_of(block_of(subject_), setting);
  }
  return spec;
}

Json Specs::machine(const std::string& use, std::size_t regions) const {
  const auto& machines = subject_.plugin.facts.machines;
  const auto known = machines.find(use);
  if (known == machines.end()) return Json::object();
  model::Need need;
  for (std::size_t i = 0; i < regions; ++i) need.cloud_regions.insert(places_[i].cloud_region);
  // Of what a database in production would not be too small on.
  need.cpu = 2;
  need.memory_mib = 4096;
  const auto* smallest = model::smallest_machine(known->second, need);
  if (smallest == nullptr) return Json::object();
  Json size{{"cpu", smallest->cpu}, {"memory", std::to_string(smallest->memory_mib) + "Mi"}};
  if (smallest->arch && use == "node") size["arch"] = sdk::to_text(*smallest->arch);
  return size;
}

void Specs::add_cluster(Json& spec, Json cluster, std::size_t regions) const {
  if (!builds("cluster")) return;
  for (auto& [name, pool] : cluster["nodePools"].items()) pool.update(machine("node", regions));
  if (cluster.contains("access")) {
    for (auto& access : cluster["access"]) access["group"] = known_group(subject_);
    const auto groups = example_of(block_of(subject_), k_groups);
    if (!groups.is_null()) spec["providers"][subject_.plugin.provider][k_groups] = groups;
  }
  spec["cluster"] = std::move(cluster);
}

void Specs::add_database(Json& spec, Json database, std::size_t regions) const {
  if (!builds("database")) return;
  const auto& versions = subject_.plugin.facts.versions;
  database["engine"] = versions.count("postgres") != 0 ? "postgres" : "mysql";
  database.update(machine("database", regions));
  database["primary"] = name_of(0);
  database["clients"] = builds("cluster") ? Json::array({"cluster"}) : Json::array();
  if (regions > 1) database["replicas"] = {name_of(1)};
  spec["database"] = std::move(database);
}

Json Specs::least() const { return head(1); }

Json Specs::plain(std::size_t regions) const {
  auto spec = head(regions);
  add_cluster(spec, {{"nodePools", {{"system", {{"min", 1}}}, {"apps", Json::object()}}}}, regions);
  add_database(spec, Json::object(), regions);
  return spec;
}

Json Specs::full(std::size_t regions) const {
  auto spec = head(regions);
  for (const auto& [block, content] : everything().items()) {
    if (block == "cluster") {
      add_cluster(spec, content, regions);
    } else if (block == "database") {
      add_database(spec, content, regions);
    } else if (block == "metadata" || block == "network" || builds(block)) {
      spec[block].update(content);
    }
  }
  if (regions > 1 && spec.contains("cluster")) {
    spec["regions"][name_of(1)]["cluster"] = {{"nodePools", {{"apps", {{"min", 1}}}}}};
  }
  return spec;
}

std::vector<std::pair<std::string, Json>> Specs::variants(std::size_t regions) const {
  std::vector<std::pair<std::string, Json>> specs;
  const auto whole = full(regions);
  for (const auto& variant : Json::parse(embedded::k_variants)) {
    auto spec = whole;
    bool says_anything = false;
    for (const auto& [pointer, value] : variant["set"].items()) {
      const auto block = pointer.substr(1, pointer.find('/', 1) - 1);
      if (!spec.contains(block)) continue;
      spec[Json::json_pointer(pointer)] = value;
      says_anything = true;
    }
    if (says_anything) specs.emplace_back(variant["says"], std::move(spec));
  }
  return specs;
}

}  // namespace infra::conformance
