// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "infra/sdk/field.hpp"
#include "infra/sdk/words.hpp"

namespace infra::sdk {

struct Storage {
  Field<std::int64_t> size_gib;
  Field<std::int64_t> max_gib;  // as far as it grows by itself
};

struct Backups {
  Field<std::int64_t> retention_days;
  Field<bool> point_in_time;
};

// A weekly hour in UTC.
struct Maintenance {
  Field<Weekday> day;
  Field<std::int64_t> hour;
};

// One database: a primary in one region, and a read replica in each of the others that it names.
struct Database {
  Field<Engine> engine;
  Field<std::string> version;  // the major one: "17"
  Field<std::string> release;  // the cloud's newest release of it when it was pinned: "17.10"
  Field<std::string> name;
  Field<std::string> secret;  // where the generated credentials live
  Field<std::vector<Client>> clients;
  Field<std::int64_t> cpu;
  Field<std::int64_t> memory_mib;
  Field<std::string> machine;  // the cloud's smallest type that covers the two above
  Storage storage;
  Field<std::string> primary;                // a region of the spec
  Field<std::vector<std::string>> replicas;  // regions of the spec, sorted
  Backups backups;
  Field<bool> deletion_protection;
  Maintenance maintenance;
};

}  // namespace infra::sdk
