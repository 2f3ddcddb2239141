// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "access.hpp"

#include <set>
#include <string>

#include "charts.hpp"
#include "instances.hpp"
#include "regions.hpp"

namespace infra::gcp {

namespace {

std::optional<sdk::Field<std::string>> principal_of(const sdk::Settings& settings,
                                                    const sdk::Access& access) {
  return settings.entry("groups", *access.group);
}

std::string domain_of(const std::string& address) {
  const auto at = address.rfind('@');
  return at == std::string::npos ? std::string() : address.substr(at + 1);
}

// A ClusterRole that every cluster has.
const char* cluster_role_of(const sdk::Access& access) {
  switch (*access.role) {
  case sdk::Role::view:
    return "view";
  case sdk::Role::edit:
    return "edit";
  case sdk::Role::admin:
    return access.namespaces->empty() ? "cluster-admin" : "admin";
  case sdk::Role::deploy:
    break;
  }
  return "";  // refused before
}

// Whether a group gets what it is meant to get.
bool is_honoured(const sdk::Settings& settings, const sdk::Access& access, sdk::Blueprint& tree) {
  if (*access.role == sdk::Role::deploy) {
    tree.refuse(access.role,
                "the role \"deploy\" is not built yet: it needs a policy of its own in the cluster",
                "one of: view, edit, admin");
    return false;
  }
  const auto principal = principal_of(settings, access);
  if (!principal) {
    tree.refuse(access.group, "nothing says which Google group \"" + *access.group + "\" is",
                "say it: " + settings.path() + ".groups: { " + *access.group + ": " +
                    *access.group + "@example.com }");
    return false;
  }
  if (domain_of(**principal).empty()) {
    tree.refuse(*principal, "\"" + **principal + "\" is not the address of a Google group",
                "the address of a group: " + *access.group + "@example.com");
    return false;
  }
  return true;
}

// One cluster knows the groups of one domain.
bool is_one_domain(const sdk::Settings& settings, const sdk::Cluster& cluster,
                   sdk::Blueprint& tree) {
  std::string domain;
  for (const auto& access : cluster.access) {
    const auto principal = principal_of(settings, access);
    const auto own = domain_of(**principal);
    if (domain.empty()) domain = own;
    if (own == domain) continue;
    tree.refuse(*principal,
                "GKE takes all groups of a cluster from one domain, and another is of " + domain,
                "take a group of " + domain);
    return false;
  }
  return true;
}

sdk::Value binding_of(const sdk::Settings& settings, const sdk::Access& access) {
  sdk::Object binding{
      {"name", access.group},
      {"group", *principal_of(settings, access)},
      {"role",
       sdk::Value(cluster_role_of(access)).because("the role of Kubernetes for it", access.role)}};
  if (!access.namespaces->empty()) binding["namespaces"] = access.namespaces;
  return binding;
}

sdk::Value bindings_of(const sdk::Settings& settings, const sdk::Cluster& cluster) {
  sdk::List bindings;
  for (const auto& access : cluster.access) bindings.push_back(binding_of(settings, access));
  return bindings;
}

// Lets the groups of all clusters get a cluster's address and certificate; nothing within it.
void add_viewers(const sdk::Environment& environment, const Names& names, sdk::Blueprint& tree) {
  std::set<std::string> seen;
  sdk::List members;
  for (const auto* region : main_first(environment)) {
    for (const auto& cluster : region->clusters) {
      for (const auto& access : cluster.access) {
        const auto principal = *principal_of(environment.settings, access);
        if (!seen.insert(*principal).second) continue;
        members.push_back(sdk::Value("group:" + *principal)
                              .because("a group that may use a cluster", access.group, principal));
      }
    }
  }
  auto& viewers = tree.component("cluster-viewers", "projects-iam").covers("access");
  viewers.depends_on_global("services");
  viewers.input("projects", sdk::List{names.project})
      .input("mode", "additive")
      .input("bindings", sdk::Object{{"roles/container.clusterViewer", members}});
  tree.unit(sdk::k_global, "cluster-viewers", viewers);
}

}  // namespace

std::optional<sdk::Value> security_group(const sdk::Settings& settings,
                                         const sdk::Cluster& cluster) {
  if (cluster.access.empty()) return std::nullopt;
  const auto& group = cluster.access.front().group;
  const auto principal = settings.entry("groups", *group);
  if (!principal) return std::nullopt;  // refused where rights are given
  return sdk::Value("gke-security-groups@" + domain_of(**principal))
      .because("the name that Google gives to it", group, *principal);
}

void add_access(const sdk::Environment& environment, const Names& names, sdk::Blueprint& tree) {
  bool is_complete = true;
  bool is_any = false;
  for (const auto& region : environment.regions) {
    for (const auto& cluster : region.clusters) {
      bool is_known = true;
      for (const auto& access : cluster.access) {
        is_known = is_honoured(environment.settings, access, tree) && is_known;
        is_any = true;
      }
      is_complete = is_known && is_one_domain(environment.settings, cluster, tree) && is_complete;
    }
  }
  if (!is_complete || !is_any) return;

  add_viewers(environment, names, tree);
  auto& component = chart_component("access", "cluster-access", tree).covers("access");
  Instances instances(component);
  for (const auto* region : main_first(environment)) {
    for (const auto& cluster : region->clusters) {
      if (cluster.access.empty()) continue;
      tree.note(cluster.access.front().group,
                std::string("GKE knows a group once it is a member of ") + "gke-security-groups@" +
                    domain_of(**principal_of(environment.settings, cluster.access.front())));
      auto& unit = tree.unit(*region->cloud_region, "access/" + cluster.name, component);
      instances.add(unit, {{"bindings", bindings_of(environment.settings, cluster)}});
    }
  }
}

}  // namespace infra::gcp
