// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "services.hpp"

namespace infra::gcp {

void add_services(const Names& names, sdk::Blueprint& tree) {
  const sdk::List apis{"cloudresourcemanager.googleapis.com", "compute.googleapis.com",
                       "iam.googleapis.com", "serviceusage.googleapis.com"};
  const auto& services = tree.component("services", "project-services")
                             .input("project_id", names.project)
                             .input("activate_apis", apis)
                             // Others may use an API of the project: a destroy leaves them on.
                             .input("disable_services_on_destroy", false)
                             .input("disable_dependent_services", false);
  tree.unit(sdk::k_global, "services", services);
}

}  // namespace infra::gcp
