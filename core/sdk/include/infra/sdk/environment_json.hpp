// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <memory>
#include <stdexcept>
#include <string>
#include <utility>

#include <nlohmann/json.hpp>

#include "infra/sdk/environment.hpp"

// How an Environment travels: every field as {"value": …, "from": [spec paths]}.
namespace infra::sdk {

namespace detail {

template <typename T>
nlohmann::json to_wire(const T& plain) {
  return plain;
}
inline nlohmann::json to_wire(const Cidr& cidr) { return cidr.text(); }

template <typename T>
T from_wire(const nlohmann::json& value) {
  return value.get<T>();
}
template <>
inline Cidr from_wire<Cidr>(const nlohmann::json& value) {
  const auto text = value.get<std::string>();
  const auto cidr = Cidr::parse(text);
  if (!cidr) throw std::invalid_argument("not a block of addresses: " + text);
  return *cidr;
}

template <typename T>
nlohmann::json field_to_json(const Field<T>& field) {
  return {{"value", to_wire(field.get())}, {"from", field.from()}};
}

// Reads fields that all note their use in the same place.
class FieldReader {
public:
  explicit FieldReader(std::shared_ptr<Usage> usage) : usage_(std::move(usage)) {}

  template <typename T>
  Field<T> read(const nlohmann::json& object, const char* name) const {
    const auto& field = object.at(name);
    return Field<T>(from_wire<T>(field.at("value")), field.at("from"), usage_);
  }

private:
  std::shared_ptr<Usage> usage_;
};

inline nlohmann::json region_to_json(const Region& region) {
  return {{"name", region.name},
          {"location", field_to_json(region.location)},
          {"cloudRegion", field_to_json(region.cloud_region)},
          {"zones", field_to_json(region.zones)},
          {"cidr", field_to_json(region.cidr)}};
}

inline Region region_from_json(const nlohmann::json& json, const FieldReader& fields) {
  return Region{json.at("name").get<std::string>(), fields.read<std::string>(json, "location"),
                fields.read<std::string>(json, "cloudRegion"),
                fields.read<std::vector<std::string>>(json, "zones"),
                fields.read<Cidr>(json, "cidr")};
}

}  // namespace detail

inline nlohmann::json environment_to_json(const Environment& environment) {
  using detail::field_to_json;
  nlohmann::json regions = nlohmann::json::array();
  for (const auto& region : environment.regions) regions.push_back(detail::region_to_json(region));
  const auto& metadata = environment.metadata;
  return {{"metadata",
           {{"name", field_to_json(metadata.name)},
            {"organization", field_to_json(metadata.organization)},
            {"labels", field_to_json(metadata.labels)}}},
          {"network", {{"zones", field_to_json(environment.network.zones)}}},
          {"mainRegion", field_to_json(environment.main_region)},
          {"regions", std::move(regions)},
          {"settings",
           {{"path", environment.settings.path()}, {"block", environment.settings.json()}}}};
}

// Throws what nlohmann::json throws, or std::invalid_argument, when a document is not an environment.
inline Environment environment_from_json(const nlohmann::json& json,
                                         const std::shared_ptr<Usage>& usage) {
  const detail::FieldReader fields(usage);
  Environment environment;
  const auto& metadata = json.at("metadata");
  environment.metadata.name = fields.read<std::string>(metadata, "name");
  environment.metadata.organization = fields.read<std::string>(metadata, "organization");
  environment.metadata.labels = fields.read<std::map<std::string, std::string>>(metadata, "labels");
  environment.network.zones = fields.read<std::int64_t>(json.at("network"), "zones");
  environment.main_region = fields.read<std::string>(json, "mainRegion");
  for (const auto& region : json.at("regions")) {
    environment.regions.push_back(detail::region_from_json(region, fields));
  }
  const auto& settings = json.at("settings");
  environment.settings =
      Settings(settings.at("block"), settings.at("path").get<std::string>(), usage);
  return environment;
}

}  // namespace infra::sdk
