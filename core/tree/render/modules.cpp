// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "tree/render/modules.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>

#include "base/text.hpp"
#include "tree/render/common.hpp"

namespace infra::tree {

using namespace blueprint;

namespace {

bool has_comments(std::string_view path) {
  const std::size_t dot = path.rfind('.');
  if (dot == std::string_view::npos) return false;
  const std::string_view kind = path.substr(dot);
  return kind == ".tf" || kind == ".hcl" || kind == ".yaml" || kind == ".yml";
}

std::string first_line(const PluginRelease& plugin) {
  return "# Brought by infra with its plugin " + printable(plugin.name + ' ' + plugin.release) +
         ": do not change it here.\n";
}

}  // namespace

Files module_files(const Blueprint& blueprint, const catalogue::Catalogue& catalogue,
                   const Files& brought) {
  std::set<std::string> used;
  for (const auto& [name, component] : blueprint.components) {
    const auto& module = module_of(component, catalogue);
    if (!module.own_folder.empty() && !module.of_workspace) used.insert(module.own_folder);
  }
  Files files;
  for (const auto& [path, text] : brought) {
    if (used.count(path.substr(0, path.find('/'))) == 0) continue;
    files["modules/" + path] = has_comments(path) ? first_line(blueprint.plugin) + text : text;
  }
  return files;
}

}  // namespace infra::tree
