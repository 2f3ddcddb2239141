// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "infra/sdk/environment.hpp"
#include "infra/sdk/json_text.hpp"

// How an Environment travels: every field as {"value": …, "from": [spec paths]}. What it consists of
// is said once, in `members`; a writer and a reader go through it.
namespace infra::sdk {

namespace detail {

// ---- the members of each part, with their names on the wire ----

template <typename Part, typename Visit>
void members(Part& part, Visit&& visit);

// `Part` is const when it is written and not when it is read.
template <typename T, typename Plain>
inline constexpr bool k_is_a = std::is_same_v<std::remove_const_t<T>, Plain>;

template <typename Part, typename Visit>
void members_of_pool(Part& pool, Visit&& visit) {
  visit("name", pool.name);
  visit("cpu", pool.cpu);
  visit("memoryMib", pool.memory_mib);
  visit("arch", pool.arch);
  visit("machine", pool.machine);
  visit("min", pool.min);
  visit("max", pool.max);
  visit("spot", pool.spot);
  visit("labels", pool.labels);
  visit("taints", pool.taints);
  visit("diskGib", pool.disk_gib);
}

template <typename Part, typename Visit>
void members_of_cluster(Part& cluster, Visit&& visit) {
  visit("name", cluster.name);
  visit("version", cluster.version);
  visit("endpoint", cluster.endpoint);
  visit("secretsEncryption", cluster.secrets_encryption);
  visit("logs", cluster.logs);
  visit("nodeProvisioning", cluster.node_provisioning);
  visit("nodeAccess", cluster.node_access);
  visit("pools", cluster.pools);
  visit("access", cluster.access);
}

template <typename Part, typename Visit>
void members_of_database(Part& database, Visit&& visit) {
  visit("engine", database.engine);
  visit("version", database.version);
  visit("release", database.release);
  visit("name", database.name);
  visit("secret", database.secret);
  visit("clients", database.clients);
  visit("cpu", database.cpu);
  visit("memoryMib", database.memory_mib);
  visit("machine", database.machine);
  visit("storage", database.storage);
  visit("primary", database.primary);
  visit("replicas", database.replicas);
  visit("backups", database.backups);
  visit("deletionProtection", database.deletion_protection);
  visit("maintenance", database.maintenance);
}

template <typename Part, typename Visit>
void members(Part& part, Visit&& visit) {
  if constexpr (k_is_a<Part, Metadata>) {
    visit("name", part.name);
    visit("organization", part.organization);
    visit("labels", part.labels);
  } else if constexpr (k_is_a<Part, Network>) {
    visit("cidr", part.cidr);
    visit("zones", part.zones);
    visit("egress", part.egress);
    visit("flowLogs", part.flow_logs);
  } else if constexpr (k_is_a<Part, Region>) {
    visit("name", part.name);
    visit("location", part.location);
    visit("cloudRegion", part.cloud_region);
    visit("zones", part.zones);
    visit("cidr", part.cidr);
    visit("clusters", part.clusters);
  } else if constexpr (k_is_a<Part, Cluster>) {
    members_of_cluster(part, visit);
  } else if constexpr (k_is_a<Part, NodePool>) {
    members_of_pool(part, visit);
  } else if constexpr (k_is_a<Part, Endpoint>) {
    visit("public", part.is_public);
    visit("allow", part.allow);
  } else if constexpr (k_is_a<Part, Access>) {
    visit("group", part.group);
    visit("role", part.role);
    visit("namespaces", part.namespaces);
  } else if constexpr (k_is_a<Part, Database>) {
    members_of_database(part, visit);
  } else if constexpr (k_is_a<Part, Storage>) {
    visit("sizeGib", part.size_gib);
    visit("maxGib", part.max_gib);
  } else if constexpr (k_is_a<Part, Backups>) {
    visit("retentionDays", part.retention_days);
    visit("pointInTime", part.point_in_time);
  } else if constexpr (k_is_a<Part, Maintenance>) {
    visit("day", part.day);
    visit("hour", part.hour);
  } else if constexpr (k_is_a<Part, Block>) {
    visit("name", part.name);
    visit("value", part.value);
  } else {
    static_assert(k_is_a<Part, Environment>, "a part of an environment says its members here");
    visit("metadata", part.metadata);
    visit("network", part.network);
    visit("mainRegion", part.main_region);
    visit("regions", part.regions);
    visit("database", part.database);
    visit("later", part.later);
    visit("settings", part.settings);
  }
}

// ---- plain values ----

template <typename T>
void append_wire(std::string& text, const T& plain) {
  if constexpr (std::is_enum_v<T>) {
    append_json_text(text, to_text(plain));
  } else {
    append_json(text, nlohmann::json(plain));
  }
}
inline void append_wire(std::string& text, const std::string& plain) {
  append_json_text(text, plain);
}
inline void append_wire(std::string& text, const Cidr& cidr) { append_wire(text, cidr.text()); }
inline void append_wire(std::string& text, const Taint& taint) {
  append_wire(text += "{\"key\":", taint.key);
  append_wire(text += ",\"value\":", taint.value);
  append_wire(text += ",\"effect\":", taint.effect);
  text += '}';
}
template <typename T>
void append_wire(std::string& text, const std::vector<T>& list) {
  append_json_list(text, list, [&](const T& item) { append_wire(text, item); });
}

// One function for each kind of value, told apart by what is to be filled.
template <typename T>
void from_wire(const nlohmann::json& json, T& plain) {
  if constexpr (std::is_enum_v<T>) {
    const auto text = json.get<std::string>();
    const auto value = from_text<T>(text);
    if (!value) throw std::invalid_argument("not one of the words known here: " + text);
    plain = *value;
  } else {
    plain = json.get<T>();
  }
}
inline void from_wire(const nlohmann::json& json, Cidr& cidr) {
  const auto text = json.get<std::string>();
  const auto parsed = Cidr::parse(text);
  if (!parsed) throw std::invalid_argument("not a block of addresses: " + text);
  cidr = *parsed;
}
inline void from_wire(const nlohmann::json& json, Taint& taint) {
  taint.key = json.at("key").get<std::string>();
  taint.value = json.at("value").get<std::string>();
  from_wire(json.at("effect"), taint.effect);
}
template <typename T>
void from_wire(const nlohmann::json& json, std::vector<T>& list) {
  list.clear();
  for (const auto& item : json) from_wire(item, list.emplace_back());
}

// ---- a writer and a reader ----

// Puts a part behind a text.
class Writer {
public:
  explicit Writer(std::string& text) : text_(text) {}

  template <typename Part>
  void write(const Part& part) const {
    char before = '{';
    members(part, [&](const char* name, const auto& member) {
      text_.append(1, before).append("\"").append(name).append("\":");
      one(member);
      before = ',';
    });
    text_ += '}';
  }

private:
  template <typename Part>
  void one(const Part& part) const {
    write(part);
  }
  template <typename T>
  void one(const Field<T>& field) const {
    append_wire(text_ += "{\"value\":", field.get());
    append_wire(text_ += ",\"from\":", field.from());
    text_ += '}';
  }
  void one(const std::string& text) const { append_wire(text_, text); }
  void one(const Settings& settings) const {
    append_wire(text_ += "{\"path\":", settings.path());
    append_json(text_ += ",\"block\":", settings.json());
    text_ += '}';
  }
  template <typename Part>
  void one(const std::vector<Part>& parts) const {
    append_json_list(text_, parts, [this](const Part& part) { write(part); });
  }
  template <typename Part>
  void one(const std::optional<Part>& part) const {
    if (part) {
      write(*part);
    } else {
      text_ += "null";
    }
  }

  std::string& text_;
};

// Reads fields that all note their use in the same place.
class Reader {
public:
  explicit Reader(std::shared_ptr<Usage> usage) : usage_(std::move(usage)) {}

  template <typename Part>
  void read(const nlohmann::json& json, Part& part) const {
    members(part, [&](const char* name, auto& member) { one(json.at(name), member); });
  }

private:
  template <typename Part>
  void one(const nlohmann::json& json, Part& part) const {
    read(json, part);
  }
  template <typename T>
  void one(const nlohmann::json& json, Field<T>& field) const {
    T value{};
    from_wire(json.at("value"), value);
    field = Field<T>(std::move(value), json.at("from").get<std::vector<std::string>>(), usage_);
  }
  void one(const nlohmann::json& json, std::string& text) const { text = json.get<std::string>(); }
  void one(const nlohmann::json& json, Settings& settings) const {
    settings = Settings(json.at("block"), json.at("path").get<std::string>(), usage_);
  }
  template <typename Part>
  void one(const nlohmann::json& json, std::vector<Part>& parts) const {
    for (const auto& item : json) read(item, parts.emplace_back());
  }
  template <typename Part>
  void one(const nlohmann::json& json, std::optional<Part>& part) const {
    if (!json.is_null()) read(json, part.emplace());
  }

  std::shared_ptr<Usage> usage_;
};

}  // namespace detail

inline std::string environment_to_text(const Environment& environment) {
  std::string text;
  detail::Writer(text).write(environment);
  return text;
}

inline nlohmann::json environment_to_json(const Environment& environment) {
  return nlohmann::json::parse(environment_to_text(environment));
}

// Throws what nlohmann::json throws, or std::invalid_argument, when a document is not an environment.
inline Environment environment_from_json(const nlohmann::json& json,
                                         const std::shared_ptr<Usage>& usage) {
  Environment environment;
  detail::Reader(usage).read(json, environment);
  return environment;
}

}  // namespace infra::sdk
