// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "support/catch.hpp"

#include <memory>
#include <string>
#include <vector>

#include "own/extend.hpp"
#include "spec/read.hpp"
#include "support/temp_dir.hpp"

namespace infra::own::test {

namespace {

using blueprint::Blueprint;
using blueprint::List;
using blueprint::Object;
using blueprint::Output;
using blueprint::Template;
using blueprint::Unit;
using infra::test::TempDir;

constexpr char k_source[] = "source: 'git::https://example.com/x.git?ref=v1'";

sdk::Region region(const char* name, const char* cloud_region) {
  sdk::Region made;
  made.name = name;
  made.cloud_region = {cloud_region, {}};
  return made;
}

// A network in two regions, two clusters in the first.
Blueprint plugins_own() {
  Blueprint made;
  made.plugin = {"example", "1.0.0"};
  made.provider = "cloud";
  for (const char* name : {"network", "cluster"}) made.components[name].name = name;
  made.components["cluster"].dependencies = {{"network", "", "network"}};
  made.components["network"].inputs["zones"] = {3, {{"network.zones"}, ""}};
  made.units = {Unit{"west", "network", "network", {}, {}},
                Unit{"east", "network", "network", {}, {}},
                Unit{"west", "cluster/batch", "cluster", {}, {}},
                Unit{"west", "cluster/main", "cluster", {}, {}}};
  made.units[1].inputs["zones"] = {2, {{"regions.east.network.zones"}, ""}};
  return made;
}

struct Case {
  spec::Node written;
  sdk::Environment environment;
  std::filesystem::path workspace;
  catalogue::Catalogue modules;

  // `block` is what stands below providers.cloud.
  explicit Case(const std::string& block) {
    auto read = spec::read("network: { zones: 3 }\nproviders:\n  cloud:\n" + block, 0);
    INFO(block);
    INFO((read ? "" : read.error().diagnostics.front().message));
    REQUIRE(read);
    written = *std::move(read);
    environment.regions = {region("main", "west"), region("standby", "east")};
    environment.main_region = {"main", {}};
  }

  Result<Extended> extended() {
    auto made = extend(plugins_own(), std::make_shared<const catalogue::Catalogue>(),
                       {written, environment, workspace, modules, [](const std::string& folder) {
                          catalogue::Module read;
                          read.inputs["of_" + folder] = {};
                          return Result<catalogue::Module>(std::move(read));
                        }});
    if (made.wrong.empty()) return made;
    return Failure(ExitCode::wrong_spec, std::move(made.wrong));
  }

  std::vector<std::string> complaints() {
    const auto made = extended();
    REQUIRE_FALSE(made);
    CHECK(made.error().code == ExitCode::wrong_spec);
    std::vector<std::string> said;
    for (const auto& one : made.error().diagnostics) {
      CHECK(one.position);
      said.push_back(one.subject + ": " + one.message + " [" + one.id + "]");
    }
    return said;
  }
};

std::string unit(const std::string& name, const std::string& rest) {
  return "      " + name + ": { " + k_source + rest + " }\n";
}

std::vector<std::string> ids(const Blueprint& blueprint) {
  std::vector<std::string> ids;
  for (const auto& one : blueprint.units) ids.push_back(one.id());
  return ids;
}

}  // namespace

TEST_CASE("a spec that says nothing past the abstraction changes nothing") {
  const auto made = Case("    account: x\n").extended();
  REQUIRE(made);
  CHECK(ids(made->blueprint) == ids(plugins_own()));
  CHECK(made->blueprint.used.empty());
}

TEST_CASE("an override stands in place of what the plugin says, in all units") {
  const auto made =
      Case("    overrides:\n      network: { zones: 1, names: [a, '1', 1, 1.5, true] }\n")
          .extended();
  REQUIRE(made);
  const auto& network = made->blueprint.components.at("network");
  CHECK(network.inputs.at("zones").value == blueprint::Value(1));
  CHECK(network.inputs.at("zones").provenance.from ==
        std::vector<std::string>{"providers.cloud.overrides.network.zones"});
  CHECK(network.inputs.at("names").value == blueprint::Value(List{"a", "1", 1, 1.5, true}));
  for (const auto& one : made->blueprint.units) CHECK(one.inputs.empty());
}

TEST_CASE("an override that takes a line of the spec out of work says so") {
  const auto made = Case("    overrides: { network: { zones: 1 } }\n").extended();
  REQUIRE(made);
  REQUIRE(made->blueprint.notes.size() == 1);
  CHECK(made->blueprint.notes.front().id == "spec.override.hides");
  CHECK(made->blueprint.notes.front().message ==
        "stands in place of what is made of network.zones");
}

TEST_CASE("an own unit is built in the main region, unless it says where") {
  const auto made = Case("    units:\n" + unit("a", "") + unit("b", ", regions: all") +
                         unit("c", ", regions: [standby]"))
                        .extended();
  REQUIRE(made);
  CHECK(ids(made->blueprint) ==
        std::vector<std::string>{"east/b", "east/c", "east/network", "west/a", "west/b",
                                 "west/network", "west/cluster/batch", "west/cluster/main"});
  CHECK(made->blueprint.components.at("a").module == "a");
  CHECK(made->blueprint.components.at("b").module == "a");  // one module, however many use it
}

TEST_CASE("own units read outputs of others, of their own region") {
  const auto made =
      Case("    units:\n" +
           unit("a", ", inputs: { id: '${network.id}', text: 'x-${network.id}' }") +
           unit("b", ", inputs: { a: '${a.url}', m: { z: 1, k: '${cluster/main.name}' } }"))
          .extended();
  REQUIRE(made);
  const auto& a = made->blueprint.components.at("a");
  CHECK(a.inputs.at("id").value == blueprint::Value(Output{"network", "id", {}}));
  CHECK(a.inputs.at("text").value ==
        blueprint::Value(Template{{"x-", Output{"network", "id", {}}}}));
  REQUIRE(a.dependencies.size() == 1);
  CHECK(a.dependencies.front().unit == "network");
  const auto& b = made->blueprint.components.at("b");
  CHECK(b.inputs.at("a").value == blueprint::Value(Output{"a", "url", {}}));
  CHECK(b.inputs.at("m").value ==
        blueprint::Value(Object{{{"k", Output{"cluster_main", "name", {}}}, {"z", 1}}}));
}

TEST_CASE("an override reads by the dependency that its component has already") {
  const auto fine = Case("    overrides: { cluster: { id: '${network.id}' } }\n").extended();
  REQUIRE(fine);
  CHECK(fine->blueprint.components.at("cluster").dependencies.size() == 1);
}

TEST_CASE("what is wrong with overrides and own units is told at once, each at its line") {
  Case wrong(
      "    overrides:\n      netwrk: { zones: 1 }\n      network: { a: '${cluster.x}', b: '${c' }\n"
      "    units:\n" +
      unit("network", "") + unit("a", ", regions: main") + unit("b", ", regions: [mian]") +
      unit("c", ", inputs: { x: '${cluster.y}', w: '${nobody.z}' }") + "      d: { source: x }\n" +
      unit("cluster", ""));
  const std::string path = "providers.cloud.";
  CHECK(
      wrong.complaints() ==
      std::vector<std::string>{
          path + "units.network: plugin example calls one of its own units so [spec.unit.taken]",
          path + "units.a.regions: is neither all nor a list of regions [spec.unit.regions]",
          path + "units.b.regions[0]: \"mian\" is not one of the regions [spec.reference]",
          path + "units.d.source: \"x\" is not the source of a module [spec.source.form]",
          path + "units.cluster: plugin example calls one of its own units so [spec.unit.taken]",
          path + "units.c.inputs.x: \"cluster\" could be any of several units [spec.template.unit]",
          path + "units.c.inputs.w: west has no unit \"nobody\" whose outputs could be read "
                 "[spec.template.unit]",
          path +
              "overrides.netwrk: \"netwrk\" is no component of this tree [spec.override.component]",
          path +
              "overrides.network.a: \"cluster\" could be any of several units [spec.template.unit]",
          path + "overrides.network.b: \"${c\" is not an output of a unit [spec.template.syntax]"});
}

TEST_CASE("a module of the workspace has the interface that is read from its folder") {
  TempDir workspace;
  workspace.write("modules/queue/main.tf", "");
  Case own("    units:\n      a: { source: ./modules/queue }\n");
  own.workspace = workspace.path();
  const auto made = own.extended();
  REQUIRE(made);
  const auto& module = made->catalogue->modules.at("a");
  CHECK(module.is_known);
  CHECK(module.own_folder == "queue");
  CHECK(module.inputs.count("of_queue") == 1);
  CHECK(made->blueprint.notes.empty());
}

TEST_CASE("a circle that a team closes is told at the line that closes it") {
  Case circle("    units:\n" + unit("a", ", inputs: { x: '${b.x}' }") +
              unit("b", ", inputs: { x: '${a.x}' }"));
  CHECK(circle.complaints() ==
        std::vector<std::string>{"providers.cloud.units.a: units depend on each other in a circle: "
                                 "west/a -> west/b -> west/a [spec.template.circle]"});
}

}  // namespace infra::own::test
