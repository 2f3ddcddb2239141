// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "charts.hpp"

#include "providers.hpp"

namespace infra::gcp {

sdk::Component& chart_component(const std::string& name, const std::string& module,
                                sdk::Blueprint& tree) {
  auto& component = tree.component(name, module).only_with("charts");
  const auto& cluster = component.depends_on("cluster/*");
  // Whoever runs it logs in as themselves; no token is kept anywhere.
  const sdk::Object login{{"api_version", "client.authentication.k8s.io/v1beta1"},
                          {"command", "gke-gcloud-auth-plugin"}};
  component.provider(
      {"helm", "hashicorp/helm", k_helm_version},
      {{"kubernetes", sdk::Object{{"host", sdk::text({"https://", cluster.output("endpoint")})},
                                  {"cluster_ca_certificate",
                                   sdk::call("base64decode", {cluster.output("ca_certificate")})},
                                  {"exec", login}}}});
  return component;
}

}  // namespace infra::gcp
