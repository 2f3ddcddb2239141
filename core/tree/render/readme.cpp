// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "tree/render/readme.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/assertion.hpp"
#include "base/text.hpp"
#include "catalogue/source.hpp"
#include "tree/graph.hpp"
#include "tree/render/common.hpp"

namespace infra::tree {

using namespace blueprint;

namespace {

constexpr std::string_view k_top = R"(# @environment@ on @provider@

Built by infra from `@spec@`.

Change that file and run `infra build`: it writes the files here that differ, and no others. A file that was changed
by hand is never overwritten; `infra build` names it and stops. Files that infra did not write, it leaves alone.

Nothing of infra is needed to run this: it is plain Terragrunt (1.0 or newer) with Terraform or OpenTofu (1.11 or
newer). All commands below are for this folder; from elsewhere, `terragrunt --working-dir @tree@ …`.

| file | says |
|---|---|
| `root.hcl` | where state is kept, the providers and their versions, what is tried again |
| `env.hcl` | what is true of the whole environment |
| `versions.hcl` | the version of every module |
| `units/` | what all units of a kind have in common: module, dependencies, inputs |
| `<region>/region.hcl` | what is true of a region; `global` is for what belongs to none |
| `<region>/<unit>/terragrunt.hcl` | what differs in one unit |
@modules@| `moved.json` | the state keys of units that changed their place |
| `graph.json` | units and their order, for programs |
| `.infra/manifest.json` | every file that infra wrote, with its hash: commit it with the others |

## Units
@diagram@
| unit | module | version |
|---|---|---|
)";

constexpr std::string_view k_plan = R"(
## Plan

    export TG_PROVIDER_CACHE=true      # each provider is downloaded once, not once for each unit
    infra bootstrap @environment@ --provider @provider@
    terragrunt run --all plan

The second command runs Terragrunt as well, once: it makes the buckets that keep the state, and what others need to be
planned. Without infra, say so to the first plan:

@bootstrap@    terragrunt run --all plan --backend-bootstrap

All of it can be planned before anything exists: outputs of units that were never applied are made up for plans, and
never for an apply. (Terragrunt before 1.0 wrote this `terragrunt run-all plan --terragrunt-working-dir …`: neither
word is known any more.)

## Apply for the first time

    terragrunt run --all apply

applies the units in these steps, all units of a step at once:

)";

constexpr std::string_view k_one_unit = R"(
One unit alone, once those before it exist: `terragrunt --working-dir <region>/<unit> apply`.
)";

constexpr std::string_view k_features = R"(
## Leave units out

Units with a feature are left out of any command that is told so:

)";

constexpr std::string_view k_destroy = R"(
## After an apply that was killed

Terraform says which state is locked, and by what id; once nothing runs any more:

    terragrunt --working-dir <region>/<unit> force-unlock <id>

What was made and never noted in the state is there already when the next apply makes it: the message names it, and
`terragrunt --working-dir <region>/<unit> import <address> <name>` takes it in.

## Destroy

    terragrunt run --all destroy

goes through the same steps from the last to the first. The buckets with the state stay.
@guards@
A unit that left the spec may still have infrastructure behind it. `infra build` then leaves the tree as it is, so
that the unit can still be destroyed, says in which order to do that, and goes on when it is told `--prune`.
)";

constexpr std::string_view k_guards = R"(
Before it:

)";

constexpr std::string_view k_takeovers = R"(
## When the region of the database is lost

The other regions go on; the replicas in them can be read, and none takes writes by itself: two that do are worse than
none. People decide on one, once they are sure that the lost one stays away.

)";

constexpr std::string_view k_after_takeover =
    R"(Then say so in the spec: `database.primary` names that region, and neither `database.replicas` nor `mainRegion` nor
`regions` has the lost one any more. `infra build`, and plan before the next apply.
)";

constexpr std::string_view k_modules =
    "| `modules/` | modules that come with infra, for what no public one covers |\n";

// The commands for what must be there before the rest can be planned.
std::string bootstrap_of(const Blueprint& blueprint) {
  std::string commands;
  for (const auto& unit : blueprint.bootstrap) {
    commands += "    terragrunt --working-dir " + unit + " apply --backend-bootstrap\n";
  }
  return commands;
}

std::string in_code(const std::string& text) { return '`' + printable(text) + '`'; }

// What there is to say before a destroy, once for all units that it holds for.
std::string guards_of(const Blueprint& blueprint) {
  std::map<std::string, std::vector<std::string>> units;
  for (const auto& unit : blueprint.units) {
    const std::string& words = blueprint.components.at(unit.component).on_destroy;
    if (!words.empty()) units[words].push_back(in_code(unit.id()));
  }
  std::string text;
  for (const auto& [words, guarded] : units) text += "- " + joined(guarded) + ": " + words + '\n';
  return text.empty() ? text : std::string(k_guards) + text;
}

std::string diagram_of(const Blueprint& blueprint) {
  const std::string diagram = kinds_mermaid(blueprint);
  return diagram.empty() ? diagram : "\n```mermaid\n" + diagram + "```\n";
}

std::string takeovers_of(const Blueprint& blueprint) {
  std::string text;
  for (const auto& takeover : blueprint.takeovers) {
    text += "So that " + in_code(takeover.region) + " takes over:\n\n";
    for (const auto& command : takeover.commands) text += "    " + command + '\n';
    text += '\n';
  }
  if (text.empty()) return text;
  return std::string(k_takeovers) + text + std::string(k_after_takeover);
}

// What stands for @this@ in our own text.
using Words = std::vector<std::pair<std::string_view, std::string>>;

Words words_for(const Blueprint& blueprint, bool has_own_modules) {
  return {{"@environment@", blueprint.environment},
          {"@provider@", blueprint.provider},
          {"@spec@", spec_of(blueprint)},
          {"@diagram@", diagram_of(blueprint)},
          {"@bootstrap@", bootstrap_of(blueprint)},
          {"@guards@", guards_of(blueprint)},
          {"@modules@", has_own_modules ? std::string(k_modules) : std::string()},
          {"@tree@", "environments/" + blueprint.environment + '/' + blueprint.provider}};
}

std::string filled(std::string_view text, const Words& words) {
  std::string result;
  for (auto at = text.find('@'); at != std::string_view::npos; at = text.find('@')) {
    result += text.substr(0, at);
    text.remove_prefix(at);
    const auto word = std::find_if(words.begin(), words.end(), [&](const auto& each) {
      return text.substr(0, each.first.size()) == each.first;
    });
    ensure(word != words.end(), "our own text has no word that nothing stands for");
    result += word->second;
    text.remove_prefix(word->first.size());
  }
  return result += text;
}

std::string features_of(const Blueprint& blueprint) {
  std::map<std::string, std::vector<std::string>> units;
  for (const auto& unit : blueprint.units) {
    const std::string& feature = blueprint.components.at(unit.component).feature;
    if (!feature.empty()) units[feature].push_back(in_code(unit.id()));
  }
  std::string text;
  for (const auto& [feature, without] : units) {
    text += "- " + in_code("--feature " + feature + "=false") + ": " + joined(without) + '\n';
  }
  return text.empty() ? text : std::string(k_features) + text;
}

}  // namespace

std::string readme_file(const Blueprint& blueprint, const catalogue::Catalogue& catalogue) {
  const bool has_own_modules = std::any_of(
      blueprint.components.begin(), blueprint.components.end(), [&](const auto& component) {
        const auto& module = module_of(component.second, catalogue);
        return !module.own_folder.empty() && !module.of_workspace;
      });
  const Words words = words_for(blueprint, has_own_modules);
  std::string text = filled(k_top, words);
  for (const auto& unit : blueprint.units) {
    const auto& module = module_of(blueprint.components.at(unit.component), catalogue);
    text += "| " + in_code(unit.id()) + " | " + in_code(address_of(module)) + " | " +
            printable(version_of(module, blueprint)) + " |\n";
  }
  text += filled(k_plan, words);
  std::size_t number = 0;
  for (const auto& wave : waves(blueprint)) {
    std::vector<std::string> units(wave.size());
    std::transform(wave.begin(), wave.end(), units.begin(), in_code);
    text += std::to_string(++number) + ". " + joined(units) + '\n';
  }
  return text + std::string(k_one_unit) + features_of(blueprint) + takeovers_of(blueprint) +
         filled(k_destroy, words);
}

}  // namespace infra::tree
