// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "tree/graph/drawing.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "base/text.hpp"

namespace infra::tree {

using namespace blueprint;

namespace {

// `before` stands in front of each id, where several clouds have units of one name.
std::vector<Frame> regions_of(const Blueprint& blueprint, const std::string& before) {
  std::map<std::string, Frame> by_name;
  const auto& first = blueprint.bootstrap;
  for (const auto& unit : blueprint.units) {
    auto& region = by_name[unit.region];
    region.id = before + unit.region;
    region.label = unit.region;
    const bool is_bootstrap = std::find(first.begin(), first.end(), unit.id()) != first.end();
    region.boxes.push_back({before + unit.id(), unit.name, is_bootstrap,
                            blueprint.components.at(unit.component).feature});
  }
  std::vector<Frame> regions;
  for (auto& [name, region] : by_name) regions.push_back(std::move(region));
  return regions;
}

void add_arrows(const Blueprint& blueprint, const std::string& before, Drawing& drawing) {
  for (const auto& unit : blueprint.units) {
    for (const auto& needed : dependencies_of(blueprint, unit)) {
      drawing.arrows.push_back({before + needed, before + unit.id()});
    }
  }
}

}  // namespace

Drawing drawing_of(const std::vector<Blueprint>& blueprints) {
  Drawing drawing;
  const bool is_one = blueprints.size() == 1;
  for (const auto& blueprint : blueprints) {
    drawing.title = blueprint.environment;
    const std::string before = is_one ? std::string() : blueprint.provider + '/';
    auto regions = regions_of(blueprint, before);
    if (is_one) {
      drawing.frames = std::move(regions);
    } else {
      drawing.frames.push_back({blueprint.provider, blueprint.provider, std::move(regions), {}});
    }
    add_arrows(blueprint, before, drawing);
    drawing.has_bootstrap = drawing.has_bootstrap || !blueprint.bootstrap.empty();
    for (const auto& [name, component] : blueprint.components) {
      if (!component.feature.empty()) drawing.features.insert(component.feature);
    }
  }
  return drawing;
}

std::vector<std::string> legend_of(const Drawing& drawing) {
  std::vector<std::string> lines = {"arrows: in the order of an apply"};
  if (drawing.has_bootstrap) lines.emplace_back("thick: made by infra bootstrap, before any plan");
  if (!drawing.features.empty()) {
    std::vector<std::string> flags;
    for (const auto& feature : drawing.features) {
      flags.push_back("--feature " + printable(feature) + "=false");
    }
    lines.push_back("dashed: left out with " + joined(flags));
  }
  return lines;
}

}  // namespace infra::tree
