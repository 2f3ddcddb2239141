// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "base/text.hpp"
#include "own/parts.hpp"
#include "own/value.hpp"
#include "spec/path.hpp"

namespace infra::own {

namespace {

using blueprint::Component;
using blueprint::Unit;

constexpr char k_regions_rule[] = "write all, or a list of the spec's regions";

class Units {
public:
  explicit Units(Work& work) : work_(work) {
    for (const auto& unit : work.blueprint.units) {
      taken_.insert(unit.region + '/' + unit.name.substr(0, unit.name.find('/')));
    }
  }

  // All of them are there before the first is asked for its inputs: they may read each other's outputs.
  void add(const spec::Node& units) {
    for (const auto& entry : units.entries) place(entry, path_of(entry));
    const UnitIds ids(work_.blueprint);
    for (const auto& entry : units.entries) {
      const auto placed = placed_.find(entry.key);
      if (placed != placed_.end()) read_inputs(entry, placed->second, ids);
    }
  }

private:
  struct Range {
    std::size_t begin;
    std::size_t end;
  };

  std::string path_of(const spec::Entry& entry) const {
    return spec::child_path(work_.path + ".units", entry.key);
  }

  void complain(Diagnostic what, const std::string& path, Position where) {
    work_.found.push_back(std::move(what).about(path).at(where));
  }

  void place(const spec::Entry& entry, const std::string& path) {
    const auto module = module_of(entry, path);
    const auto regions = regions_of(entry.value, path);
    const bool is_free = check_name(entry, path, regions);
    if (!module || regions.empty() || !is_free) return;
    work_.said_by.emplace(entry.key, path);
    Component& component = work_.blueprint.components[entry.key];
    component.name = entry.key;
    component.module = *module;
    component.said_at = path;
    const std::size_t begin = work_.blueprint.units.size();
    for (const auto& region : regions) {
      work_.blueprint.units.push_back(Unit{region, entry.key, entry.key, {}, {}});
    }
    placed_.emplace(entry.key, Range{begin, work_.blueprint.units.size()});
  }

  // The key of its module; nothing where the source is wrong.
  std::optional<std::string> module_of(const spec::Entry& entry, const std::string& path) {
    const auto& source = *entry.value.find("source");
    auto module = module_from(source.text, work_.team.workspace);
    if (!module) {
      for (auto& diagnostic : module.error().diagnostics) {
        complain(std::move(diagnostic), path + ".source", source.position);
      }
      return std::nullopt;
    }
    if (module->of_workspace && !work_.modules.has(*module)) {
      auto read = work_.team.read_module(module->own_folder);
      if (!read) {
        complain_of_module(std::move(read).error(), source, path);
        return std::nullopt;
      }
      module = in_workspace(*std::move(read), module->own_folder);
    }
    const std::string& key = work_.modules.key_of(*module, entry.key);
    if (!work_.modules.catalogue().modules.at(key).is_known) note_unchecked(key, source, path);
    return key;
  }

  static catalogue::Module in_workspace(catalogue::Module module, std::string folder) {
    module.own_folder = std::move(folder);
    module.of_workspace = true;
    return module;
  }

  void complain_of_module(Failure failure, const spec::Node& source, const std::string& path) {
    complain(error("spec.source.module",
                   "cannot be read as a module: " + failure.diagnostics.front().message)
                 .with_hint("infra module show " + source.text + " says where"),
             path + ".source", source.position);
  }

  void note_unchecked(const std::string& key, const spec::Node& source, const std::string& path) {
    if (!unchecked_.insert(key).second) return;
    work_.blueprint.notes.push_back(
        note("spec.unit.unchecked",
             "the module's interface is not known, so that its inputs are not checked")
            .about(path + ".source")
            .at(source.position)
            .with_hint("infra module import reads it into catalogue/" + key + ".json"));
  }

  // In the cloud's words; none where something is wrong with them.
  std::vector<std::string> regions_of(const spec::Node& unit, const std::string& unit_path) {
    const auto& environment = work_.team.environment;
    const spec::Node* said = unit.find("regions");
    std::vector<std::string> regions;
    if (said == nullptr || said->text == "all") {
      for (const auto& region : environment.regions) {
        if (said != nullptr || region.name == *environment.main_region) {
          regions.push_back(*region.cloud_region);
        }
      }
      return regions;
    }
    const std::string path = unit_path + ".regions";
    if (said->kind != spec::Node::Kind::sequence || said->items.empty()) {
      complain(error("spec.unit.regions", "is neither all nor a list of regions")
                   .with_hint(k_regions_rule),
               path, said->position);
      return {};
    }
    bool is_right = true;
    for (std::size_t i = 0; i < said->items.size(); ++i) {
      const auto region = region_named(said->items[i], spec::item_path(path, i));
      is_right = is_right && region;
      if (region) regions.push_back(*region);
    }
    std::sort(regions.begin(), regions.end());
    regions.erase(std::unique(regions.begin(), regions.end()), regions.end());
    return is_right ? regions : std::vector<std::string>();
  }

  std::optional<std::string> region_named(const spec::Node& item, const std::string& path) {
    std::vector<std::string> names;
    for (const auto& region : work_.team.environment.regions) {
      if (region.name == item.text) return *region.cloud_region;
      names.push_back(region.name);
    }
    complain(error("spec.reference", in_quotes(item.text) + " is not one of the regions")
                 .with_hint(did_you_mean(item.text, names)),
             path, item.position);
    return std::nullopt;
  }

  bool check_name(const spec::Entry& entry, const std::string& path,
                  const std::vector<std::string>& regions) {
    const bool is_component = work_.blueprint.components.count(entry.key) != 0;
    const bool is_unit = std::any_of(regions.begin(), regions.end(), [&](const auto& region) {
      return taken_.count(region + '/' + entry.key) != 0;
    });
    if (!is_component && !is_unit) return true;
    complain(error("spec.unit.taken", "plugin " + printable(work_.blueprint.plugin.name) +
                                          " calls one of its own units so")
                 .with_hint("take another name; to change its inputs, say so under overrides"),
             path, entry.key_position);
    return false;
  }

  void read_inputs(const spec::Entry& entry, Range placed, const UnitIds& ids) {
    const spec::Node* inputs = entry.value.find("inputs");
    if (inputs == nullptr) return;
    Component& component = work_.blueprint.components.at(entry.key);
    std::vector<const Unit*> users;
    for (std::size_t i = placed.begin; i < placed.end; ++i) {
      users.push_back(&work_.blueprint.units[i]);
    }
    Scope scope(ids, std::move(users), component.dependencies);
    const std::string path = path_of(entry) + ".inputs";
    for (const auto& input : inputs->entries) {
      const std::string input_path = spec::child_path(path, input.key);
      auto value = value_of(input.value, input_path, scope, work_.found);
      component.inputs[input.key] = {std::move(value), {{input_path}, "said by the unit", true}};
    }
  }

  Work& work_;
  std::set<std::string> taken_;          // by the plugin: "eu-west-1/cluster"
  std::set<std::string> unchecked_;      // modules whose interface nobody knows
  std::map<std::string, Range> placed_;  // among all units of the tree
};

}  // namespace

void add_units(const spec::Node& units, Work& work) { Units(work).add(units); }

}  // namespace infra::own
