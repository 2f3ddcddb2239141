// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "unit/hcl/value_json.hpp"

#include <cstdint>
#include <stdexcept>
#include <string>

namespace infra::test {

using namespace blueprint;

nlohmann::json to_json(const Value& value) {
  if (value.is_null()) return nullptr;
  if (const auto* held = value.as<bool>()) return *held;
  if (const auto* held = value.as<std::int64_t>()) return *held;
  if (const auto* held = value.as<double>()) return *held;
  if (const auto* held = value.as<std::string>()) return *held;
  if (const auto* list = value.as<List>()) {
    auto json = nlohmann::json::array();
    for (const auto& item : *list) json.push_back(to_json(item));
    return json;
  }
  if (const auto* object = value.as<Object>()) {
    auto json = nlohmann::json::object();
    for (const auto& [name, member] : object->members) json[name] = to_json(member);
    return json;
  }
  throw std::invalid_argument("an expression has no value before it is evaluated");
}

}  // namespace infra::test
