// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "cluster.hpp"

#include <algorithm>
#include <string>

#include <infra/sdk/naming.hpp>

#include "access.hpp"
#include "addresses.hpp"
#include "instances.hpp"
#include "keys.hpp"
#include "network.hpp"
#include "pools.hpp"
#include "providers.hpp"
#include "regions.hpp"

namespace infra::gcp {

namespace {

// The cluster that has the addresses for services which the network plans. Two clusters cannot share
// them; each other one has those that GKE manages for every cluster, outside of the network.
constexpr char k_planned_services[] = "main";

// GKE takes 40; a node's network tag is made of the cluster's and the pool's name and has 63 at most.
constexpr std::size_t k_longest_cluster = 34;

sdk::Value addresses_that_reach_it(const sdk::Environment& environment,
                                   const sdk::Endpoint& endpoint) {
  sdk::List blocks{
      sdk::Object{{"cidr_block", environment.network.cidr}, {"display_name", "network"}}};
  for (const auto& block : *endpoint.allow) {
    blocks.push_back(sdk::Object{{"cidr_block", block}, {"display_name", "allowed by the spec"}});
  }
  return sdk::Value(blocks).because("the network itself, and whom the spec allows",
                                    environment.network.cidr, endpoint.allow);
}

sdk::Value logs_of(const sdk::Cluster& cluster) {
  sdk::List components{"SYSTEM_COMPONENTS", "WORKLOADS"};
  const auto& logs = *cluster.logs;
  if (std::find(logs.begin(), logs.end(), sdk::ClusterLog::control_plane) != logs.end()) {
    for (const char* part : {"APISERVER", "CONTROLLER_MANAGER", "SCHEDULER"}) {
      components.push_back(part);
    }
  }
  return sdk::Value(components).because("what the control plane logs", cluster.logs);
}

// Tags let nodes through the firewall.
sdk::Value tags_of(const sdk::Cluster& cluster, const Needs& needs) {
  sdk::List tags;
  if (needs.database_clients) tags.push_back(k_database_tag);
  if (*cluster.node_access == sdk::NodeAccess::session) tags.push_back(k_session_tag);
  if (*cluster.node_access == sdk::NodeAccess::ssh) tags.push_back(k_ssh_tag);
  return sdk::Value(tags).because("what the firewall lets these nodes do", cluster.node_access);
}

// Who may log in is said by IAM, not by keys that somebody left in the project.
sdk::Value metadata_of(const sdk::Cluster& cluster) {
  sdk::Object metadata{{"block-project-ssh-keys", "true"}};
  if (*cluster.node_access != sdk::NodeAccess::none) metadata["enable-oslogin"] = "TRUE";
  return sdk::Value(sdk::Object{{"all", metadata}})
      .because("how people get onto a node", cluster.node_access);
}

sdk::Value encryption_of(const sdk::Cluster& cluster, const sdk::Value& key) {
  sdk::List encryption;
  if (*cluster.secrets_encryption) {
    encryption.push_back(sdk::Object{{"state", "ENCRYPTED"}, {"key_name", key}});
  } else {
    encryption.push_back(sdk::Object{{"state", "DECRYPTED"}, {"key_name", ""}});
  }
  return sdk::Value(encryption).because("said by the spec", cluster.secrets_encryption);
}

// A cluster can be made anew and has no word of its own for this: it goes with the database, whose data
// cannot. Where there is none, nobody has said that anything may go.
sdk::Value protection_of(const sdk::Environment& environment) {
  if (!environment.database) return true;
  return sdk::Value(environment.database->deletion_protection)
      .because("where the database may be deleted, the clusters may");
}

// What lets go of a cluster before a destroy.
void tell_protection(const sdk::Environment& environment, sdk::Component& cluster) {
  const bool is_of_database = environment.database.has_value();
  if (is_of_database && !*environment.database->deletion_protection) return;
  cluster.on_destroy(std::string("GKE refuses until `") +
                     (is_of_database
                          ? "database.deletionProtection: false"
                          : "providers.gcp.overrides.cluster.deletion_protection: false") +
                     "` is built and applied");
}

void set_constants(const sdk::Environment& environment, const Names& names,
                   sdk::Component& cluster) {
  cluster.input("project_id", names.project)
      .input("regional", true)
      .input("region", sdk::region_local("name"))
      .input("zones", sdk::region_local("zones"))
      .input("subnetwork", private_subnet_of(environment.metadata))
      .input("ip_range_pods", "pods")
      .input("default_max_pods_per_node",
             sdk::Value(pods_per_node(*environment.main().cidr))
                 .because("each node takes a range of the region's addresses for its pods",
                          environment.network.cidr))
      .input("release_channel", "REGULAR")
      .input("cluster_resource_labels", names.labels)
      .input("deletion_protection", protection_of(environment));
  tell_protection(environment, cluster);
  // The network: private nodes, and eBPF for services and network policies.
  cluster.input("enable_private_nodes", true)
      .input("dns_allow_external_traffic", false)
      .input("gcp_public_cidrs_access_enabled", false)
      .input("master_global_access_enabled", true)
      .input("datapath_provider", "ADVANCED_DATAPATH")
      .input("enable_intranode_visibility", environment.network.flow_logs)
      .input("cluster_dns_provider", "CLOUD_DNS")
      .input("cluster_dns_scope", "CLUSTER_SCOPE")
      .input("gateway_api_channel", "CHANNEL_STANDARD");
  // Identity and hardening.
  cluster.input("identity_namespace", "enabled")
      .input("node_metadata", "GKE_METADATA")
      .input("create_service_account", false)
      .input("issue_client_certificate", false)
      .input("anonymous_authentication_config_mode", "LIMITED")
      .input("enable_shielded_nodes", true)
      .input("enable_secret_manager_addon", true)
      .input("security_posture_mode", "BASIC");
  // Nodes: the pool that GKE begins with goes as soon as ours are there.
  cluster.input("remove_default_node_pool", true)
      .input("initial_node_count", 1)
      .input("enable_vertical_pod_autoscaling", true)
      .input("monitoring_enabled_components", sdk::List{"SYSTEM_COMPONENTS"})
      .input("monitoring_enable_managed_prometheus", true);
}

void say_what_differs(const sdk::Cluster& cluster, sdk::Blueprint& tree) {
  tree.note(cluster.version,
            "GKE is made with this version and moves on by itself within its release channel, "
            "never back");
  const auto& logs = *cluster.logs;
  if (std::find(logs.begin(), logs.end(), sdk::ClusterLog::audit) == logs.end()) {
    tree.note(cluster.logs,
              "GKE logs what changes a cluster whether or not \"audit\" is asked for");
  }
}

// What the spec says of a cluster, in the words of the module.
sdk::Object inputs_of(const sdk::Environment& environment, const Needs& needs,
                      const sdk::Region& region, const sdk::Cluster& cluster,
                      const sdk::Value& key) {
  sdk::Object inputs = pool_inputs(cluster, region);
  inputs["kubernetes_version"] = cluster.version;
  inputs["enable_private_endpoint"] =
      sdk::Value(!*cluster.endpoint.is_public)
          .because("private unless the spec says otherwise", cluster.endpoint.is_public);
  inputs["master_authorized_networks"] = addresses_that_reach_it(environment, cluster.endpoint);
  inputs["database_encryption"] = encryption_of(cluster, key);
  inputs["logging_enabled_components"] = logs_of(cluster);
  inputs["cluster_autoscaling"] = autoscaling(cluster);
  inputs["network_tags"] = tags_of(cluster, needs);
  inputs["node_pools_tags"] =
      sdk::Value(sdk::Object{{"all", tags_of(cluster, needs)}})
          .because("what the firewall lets these nodes do", cluster.node_access);
  inputs["node_pools_metadata"] = metadata_of(cluster);
  const auto group = security_group(environment.settings, cluster);
  if (group) inputs["authenticator_security_group"] = *group;
  if (cluster.name == k_planned_services) inputs["ip_range_services"] = "services";
  return inputs;
}

sdk::Component& cluster_component(const sdk::Environment& environment, const Names& names,
                                  sdk::Blueprint& tree) {
  auto& cluster = tree.component("cluster", "private-cluster").covers("cluster").covers("nodes");
  const auto& vpc = cluster.depends_on_global("vpc");
  const auto& identity = cluster.depends_on("node-identity");
  cluster.depends_on("network");
  if (*environment.network.egress != sdk::Egress::none) cluster.depends_on("nat");
  cluster.provider({"kubernetes", "hashicorp/kubernetes", k_kubernetes_version});
  cluster.provider({"random", "hashicorp/random", k_random_version});
  set_constants(environment, names, cluster);
  cluster.input("network", vpc.output("network_name"))
      .input("service_account", identity.output("email"));
  return cluster;
}

}  // namespace

void add_clusters(const sdk::Environment& environment, const Names& names, const Needs& needs,
                  sdk::Blueprint& tree) {
  auto& component = cluster_component(environment, names, tree);
  sdk::Value key = "";
  if (needs.cluster_keys) key = component.depends_on("keys").output("keys", {k_cluster_key});

  Instances instances(component);
  for (const auto* region : main_first(environment)) {
    refuse_pools(environment, *region, tree);
    for (const auto& cluster : region->clusters) {
      say_what_differs(cluster, tree);
      const auto name = prefix_of(environment.metadata, *region) + "-" + cluster.name;
      auto& unit =
          tree.unit(*region->cloud_region, "cluster/" + cluster.name, component)
              .input("name", sdk::Value(sdk::shortened(name, k_longest_cluster))
                                 .because("unique in the project, and short enough",
                                          environment.metadata.organization,
                                          environment.metadata.name, region->cloud_region));
      instances.add(unit, inputs_of(environment, needs, *region, cluster, key));
    }
  }
}

}  // namespace infra::gcp
