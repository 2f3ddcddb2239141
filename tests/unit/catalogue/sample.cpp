// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "sample.hpp"

#include <stdexcept>
#include <utility>

#include "blueprint/value_json.hpp"
#include "json/place.hpp"

namespace infra::catalogue::test {

using blueprint::Value;

namespace {

Value parsed(std::string_view json, Value (*read)(const json::Place&)) {
  Value value;
  json::Mistakes mistakes;
  json::read(json, mistakes, [&](const json::Place& place) { value = read(place); });
  if (!mistakes.empty()) throw std::runtime_error(mistakes.list().front().message);
  return value;
}

std::pair<std::string, std::string> split(const std::string& text) {
  const auto colon = text.find(": ");
  return {text.substr(0, colon), text.substr(colon + 2)};
}

}  // namespace

Type type(std::string_view text) {
  auto parsed = parse_type(text);
  if (!parsed) throw std::runtime_error(parsed.error().diagnostics.front().message);
  return *std::move(parsed);
}

Value plain(std::string_view json) { return parsed(json, blueprint::data_from); }

Value value(std::string_view json) { return parsed(json, blueprint::value_from); }

Module module(std::initializer_list<const char*> inputs,
              std::initializer_list<const char*> outputs) {
  Module module;
  module.version = "1.2.3";
  for (const std::string text : inputs) {
    const bool required = text.front() == '*';
    const auto [name, expression] = split(text.substr(required ? 1 : 0));
    module.inputs[name].type = type(expression);
    module.inputs[name].required = required;
  }
  for (const std::string text : outputs) {
    const auto [name, expression] = split(text);
    module.outputs[name].type = type(expression);
  }
  return module;
}

blueprint::Input input(Value value, std::vector<std::string> from) {
  return {std::move(value), {std::move(from), ""}};
}

blueprint::Blueprint in_two_regions(blueprint::Inputs inputs) {
  blueprint::Blueprint blueprint;
  blueprint.components["c"] = {"c", "m", {}, std::move(inputs), {}, "", {}};
  blueprint.units = {{"r1", "c", "c", {}, {}}, {"r2", "c", "c", {}, {}}};
  return blueprint;
}

Catalogue catalogue_of(Module module) { return {{{"m", std::move(module)}}}; }

}  // namespace infra::catalogue::test
