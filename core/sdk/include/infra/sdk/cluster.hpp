// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "infra/sdk/field.hpp"
#include "infra/sdk/words.hpp"

namespace infra::sdk {

// The pool that every cluster has: what runs the cluster itself runs there.
inline constexpr char k_system_pool[] = "system";

struct Taint {
  std::string key;
  std::string value;
  TaintEffect effect = TaintEffect::no_schedule;

  friend bool operator==(const Taint& a, const Taint& b) {
    return a.key == b.key && a.value == b.value && a.effect == b.effect;
  }
};

// Nodes of one kind. `min` and `max` count the nodes of the region, all zones together.
struct NodePool {
  std::string name;
  Field<std::int64_t> cpu;
  Field<std::int64_t> memory_mib;
  Field<Architecture> arch;
  Field<std::string> machine;  // the cloud's smallest type that covers the three above
  Field<std::int64_t> min;
  Field<std::int64_t> max;
  Field<bool> spot;
  Field<std::map<std::string, std::string>> labels;
  Field<std::vector<Taint>> taints;
  Field<std::int64_t> disk_gib;

  bool is_system() const { return name == k_system_pool; }
};

// Who may do what in a cluster.
struct Access {
  Field<std::string> group;
  Field<Role> role;
  Field<std::vector<std::string>> namespaces;  // empty: in the whole cluster
};

struct Endpoint {
  Field<bool> is_public;
  Field<std::vector<std::string>> allow;  // blocks of addresses; read where it is public
};

// One Kubernetes cluster of one region.
struct Cluster {
  std::string name;            // the spec's: "main"
  Field<std::string> version;  // "1.36": what "latest" meant when it was pinned
  Endpoint endpoint;
  Field<bool> secrets_encryption;
  Field<std::vector<ClusterLog>> logs;
  Field<NodeProvisioning> node_provisioning;
  Field<NodeAccess> node_access;
  std::vector<NodePool> pools;  // sorted by name; one of them is the system pool
  std::vector<Access> access;   // in the order of the spec
};

}  // namespace infra::sdk
