// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "model/unused.hpp"

#include <set>

namespace infra::model {

namespace {

// Fields that the core itself acts on; a plugin never sees them.
const std::set<std::string> k_for_the_core = {"apiVersion", "extends",          "kind",
                                              "mainRegion", "network.reserved", "disasterRecovery"};

// Walks what the author wrote, and asks of each value whether it, or something above it, was used.
class Search {
public:
  Search(std::set<std::string> used, std::string own_block, std::string plugin)
      : used_(std::move(used)), own_block_(std::move(own_block)), plugin_(std::move(plugin)) {}

  void visit(const spec::Node& node, const std::string& path) {
    if (is_used(path) || is_another_cloud(path)) return;
    if (node.kind == spec::Node::Kind::mapping && !node.entries.empty()) {
      for (const auto& entry : node.entries) {
        visit(entry.value, spec::child_path(path, entry.key));
      }
      return;
    }
    if (holds_mappings(node)) {
      for (std::size_t i = 0; i < node.items.size(); ++i) {
        visit(node.items[i], spec::item_path(path, i));
      }
      return;
    }
    if (node.kind == spec::Node::Kind::mapping) return;  // an empty one asks for nothing by itself
    found_.push_back(
        error("spec.unused", "plugin " + plugin_ + " neither uses nor refuses this field")
            .about(path)
            .at(node.position)
            .with_hint("take the line out, or report it to the plugin's authors"));
  }

  Diagnostics found() && { return std::move(found_); }

private:
  static bool holds_mappings(const spec::Node& node) {
    return node.kind == spec::Node::Kind::sequence && !node.items.empty() &&
           node.items.front().kind == spec::Node::Kind::mapping;
  }

  bool is_used(const std::string& path) const {
    return used_.count(path) != 0 || k_for_the_core.count(path) != 0;
  }

  bool is_another_cloud(const std::string& path) const {
    static const std::string k_blocks = "providers.";
    return path.compare(0, k_blocks.size(), k_blocks) == 0 && path != own_block_ &&
           path.compare(0, own_block_.size() + 1, own_block_ + ".") != 0;
  }

  std::set<std::string> used_;
  std::string own_block_;
  std::string plugin_;
  Diagnostics found_;
};

}  // namespace

Diagnostics unused_fields(const spec::Node& written, const registry::Plugin& plugin,
                          const std::vector<std::string>& used) {
  Search search({used.begin(), used.end()}, "providers." + plugin.provider, plugin.name);
  search.visit(written, "");
  return std::move(search).found();
}

}  // namespace infra::model
