// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "charts.hpp"

#include <string>

namespace infra::aws {

// A token that lives for minutes and is made when it is needed: nothing to keep, nothing to leak.
Chart::Chart(const std::string& name, sdk::Blueprint& tree)
    : component_(tree.component(name, name)), cluster_(component_.depends_on("cluster/*")) {
  const auto token = sdk::List{"eks",          "get-token", "--cluster-name",
                               cluster_name(), "--region",  sdk::region_local("name")};
  const sdk::Object access{
      {"cluster_ca_certificate",
       sdk::call("base64decode", {cluster_.output("cluster_certificate_authority_data")})},
      {"exec", sdk::Object{{"api_version", "client.authentication.k8s.io/v1beta1"},
                           {"args", token},
                           {"command", "aws"}}},
      {"host", cluster_.output("cluster_endpoint")}};
  component_.covers("nodes").only_with("charts").provider({"helm", "hashicorp/helm", "3.1.2"},
                                                          {{"kubernetes", access}});
}

}  // namespace infra::aws
