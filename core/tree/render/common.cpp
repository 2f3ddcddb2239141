// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "tree/render/common.hpp"

#include <algorithm>
#include <utility>

#include "base/assertion.hpp"
#include "hcl/quote.hpp"

namespace infra::tree {

using namespace blueprint;

namespace {

Template below_folder_of(const std::string& marker, const std::string& path) {
  return Template{{Call{"dirname", {Call{"find_in_parent_folders", {marker}}}}, "/" + path}};
}

List each_as_templates(const List& values) {
  List list;
  for (const auto& value : values) list.push_back(as_templates(value));
  return list;
}

}  // namespace

std::string spec_of(const Blueprint& blueprint) {
  return "environments/" + blueprint.environment + "/environment.yaml";
}

hcl::Body built_file(const Blueprint& blueprint) {
  hcl::Body body;
  body.comment("Built by infra from " + spec_of(blueprint) +
               ": change that file and run `infra build`.");
  return body;
}

Value below_tree(const std::string& path) { return below_folder_of("root.hcl", path); }
Value below_region(const std::string& path) { return below_folder_of("region.hcl", path); }

Value place_of(const Dependency& dependency) {
  const bool has_own_name = dependency.unit.back() == '*';
  const std::string unit =
      dependency.unit.substr(0, dependency.unit.size() - (has_own_name ? 1 : 0));
  Template place = dependency.region.empty()
                       ? below_folder_of("region.hcl", unit)
                       : below_folder_of("root.hcl", dependency.region + '/' + unit);
  if (has_own_name) place.parts.push_back(Call{"basename", {Call{"get_terragrunt_dir", {}}}});
  return place;
}

void add_scopes(const Value& value, Scopes& scopes) {
  walk(value, [&](const Value& part) {
    if (const auto* local = part.as<Local>()) scopes.insert(local->scope);
  });
}

void add_scopes(const Inputs& inputs, Scopes& scopes) {
  for (const auto& [name, input] : inputs) add_scopes(input.value, scopes);
}

void read_locals(const Scopes& scopes, hcl::Body& locals) {
  if (scopes.count(Scope::environment) != 0) {
    locals.code("env", R"(read_terragrunt_config(find_in_parent_folders("env.hcl")).locals)");
  }
  if (scopes.count(Scope::region) != 0) {
    locals.code("region", R"(read_terragrunt_config(find_in_parent_folders("region.hcl")).locals)");
  }
  if (scopes.count(Scope::versions) != 0) {
    locals.code("versions",
                R"(read_terragrunt_config(find_in_parent_folders("versions.hcl")).locals)");
  }
}

// A call is left alone: what it makes of its strings is its own affair.
Value as_templates(const Value& value) {
  if (const auto* text = value.as<std::string>()) return hcl::template_of(*text);
  if (const auto* list = value.as<List>()) return each_as_templates(*list);
  if (const auto* object = value.as<Object>()) {
    Object result;
    for (const auto& [name, member] : object->members) {
      result.members.emplace_back(hcl::template_of(name), as_templates(member));
    }
    return result;
  }
  if (const auto* text = value.as<Template>()) return Template{each_as_templates(text->parts)};
  return value;
}

hcl::Body inputs_body(const Inputs& inputs) {
  hcl::Body body;
  for (const auto& [name, input] : inputs) {
    const bool has_parts = input.value.as<List>() != nullptr || input.value.as<Object>() != nullptr;
    body.attribute(name, has_parts ? as_templates(input.value) : input.value);
  }
  return body;
}

const catalogue::Module& module_of(const Component& component,
                                   const catalogue::Catalogue& catalogue) {
  const auto found = catalogue.modules.find(component.module);
  ensure(found != catalogue.modules.end(), "modules were checked against the catalogue");
  return found->second;
}

const catalogue::Module& module_of(const Component& component, const catalogue::Index& tree) {
  const auto* module = tree.module_of(component);
  ensure(module != nullptr, "modules were checked against the catalogue");
  return *module;
}

std::string version_of(const catalogue::Module& module, const Blueprint& blueprint) {
  return module.own_folder.empty() || module.of_workspace ? module.version
                                                          : blueprint.plugin.release;
}

}  // namespace infra::tree
