// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include <map>
#include <set>
#include <string>
#include <vector>

#include "conformance/trial.hpp"
#include "explain/homes.hpp"

// Can every value be explained? `infra explain` and complaints at lines of a spec live on what a plugin says of the
// values that it makes. What is the same whatever is asked was made from nothing: it is the plugin's own choice, and
// does not count.
namespace infra::conformance {

namespace {

constexpr std::size_t k_least_percent = 95;

// A value of a built tree: an input of a component's units, or what is said once for many.
struct Made {
  std::string
      name;  // of what makes it, the same in each environment: "network:cidr", "region:cidr"
  std::string place;  // for people: "all regions: west-1/network:cidr"
  const blueprint::Input* input;
  bool is_explained;
};

bool says_why(const blueprint::Input& input) {
  return !input.provenance.from.empty() || !input.provenance.because.empty();
}

// By itself, or by what it reads: an output of another unit, a local that says why.
bool is_explained(const blueprint::Blueprint& blueprint, const std::string& region,
                  const blueprint::Input& input) {
  bool says = says_why(input);
  walk(input.value, [&](const blueprint::Value& part) {
    says = says || part.as<blueprint::Output>() != nullptr;
  });
  for (const auto& local : explain::locals_read(blueprint, region, input.value)) {
    says = says || says_why(*local.input);
  }
  return says;
}

std::string place_of(const Sample& sample, const std::string& where, const std::string& name) {
  return sample.name + ": " + where + ':' + name;
}

std::vector<Made> made_in(const Sample& sample) {
  const auto& blueprint = *sample.blueprint;
  std::vector<Made> made;
  for (const auto& unit : blueprint.units) {
    for (const auto& [name, home] : explain::inputs_of(blueprint, unit)) {
      made.push_back({unit.component + ':' + name, place_of(sample, unit.id(), name), home.input,
                      is_explained(blueprint, unit.region, *home.input)});
    }
  }
  for (const auto& [name, input] : blueprint.environment_locals) {
    made.push_back({"environment:" + name, place_of(sample, explain::environment_file(), name),
                    &input, says_why(input)});
  }
  for (const auto& [region, locals] : blueprint.region_locals) {
    for (const auto& [name, input] : locals) {
      made.push_back({"region:" + name, place_of(sample, explain::region_file(region), name),
                      &input, says_why(input)});
    }
  }
  return made;
}

// The names of those that are not one and the same everywhere.
std::set<std::string> changing(const std::vector<Made>& made) {
  std::map<std::string, const blueprint::Value*> first;
  std::set<std::string> names;
  for (const auto& one : made) {
    const auto known = first.emplace(one.name, &one.input->value).first;
    if (*known->second != one.input->value) names.insert(one.name);
  }
  return names;
}

}  // namespace

Verdict judge_provenance(const Trial& trial) {
  std::vector<Made> made;
  for (const auto* sample : trial.all()) {
    if (!sample->is_built()) continue;
    const auto more = made_in(*sample);
    made.insert(made.end(), more.begin(), more.end());
  }
  auto verdict =
      passed("provenance", "95 of 100 values that come from a spec say from which lines, or why");
  if (made.empty()) return skipped(verdict, "no environment was built");

  const auto names = changing(made);
  std::size_t counted = 0;
  std::size_t unexplained = 0;
  std::map<std::string, std::string> first_places;  // one for each name: whoever mends it mends all
  for (const auto& one : made) {
    if (!one.is_explained && names.count(one.name) == 0) continue;
    ++counted;
    if (one.is_explained) continue;
    ++unexplained;
    first_places.emplace(one.name, one.place);
  }
  const auto explained = counted == 0 ? 0 : 100 * (counted - unexplained) / counted;
  if (explained >= k_least_percent) return verdict;
  std::vector<std::string> wrong = {std::to_string(explained) + " of 100 do"};
  for (const auto& [name, place] : first_places) wrong.push_back(place);
  return judged(verdict, std::move(wrong),
                "make values of fields, or say Value(…).because(\"one for each zone\", field)");
}

}  // namespace infra::conformance
