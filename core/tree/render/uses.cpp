// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "tree/render/uses.hpp"

#include <variant>

namespace infra::tree {

namespace {

class Collector {
public:
  void operator()(const blueprint::Local& local) { uses.scopes.insert(local.scope); }

  void operator()(const blueprint::Output& output) {
    uses.outputs[output.dependency].insert(output.output);
  }

  void operator()(const blueprint::Object& object) {
    for (const auto& [key, value] : object.members) visit(value);
  }

  void operator()(const blueprint::List& list) {
    for (const auto& value : list) visit(value);
  }

  void operator()(const blueprint::Call& call) { (*this)(call.arguments); }
  void operator()(const blueprint::Template& text) { (*this)(text.parts); }

  template <typename Plain>
  void operator()(const Plain&) {}

  void visit(const blueprint::Value& value) { std::visit(*this, value.held()); }

  void visit(const blueprint::Inputs& inputs) {
    for (const auto& [name, input] : inputs) visit(input.value);
  }

  Uses uses;
};

}  // namespace

Uses uses_of(const blueprint::Blueprint& blueprint, const blueprint::Component& component) {
  Collector collector;
  collector.visit(component.inputs);
  for (const auto& unit : blueprint.units) {
    if (unit.component == component.name) collector.visit(unit.inputs);
  }
  return std::move(collector.uses);
}

}  // namespace infra::tree
