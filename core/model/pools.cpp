// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "model/pools.hpp"

#include <optional>
#include <set>
#include <utility>

#include "base/text.hpp"
#include "model/machines.hpp"
#include "model/order.hpp"
#include "model/quantity.hpp"

namespace infra::model {

namespace {

spec::Node scalar(std::string text) {
  spec::Node node;
  node.kind = spec::Node::Kind::scalar;
  node.plain = true;
  node.text = std::move(text);
  return node;
}

// What the pool for the cluster's own needs is, as far as nobody says otherwise: two nodes, so that one
// may fail or be replaced.
const spec::Node& system_pool() {
  static const spec::Node k_node = [] {
    spec::Node node;
    node.kind = spec::Node::Kind::mapping;
    node.entries = {{"cpu", {}, scalar("2")},
                    {"memory", {}, scalar("8Gi")},
                    {"min", {}, scalar("2")},
                    {"max", {}, scalar("4")}};
    return node;
  }();
  return k_node;
}

std::vector<sdk::Taint> taints_from(const spec::Node& node) {
  std::vector<sdk::Taint> taints;
  for (const auto& item : node.items) {
    const auto* value = item.find("value");
    const auto* effect = item.find("effect");
    const auto word =
        effect == nullptr ? std::nullopt : sdk::from_text<sdk::TaintEffect>(effect->text);
    taints.push_back({item.find("key")->text, value == nullptr ? "" : value->text,
                      word.value_or(sdk::TaintEffect::no_schedule)});
  }
  return taints;
}

// The machine of a pool, which comes from all that it needs.
void choose_machine(const std::string& cloud_region, const Source& source, sdk::NodePool& pool,
                    Findings& findings) {
  const Need need{*pool.cpu, *pool.memory_mib, *pool.arch, {cloud_region}};
  const Asked asked{need, "node", pool.cpu.from().front(), pool.memory_mib.from().front(),
                    pool.arch.from().front()};
  const auto* machine = choose_machine(asked, source, findings);
  if (machine == nullptr) return;
  std::vector<std::string> from = pool.cpu.from();
  for (const auto* also : {&pool.memory_mib.from(), &pool.arch.from()}) {
    from.insert(from.end(), also->begin(), also->end());
  }
  pool.machine = {machine->name, std::move(from)};
}

bool lacks(const Fields& fields, const std::string& path, Findings& findings) {
  bool lacking = false;
  for (const char* key : {"cpu", "memory"}) {
    if (fields.has(key)) continue;
    lacking = true;
    findings.complain("spec.missing", path + "." + key, "is missing",
                      std::string("a pool says what its nodes need: for example ") +
                          (std::string_view(key) == "cpu" ? "cpu: 4" : "memory: 16Gi"));
  }
  return lacking;
}

void check_sizes(const sdk::NodePool& pool, Findings& findings) {
  check_order({"min", *pool.min, "", pool.min.from().front()},
              {"max", *pool.max, "", pool.max.from().front()}, findings);
  if (pool.is_system() && *pool.min < 1) {
    findings.complain("spec.pool.system", pool.min.from().front(),
                      "the system pool has no node that is always there",
                      "what runs the cluster runs on it: let min be 1 or more");
  }
}

// Kubernetes tells the taints of a node apart by key and effect, whatever their values.
void check_taints(const sdk::NodePool& pool, Findings& findings) {
  std::set<std::pair<std::string, sdk::TaintEffect>> seen;
  for (std::size_t i = 0; i < pool.taints->size(); ++i) {
    const auto& taint = (*pool.taints)[i];
    if (seen.insert({taint.key, taint.effect}).second) continue;
    findings.complain("spec.unique", spec::item_path(pool.taints.from().front(), i),
                      in_quotes(taint.key) + " is in the list twice with the effect " +
                          std::string(sdk::to_text(taint.effect)),
                      "a node has one taint of a key and an effect: take one of them out");
  }
}

sdk::NodePool pool_of(const std::string& name, const Fields& fields) {
  sdk::NodePool pool;
  pool.name = name;
  pool.cpu = fields.integer("cpu");
  pool.memory_mib = fields.amount("memory", mebibytes);
  pool.arch = fields.word<sdk::Architecture>("arch");
  pool.min = fields.integer("min");
  pool.max = fields.integer("max");
  pool.spot = fields.truth("spot");
  pool.labels = fields.named_texts("labels");
  pool.taints = fields.field("taints", taints_from);
  pool.disk_gib = fields.amount("disk", gibibytes);
  return pool;
}

}  // namespace

std::vector<sdk::NodePool> pools_of(const Fields& cluster, const std::string& cloud_region,
                                    const Source& source, Findings& findings) {
  const auto written = cluster.layers().below("nodePools");
  const auto keys = written.keys();
  std::set<std::string> names(keys.begin(), keys.end());
  names.insert(sdk::k_system_pool);

  std::vector<sdk::NodePool> pools;
  for (const auto& name : names) {
    const std::string path = spec::child_path(written.all().back().path, name);
    auto layers = written.below(name);
    if (name == sdk::k_system_pool) layers = layers.over({&system_pool(), path});
    const Fields fields(layers.over({&source.defaults.pool, path}), findings);
    // What lacks for all is said once, not of the region that changes something else.
    if (lacks(fields, layers.all().empty() ? path : layers.all().back().path, findings)) continue;
    auto pool = pool_of(name, fields);
    check_sizes(pool, findings);
    check_taints(pool, findings);
    choose_machine(cloud_region, source, pool, findings);
    pools.push_back(std::move(pool));
  }
  return pools;
}

}  // namespace infra::model
