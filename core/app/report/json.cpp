// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "app/report/json.hpp"

#include <nlohmann/json.hpp>

#include "app/report/difference.hpp"
#include "app/report/document.hpp"

namespace infra::app {

namespace {

// Keeps keys in the order in which a reader wants them.
using Json = nlohmann::ordered_json;

constexpr int k_version = 1;

Json complaint_json(const Complaint& complaint) {
  const auto if_placed = [&](auto value) { return complaint.has_place() ? Json(value) : Json(); };
  return {{"severity", word_for(complaint.severity)},
          {"id", complaint.id},
          {"subject", complaint.subject},
          {"message", complaint.message},
          {"hint", complaint.hint},
          {"file", if_placed(complaint.file)},
          {"line", if_placed(complaint.line)},
          {"column", if_placed(complaint.column)},
          {"endColumn", if_placed(complaint.end_column)},
          {"causedBy", complaint.caused_by}};
}

Json change_json(const tree::FileChange& change, const std::string& name) {
  return {{"path", change.path},
          {"unit", change.unit.empty() ? Json() : Json(change.unit)},
          {"change", word_for(change.change)},
          {"linesAdded", change.lines.added},
          {"linesRemoved", change.lines.removed},
          {"diff", to_diff(change, name)}};
}

Json tree_json(const TreeOutcome& tree, const std::string& environment) {
  Json json = {{"provider", tree.provider}, {"path", tree.path}};
  if (tree.preview) {
    json["unchanged"] = tree.preview->unchanged;
    json["differences"] = Json::array();
    for (const auto& change : tree.preview->files) {
      json["differences"].push_back(
          change_json(change, name_in_tree(environment, tree.provider, change.path)));
    }
  }
  if (!tree.written) return json;
  json["added"] = tree.written->added;
  json["changed"] = tree.written->changed;
  json["removed"] = tree.written->removed;
  json["unchanged"] = tree.written->unchanged;
  return json;
}

Json environment_json(const EnvironmentOutcome& environment) {
  Json trees = Json::array();
  for (const auto& tree : environment.trees) trees.push_back(tree_json(tree, environment.name));
  Json json = {{"name", environment.name},
               {"spec", environment.spec},
               {"right", environment.right},
               {"trees", std::move(trees)}};
  const auto* lock = environment.changed_lock();
  if (lock != nullptr) json["lock"] = change_json(*lock, name_of_lock(environment.name));
  return json;
}

}  // namespace

std::string to_json(const Account& account) {
  Json document = {
      {"version", k_version}, {"complaints", Json::array()}, {"environments", Json::array()}};
  for (const auto& one : account.complaints) document["complaints"].push_back(complaint_json(one));
  for (const auto& one : account.environments) {
    document["environments"].push_back(environment_json(one));
  }
  return in_lines(document);
}

}  // namespace infra::app
