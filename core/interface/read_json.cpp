// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include <utility>

#include "base/text.hpp"
#include "blueprint/names.hpp"
#include "blueprint/value_json.hpp"
#include "catalogue/fit.hpp"
#include "interface/read.hpp"
#include "json/place.hpp"

namespace infra::interface {

namespace {

using catalogue::Module;
using catalogue::ModuleInput;
using catalogue::ModuleOutput;
using json::Place;

std::string text_or_nothing(const Place& place, const std::string& key) {
  const auto found = place.find(key);
  return found && found->kind() != Place::Kind::null ? found->text() : std::string();
}

void check_name(const Place& place, const std::string& name) {
  if (blueprint::is_identifier(name)) return;
  place.wrong(in_quotes(name) + " cannot be a name here",
              "use a letter or _, then letters, digits, _ and -");
}

blueprint::Value fitting(const Place& place, const catalogue::Type& type) {
  blueprint::Value value = blueprint::data_from(place);
  for (const auto& misfit : catalogue::misfits(value, type, catalogue::Known())) {
    place.wrong((misfit.path.empty() ? "" : misfit.path + ": ") + misfit.message, misfit.hint);
  }
  return value;
}

ModuleInput input_at(const Place& place) {
  ModuleInput input;
  input.type = catalogue::type_from(place.at("type"));
  if (const auto overlay = place.find("overlay")) input.overlay = catalogue::type_from(*overlay);
  input.nullable = place.boolean_or("nullable", true);
  input.ephemeral = place.boolean_or("ephemeral", false);
  const auto value = place.find("default");
  if (value) input.default_value = fitting(*value, input.type);
  input.required = place.boolean_or("required", false);
  if (input.required && value) value->wrong("a required input has no default");
  if (const auto allowed = place.find("enum")) {
    for (const auto& item : allowed->items()) input.allowed.push_back(fitting(item, input.type));
  }
  return input;
}

ModuleOutput output_at(const Place& place) {
  ModuleOutput output;
  if (const auto type = place.find("type")) output.type = catalogue::type_from(*type);
  if (const auto example = place.find("example")) {
    output.example = fitting(*example, output.type.value_or(catalogue::Type{}));
  }
  return output;
}

// {"aws": {"source": …, "version": …}}, or {"aws": ">= 5"} with the sources beside it.
void take_requirements(const Place& place, Module& module) {
  module.terraform = text_or_nothing(place, "terraform");
  const auto sources = place.find("sources");
  const auto providers = place.find("providers");
  if (!providers) return;
  for (const auto& [name, provider] : providers->members()) {
    check_name(provider, name);
    const bool is_object = provider.kind() == Place::Kind::object;
    std::string source = is_object ? text_or_nothing(provider, "source")
                         : sources ? text_or_nothing(*sources, name)
                                   : "";
    if (source.empty()) source = "hashicorp/" + name;
    module.providers[name] = {std::move(source),
                              is_object ? text_or_nothing(provider, "version") : provider.text()};
  }
}

// As Terragrunt has it: an address of a web page becomes one that git clones.
std::string source_of(std::string address) {
  constexpr std::string_view k_web = "https://";
  constexpr std::string_view k_end = ".git";
  if (address.rfind(k_web, 0) != 0) return address;
  const bool has_end = address.size() > k_end.size() &&
                       address.compare(address.size() - k_end.size(), k_end.size(), k_end) == 0;
  return "git::" + address + (has_end ? "" : std::string(k_end));
}

Module module_at(const Place& root) {
  Module module;
  module.source = source_of(text_or_nothing(root, "source"));
  module.subdirectory = text_or_nothing(root, root.find("subdir") ? "subdir" : "subdirectory");
  module.version = text_or_nothing(root, "version");
  module.ref = text_or_nothing(root, "ref");
  module.commit = text_or_nothing(root, "commit");
  if (const auto requires_these = root.find("requires")) take_requirements(*requires_these, module);
  for (const auto& [name, input] : root.at("inputs").members()) {
    check_name(input, name);
    module.inputs[name] = input_at(input);
  }
  for (const auto& [name, output] : root.at("outputs").members()) {
    check_name(output, name);
    module.outputs[name] = output_at(output);
  }
  return module;
}

}  // namespace

Result<Interface> read_json(std::string_view text, const std::string& file_name) {
  Interface interface;
  json::Mistakes mistakes;
  json::read(text, mistakes, [&](const Place& root) { interface.module = module_at(root); });
  if (mistakes.empty()) return interface;
  return Failure(ExitCode::wrong_spec, json::complaints_of(mistakes, "interface.json", file_name));
}

}  // namespace infra::interface
