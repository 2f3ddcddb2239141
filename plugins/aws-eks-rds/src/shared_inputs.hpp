// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <utility>

#include <infra/sdk/blueprint.hpp>

namespace infra::aws {

// Inputs that are the same for most units of a component. One unit's stand in the component; the others
// say what is different with them. That one is of the main region, so that no region that comes or
// goes moves what the others say.
class SharedInputs {
public:
  SharedInputs(sdk::Component& component, sdk::Object inputs) : shared_(std::move(inputs)) {
    for (const auto& [name, value] : shared_) component.input(name, value);
  }

  void give(sdk::Unit& unit, const sdk::Object& own) const {
    for (const auto& [name, value] : own) {
      const auto found = shared_.find(name);
      const bool is_same = found != shared_.end() && found->second.json() == value.json();
      if (!is_same) unit.input(name, value);
    }
  }

private:
  sdk::Object shared_;
};

}  // namespace infra::aws
