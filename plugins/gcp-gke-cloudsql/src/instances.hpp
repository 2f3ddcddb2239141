// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <infra/sdk/blueprint.hpp>

namespace infra::gcp {

// Inputs of the units of one component that come from the spec. What the first unit says becomes the
// component's; a later unit repeats only what differs there. The first is the main region's, so that
// a region which comes later changes nothing in the files of the others.
class Instances {
public:
  explicit Instances(sdk::Component& component) : component_(component) {}

  void add(sdk::Unit& unit, const sdk::Object& inputs) {
    if (is_first_) {
      is_first_ = false;
      first_ = inputs;
      for (const auto& [name, value] : inputs) component_.input(name, value);
      return;
    }
    for (const auto& [name, value] : inputs) {
      const auto shared = first_.find(name);
      if (shared == first_.end() || shared->second.json() != value.json()) unit.input(name, value);
    }
    for (const auto& [name, value] : first_) {
      if (inputs.count(name) == 0) unit.input(name, nullptr);
    }
  }

private:
  sdk::Component& component_;
  bool is_first_ = true;
  sdk::Object first_;
};

}  // namespace infra::gcp
