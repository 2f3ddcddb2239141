// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "explain/spec_places.hpp"

#include <functional>

#include "base/position.hpp"
#include "spec/path.hpp"

namespace infra::explain {

namespace {

// Calls for each value, outer ones first, with its path and the place where it begins: its key's, if it
// has one. Goes into those for which the call says so.
using Visit = std::function<bool(const std::string& path, Position begin)>;

void visit_all(const spec::Node& node, const std::string& path, const Visit& visit) {
  for (const auto& entry : node.entries) {
    const auto below = spec::child_path(path, entry.key);
    if (visit(below, entry.key_position)) visit_all(entry.value, below, visit);
  }
  for (std::size_t i = 0; i < node.items.size(); ++i) {
    const auto below = spec::item_path(path, i);
    if (visit(below, node.items[i].position)) visit_all(node.items[i], below, visit);
  }
}

}  // namespace

std::vector<std::string> paths_at(const spec::Node& written, const Line& line) {
  std::vector<std::string> paths;
  visit_all(written, "", [&](const std::string& path, Position begin) {
    const bool is_here = begin.known() && begin.file == line.file && begin.line == line.line;
    if (!is_here) return true;
    if (line.column == 0) {
      paths.push_back(path);
      return false;
    }
    // The last one that begins before the column is the innermost there.
    if (begin.column <= line.column || paths.empty()) paths = {path};
    return true;
  });
  return paths;
}

std::vector<std::string> all_paths(const spec::Node& spec) {
  std::vector<std::string> paths;
  visit_all(spec, "", [&](const std::string& path, Position) {
    paths.push_back(path);
    return true;
  });
  return paths;
}

}  // namespace infra::explain
