// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "model/rules.hpp"

#include <algorithm>
#include <map>
#include <vector>

#include <infra/sdk/cidr.hpp>

#include "base/text.hpp"
#include "model/addresses.hpp"
#include "model/placement.hpp"
#include "model/regions.hpp"
#include "spec/node.hpp"

namespace infra::model {

namespace {

void check_name(const spec::Node& spec, const std::string& folder, Diagnostics& out) {
  const auto& name = *spec::at(spec, "metadata.name");
  if (name.text == folder) return;
  out.push_back(
      error("spec.name.folder", in_quotes(name.text) + " stands in the folder " + in_quotes(folder))
          .about("metadata.name")
          .at(name.position)
          .with_hint("an environment has the name of its folder: rename one of them"));
}

void check_main_region(const spec::Node& spec, Diagnostics& out) {
  const auto names = region_names(spec);
  const auto* main = spec.find("mainRegion");
  if (main == nullptr) {
    if (names.size() < 2) return;
    out.push_back(error("spec.main-region.missing", "is needed as soon as there are two regions")
                      .about("mainRegion")
                      .at(spec.find("regions")->position)
                      .with_hint("say which one is the main one: " + joined(names)));
    return;
  }
  if (std::binary_search(names.begin(), names.end(), main->text)) return;
  out.push_back(error("spec.reference", in_quotes(main->text) + " is not one of the regions")
                    .about("mainRegion")
                    .at(main->position)
                    .with_hint(did_you_mean(main->text, names)));
}

void check_network(const spec::Node& spec, Diagnostics& out) {
  const auto& cidr = *spec::at(spec, "network.cidr");
  const auto network = sdk::Cidr::parse(cidr.text);
  if (!network) return;  // its format was complained about before
  const bool fits = network->prefix() >= k_shortest_network_prefix &&
                    network->prefix() <= k_longest_network_prefix;
  if (!fits) {
    out.push_back(
        error("spec.network.size", in_quotes(cidr.text) + " cannot be carved into regions")
            .about("network.cidr")
            .at(cidr.position)
            .with_hint("take a block between /" + std::to_string(k_shortest_network_prefix) +
                       " and /" + std::to_string(k_longest_network_prefix)));
  }
}

// One mistake of placing regions, at the line that placed the region.
Diagnostic misplaced(const spec::Node& spec, const Placement& placement, const char* id,
                     const std::string& message, const std::string& hint) {
  return error(id, message)
      .about(placement.said_by)
      .at(spec::at(spec, placement.said_by)->position)
      .with_hint(hint);
}

template <typename Map>
std::vector<std::string> keys_of(const Map& map) {
  std::vector<std::string> keys;
  for (const auto& [key, value] : map) keys.push_back(key);
  return keys;
}

void check_locations_block(const spec::Node& spec, const registry::Plugin& plugin,
                           Diagnostics& out) {
  const std::string path = "providers." + plugin.provider + ".locations";
  const auto* block = spec::at(spec, path);
  if (block == nullptr) return;
  const auto names = region_names(spec);
  for (const auto& entry : block->entries) {
    if (std::binary_search(names.begin(), names.end(), entry.key)) continue;
    out.push_back(error("spec.reference", in_quotes(entry.key) + " is not one of the regions")
                      .about(path)
                      .at(entry.key_position)
                      .with_hint(did_you_mean(entry.key, names)));
  }
}

void check_block_is_there(const spec::Node& spec, const registry::Plugin& plugin,
                          Diagnostics& out) {
  const std::string path = "providers." + plugin.provider;
  if (plugin.required_settings.empty() || spec::at(spec, path) != nullptr) return;
  const auto& providers = *spec.find("providers");
  out.push_back(error("spec.provider.missing", "is missing, and " + plugin.provider + " needs it")
                    .about(path)
                    .at(providers.position.known() ? providers.position : spec.position)
                    .with_hint("it says at least: " + joined(plugin.required_settings)));
}

void check_zones(const spec::Node& spec, const registry::Plugin& plugin,
                 const std::string& cloud_region, Diagnostics& out) {
  const auto& wanted = *spec::at(spec, "network.zones");
  const auto& zones = plugin.facts.regions.at(cloud_region).zones;
  if (std::stoul(wanted.text) <= zones.size()) return;
  out.push_back(error("spec.zones", cloud_region + " of " + plugin.provider + " has " +
                                        std::to_string(zones.size()) +
                                        " zones that can be used: " + joined(zones))
                    .about("network.zones")
                    .at(wanted.position)
                    .with_hint("ask for " + std::to_string(zones.size()) +
                               ", or place the region elsewhere"));
}

}  // namespace

Diagnostics check_rules(const spec::Node& spec, const std::string& name) {
  Diagnostics out;
  check_name(spec, name, out);
  check_main_region(spec, out);
  check_network(spec, out);
  return out;
}

std::set<std::uint32_t> reserved_slots(const spec::Node& spec) {
  std::vector<sdk::Cidr> reserved;
  for (const auto& item : spec::at(spec, "network.reserved")->items) {
    if (const auto block = sdk::Cidr::parse(item.text)) reserved.push_back(*block);
  }
  return slots_taken_by(reserved, *sdk::Cidr::parse(spec::at(spec, "network.cidr")->text));
}

Diagnostics check_room(const spec::Node& spec, const Lock& lock) {
  Diagnostics out;
  const auto& cidr = *spec::at(spec, "network.cidr");
  const auto& reserved = *spec::at(spec, "network.reserved");
  const auto room = slots_in(*sdk::Cidr::parse(cidr.text));
  const auto taken = reserved_slots(spec);
  for (const auto& region : region_names(spec)) {
    const auto slot = slot_of(lock, region);
    if (slot >= room) {
      out.push_back(
          error("spec.network.room", in_quotes(cidr.text) + " has room for " +
                                         std::to_string(room - taken.size()) +
                                         " regions, and region " + in_quotes(region) +
                                         " has slot " + std::to_string(slot) + " of the lock")
              .about("network.cidr")
              .at(cidr.position.known() ? cidr.position : spec.position)
              .with_hint("take a larger block; slots of regions that are gone for good can "
                         "be taken out of infra.lock"));
    } else if (taken.count(slot) != 0) {
      out.push_back(error("spec.network.reserved", "holds addresses of region " +
                                                       in_quotes(region) + ", which has slot " +
                                                       std::to_string(slot) + " of the lock")
                        .about("network.reserved")
                        .at(reserved.position.known() ? reserved.position : spec.position)
                        .with_hint("a region that was built keeps its addresses: reserve others"));
    }
  }
  return out;
}

Diagnostics check_for_cloud(const spec::Node& spec, const registry::Plugin& plugin) {
  Diagnostics out;
  check_block_is_there(spec, plugin, out);
  check_locations_block(spec, plugin, out);
  std::map<std::string, std::string> taken;  // cloud region -> region of the spec
  for (const auto& region : region_names(spec)) {
    const auto placement = place(spec, region, plugin);
    const auto& where = placement.cloud_region;
    if (where.empty()) {
      out.push_back(misplaced(spec, placement, "spec.location.none",
                              plugin.provider + " has no region there",
                              "one of: " + joined(keys_of(plugin.facts.locations))));
    } else if (plugin.facts.regions.count(where) == 0) {
      out.push_back(misplaced(spec, placement, "spec.location.unknown",
                              in_quotes(where) + " is not a region of " + plugin.provider,
                              did_you_mean(where, keys_of(plugin.facts.regions))));
    } else if (const auto [other, is_new] = taken.emplace(where, region); !is_new) {
      out.push_back(misplaced(spec, placement, "spec.location.twice",
                              "regions " + in_quotes(other->second) + " and " + in_quotes(region) +
                                  " are both in " + where,
                              "two regions in one place cannot stand in for each other"));
    } else {
      check_zones(spec, plugin, where, out);
    }
  }
  return out;
}

}  // namespace infra::model
