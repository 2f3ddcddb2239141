// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "tree/graph/drawing.hpp"

#include <map>
#include <string_view>
#include <utility>

#include "base/assertion.hpp"
#include "base/text.hpp"
#include "json/place.hpp"

namespace infra::tree {

using json::Place;

namespace {

std::string optional_text(const Place& place, std::string_view key) {
  const auto found = place.find(key);
  return found ? found->text() : std::string();
}

// What the graph.json of one provider adds to a drawing.
class Part {
public:
  // `before` stands in front of each id, where several clouds have units of one name.
  Part(const Place& graph, std::string before) : graph_(graph), before_(std::move(before)) {
    for (const auto& unit : graph.at("bootstrap").items()) bootstrap_.insert(unit.text());
  }

  std::vector<Frame> regions() const {
    std::map<std::string, Frame> by_name;
    for (const auto& unit : graph_.at("units").items()) {
      const std::string name = unit.at("region").text();
      auto& region = by_name[name];
      region.id = before_ + name;
      region.label = name;
      region.boxes.push_back(box_of(unit, name));
    }
    std::vector<Frame> regions;
    regions.reserve(by_name.size());
    for (auto& [name, region] : by_name) regions.push_back(std::move(region));
    return regions;
  }

  void add_to(Drawing& drawing) const {
    for (const auto& edge : graph_.at("edges").items()) {
      drawing.arrows.push_back({before_ + edge.at("to").text(), before_ + edge.at("from").text()});
    }
    drawing.title = graph_.at("environment").text();
    drawing.has_bootstrap = drawing.has_bootstrap || !bootstrap_.empty();
  }

private:
  Box box_of(const Place& unit, const std::string& region) const {
    const std::string id = unit.at("id").text();
    return {before_ + id, id.substr(region.size() + 1), bootstrap_.count(id) != 0,
            optional_text(unit, "feature")};
  }

  const Place& graph_;
  std::string before_;
  std::set<std::string> bootstrap_;
};

void add_features(const std::vector<Frame>& frames, std::set<std::string>& features) {
  for (const auto& frame : frames) {
    for (const auto& box : frame.boxes) {
      if (!box.feature.empty()) features.insert(box.feature);
    }
  }
}

}  // namespace

Drawing drawing_of(const Graphs& graphs) {
  Drawing drawing;
  const bool is_one = graphs.size() == 1;
  for (const auto& one : graphs) {
    const std::string& provider = one.first;
    json::Mistakes mistakes;
    json::read(one.second, mistakes, [&](const Place& graph) {
      const Part part(graph, is_one ? std::string() : provider + '/');
      auto regions = part.regions();
      add_features(regions, drawing.features);
      part.add_to(drawing);
      if (is_one) {
        drawing.frames = std::move(regions);
      } else {
        drawing.frames.push_back({provider, provider, std::move(regions), {}});
      }
    });
    ensure(mistakes.empty(), "what infra wrote can be read");
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
