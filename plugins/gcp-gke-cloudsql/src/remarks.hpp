// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <set>
#include <string>

#include <infra/sdk/blueprint.hpp>

namespace infra::gcp {

// Notes and refusals, each said once: what all regions have in common stands on one line of the spec.
class Remarks {
public:
  explicit Remarks(sdk::Blueprint& tree) : tree_(tree) {}

  template <typename T>
  void note(const sdk::Field<T>& field, const std::string& message) {
    if (is_new(field, message)) tree_.note(field, message);
  }

  template <typename T>
  void refuse(const sdk::Field<T>& field, const std::string& message,
              const std::string& hint = "") {
    if (is_new(field, message)) tree_.refuse(field, message, hint);
  }

private:
  template <typename T>
  bool is_new(const sdk::Field<T>& field, const std::string& message) {
    const auto& from = field.from();
    return said_.insert((from.empty() ? std::string() : from.front()) + '\n' + message).second;
  }

  sdk::Blueprint& tree_;
  std::set<std::string> said_;
};

}  // namespace infra::gcp
