// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "tree/render/readme.hpp"

#include <algorithm>

#include "tree/render/common.hpp"

namespace infra::tree {

namespace {

std::string folder_of_tree(const blueprint::Blueprint& blueprint) {
  return "environments/" + blueprint.environment + "/" + blueprint.provider;
}

std::string table_of_units(const blueprint::Blueprint& blueprint,
                           const catalogue::Catalogue& catalogue) {
  std::string table = "| unit | module | depends on |\n|---|---|---|\n";
  for (const auto& unit : blueprint.units) {
    const auto& name = blueprint.components.at(unit.component).module;
    std::string dependencies;
    for (const auto& id : blueprint::dependencies_of(blueprint, unit)) {
      dependencies += (dependencies.empty() ? "`" : ", `") + id + "`";
    }
    table += "| `" + unit.id() + "` | " + name + " " + catalogue.modules.at(name).version + " | " +
             dependencies + " |\n";
  }
  return table;
}

std::string steps(std::vector<std::vector<std::string>> waves) {
  std::string list;
  std::size_t number = 0;
  for (const auto& wave : waves) {
    list += std::to_string(++number) + ". ";
    for (const auto& id : wave) list += (&id == &wave.front() ? "`" : ", `") + id + "`";
    list += '\n';
  }
  return list;
}

}  // namespace

std::string readme_file(const blueprint::Blueprint& blueprint,
                        const catalogue::Catalogue& catalogue) {
  const std::string run = "terragrunt --working-dir " + folder_of_tree(blueprint) + " run --all ";
  auto waves = blueprint::waves(blueprint);
  std::string text = "# " + blueprint.environment + " on " + blueprint.provider + "\n\n";
  text += "Built by infra from `" + spec_path(blueprint) +
          "`: change that file and run `infra build`.\n"
          "A file that is changed here by hand is not overwritten; the build stops instead.\n\n"
          "## Units\n\n";
  text += table_of_units(blueprint, catalogue);
  text += "\n## Plan\n\n```sh\n" + run + "plan\n```\n\n"
          "Terragrunt 1.0 or newer; its older spelling, `run-all` with `--terragrunt-working-dir`, is "
          "gone.\nThe buckets that hold the state must exist: `" +
          run + "plan --backend-bootstrap` makes them.\nUnits that are not applied yet are planned "
          "with mock outputs; apply never uses them.\n\n"
          "## Apply, in this order\n\n";
  text += steps(waves);
  text += "\n```sh\n" + run + "apply\n```\n\n## Destroy, in this order\n\n";
  std::reverse(waves.begin(), waves.end());
  text += steps(std::move(waves));
  text += "\n```sh\n" + run + "destroy\n```\n";
  return text;
}

}  // namespace infra::tree
