// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "catalogue/read.hpp"

#include <string_view>
#include <utility>

#include "base/text.hpp"
#include "blueprint/names.hpp"
#include "blueprint/value_json.hpp"
#include "catalogue/convert.hpp"
#include "catalogue/fit.hpp"
#include "catalogue/source.hpp"
#include "json/place.hpp"

namespace infra::catalogue {

namespace {

using json::Place;

std::string filled(const Place& place) {
  std::string text = place.text();
  if (place.kind() == Place::Kind::text && text.empty()) place.wrong("must not be empty");
  return text;
}

void check_identifier(const Place& place, const std::string& name) {
  if (blueprint::is_identifier(name)) return;
  place.wrong(in_quotes(name) + " cannot be a name here",
              "use a letter or _, then letters, digits, _ and -");
}

// Data that must be of the type, as a default and an example are.
blueprint::Value fitting_data(const Place& place, const Type& type) {
  blueprint::Value value = blueprint::data_from(place);
  for (const auto& misfit : misfits(value, type, Known())) {
    const std::string where = misfit.path.empty() ? "" : misfit.path + ": ";
    place.wrong(where + misfit.message, misfit.hint);
  }
  return value;
}

// Says more than the type does, and nothing that contradicts it.
Type overlay_from(const Place& place, const ModuleInput& input) {
  Type overlay = type_from(place);
  if (!has_any(input.type)) {
    place.wrong("the type says all there is to say: it has no any in it");
  } else if (!converts(overlay, input.type)) {
    place.wrong(describe(overlay) + " does not become " + describe(input.type));
  }
  return overlay;
}

ModuleInput input_from(const Place& place) {
  place.allow_only({"type", "overlay", "required", "default", "nullable", "ephemeral", "enum"});
  ModuleInput input;
  input.type = type_from(place.at("type"));
  if (const auto overlay = place.find("overlay")) input.overlay = overlay_from(*overlay, input);
  input.required = place.boolean_or("required", false);
  input.nullable = place.boolean_or("nullable", true);
  input.ephemeral = place.boolean_or("ephemeral", false);
  if (const auto value = place.find("default")) {
    input.default_value = fitting_data(*value, input.type);
    if (input.required) value->wrong("a required input has no default");
  }
  if (const auto allowed = place.find("enum")) {
    for (const auto& item : allowed->items()) {
      input.allowed.push_back(fitting_data(item, input.type));
    }
    if (input.allowed.empty()) allowed->wrong("must name at least one value");
  }
  return input;
}

ModuleOutput output_from(const Place& place) {
  place.allow_only({"type", "example"});
  ModuleOutput output;
  if (const auto type = place.find("type")) output.type = type_from(*type);
  if (const auto example = place.find("example")) {
    output.example = fitting_data(*example, output.type.value_or(Type{}));
  }
  return output;
}

void read_requirements(const Place& place, Module& module) {
  place.allow_only({"terraform", "providers"});
  module.terraform = place.at("terraform").text();
  for (const auto& [name, provider] : place.at("providers").members()) {
    provider.allow_only({"source", "version"});
    check_identifier(provider, name);
    module.providers[name] = {filled(provider.at("source")), provider.at("version").text()};
  }
}

// A folder within the module's repository: not above it, and not from the root.
std::string subdirectory_from(const Place& place) {
  std::string path = place.text();
  if (path.empty()) return path;
  const std::string framed = "/" + path + "/";
  const bool leads_out =
      framed.find("/.") != std::string::npos || framed.find("//") != std::string::npos;
  if (leads_out || !blueprint::is_plain_word(path)) {
    place.wrong(in_quotes(path) + " is no folder of a repository",
                "write it as modules/subnets, no part of it with a leading dot");
  }
  return path;
}

// It comes with the plugin or the workspace, so that there is no more to say of where it is.
void read_own_place(const Place& place, const Place& source, Module& module) {
  place.allow_only({"source", "requires", "inputs", "outputs"});
  module.own_folder = folder_of_source(source.text());
  if (blueprint::is_folder_name(module.own_folder)) return;
  source.wrong(in_quotes(module.own_folder) + " cannot be the name of a module's folder",
               "use a-z, 0-9 and - between them, at most 63 characters");
}

void allow_public_keys(const Place& place) {
  place.allow_only(
      {"source", "subdirectory", "version", "ref", "commit", "requires", "inputs", "outputs"});
}

void read_public_place(const Place& place, Module& module) {
  allow_public_keys(place);
  module.source = filled(place.at("source"));
  module.subdirectory = subdirectory_from(place.at("subdirectory"));
  module.version = filled(place.at("version"));
  module.ref = filled(place.at("ref"));
  module.commit = filled(place.at("commit"));
}

std::string filled_or_nothing(const Place& place, const std::string& key) {
  const auto found = place.find(key);
  return found ? filled(*found) : std::string();
}

// A team says what it knows of its own module: a folder that it works on has neither version nor commit.
void read_workspace_place(const Place& place, Module& module) {
  module.source = filled(place.at("source"));
  module.of_workspace = names_folder(module.source);
  if (module.of_workspace) return read_own_place(place, place.at("source"), module);
  allow_public_keys(place);
  if (const auto below = place.find("subdirectory")) {
    module.subdirectory = subdirectory_from(*below);
  }
  module.version = filled_or_nothing(place, "version");
  module.ref = filled_or_nothing(place, "ref");
  module.commit = filled_or_nothing(place, "commit");
}

// Each goes behind the others, for members come sorted.
void read_interface(const Place& place, Module& module) {
  read_requirements(place.at("requires"), module);
  for (const auto& [name, input] : place.at("inputs").members()) {
    check_identifier(input, name);
    module.inputs.emplace_hint(module.inputs.end(), name, input_from(input));
  }
  for (const auto& [name, output] : place.at("outputs").members()) {
    check_identifier(output, name);
    module.outputs.emplace_hint(module.outputs.end(), name, output_from(output));
  }
}

Module module_from(const Place& place) {
  Module module;
  const auto source = place.find("source");
  const bool own = source && source->kind() == Place::Kind::text && names_folder(source->text());
  if (own) {
    read_own_place(place, *source, module);
  } else {
    read_public_place(place, module);
  }
  read_interface(place, module);
  return module;
}

}  // namespace

Result<Catalogue> read(std::string_view json, const std::string& file_name) {
  Catalogue catalogue;
  json::Mistakes mistakes;
  json::read(json, mistakes, [&](const Place& root) {
    root.allow_only({"modules"});
    for (const auto& [name, module] : root.at("modules").members()) {
      check_identifier(module, name);
      catalogue.modules[name] = module_from(module);
    }
  });
  if (mistakes.empty()) return catalogue;
  return Failure(ExitCode::plugin_failed,
                 json::complaints_of(mistakes, "catalogue.data", file_name));
}

Result<Module> read_workspace_module(std::string_view json, const std::string& file_name) {
  Module module;
  json::Mistakes mistakes;
  json::read(json, mistakes, [&](const Place& root) {
    read_workspace_place(root, module);
    read_interface(root, module);
  });
  if (mistakes.empty()) return module;
  return Failure(ExitCode::wrong_spec, json::complaints_of(mistakes, "catalogue.file", file_name));
}

}  // namespace infra::catalogue
