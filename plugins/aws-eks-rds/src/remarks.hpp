// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <set>
#include <string>
#include <utility>

#include <infra/sdk/blueprint.hpp>

namespace infra::aws {

// Says each thing once for each line of the spec, however many regions the line speaks of.
class Remarks {
public:
  explicit Remarks(sdk::Blueprint& tree) : tree_(tree) {}

  template <typename T>
  void note(const sdk::Field<T>& field, const std::string& message) {
    if (is_new(field, message)) tree_.note(field, message);
  }

  template <typename T>
  void refuse(const sdk::Field<T>& field, const std::string& message, const std::string& hint) {
    if (is_new(field, message)) tree_.refuse(field, message, hint);
  }

private:
  template <typename T>
  bool is_new(const sdk::Field<T>& field, const std::string& message) {
    (void)field.get();
    return said_.emplace(field.from().empty() ? "" : field.from().front(), message).second;
  }

  sdk::Blueprint& tree_;  // outlives this: both live for one translation
  std::set<std::pair<std::string, std::string>> said_;
};

}  // namespace infra::aws
