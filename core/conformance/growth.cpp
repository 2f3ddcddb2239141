// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include <set>
#include <string>
#include <vector>

#include "catalogue/adapt.hpp"
#include "conformance/trial.hpp"
#include "tree/render.hpp"

// Can an environment grow? A team that opens a region plans that region; nobody wants to read a plan of all others, or
// to have a database replaced by it.
namespace infra::conformance {

namespace {

tree::Files files_of(const Subject& subject, const blueprint::Blueprint& blueprint) {
  return tree::render(catalogue::adapt(blueprint, subject.catalogue), subject.catalogue,
                      subject.plugin.modules);
}

// The files that a unit of a region is made from. What belongs to no region may well know of all of them.
std::set<std::string> files_of_regions(const blueprint::Blueprint& blueprint) {
  std::set<std::string> files = {"root.hcl", "env.hcl"};
  for (const auto& unit : blueprint.units) {
    if (unit.region == blueprint::k_global) continue;
    files.insert(unit.id() + "/terragrunt.hcl");
    files.insert(unit.region + "/region.hcl");
    files.insert("units/" + unit.component + ".hcl");
  }
  return files;
}

}  // namespace

Verdict judge_growth(const Subject& subject, const Trial& trial) {
  auto verdict = passed("growth", "one more region leaves the units of the others as they were");
  if (!trial.grown) return skipped(verdict, "facts.json has locations in one region only");
  const auto& before = trial.simple.back();
  if (!before.is_built() || !trial.grown->is_built()) {
    return skipped(verdict, "the environments for it were not built");
  }
  std::vector<std::string> wrong;
  const auto was = files_of(subject, *before.blueprint);
  const auto is = files_of(subject, *trial.grown->blueprint);
  for (const auto& file : files_of_regions(*before.blueprint)) {
    const auto found = is.find(file);
    if (found == is.end()) wrong.push_back(file + " is gone");
    if (found != is.end() && found->second != was.at(file)) wrong.push_back(file + " is another");
  }
  return judged(
      verdict, std::move(wrong),
      "say what one region needs in its own region's locals and units, by its name, never by its "
      "place in a list");
}

}  // namespace infra::conformance
