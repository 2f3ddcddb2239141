// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "catalogue/write.hpp"

#include <utility>
#include <vector>

#include "blueprint/value_json.hpp"
#include "catalogue/source.hpp"

namespace infra::catalogue {

namespace {

using blueprint::Value;
using Members = std::vector<std::pair<std::string, std::string>>;  // keys, and JSON

std::string quoted(const std::string& text) { return blueprint::to_json(Value(text)); }

std::string in_one_line(const Members& members) {
  std::string text = "{";
  for (const auto& [key, json] : members) {
    text += (text.size() > 1 ? ", " : "") + quoted(key) + ": " + json;
  }
  return text + '}';
}

std::string in_lines(const Members& members, const std::string& indent) {
  if (members.empty()) return "{}";
  std::string text;
  for (const auto& [key, json] : members) {
    text.append(text.empty() ? "{\n" : ",\n").append(indent).append("  ");
    text.append(quoted(key)).append(": ").append(json);
  }
  return text + '\n' + indent + '}';
}

std::string json_of(const ModuleInput& input) {
  Members members{{"type", quoted(to_text(input.type))}};
  if (input.overlay) members.emplace_back("overlay", quoted(to_text(*input.overlay)));
  if (input.required) members.emplace_back("required", "true");
  if (input.default_value)
    members.emplace_back("default", blueprint::to_json(*input.default_value));
  if (!input.nullable) members.emplace_back("nullable", "false");
  if (input.ephemeral) members.emplace_back("ephemeral", "true");
  if (!input.allowed.empty()) {
    members.emplace_back("enum", blueprint::to_json(blueprint::List(input.allowed)));
  }
  return in_one_line(members);
}

std::string json_of(const ModuleOutput& output) {
  Members members;
  if (output.type) members.emplace_back("type", quoted(to_text(*output.type)));
  if (output.example) members.emplace_back("example", blueprint::to_json(*output.example));
  return in_one_line(members);
}

std::string requirements_of(const Module& module) {
  Members providers;
  for (const auto& [name, provider] : module.providers) {
    providers.emplace_back(name, in_one_line({{"source", quoted(provider.source)},
                                              {"version", quoted(provider.version)}}));
  }
  return in_one_line(
      {{"terraform", quoted(module.terraform)}, {"providers", in_one_line(providers)}});
}

template <typename Parts>
std::string json_of_all(const Parts& parts) {
  Members members;
  for (const auto& [name, part] : parts) members.emplace_back(name, json_of(part));
  return in_lines(members, "  ");
}

}  // namespace

std::string write(const Module& module) {
  Members members{{"source", quoted(module.source)}};
  if (!names_folder(module.source)) {
    members.emplace_back("subdirectory", quoted(module.subdirectory));
  }
  if (!module.version.empty()) members.emplace_back("version", quoted(module.version));
  if (!module.ref.empty()) members.emplace_back("ref", quoted(module.ref));
  if (!module.commit.empty()) members.emplace_back("commit", quoted(module.commit));
  members.emplace_back("requires", requirements_of(module));
  members.emplace_back("inputs", json_of_all(module.inputs));
  members.emplace_back("outputs", json_of_all(module.outputs));
  return in_lines(members, "") + '\n';
}

}  // namespace infra::catalogue
