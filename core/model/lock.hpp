// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace infra::model {

// Which plugin built a provider's tree.
struct PluginPin {
  std::string name;
  std::string release;
  std::string digest;  // of the plugin's data
  // Of its library, by platform ("linux_amd64"), for a plugin that did not come with infra.
  std::map<std::string, std::string> libraries;
  friend bool operator==(const PluginPin&, const PluginPin&) = default;
};

// What "latest" meant when it was first built, by the spec path that says it. It stays so until
// somebody asks for an upgrade.
using Pins = std::map<std::string, std::string>;

// What an environment has taken and must keep: infra.lock. One line per slot, sorted by slot, so
// that two branches that take the same one conflict in git instead of overlapping in the network.
struct Lock {
  std::map<std::uint32_t, std::string> slots;  // part of network.cidr -> region of the spec
  std::map<std::string, PluginPin> plugins;    // by provider
  std::map<std::string, Pins> pins;            // by provider
  friend bool operator==(const Lock&, const Lock&) = default;
};

// `file_name` is for messages. An empty text is an empty lock.
Result<Lock> parse_lock(std::string_view text, const std::string& file_name);

std::string print(const Lock& lock);

// A line of a lock file that two locks have differently; empty where one does not have it.
struct LockChange {
  std::string before;
  std::string after;
};

// In the order of the lines: slots, plugins, pins.
std::vector<LockChange> changes_between(const Lock& before, const Lock& after);

// Gives every region a slot. Whoever has one keeps it; the others take the lowest free ones in the
// order of their names, but for those that nobody may have. The slot of a region that left the spec
// stays taken.
Lock with_slots(Lock lock, const std::vector<std::string>& regions,
                const std::set<std::uint32_t>& reserved = {});

// The slot of a region that has one.
std::uint32_t slot_of(const Lock& lock, const std::string& region);

}  // namespace infra::model
