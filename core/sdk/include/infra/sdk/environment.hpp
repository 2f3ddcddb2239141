// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "infra/sdk/cidr.hpp"
#include "infra/sdk/cluster.hpp"
#include "infra/sdk/database.hpp"
#include "infra/sdk/field.hpp"
#include "infra/sdk/words.hpp"

namespace infra::sdk {

struct Metadata {
  Field<std::string> name;
  Field<std::string> organization;
  Field<std::map<std::string, std::string>> labels;
};

struct Network {
  Field<Cidr> cidr;           // the addresses of all regions together
  Field<std::int64_t> zones;  // how many of each region's zones are used
  Field<Egress> egress;       // how nodes without an address of their own reach the internet
  Field<bool> flow_logs;
};

// Where a region of the spec stands on this cloud, the addresses that are its own, and what runs in it.
struct Region {
  std::string name;                       // the spec's: "main"
  Field<std::string> location;            // the spec's: "europe-west"
  Field<std::string> cloud_region;        // the cloud's: "eu-west-1"
  Field<std::vector<std::string>> zones;  // the cloud's, as many as network.zones says
  Field<Cidr> cidr;                       // this region's part of network.cidr
  std::vector<Cluster> clusters;          // sorted by name
};

// What only this cloud knows: the spec's `providers.<provider>`, in the shape of the plugin's schema.
class Settings {
public:
  Settings() = default;
  Settings(nlohmann::json block, std::string path, std::shared_ptr<Usage> usage = nullptr)
      : block_(std::move(block)), path_(std::move(path)), usage_(std::move(usage)) {}

  // A setting that the plugin's schema requires, or gives a default.
  Field<std::string> text(const std::string& name) const {
    return Field<std::string>(block_.at(name).get<std::string>(), {path_ + "." + name}, usage_);
  }

  // One entry of a setting that maps names to texts; nothing where the spec has none of that name.
  std::optional<Field<std::string>> entry(const std::string& setting,
                                          const std::string& name) const {
    const auto map = block_.find(setting);
    if (map == block_.end() || map->find(name) == map->end()) return std::nullopt;
    return Field<std::string>(map->at(name).get<std::string>(),
                              {path_ + "." + setting + "." + name}, usage_);
  }

  const nlohmann::json& json() const { return block_; }
  const std::string& path() const { return path_; }

private:
  nlohmann::json block_ = nlohmann::json::object();
  std::string path_;
  std::shared_ptr<Usage> usage_;
};

// A block of the spec that has no type here yet. Only those that the plugin's capabilities name get to it;
// the core refuses the others.
struct Block {
  std::string name;             // "dns"
  Field<nlohmann::json> value;  // as the spec has it, with its defaults
};

// A spec with nothing left to decide: every default filled in, every location resolved, every
// address carved. The core makes it, a plugin translates it; both use this one type.
struct Environment {
  Metadata metadata;
  Network network;
  Field<std::string> main_region;  // the name of a region
  std::vector<Region> regions;  // sorted by name: the order of keys in a spec never means anything
  std::optional<Database> database;
  std::vector<Block> later;  // sorted by name
  Settings settings;

  const Region& region(const std::string& name) const;
  const Region& main() const { return region(*main_region); }
};

inline const Region& Environment::region(const std::string& name) const {
  for (const auto& region : regions) {
    if (region.name == name) return region;
  }
  throw std::out_of_range("no region is called " + name);
}

}  // namespace infra::sdk
