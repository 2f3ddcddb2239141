// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <string_view>

namespace infra::aws {

// What goes with a version of Kubernetes, each at one release. AWS publishes new ones all the time; which
// one a cluster has is a change of this table, that somebody reviews.
struct Releases {
  std::string_view kubernetes;
  std::string_view node_image;  // of managed node groups: the patch level and the image's date
  std::string_view vpc_cni;
  std::string_view kube_proxy;
  std::string_view coredns;
  std::string_view pod_identity_agent;
  std::string_view ebs_csi_driver;
  std::string_view cluster_autoscaler;
};

// Null where this plugin knows no releases for the version.
const Releases* releases_for(std::string_view kubernetes);

// The same image, as Karpenter names it for all versions.
inline constexpr std::string_view k_karpenter_node_image = "al2023@v20260714";

inline constexpr std::string_view k_karpenter = "1.14.1";

}  // namespace infra::aws
