// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "tree/graph.hpp"

#include <string_view>

#include "catalogue/source.hpp"
#include "tree/json_text.hpp"
#include "tree/render/common.hpp"

namespace infra::tree {

using namespace blueprint;

namespace {

// A member on a line with others.
template <typename Json>
void append_member(std::string& text, std::string_view name, const Json& value) {
  if (text.back() != '{') text += ", ";
  append_json(text, name);
  append_json(text += ": ", value);
}

void append_unit(std::string& text, const Unit& unit, const Blueprint& blueprint,
                 const catalogue::Catalogue& catalogue) {
  const Component& component = blueprint.components.at(unit.component);
  const auto& module = module_of(component, catalogue);
  text += '{';
  append_member(text, "id", unit.id());
  append_member(text, "region", unit.region);
  append_member(text, "component", unit.component);
  append_member(text, "covers", component.covers);
  if (!component.feature.empty()) append_member(text, "feature", component.feature);
  append_member(text, "module", component.module);
  append_member(text, "source", address_of(module));
  append_member(text, "version", version_of(module, blueprint));
  text += '}';
}

void append_units(std::string& text, const Blueprint& blueprint,
                  const catalogue::Catalogue& catalogue) {
  JsonLines lines(text, '[', "  ");
  for (const auto& unit : blueprint.units) append_unit(lines.next(), unit, blueprint, catalogue);
  lines.end();
}

void append_edges(std::string& text, const Blueprint& blueprint) {
  JsonLines lines(text, '[', "  ");
  for (const auto& unit : blueprint.units) {
    for (const auto& needed : dependencies_of(blueprint, unit)) {
      lines.next() += '{';
      append_member(text, "from", unit.id());
      append_member(text, "to", needed);
      text += '}';
    }
  }
  lines.end();
}

void append_waves(std::string& text, const Blueprint& blueprint) {
  JsonLines lines(text, '[', "  ");
  for (const auto& wave : waves(blueprint)) append_json(lines.next(), wave);
  lines.end();
}

}  // namespace

std::string graph_json(const Blueprint& blueprint, const catalogue::Catalogue& catalogue) {
  std::string text;
  JsonLines members(text, '{', "");
  members.next("format") += '1';
  append_json(members.next("environment"), blueprint.environment);
  append_json(members.next("provider"), blueprint.provider);
  append_json(members.next("bootstrap"), blueprint.bootstrap);
  append_units(members.next("units"), blueprint, catalogue);
  append_edges(members.next("edges"), blueprint);
  append_waves(members.next("waves"), blueprint);
  members.end();
  return text += '\n';
}

std::string graphs_json(const Graphs& graphs) {
  if (graphs.size() == 1) return graphs.begin()->second;
  std::string text;
  JsonLines members(text, '{', "");
  for (const auto& [provider, graph] : graphs) {
    // A text in JSON has no line break in it, so that each begins a line of the graph.
    std::string& inner = members.next(provider);
    for (const char c : graph.substr(0, graph.find_last_not_of('\n') + 1)) {
      inner += c;
      if (c == '\n') inner += "  ";
    }
  }
  members.end();
  return text += '\n';
}

}  // namespace infra::tree
