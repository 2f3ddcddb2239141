// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "services.hpp"

#include <set>
#include <string>

namespace infra::gcp {

namespace {

std::set<std::string> apis_for(const Needs& needs) {
  std::set<std::string> apis{"cloudresourcemanager", "compute", "iam", "logging", "serviceusage"};
  if (needs.clusters) {
    apis.insert({"container", "containersecurity", "dns", "iamcredentials", "monitoring"});
  }
  if (needs.sessions) apis.insert("iap");
  if (needs.sessions || needs.ssh) apis.insert("oslogin");
  if (needs.keys()) apis.insert("cloudkms");
  if (needs.database) apis.insert({"secretmanager", "servicenetworking", "sqladmin"});
  return apis;
}

// A service agent does not exist before somebody asks for it, and a key cannot be given to nobody.
std::set<std::string> agents_for(const Needs& needs) {
  std::set<std::string> agents;
  if (needs.cluster_keys) agents.insert("container");
  if (needs.database) agents.insert({"secretmanager", "sqladmin"});
  return agents;
}

}  // namespace

void add_services(const Names& names, const Needs& needs, sdk::Blueprint& tree) {
  sdk::List apis;
  for (const auto& api : apis_for(needs)) apis.push_back(api + ".googleapis.com");
  sdk::List agents;
  for (const auto& api : agents_for(needs)) {
    agents.push_back(sdk::Object{{"api", api + ".googleapis.com"}, {"roles", sdk::List{}}});
  }
  const auto& services =
      tree.component("services", "project-services")
          .covers("services")
          .input("project_id", names.project)
          .input("activate_apis", sdk::Value(apis).because("what is built calls these"))
          .input("activate_api_identities",
                 sdk::Value(agents).because("agents that get rights of others"))
          // Others may use an API of the project: a destroy leaves them on.
          .input("disable_services_on_destroy", false)
          .input("disable_dependent_services", false);
  tree.unit(sdk::k_global, "services", services);
  // Some modules read an API at plan, which refuses to answer before it is enabled.
  tree.bootstrap(sdk::k_global, "services");
}

}  // namespace infra::gcp
