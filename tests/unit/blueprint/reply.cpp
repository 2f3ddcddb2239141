// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "reply.hpp"

namespace infra::blueprint::test {

using nlohmann::json;

json good_reply() {
  return json::parse(R"({
    "document": "infra/plugin-reply",
    "version": "1.0",
    "errors": [],
    "notes": [{"path": "network.egress", "message": "one gateway for all zones"}],
    "used": ["regions.main.location", "network.cidr"],
    "pins": {"cluster.version": "1.34"},
    "locals": {
      "environment": {"name": {"value": "acme-production", "from": ["metadata.name"]}},
      "regions": {
        "global": {"name": {"value": "eu-west-1"}},
        "eu-west-1": {"name": {"value": "eu-west-1"}, "zones": {"value": ["euw1-az1"]}}
      }
    },
    "backend": {"type": "s3", "config": {"bucket": "state", "encrypt": true}},
    "providers": [{"name": "aws", "source": "hashicorp/aws", "version": "5.100.0",
                   "config": {"region": {"$local": {"scope": "region", "name": "name"}}}}],
    "retryableErrors": ["(?s).*Throttling.*"],
    "components": [
      {"name": "cluster", "module": "eks", "inputs": {
         "vpc_id": {"value": {"$output": {"dependency": "network", "output": "vpc_id"}}}},
       "dependencies": [{"name": "network", "region": "", "unit": "network"},
                        {"name": "zone", "region": "global", "unit": "zone"}]},
      {"name": "network", "module": "vpc", "dependencies": [], "inputs": {
         "name": {"value": {"$local": {"scope": "environment", "name": "name"}}},
         "azs": {"value": {"$local": {"scope": "region", "name": "zones"}},
                 "from": ["network.zones", "network.cidr", "network.zones"],
                 "because": "one subnet per zone"}}},
      {"name": "zone", "module": "zones", "dependencies": [], "inputs": {}}
    ],
    "units": [
      {"region": "eu-west-1", "name": "cluster/main", "component": "cluster", "inputs": {}},
      {"region": "eu-west-1", "name": "network", "component": "network",
       "inputs": {"cidr": {"value": "10.0.0.0/16"}}},
      {"region": "global", "name": "zone", "component": "zone", "inputs": {}}
    ]
  })");
}

Result<Blueprint> build(const json& reply) {
  return blueprint::build(reply.dump(), {"aws-eks-rds", "0.1.0", "aws", "production"});
}

std::vector<std::string> complaints(const json& reply) {
  std::vector<std::string> said;
  const auto built = build(reply);
  if (built) return said;
  for (const auto& diagnostic : built.error().diagnostics) {
    said.push_back(diagnostic.message + " [" + diagnostic.hint + "]");
  }
  return said;
}

namespace {

json with_value(const json& value) {
  json reply = good_reply();
  reply["components"][1]["inputs"] = {{"x", {{"value", value}}}};
  return reply;
}

}  // namespace

std::vector<std::string> complaints_of_value(const json& value) {
  return complaints(with_value(value));
}

Value read_value(const json& value) {
  return build(with_value(value))->components.at("network").inputs.at("x").value;
}

}  // namespace infra::blueprint::test
