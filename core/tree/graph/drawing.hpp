// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <set>
#include <string>
#include <vector>

#include "tree/graph.hpp"

// What every language of drawings is told: boxes in frames, and arrows.
namespace infra::tree {

struct Box {
  std::string id;     // "eu-west-1/cluster/main", unlike any other of the drawing
  std::string label;  // "cluster/main"
  bool is_bootstrap = false;
  std::string feature;  // without it, the unit is left out
};

struct Frame {
  std::string id;     // "eu-west-1"; frames and boxes may have the same id
  std::string label;  // "eu-west-1"
  std::vector<Frame> frames;
  std::vector<Box> boxes;
};

struct Arrow {
  std::string from;  // the unit that has to be there first
  std::string to;    // the one that needs it
};

struct Drawing {
  std::string title;  // "production"
  std::vector<Frame> frames;
  std::vector<Arrow> arrows;
  bool has_bootstrap = false;
  std::set<std::string> features;
};

// In one order whatever the plugins began with: regions by name, units as they are applied.
Drawing drawing_of(const Graphs& graphs);

// "thick: made by `infra bootstrap`", and what else the marks of a drawing mean; one line each.
std::vector<std::string> legend_of(const Drawing& drawing);

}  // namespace infra::tree
