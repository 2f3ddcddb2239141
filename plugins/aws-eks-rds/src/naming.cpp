// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "naming.hpp"

#include <infra/sdk/naming.hpp>

namespace infra::aws {

namespace {

// A policy has at most 6144 characters, and Karpenter's, as its module writes it, names the cluster 17
// times and the region 30 times.
constexpr std::size_t k_longest_cluster_name = 36;

}  // namespace

std::string name_of(const Names& names, const sdk::Region& region, const sdk::Cluster& cluster) {
  return sdk::shortened(names.plain_prefix + "-" + *region.cloud_region + "-" + cluster.name,
                        k_longest_cluster_name);
}

std::string without_double_hyphens(const std::string& name) {
  std::string out;
  for (const char c : name) {
    if (c != '-' || out.empty() || out.back() != '-') out += c;
  }
  return out;
}

sdk::Value regional_name(const Names& names, const std::string& what) {
  return sdk::text({names.prefix, "-", sdk::region_local("name"), "-" + what});
}

}  // namespace infra::aws
