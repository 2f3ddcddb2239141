// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "model/rules.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string_view>
#include <vector>

#include <infra/sdk/cidr.hpp>

#include "base/text.hpp"
#include "model/addresses.hpp"
#include "model/place.hpp"
#include "model/placement.hpp"
#include "model/regions.hpp"
#include "spec/node.hpp"

namespace infra::model {

namespace {

// A rule is for what its schema has found right: beside another mistake, only what is there is looked at.
const spec::Node* scalar_at(const spec::Node& spec, const std::string& path) {
  const auto* node = spec::at(spec, path);
  return node != nullptr && node->kind == spec::Node::Kind::scalar ? node : nullptr;
}

void check_name(const spec::Node& spec, const std::string& folder, Diagnostics& out) {
  const auto* name = scalar_at(spec, "metadata.name");
  if (name == nullptr || name->text == folder) return;
  out.push_back(error("spec.name.folder",
                      in_quotes(name->text) + " stands in the folder " + in_quotes(folder))
                    .about("metadata.name")
                    .at(name->position)
                    .with_hint("an environment has the name of its folder: rename one of them"));
}

// Complains of what stands at a path when it is the name of no region.
void check_region(const spec::Node& spec, const std::string& path, Diagnostics& out) {
  const auto* said = scalar_at(spec, path);
  const auto names = region_names(spec);
  const bool is_wrong = said != nullptr && said->position.known() && !names.empty() &&
                        !std::binary_search(names.begin(), names.end(), said->text);
  if (!is_wrong) return;
  out.push_back(error("spec.reference", in_quotes(said->text) + " is not one of the regions")
                    .about(path)
                    .at(said->position)
                    .with_hint(did_you_mean(said->text, names)));
}

void check_main_region(const spec::Node& spec, Diagnostics& out) {
  const auto names = region_names(spec);
  if (spec.find("mainRegion") != nullptr) return check_region(spec, "mainRegion", out);
  if (names.size() < 2) return;
  out.push_back(error("spec.main-region.missing", "is needed as soon as there are two regions")
                    .about("mainRegion")
                    .at(spec::key_at(spec, "regions"))
                    .with_hint("say which one is the main one: " + joined(names)));
}

void check_database_regions(const spec::Node& spec, Diagnostics& out) {
  check_region(spec, "database.primary", out);
  const auto* replicas = spec::at(spec, "database.replicas");
  if (replicas == nullptr) return;
  for (std::size_t i = 0; i < replicas->items.size(); ++i) {
    check_region(spec, spec::item_path("database.replicas", i), out);
  }
}

void check_failover(const spec::Node& spec, const std::string& path, Diagnostics& out) {
  check_region(spec, path + ".primary", out);
  check_region(spec, path + ".secondary", out);
  const auto* primary = scalar_at(spec, path + ".primary");
  const auto* secondary = scalar_at(spec, path + ".secondary");
  if (primary == nullptr || secondary == nullptr || primary->text != secondary->text) return;
  out.push_back(
      error("spec.dns.failover",
            in_quotes(secondary->text) + " is the primary too, and cannot stand in for itself")
          .about(path + ".secondary")
          .at(secondary->position)
          .with_hint("name another region"));
}

void check_records(const spec::Node& spec, Diagnostics& out) {
  const auto* records = spec::at(spec, "dns.records");
  if (records == nullptr) return;
  std::set<std::string> names;
  for (std::size_t i = 0; i < records->items.size(); ++i) {
    const std::string path = spec::item_path("dns.records", i);
    check_failover(spec, path + ".failover", out);
    const auto* name = scalar_at(spec, path + ".name");
    if (name == nullptr || names.insert(name->text).second) continue;
    out.push_back(error("spec.unique", in_quotes(name->text) + " is in the list twice")
                      .about(path + ".name")
                      .at(name->position)
                      .with_hint("take one of them out"));
  }
}

bool is_private(const sdk::Cidr& network) {
  // RFC 1918, and what RFC 6598 gives to carriers.
  static constexpr std::array<std::string_view, 4> k_private{"10.0.0.0/8", "172.16.0.0/12",
                                                             "192.168.0.0/16", "100.64.0.0/10"};
  return std::any_of(k_private.begin(), k_private.end(), [&](std::string_view text) {
    const auto block = *sdk::Cidr::parse(text);
    return block.overlaps(network) && block.prefix() <= network.prefix();
  });
}

void check_network(const spec::Node& spec, Diagnostics& out) {
  const auto* cidr = scalar_at(spec, "network.cidr");
  const auto network = cidr == nullptr ? std::nullopt : sdk::Cidr::parse(cidr->text);
  if (!network) return;  // its format was complained about before
  const auto complain = [&](const char* id, const std::string& message, const std::string& hint) {
    out.push_back(error(id, in_quotes(cidr->text) + message)
                      .about("network.cidr")
                      .at(cidr->position)
                      .with_hint(hint));
  };
  const bool fits = network->prefix() >= k_shortest_network_prefix &&
                    network->prefix() <= k_longest_network_prefix;
  if (!fits) {
    complain("spec.network.size", " cannot be carved into regions",
             "take a block between /" + std::to_string(k_shortest_network_prefix) + " and /" +
                 std::to_string(k_longest_network_prefix));
  } else if (!is_private(*network)) {
    complain("spec.network.public", " is not private: its addresses belong to others",
             "take a block of 10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16 or 100.64.0.0/10");
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

// Of two regions in one place, the one that was put there for this cloud alone; else the second.
const Placement& to_mend(const Placement& first, const Placement& second) {
  const auto was_chosen = [](const Placement& one) {
    return one.said_by.rfind("providers.", 0) == 0;
  };
  return was_chosen(first) && !was_chosen(second) ? first : second;
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
  const auto providers = spec::key_at(spec, "providers");
  out.push_back(error("spec.provider.missing", "is missing, and " + plugin.provider + " needs it")
                    .about(path)
                    .at(providers.known() ? providers : spec.position)
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
  check_database_regions(spec, out);
  check_records(spec, out);
  return out;
}

std::set<std::uint32_t> reserved_slots(const spec::Node& spec) {
  std::vector<sdk::Cidr> reserved;
  for (const auto& item : spec::at(spec, "network.reserved")->items) {
    if (const auto block = sdk::Cidr::parse(item.text)) reserved.push_back(*block);
  }
  return slots_taken_by(reserved, *sdk::Cidr::parse(spec::at(spec, "network.cidr")->text));
}

// The block that is reserved and holds the whole network, or all that are reserved together.
std::string whole_block_at(const spec::Node& spec) {
  const auto network = *sdk::Cidr::parse(spec::at(spec, "network.cidr")->text);
  const std::string path = "network.reserved";
  const auto& items = spec::at(spec, path)->items;
  for (std::size_t i = 0; i < items.size(); ++i) {
    const auto block = *sdk::Cidr::parse(items[i].text);
    if (block.overlaps(network) && block.prefix() <= network.prefix())
      return spec::item_path(path, i);
  }
  return path;
}

Diagnostics check_room(const spec::Node& spec, const Lock& lock) {
  Diagnostics out;
  const auto& cidr = *spec::at(spec, "network.cidr");
  const auto room = slots_in(*sdk::Cidr::parse(cidr.text));
  const auto taken = reserved_slots(spec);
  const auto complain = [&](const char* id, const std::string& path, const std::string& message,
                            const std::string& hint) {
    out.push_back(error(id, message).about(path).at(place_of(spec, path)).with_hint(hint));
  };
  if (taken.size() == room) {
    complain("spec.network.room", whole_block_at(spec),
             "leaves no part of " + in_quotes(cidr.text) + " for any region",
             "reserve less, or take a larger block in network.cidr");
    return out;
  }
  for (const auto& region : region_names(spec)) {
    const auto slot = slot_of(lock, region);
    if (slot >= room) {
      complain("spec.network.room",
               cidr.position.known() ? "network.cidr" : spec::child_path("regions", region),
               in_quotes(cidr.text) + " has room for " + std::to_string(room - taken.size()) +
                   " regions, and region " + in_quotes(region) + " has slot " +
                   std::to_string(slot) + " of the lock",
               "take a larger block; slots of regions that are gone for good can be taken out of "
               "infra.lock");
    } else if (taken.count(slot) != 0) {
      complain("spec.network.reserved", "network.reserved",
               "holds addresses of region " + in_quotes(region) + ", which has slot " +
                   std::to_string(slot) + " of the lock",
               "a region that was built keeps its addresses: reserve others");
    }
  }
  return out;
}

Diagnostics check_for_cloud(const spec::Node& spec, const registry::Plugin& plugin) {
  Diagnostics out;
  check_block_is_there(spec, plugin, out);
  check_locations_block(spec, plugin, out);
  std::map<std::string, std::pair<std::string, Placement>> taken;  // by the cloud's region
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
    } else if (const auto [other, is_new] = taken.emplace(where, std::pair(region, placement));
               !is_new) {
      const auto& [first, first_placement] = other->second;
      out.push_back(misplaced(spec, to_mend(first_placement, placement), "spec.location.twice",
                              "regions " + in_quotes(first) + " and " + in_quotes(region) +
                                  " are both in " + where,
                              "two regions in one place cannot stand in for each other"));
    } else {
      check_zones(spec, plugin, where, out);
    }
  }
  return out;
}

}  // namespace infra::model
