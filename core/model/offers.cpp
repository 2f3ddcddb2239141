// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "model/offers.hpp"

#include <algorithm>
#include <tuple>

namespace infra::model {

namespace {

bool covers(const registry::Machine& machine, const Need& need) {
  return machine.cpu >= need.cpu && machine.memory_mib >= need.memory_mib &&
         (!need.arch || !machine.arch || machine.arch == need.arch) &&
         (machine.regions.empty() ||
          std::includes(machine.regions.begin(), machine.regions.end(), need.cloud_regions.begin(),
                        need.cloud_regions.end()));
}

bool is_smaller(const registry::Machine& a, const registry::Machine& b) {
  return std::tie(a.cpu, a.memory_mib) < std::tie(b.cpu, b.memory_mib);
}

}  // namespace

const registry::Machine* smallest_machine(const std::vector<registry::Machine>& machines,
                                          const Need& need) {
  const registry::Machine* best = nullptr;
  for (const auto& machine : machines) {
    if (!covers(machine, need)) continue;
    if (best == nullptr || is_smaller(machine, *best)) best = &machine;
  }
  return best;
}

std::vector<registry::Version> supported_versions(const registry::Facts& facts,
                                                  const std::string& product) {
  std::vector<registry::Version> supported;
  const auto found = facts.versions.find(product);
  if (found == facts.versions.end()) return supported;
  for (const auto& version : found->second) {
    // Days of the form 2027-08-02: the order of the texts is that of the days.
    if (version.supported_until > facts.as_of) supported.push_back(version);
  }
  return supported;
}

}  // namespace infra::model
