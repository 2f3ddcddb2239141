// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "tree/compare.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <system_error>
#include <utility>

#include "files/hash.hpp"
#include "tree/destroy_order.hpp"
#include "tree/line_endings.hpp"

namespace infra::tree {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view k_unit_file = "/terragrunt.hcl";

using Text = std::optional<std::string>;

Result<Text> read_ours(const files::Directory& tree, const std::string& path) {
  INFRA_TRY(text, tree.read(path));
  if (text) text = with_our_line_endings(*std::move(text));
  return text;
}

State state_of(const Text& on_disk, const std::string* wanted, const OwnedFile* owned) {
  if (!on_disk) return wanted != nullptr ? State::added : State::gone;
  if (wanted != nullptr && *on_disk == *wanted) return State::unchanged;
  if (owned == nullptr) return State::in_the_way;
  if (!owned->may_be(files::content_hash(*on_disk))) return State::edited;
  return wanted != nullptr ? State::changed : State::left_over;
}

Manifest manifest_of(const Files& wanted) {
  Manifest manifest;
  for (const auto& [path, text] : wanted) {
    const std::string hash = files::content_hash(text);
    manifest.files[path] = {hash, hash};
  }
  return manifest;
}

Result<Manifest> read_manifest(const files::Directory& tree) {
  INFRA_TRY(text, tree.read(k_manifest_file));
  if (!text) return Manifest();
  return parse_manifest(*text, tree.path() / k_manifest_file);
}

template <typename Map>
auto* find_in(Map& map, const std::string& key) {
  const auto found = map.find(key);
  return found == map.end() ? nullptr : &found->second;
}

// Whether nothing is there but a folder of infra's own.
Result<bool> is_empty(const files::Directory& tree) {
  INFRA_TRY(names, tree.names());
  return std::all_of(names.begin(), names.end(),
                     [](const std::string& name) { return name == k_own_folder; });
}

// Of a tree in which nothing is, no file has to be asked for.
Plan first_plan(const Files& wanted) {
  Plan plan;
  plan.is_first = true;
  plan.complete = manifest_of(wanted);
  for (const auto& [path, text] : wanted) plan.files[path].state = State::added;
  return plan;
}

Done look_at(const files::Directory& tree, const std::string& path, const Files& wanted,
             Plan& plan) {
  INFRA_TRY(on_disk, read_ours(tree, path));
  FileState& file = plan.files[path];
  file.state = state_of(on_disk, find_in(wanted, path), find_in(plan.manifest.files, path));
  file.on_disk = std::move(on_disk).value_or("");
  return {};
}

// "eu-west-1/network" of the file that makes it a unit.
std::optional<std::string> unit_of(std::string_view path) {
  const bool is_unit = path.size() > k_unit_file.size() &&
                       path.substr(path.size() - k_unit_file.size()) == k_unit_file;
  if (!is_unit) return std::nullopt;
  return std::string(path.substr(0, path.size() - k_unit_file.size()));
}

Done find_left_units(const files::Directory& tree, const Files& wanted, Plan& plan) {
  for (const auto& [path, file] : plan.files) {
    const auto unit = unit_of(path);
    if (unit && wanted.count(path) == 0 && file.state != State::gone) {
      plan.left_units.push_back(*unit);
    }
  }
  if (plan.left_units.empty()) return {};
  INFRA_TRY(graph, tree.read("graph.json"));
  put_in_destroy_order(plan.left_units, graph.value_or(""));
  return {};
}

}  // namespace

std::vector<std::string> Plan::in_state(State state) const {
  std::vector<std::string> paths;
  for (const auto& [path, file] : files) {
    if (file.state == state) paths.push_back(path);
  }
  return paths;
}

bool Plan::is_settled() const {
  return manifest == complete && std::all_of(files.begin(), files.end(), [](const auto& file) {
           return file.second.state == State::unchanged;
         });
}

Result<Plan> compare(const files::Directory& tree, const Files& wanted) {
  INFRA_TRY(manifest, read_manifest(tree));
  if (manifest == Manifest()) {
    INFRA_TRY(empty, is_empty(tree));
    if (empty) return first_plan(wanted);
  }
  Plan plan;
  plan.manifest = std::move(manifest);
  plan.complete = manifest_of(wanted);
  for (const auto& [path, text] : wanted) INFRA_TRY_DONE(look_at(tree, path, wanted, plan));
  for (const auto& [path, owned] : plan.manifest.files) {
    if (wanted.count(path) == 0) INFRA_TRY_DONE(look_at(tree, path, wanted, plan));
  }
  INFRA_TRY_DONE(find_left_units(tree, wanted, plan));
  return plan;
}

Result<Plan> compare(const fs::path& tree, const Files& wanted) {
  std::error_code problem;
  if (!fs::exists(tree, problem) && !problem) return first_plan(wanted);
  INFRA_TRY(directory, files::Directory::open(tree));
  return compare(directory, wanted);
}

}  // namespace infra::tree
