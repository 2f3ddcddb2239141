// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "addons.hpp"

#include <string>

#include "naming.hpp"
#include "places.hpp"
#include "releases.hpp"

namespace infra::aws {

namespace {

struct AddonRole {
  const char* unit;    // of which the cluster's name is the rest
  const char* suffix;  // of the role's name
  const char* description;
  const char* policy;
};
constexpr AddonRole k_cni_role{"vpc-cni-role", "-cni", "Gives pods their addresses",
                               "arn:aws:iam::aws:policy/AmazonEKS_CNI_Policy"};
constexpr AddonRole k_storage_role{"ebs-csi-role", "-ebs-csi", "Makes volumes and attaches them",
                                   "arn:aws:iam::aws:policy/service-role/AmazonEBSCSIDriverPolicy"};

void add_role(const AddonRole& role, const sdk::Environment& environment, const Names& names,
              sdk::Blueprint& tree) {
  auto& component = tree.component(role.unit, "eks-pod-identity")
                        .covers("cluster")
                        .input("additional_policy_arns", sdk::Object{{"addon", role.policy}})
                        .input("description", role.description)
                        .input("use_name_prefix", false);
  for (const auto& [region, cluster] : clusters_of(environment)) {
    tree.unit(*region.cloud_region, std::string(role.unit) + "/" + cluster.name, component)
        .input("name", name_of(names, region, cluster) + role.suffix);
  }
}

// Before there are nodes: without these no node becomes ready.
sdk::Object first_addon(std::string_view version) {
  return {{"addon_version", version}, {"before_compute", true}};
}

sdk::Value association(const sdk::Dependency& role, const char* service_account) {
  return sdk::List{
      sdk::Object{{"role_arn", role.output("iam_role_arn")}, {"service_account", service_account}}};
}

}  // namespace

void add_addon_roles(const sdk::Environment& environment, const Names& names,
                     sdk::Blueprint& tree) {
  for (const AddonRole& role : {k_cni_role, k_storage_role}) {
    add_role(role, environment, names, tree);
  }
}

sdk::Value Addons::of(const sdk::Cluster& cluster, const Names& names, sdk::Blueprint& tree) const {
  const auto* releases = releases_for(*cluster.version);
  if (releases == nullptr) {
    tree.refuse(cluster.version,
                "this plugin knows no versions of the add-ons for Kubernetes " + *cluster.version,
                "take one of 1.36, 1.35 and 1.34, or a newer plugin");
    return sdk::Object{};
  }
  sdk::Object cni = first_addon(releases->vpc_cni);
  cni["configuration_values"] =
      sdk::call("jsonencode", {sdk::Object{{"enableNetworkPolicy", "true"}}});
  cni["pod_identity_association"] = association(cni_role_, "aws-node");
  const sdk::Object storage{
      {"addon_version", releases->ebs_csi_driver},
      {"configuration_values",
       sdk::call("jsonencode",
                 {sdk::Object{{"controller", sdk::Object{{"extraVolumeTags", names.tags}}}}})},
      {"pod_identity_association", association(storage_role_, "ebs-csi-controller-sa")}};
  return sdk::Value(
             sdk::Object{{"aws-ebs-csi-driver", storage},
                         {"coredns", sdk::Object{{"addon_version", releases->coredns}}},
                         {"eks-pod-identity-agent", first_addon(releases->pod_identity_agent)},
                         {"kube-proxy", first_addon(releases->kube_proxy)},
                         {"vpc-cni", cni}})
      .because("pinned for this version of Kubernetes", cluster.version);
}

}  // namespace infra::aws
