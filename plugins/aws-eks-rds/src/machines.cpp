// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "machines.hpp"

#include <array>
#include <string_view>
#include <vector>

namespace infra::aws {

namespace {

// Families that are as good: as old or younger, and in nearly all regions.
struct Family {
  std::string_view name;
  std::array<std::string_view, 3> alike;  // an empty one where there are fewer
};
constexpr Family k_families[] = {
    {"c7i", {"c6i", "c6a", "c5"}}, {"m7i", {"m6i", "m6a", "m5"}}, {"r6i", {"r7i", "r6a", "r5"}},
    {"r5", {"r6i", "r5a", ""}},    {"c6g", {"c7g", "c8g", ""}},   {"m6g", {"m7g", "m8g", ""}},
    {"r6g", {"r7g", "r8g", ""}},
};

std::vector<std::string_view> alike(std::string_view family) {
  std::vector<std::string_view> names;
  for (const auto& known : k_families) {
    if (known.name != family) continue;
    for (const auto name : known.alike) {
      if (!name.empty()) names.push_back(name);
    }
  }
  return names;
}

std::string family_of(const std::string& machine) { return machine.substr(0, machine.find('.')); }

}  // namespace

std::string size_of(const std::string& machine) { return machine.substr(machine.find('.') + 1); }

std::int64_t cpus_of(const std::string& size) {
  if (size == "large") return 2;
  if (size == "xlarge") return 4;
  return 4 * std::stoll(size);  // reads as far as the number goes: "2xlarge" is 8
}

sdk::Value machines_of(const sdk::NodePool& pool) {
  sdk::List machines{*pool.machine};
  if (*pool.spot) {
    for (const auto family : alike(family_of(*pool.machine))) {
      machines.emplace_back(std::string(family) + "." + size_of(*pool.machine));
    }
  }
  return sdk::Value(machines).because(
      *pool.spot ? "the smallest that covers cpu, memory and arch, and others like it"
                 : "the smallest that covers cpu, memory and arch",
      pool.machine, pool.spot);
}

}  // namespace infra::aws
