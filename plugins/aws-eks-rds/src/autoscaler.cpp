// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "autoscaler.hpp"

#include <string>
#include <vector>

#include "charts.hpp"
#include "images.hpp"
#include "places.hpp"
#include "releases.hpp"
#include "shared_inputs.hpp"

namespace infra::aws {

namespace {

constexpr char k_service_account[] = "cluster-autoscaler";

std::vector<Placed> with_pools(const sdk::Environment& environment) {
  std::vector<Placed> clusters;
  for (const auto& placed : clusters_of(environment)) {
    if (!is_just_in_time(placed.cluster)) clusters.push_back(placed);
  }
  return clusters;
}

void add_rights(const std::vector<Placed>& clusters, sdk::Blueprint& tree) {
  auto& component = tree.component("autoscaler", "eks-pod-identity").covers("nodes");
  const auto cluster = component.depends_on("cluster/*").output("cluster_name");
  const auto name = sdk::text({cluster, "-autoscaler"});
  component
      .input("associations",
             sdk::Object{{"autoscaler", sdk::Object{{"cluster_name", cluster},
                                                    {"namespace", "kube-system"},
                                                    {"service_account", k_service_account}}}})
      .input("attach_cluster_autoscaler_policy", true)
      .input("cluster_autoscaler_cluster_names", sdk::List{cluster})
      .input("cluster_autoscaler_policy_name", name)
      .input("description", "Moves node groups within their bounds")
      .input("name", name)
      .input("use_name_prefix", false);
  for (const auto& [region, c] : clusters) {
    tree.unit(*region.cloud_region, "autoscaler/" + c.name, component);
  }
}

// It speaks the language of one minor version, the cluster's.
Image image_for(const sdk::Cluster& cluster) {
  const auto* releases = releases_for(*cluster.version);
  return {"registry.k8s.io", "autoscaling/cluster-autoscaler",
          std::string(releases == nullptr ? "" : releases->cluster_autoscaler)};
}

sdk::Value image_of(const sdk::Cluster& cluster, const sdk::Environment& environment,
                    const Names& names, sdk::Blueprint& tree) {
  const Image image = image_for(cluster);
  const bool is_isolated = *environment.network.egress == sdk::Egress::none;
  if (is_isolated) ask_for_copy(image, environment.network.egress, tree);
  const auto repository = is_isolated ? copied_repository(image, names)
                                      : sdk::Value(image.registry + "/" + image.repository);
  return sdk::text({repository, ":" + image.tag})
      .because("of the cluster's own version", cluster.version);
}

}  // namespace

void add_autoscalers(const sdk::Environment& environment, const Names& names,
                     sdk::Blueprint& tree) {
  const auto clusters = with_pools(environment);
  if (clusters.empty()) return;
  add_rights(clusters, tree);
  Chart chart("autoscaler-chart", tree);
  auto& component = chart.component();
  component.depends_on("autoscaler/*");
  component.input("cluster_name", chart.cluster_name())
      .input("region", sdk::region_local("name"))
      .input("service_account", k_service_account);
  const auto inputs_of = [&](const sdk::Cluster& cluster) {
    return sdk::Object{{"image", image_of(cluster, environment, names, tree)}};
  };
  const SharedInputs shared(component, inputs_of(clusters.front().cluster));
  for (const auto& [region, cluster] : clusters) {
    auto& unit = tree.unit(*region.cloud_region, "autoscaler-chart/" + cluster.name, component);
    shared.give(unit, inputs_of(cluster));
  }
}

}  // namespace infra::aws
