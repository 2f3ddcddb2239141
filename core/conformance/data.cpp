// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "base/text.hpp"
#include "conformance/trial.hpp"

// Is the data right in itself? Its form is checked where it is read; what one part says of another is here.
namespace infra::conformance {

namespace {

using Words = std::vector<std::string>;

Words wrong_locations(const registry::Facts& facts) {
  Words wrong;
  for (const auto& [location, region] : facts.locations) {
    if (facts.regions.count(region) != 0) continue;
    wrong.push_back("facts.json: locations." + location + ": there is no region " +
                    in_quotes(region));
  }
  for (const auto& [name, region] : facts.regions) {
    const std::set<std::string> zones(region.zones.begin(), region.zones.end());
    if (region.zones.empty()) wrong.push_back("facts.json: regions." + name + ": has no zones");
    if (zones.size() != region.zones.size()) {
      wrong.push_back("facts.json: regions." + name + ": names a zone twice");
    }
  }
  if (facts.locations.empty()) wrong.emplace_back("facts.json: locations: there are none");
  return wrong;
}

Words wrong_machines(const registry::Facts& facts) {
  Words wrong;
  for (const auto& [use, machines] : facts.machines) {
    for (const auto& machine : machines) {
      const auto where = "facts.json: machines." + use + ": " + in_quotes(machine.name);
      if (machine.cpu <= 0 || machine.memory_mib <= 0) {
        wrong.push_back(where + " has no cpu or no memory");
      }
      for (const auto& region : machine.regions) {
        if (facts.regions.count(region) != 0) continue;
        wrong.push_back(where + " names " + in_quotes(region) + ", which is no region");
      }
    }
  }
  return wrong;
}

bool builds(const registry::Plugin& plugin, const std::string& piece) {
  return std::any_of(plugin.capabilities.begin(), plugin.capabilities.end(),
                     [&](const registry::Capability& known) { return known.piece == piece; });
}

// What the core chooses from when a spec asks for a piece.
Words missing_facts(const registry::Plugin& plugin) {
  Words wrong;
  const auto& facts = plugin.facts;
  const auto need = [&](const std::string& piece, bool is_there, const std::string& what) {
    if (builds(plugin, piece) && !is_there) {
      wrong.push_back("facts.json: plugin.json says that a " + piece +
                      " is built, and there are no " + what);
    }
  };
  need("cluster", facts.versions.count("kubernetes") != 0, "versions of \"kubernetes\"");
  need("cluster", facts.machines.count("node") != 0, "machines of the use \"node\"");
  need("database", facts.versions.count("postgres") + facts.versions.count("mysql") != 0,
       "versions of \"postgres\" or \"mysql\"");
  need("database", facts.machines.count("database") != 0, "machines of the use \"database\"");
  return wrong;
}

// A spec of the kit has to say what is required, and editors show it.
Words missing_examples(const Subject& subject) {
  Words wrong;
  const auto* providers = subject.schema.property("providers");
  const auto* block = providers->property(subject.plugin.provider);
  for (const auto& setting : subject.plugin.required_settings) {
    const auto* schema = block->property(setting);
    if (schema != nullptr && !schema->examples.empty()) continue;
    wrong.push_back("plugin.json: schema: the setting " + in_quotes(setting) +
                    " is required and has no example");
  }
  return wrong;
}

}  // namespace

Verdict judge_data(const Subject& subject) {
  auto wrong = wrong_locations(subject.plugin.facts);
  append(wrong, wrong_machines(subject.plugin.facts));
  append(wrong, missing_facts(subject.plugin));
  append(wrong, missing_examples(subject));
  return judged(
      passed("data", "plugin.json, facts.json and catalogue.json are right, and agree"),
      std::move(wrong),
      "mend the file; `infra schema plugin-manifest`, `facts` and `catalogue` describe them");
}

}  // namespace infra::conformance
