// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace infra::blueprint {

class Value;

struct Null {
  friend bool operator==(const Null&, const Null&) = default;
};

using List = std::vector<Value>;

// Sorted by key, so that the same object always gives the same bytes.
struct Object {
  std::vector<std::pair<std::string, Value>> members;

  const Value* find(const std::string& key) const;
  friend bool operator==(const Object&, const Object&);
};

// An output of a unit that this one depends on: `dependency.<dependency>.outputs.<output>`,
// and from there on by keys and indices: ["eu-west-1/private"].id
struct Output {
  std::string dependency;
  std::string output;
  List path;  // strings and integers
  friend bool operator==(const Output&, const Output&);
};

// What is said once in env.hcl, region.hcl or versions.hcl: `local.<scope>.<name>`.
enum class Scope { environment, region, versions };
struct Local {
  Scope scope = Scope::environment;
  std::string name;
  friend bool operator==(const Local&, const Local&) = default;
};

// A call of a function that Terragrunt evaluates: jsonencode(…), merge(…).
struct Call {
  std::string function;
  List arguments;
  friend bool operator==(const Call&, const Call&);
};

// Text with values in it: "arn:aws:iam::${local.env.account}:role/x". Strings are literal parts.
struct Template {
  List parts;
  friend bool operator==(const Template&, const Template&);
};

// A value of the built tree, as a plugin meant it: data, or an expression that Terragrunt evaluates.
// Never text that was already put into HCL's syntax.
class Value {
public:
  using Held = std::variant<Null, bool, std::int64_t, double, std::string, List, Object, Output,
                            Local, Call, Template>;

  Value() = default;
  Value(bool value) : held_(value) {}
  Value(std::int64_t value) : held_(value) {}
  Value(int value) : held_(static_cast<std::int64_t>(value)) {}
  Value(double value) : held_(value) {}
  Value(const char* value) : held_(std::string(value)) {}
  Value(std::string value) : held_(std::move(value)) {}
  Value(List value) : held_(std::move(value)) {}
  Value(Object value) : held_(std::move(value)) {}
  Value(Output value) : held_(std::move(value)) {}
  Value(Local value) : held_(std::move(value)) {}
  Value(Call value) : held_(std::move(value)) {}
  Value(Template value) : held_(std::move(value)) {}

  const Held& held() const { return held_; }
  template <typename T>
  const T* as() const {
    return std::get_if<T>(&held_);
  }
  bool is_null() const { return as<Null>() != nullptr; }

  friend bool operator==(const Value&, const Value&) = default;

private:
  Held held_;
};

inline bool operator==(const Object& a, const Object& b) { return a.members == b.members; }
inline bool operator==(const Output& a, const Output& b) {
  return a.dependency == b.dependency && a.output == b.output && a.path == b.path;
}
inline bool operator==(const Call& a, const Call& b) {
  return a.function == b.function && a.arguments == b.arguments;
}
inline bool operator==(const Template& a, const Template& b) { return a.parts == b.parts; }

// The word for a kind of value in messages: "a list", "a string", "an output of network".
std::string describe(const Value& value);

// Visits a value and all values within it, arguments and parts of expressions too; outer ones first.
void walk(const Value& value, const std::function<void(const Value&)>& visit);

}  // namespace infra::blueprint
