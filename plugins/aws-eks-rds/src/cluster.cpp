// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "cluster.hpp"

#include <algorithm>
#include <string>

#include <infra/sdk/cidr.hpp>

#include "access.hpp"
#include "addons.hpp"
#include "naming.hpp"
#include "network.hpp"
#include "nodes.hpp"
#include "places.hpp"
#include "shared_inputs.hpp"

namespace infra::aws {

namespace {

// Addresses of Services, which never leave a cluster: apart from all that the network may reach.
sdk::Value service_addresses(const sdk::Environment& environment) {
  for (const char* block : {"172.20.0.0/16", "10.100.0.0/16"}) {
    if (environment.network.cidr->overlaps(*sdk::Cidr::parse(block))) continue;
    return sdk::Value(block).because("no part of the network", environment.network.cidr);
  }
  return "192.168.0.0/16";  // no network overlaps all three
}

sdk::Value log_types(const sdk::Cluster& cluster) {
  sdk::List types;
  for (const auto log : *cluster.logs) {
    if (log == sdk::ClusterLog::audit) types.emplace_back("audit");
    if (log == sdk::ClusterLog::control_plane) {
      for (const char* type : {"api", "authenticator", "controllerManager", "scheduler"}) {
        types.emplace_back(type);
      }
    }
  }
  return sdk::Value(types).because("EKS's words for these logs", cluster.logs);
}

// A cluster that nobody administers takes no charts.
void check_administration(const sdk::Cluster& cluster, sdk::Blueprint& tree) {
  const auto is_admin = [](const sdk::Access& access) { return *access.role == sdk::Role::admin; };
  if (std::any_of(cluster.access.begin(), cluster.access.end(), is_admin)) return;
  const std::string message = "no group is admin of the cluster \"" + cluster.name +
                              "\": whoever applies the charts of its nodes must be";
  if (cluster.access.empty()) {
    tree.note(cluster.node_provisioning, message);
  } else {
    tree.note(cluster.access.front().role, message);
  }
}

class Clusters {
public:
  Clusters(const sdk::Environment& environment, const Names& names, sdk::Blueprint& tree)
      : environment_(environment), names_(names), tree_(tree), clusters_(clusters_of(environment)),
        component_(tree.component("cluster", "eks")), network_(component_.depends_on("network")),
        addons_(component_) {
    if (any([](const sdk::Cluster& c) { return *c.secrets_encryption; })) {
      key_ = &component_.depends_on("keys/cluster", "cluster_key");
    }
    if (any([](const sdk::Cluster& c) { return !c.logs->empty(); })) {
      logs_key_ = &component_.depends_on("keys/logs", "logs_key");
    }
    has_rules_ = any([](const sdk::Cluster& c) { return *c.node_access == sdk::NodeAccess::ssh; });
    // A network without its ways to AWS has no nodes that get ready.
    component_.depends_on("endpoints");
  }

  void add() {
    say_what_all_share();
    const SharedInputs shared(component_, inputs_of(clusters_.front().cluster));
    for (const auto& [region, cluster] : clusters_) {
      check_administration(cluster, tree_);
      const auto name = sdk::Value(name_of(names_, region, cluster))
                            .because("unique in the account", environment_.metadata.organization,
                                     environment_.metadata.name, region.cloud_region);
      auto& unit =
          tree_.unit(*region.cloud_region, "cluster/" + cluster.name, component_)
              .input("cluster_name", name)
              .input("node_security_group_tags", sdk::Object{{"karpenter.sh/discovery", name}});
      shared.give(unit, inputs_of(cluster));
    }
  }

private:
  template <typename Is>
  bool any(Is is) const {
    return std::any_of(clusters_.begin(), clusters_.end(),
                       [&](const Placed& placed) { return is(placed.cluster); });
  }

  void say_what_all_share() {
    component_.covers("cluster").covers("nodes");
    if (any([](const sdk::Cluster& c) { return !c.access.empty(); })) component_.covers("access");
    component_.provider({"cloudinit", "hashicorp/cloudinit", "2.4.0"})
        .provider({"null", "hashicorp/null", "3.3.1"})
        .provider({"time", "hashicorp/time", "0.14.0"})
        .provider({"tls", "hashicorp/tls", "4.2.1"});
    component_.input("vpc_id", network_.output("vpc_id"))
        .input("subnet_ids", network_.output("private_subnets"))
        .input("cluster_service_ipv4_cidr", service_addresses(environment_))
        .input("cluster_endpoint_private_access", true)
        // The add-ons below are all there is, each at its version.
        .input("bootstrap_self_managed_addons", false)
        .input("create_kms_key", false)
        .input("iam_role_use_name_prefix", false)
        .input("cluster_encryption_policy_use_name_prefix", false)
        // IAM trusts EKS's issuers through its own root store; with a thumbprint every plan would call them.
        .input("enable_irsa", true)
        .input("include_oidc_root_ca_thumbprint", false)
        // Who may do what is said by entries alone: whoever made the cluster has no rights by that.
        .input("authentication_mode", "API")
        .input("enable_cluster_creator_admin_permissions", false)
        // Versions that cost extra for their age are not offered: at its end EKS moves on.
        .input("cluster_upgrade_policy", sdk::Object{{"support_type", "STANDARD"}})
        .input("cloudwatch_log_group_retention_in_days", k_log_retention_days)
        .input("tags", names_.tags);
    if (logs_key_ != nullptr) {
      component_.input("cloudwatch_log_group_kms_key_id", logs_key_->output("key_arn"));
    }
  }

  // What a region or a cluster may have otherwise than the others.
  sdk::Object inputs_of(const sdk::Cluster& cluster) {
    sdk::Object inputs{
        {"access_entries", access_entries(environment_, cluster, tree_)},
        {"cluster_addons", addons_.of(cluster, names_, tree_)},
        {"cluster_enabled_log_types", log_types(cluster)},
        {"cluster_encryption_config", encryption_of(cluster)},
        {"cluster_endpoint_public_access", cluster.endpoint.is_public},
        {"cluster_endpoint_public_access_cidrs", cluster.endpoint.allow},
        {"cluster_version", cluster.version},
        {"create_cloudwatch_log_group",
         sdk::Value(!cluster.logs->empty()).because("where there are logs", cluster.logs)},
        {"eks_managed_node_groups", managed_node_groups(cluster, names_, tree_)}};
    if (has_rules_) {
      inputs["node_security_group_additional_rules"] = node_rules(cluster, environment_.network);
    }
    return inputs;
  }

  sdk::Value encryption_of(const sdk::Cluster& cluster) const {
    const bool is_wanted = *cluster.secrets_encryption && key_ != nullptr;
    return (is_wanted ? sdk::Value(sdk::Object{{"provider_key_arn", key_->output("key_arn")},
                                               {"resources", sdk::List{"secrets"}}})
                      : sdk::Value(sdk::Object{}))
        .because("Secrets with a key of our own, or with one of AWS", cluster.secrets_encryption);
  }

  const sdk::Environment& environment_;
  const Names& names_;
  sdk::Blueprint& tree_;
  std::vector<Placed> clusters_;
  sdk::Component& component_;
  const sdk::Dependency& network_;
  Addons addons_;
  const sdk::Dependency* key_ = nullptr;
  const sdk::Dependency* logs_key_ = nullptr;
  bool has_rules_ = false;
};

}  // namespace

void add_clusters(const sdk::Environment& environment, const Names& names, sdk::Blueprint& tree) {
  if (clusters_of(environment).empty()) return;
  add_addon_roles(environment, names, tree);
  Clusters(environment, names, tree).add();
}

}  // namespace infra::aws
