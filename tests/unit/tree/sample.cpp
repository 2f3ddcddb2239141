// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "unit/tree/sample.hpp"

#include <string>
#include <utility>

namespace infra::test {

using namespace blueprint;
using catalogue::Catalogue;
using catalogue::Module;

namespace {

Input input(Value value) { return {std::move(value), {}}; }

Value env(const std::string& name) { return Local{Scope::environment, name}; }
Value region(const std::string& name) { return Local{Scope::region, name}; }

Value object(std::vector<std::pair<std::string, Value>> members) {
  return Object{std::move(members)};
}

Component network() {
  Component component{"network", "vpc", {}, {}, {}, "", {}};
  component.inputs["cidr"] = input(region("cidr"));
  component.inputs["name"] = input(env("name"));
  component.inputs["azs"] = input(region("zones"));
  component.inputs["enable_dns_hostnames"] = input(true);
  return component;
}

Component cluster() {
  Component component{"cluster", "eks-cluster", {}, {}, {}, "", {}};
  component.dependencies = {{"network", "", "network"}, {"audit", "global", "audit"}};
  component.inputs["name"] = input(Template{{env("name"), "-", region("name")}});
  component.inputs["vpc_id"] = input(Output{"network", "vpc_id", {}});
  component.inputs["subnet_ids"] = input(List{Output{"network", "subnets", {"private/a", "id"}},
                                              Output{"network", "subnets", {"private/b", "id"}}});
  component.inputs["tags"] = input(object({{"literal", "${not} %{a} \"template\""}}));
  component.inputs["description"] = input("${not} %{a} template");
  return component;
}

Component records() {
  Component component{"records", "dns-records", {}, {}, {}, "", {}};
  component.dependencies = {{"main", "eu-west-1", "cluster/main"},
                            {"standby", "us-east-1", "cluster/main"}};
  component.inputs["endpoints"] =
      input(List{Output{"main", "endpoint", {}}, Output{"standby", "endpoint", {}}});
  return component;
}

// What comes with the plugin, can be left out, and talks to the cluster that it is for.
Component autoscaler() {
  Component component{"autoscaler", "node-pools", {}, {}, {}, "", {}};
  component.covers = {"cluster", "node-pools"};
  component.feature = "charts";
  component.dependencies = {{"cluster", "", "cluster/*"}, {"network", "", "network"}};
  component.inputs["cluster"] = input(Output{"cluster", "name", {}});
  component.providers = {
      {{"helm", "hashicorp/helm", "3.1.2"},
       Object{{{"kubernetes",
                object({{"cluster_ca_certificate",
                         Call{"base64decode", {Output{"cluster", "certificate_data", {}}}}},
                        {"exec", object({{"args", List{"get-token", "--role", env("account")}},
                                         {"command", "aws"}})},
                        {"host", Output{"cluster", "endpoint", {}}}})},
               {"user_agent", "${not} %{a} template"}}}},
      {{"random", "hashicorp/random", "3.7.2"}, {}}};
  return component;
}

void say_region(Blueprint& blueprint, const std::string& name, const std::string& cidr) {
  auto& locals = blueprint.region_locals[name];
  locals["name"] = input(name);
  locals["state_bucket"] = input("omi-sample-tfstate-" + name);
  locals["cidr"] = input(cidr);
  locals["zones"] = input(List{name + "a", name + "b"});
}

Module module(const std::string& name, const std::string& version) {
  Module module;
  module.source = "git::https://github.com/example/terraform-" + name + ".git";
  module.version = version;
  module.ref = "v" + version;
  return module;
}

catalogue::ModuleOutput output(const char* type) {
  catalogue::ModuleOutput output;
  output.type = catalogue::parse_type(type).value();
  return output;
}

}  // namespace

Blueprint sample_blueprint() {
  Blueprint blueprint;
  blueprint.plugin = {"aws-eks-rds", "0.1.0"};
  blueprint.provider = "aws";
  blueprint.environment = "sample";
  blueprint.environment_locals["account"] = input("123456789012");
  blueprint.environment_locals["name"] = input("omi-sample");
  blueprint.environment_locals["tags"] =
      input(object({{"cost-center", "4711"}, {"note", "${a} %{b} \"c\" \\d"}}));
  say_region(blueprint, "eu-west-1", "10.0.0.0/16");
  say_region(blueprint, "us-east-1", "10.1.0.0/16");
  blueprint.region_locals["global"]["name"] = input("eu-west-1");
  blueprint.region_locals["global"]["state_bucket"] = input("omi-sample-tfstate-eu-west-1");

  blueprint.backend = {"s3",
                       {{{"bucket", region("state_bucket")},
                         {"encrypt", true},
                         {"region", region("name")},
                         {"use_lockfile", true}}}};
  blueprint.providers = {{{"aws", "hashicorp/aws", "5.100.0"},
                          {{{"allowed_account_ids", List{env("account")}},
                            {"default_tags", object({{"tags", env("tags")}})},
                            {"region", region("name")}}}}};
  blueprint.retryable_errors = {"(?s).*Throttling.*", "(?s).*RequestError: send request failed.*"};

  for (auto component : {network(), cluster(), records(), autoscaler()}) {
    std::string name = component.name;
    blueprint.components.emplace(std::move(name), std::move(component));
  }
  blueprint.components["audit"] = {"audit", "audit-trail", {}, {}, {}, "", {}};
  blueprint.components["database"] = {"database", "rds", {}, {}, {"database"}, "", {}};
  blueprint.components["database"].on_destroy = "they refuse until they are told twice";
  blueprint.takeovers = {{"us-east-1", {"promote --region us-east-1 omi-sample"}}};

  const auto add = [&](const char* region, const char* name, const char* component) {
    blueprint.units.push_back({region, name, component, {}, {}});
  };
  add("eu-west-1", "database", "database");
  add("eu-west-1", "network", "network");
  add("global", "audit", "audit");
  add("us-east-1", "network", "network");
  add("eu-west-1", "cluster/main", "cluster");
  add("us-east-1", "cluster/main", "cluster");
  add("us-east-1", "database", "database");
  add("eu-west-1", "autoscaler/main", "autoscaler");
  add("global", "records", "records");
  add("us-east-1", "autoscaler/main", "autoscaler");
  blueprint.bootstrap = {"global/audit"};

  auto& cluster = blueprint.units[5];
  cluster.inputs["node_groups"] = input(object(
      {{"standby",
        object({{"min", 1}, {"subnet", Output{"network", "subnets", {"private/a", "id"}}}})}}));
  cluster.inputs["zones"] = input(region("zones"));
  auto& replica = blueprint.units[6];
  replica.dependencies = {{"primary", "eu-west-1", "database"}, {"audit", "global", "audit"}};
  replica.inputs["replicate_source_db"] = input(Output{"primary", "arn", {}});
  return blueprint;
}

Catalogue sample_catalogue() {
  Catalogue catalogue;
  auto& vpc = catalogue.modules["vpc"] = module("vpc", "5.21.0");
  vpc.outputs["vpc_id"] = output("string");
  vpc.outputs["subnets"] = output("map(object({ id = string }))");
  auto& cluster = catalogue.modules["eks-cluster"] = module("eks", "20.37.2");
  cluster.subdirectory = "modules/cluster";
  cluster.outputs["endpoint"] = output("string");
  cluster.outputs["name"] = output("string");
  cluster.outputs["certificate_data"] = output("string");
  auto& pools = catalogue.modules["node-pools"];
  pools.own_folder = "node-pools";
  auto& database = catalogue.modules["rds"] = module("rds", "7.1.0");
  database.outputs["arn"] = output("string");
  auto& records = catalogue.modules["dns-records"] = module("dns", "1.0.0");
  records.ref = "stable";  // a tag that does not name its version
  catalogue.modules["audit-trail"] = module("audit", "0.3.0");
  return catalogue;
}

std::map<std::string, std::string> sample_modules() {
  return {{"node-pools/files/pool.yaml", "kind: NodePool\n"},
          {"node-pools/files/values.json", "{}\n"},
          {"node-pools/main.tf",
           "variable \"cluster\" {\n  type = string\n}\n\noutput \"pool\" {\n  value = "
           "yamldecode(file(\"${path.module}/files/pool.yaml\"))\n}\n"},
          {"unused/main.tf", ""}};
}

}  // namespace infra::test
