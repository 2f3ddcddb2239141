// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <initializer_list>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "infra/sdk/cidr.hpp"
#include "infra/sdk/field.hpp"

namespace infra::sdk {

// A value of the built tree: data, or an expression that Terragrunt evaluates later, together with
// the spec paths that it comes from. A Field turns into one by itself and brings its paths along.
class Value {
public:
  Value() = default;
  Value(std::nullptr_t) {}
  Value(const char* text) : json_(text) {}
  Value(std::string text) : json_(std::move(text)) {}
  Value(std::string_view text) : json_(text) {}
  Value(bool truth) : json_(truth) {}
  Value(const Cidr& cidr) : json_(cidr.text()) {}
  template <typename Number, typename = std::enable_if_t<std::is_arithmetic_v<Number> &&
                                                         !std::is_same_v<Number, bool>>>
  Value(Number number) : json_(number) {}
  Value(std::vector<Value> items);
  Value(std::map<std::string, Value> members);
  template <typename T>
  Value(const Field<T>& field) : Value(of(*field)) {
    from_.insert(field.from().begin(), field.from().end());
  }

  // Says why the value is what it is, for `infra explain`, and what it was worked out from.
  Value because(std::string reason) && {
    because_ = std::move(reason);
    return std::move(*this);
  }
  template <typename... Fields>
  Value because(std::string reason, const Fields&... worked_out_from) && {
    (take_paths(worked_out_from), ...);
    return std::move(*this).because(std::move(reason));
  }

  // An expression; made by the functions below.
  static Value tagged(const char* tag, nlohmann::json content,
                      const std::vector<Value>& parts = {});

  const nlohmann::json& json() const& { return json_; }
  nlohmann::json json() && { return std::move(json_); }
  const std::set<std::string>& from() const { return from_; }
  const std::string& reason() const { return because_; }

private:
  template <typename T>
  static Value of(const T& plain) {
    return Value(plain);
  }
  template <typename T>
  static Value of(const std::vector<T>& items) {
    return Value(std::vector<Value>(items.begin(), items.end()));
  }
  template <typename T>
  static Value of(const std::map<std::string, T>& members) {
    return Value(std::map<std::string, Value>(members.begin(), members.end()));
  }

  template <typename T>
  void take_paths(const Field<T>& field) {
    (void)field.get();
    from_.insert(field.from().begin(), field.from().end());
  }

  nlohmann::json json_;
  std::set<std::string> from_;
  std::string because_;
};

using List = std::vector<Value>;
using Object = std::map<std::string, Value>;

inline Value::Value(std::vector<Value> items) : json_(nlohmann::json::array()) {
  for (auto& item : items) {
    json_.push_back(std::move(item.json_));
    from_.merge(item.from_);
  }
}

inline Value::Value(std::map<std::string, Value> members) : json_(nlohmann::json::object()) {
  bool looks_like_expression = false;
  for (auto& member : members) {
    const std::string& key = member.first;
    json_[key] = std::move(member.second.json_);
    from_.merge(member.second.from_);
    looks_like_expression = looks_like_expression || (!key.empty() && key.front() == '$');
  }
  // Data may look like an expression: a literal says that it is none.
  if (looks_like_expression) json_ = {{"$literal", std::move(json_)}};
}

inline Value Value::tagged(const char* tag, nlohmann::json content,
                           const std::vector<Value>& parts) {
  Value made;
  made.json_[tag] = std::move(content);
  for (const auto& part : parts) made.from_.insert(part.from_.begin(), part.from_.end());
  return made;
}

// What env.hcl says once for the environment.
inline Value environment_local(const std::string& name) {
  return Value::tagged("$local", {{"scope", "environment"}, {"name", name}});
}

// What region.hcl says once for a region.
inline Value region_local(const std::string& name) {
  return Value::tagged("$local", {{"scope", "region"}, {"name", name}});
}

// A function that Terragrunt calls: call("jsonencode", {…}).
inline Value call(const std::string& function, const List& arguments) {
  return Value::tagged("$call", {{"function", function}, {"arguments", Value(arguments).json()}},
                       arguments);
}

// Text with values in it: text({"projects/", environment_local("project")}).
inline Value text(const List& parts) {
  return Value::tagged("$template", Value(parts).json(), parts);
}

}  // namespace infra::sdk
