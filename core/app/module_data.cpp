// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "app/module_data.hpp"

#include <algorithm>
#include <utility>

#include <nlohmann/json.hpp>

#include "app/columns.hpp"
#include "base/text.hpp"
#include "blueprint/value_json.hpp"
#include "catalogue/fit.hpp"
#include "catalogue/source.hpp"

namespace infra::app {

namespace {

using Json = nlohmann::ordered_json;
using Rows = std::vector<std::vector<std::string>>;

// Longer defaults and lists of values are told by --format json.
constexpr std::size_t k_longest_value = 60;

Json json_of(const blueprint::Value& value) { return Json::parse(blueprint::to_json(value)); }

Json text_or_null(const std::string& text) { return text.empty() ? Json() : Json(text); }

Json identity_of(const KnownModule& known) {
  return {{"name", known.name},
          {"version", text_or_null(known.version)},
          {"ref", text_or_null(known.module.ref)},
          {"commit", text_or_null(known.module.commit)},
          {"source", text_or_null(catalogue::address_of(known.module))},
          {"plugin", text_or_null(known.plugin)},
          {"provider", text_or_null(known.provider)},
          {"file", text_or_null(known.file)}};
}

Json requires_of(const catalogue::Module& module) {
  Json providers = Json::object();
  for (const auto& [name, provider] : module.providers) {
    providers[name] = {{"source", provider.source}, {"version", provider.version}};
  }
  return {{"terraform", module.terraform}, {"providers", std::move(providers)}};
}

Json json_of(const catalogue::ModuleInput& input) {
  Json json = {{"type", to_text(input.type)}, {"required", input.required}};
  if (input.overlay) json["overlay"] = to_text(*input.overlay);
  if (input.default_value) json["default"] = json_of(*input.default_value);
  json["nullable"] = input.nullable;
  json["ephemeral"] = input.ephemeral;
  for (const auto& value : input.allowed) json["enum"].push_back(json_of(value));
  return json;
}

Json json_of(const catalogue::ModuleOutput& output) {
  Json json = Json::object();
  if (output.type) json["type"] = to_text(*output.type);
  if (output.example) json["example"] = json_of(*output.example);
  return json;
}

// Nothing of a part that a module does not have.
std::string part(const std::string& heading, const std::string& text) {
  return text.empty() ? text : '\n' + heading + '\n' + text;
}

std::string value_of(const catalogue::ModuleInput& input) {
  if (input.required) return "required";
  if (!input.default_value) return "optional";
  std::string json = blueprint::to_json(*input.default_value);
  return json.size() <= k_longest_value ? json : catalogue::shown(*input.default_value);
}

std::string about(const catalogue::ModuleInput& input) {
  std::vector<std::string> said;
  if (!input.allowed.empty()) {
    std::string list;
    for (const auto& value : input.allowed) {
      list += (list.empty() ? "" : ", ") + catalogue::shown(value);
    }
    said.push_back("one of: " + list);
  }
  if (!input.nullable)
    said.emplace_back(input.required ? "not null" : "null stands for the default");
  if (input.ephemeral) said.emplace_back("ephemeral");
  return joined(said, "; ");
}

// What the name of its kind does not say: the attributes of objects, what is asked of an any.
std::string types_as_text(const catalogue::Module& module) {
  const std::string indent = "  ";
  std::string text;
  for (const auto& [name, input] : module.inputs) {
    const auto& type = input.overlay ? *input.overlay : input.type;
    const bool is_told = !input.overlay && to_text(type) == describe(type);
    if (is_told) continue;
    text.append(indent).append(name);
    if (input.overlay) text.append(" (any for the module; infra asks for more)");
    text.append("\n")
        .append(indent)
        .append("  ")
        .append(to_lines(type, indent + "  "))
        .append("\n");
  }
  return text;
}

std::string mark_of(interface::Impact impact) {
  switch (impact) {
  case interface::Impact::breaking:
    return "!";
  case interface::Impact::behaviour:
    return "~";
  case interface::Impact::compatible:
    return " ";
  }
  return "";
}

std::string title_of(const KnownModule& known) {
  const std::string version = known.version.empty() ? "" : ' ' + known.version;
  return known.name + version + " (" + known.brought_by() + ')';
}

std::size_t count(const std::vector<interface::Change>& changes, interface::Impact impact) {
  return static_cast<std::size_t>(
      std::count_if(changes.begin(), changes.end(),
                    [&](const interface::Change& change) { return change.impact == impact; }));
}

}  // namespace

Json list_of(const std::vector<KnownModule>& modules) {
  Json list = Json::array();
  for (const auto& known : modules) {
    Json json = identity_of(known);
    json["inputs"] = known.module.inputs.size();
    json["outputs"] = known.module.outputs.size();
    list.push_back(std::move(json));
  }
  return list;
}

std::string list_as_text(const std::vector<KnownModule>& modules) {
  Rows rows;
  for (const auto& known : modules) {
    rows.push_back({known.name, known.version.empty() ? "-" : known.version, known.brought_by(),
                    catalogue::address_of(known.module)});
  }
  return rows.empty() ? "no modules are known: see infra module import\n" : in_columns(rows);
}

Json interface_of(const KnownModule& known) {
  Json json = identity_of(known);
  json["requires"] = requires_of(known.module);
  json["inputs"] = Json::object();
  for (const auto& [name, input] : known.module.inputs) json["inputs"][name] = json_of(input);
  json["outputs"] = Json::object();
  for (const auto& [name, output] : known.module.outputs) json["outputs"][name] = json_of(output);
  return json;
}

std::string interface_as_text(const KnownModule& known) {
  const auto& module = known.module;
  Rows head{{"name", known.name}};
  const auto add = [&](const char* what, const std::string& text) {
    if (!text.empty()) head.push_back({what, text});
  };
  add("version", known.version);
  add("ref", module.ref);
  add("commit", module.commit);
  add("source", catalogue::address_of(module));
  add(known.plugin.empty() ? "read from" : "brought by", known.brought_by());
  add("terraform", module.terraform);
  Rows providers;
  for (const auto& [name, provider] : module.providers) {
    providers.push_back({name, provider.source, provider.version});
  }
  Rows inputs;
  for (const auto& [name, input] : module.inputs) {
    inputs.push_back({name, describe(input.type), value_of(input), about(input)});
  }
  Rows outputs;
  for (const auto& [name, output] : module.outputs) {
    outputs.push_back({name, output.type ? describe(*output.type) : ""});
  }
  return in_columns(head) + part("Providers", in_columns(providers, "  ")) +
         part("Inputs", in_columns(inputs, "  ")) + part("Types of inputs", types_as_text(module)) +
         part("Outputs, and what they probably are", in_columns(outputs, "  "));
}

Json document_of(const ModuleDifference& difference) {
  Json changes = Json::array();
  for (const auto& change : difference.changes) {
    changes.push_back({{"breaking", change.impact == interface::Impact::breaking},
                       {"impact", to_text(change.impact)},
                       {"part", change.part},
                       {"name", text_or_null(change.name)},
                       {"change", change.change},
                       {"before", text_or_null(change.before)},
                       {"after", text_or_null(change.after)},
                       {"message", change.message}});
  }
  return {{"before", identity_of(difference.before)},
          {"after", identity_of(difference.after)},
          {"breaking", count(difference.changes, interface::Impact::breaking)},
          {"behaviour", count(difference.changes, interface::Impact::behaviour)},
          {"compatible", count(difference.changes, interface::Impact::compatible)},
          {"changes", std::move(changes)}};
}

std::string as_text(const ModuleDifference& difference) {
  std::string text = "- " + printable(title_of(difference.before)) + "\n+ " +
                     printable(title_of(difference.after)) + '\n';
  if (difference.changes.empty()) return text + "the interfaces are the same\n";
  constexpr std::pair<interface::Impact, const char*> k_parts[] = {
      {interface::Impact::breaking, "Breaking: what was right may be refused"},
      {interface::Impact::behaviour, "Behaviour: taken as it was, and something else may be built"},
      {interface::Impact::compatible, "Compatible"}};
  for (const auto& [impact, heading] : k_parts) {
    Rows rows;
    for (const auto& change : difference.changes) {
      if (change.impact != impact) continue;
      rows.push_back({mark_of(impact) + ' ' + change.part, change.name, change.message});
    }
    text += part(heading, in_columns(rows, "  "));
  }
  return text + '\n' + std::to_string(count(difference.changes, interface::Impact::breaking)) +
         " breaking, " + std::to_string(count(difference.changes, interface::Impact::behaviour)) +
         " of behaviour, " +
         std::to_string(count(difference.changes, interface::Impact::compatible)) + " compatible\n";
}

}  // namespace infra::app
