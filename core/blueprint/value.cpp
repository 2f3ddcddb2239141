// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "blueprint/value.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace infra::blueprint {

namespace {

struct Description {
  std::string operator()(const Null&) const { return "null"; }
  std::string operator()(bool) const { return "a bool"; }
  std::string operator()(std::int64_t) const { return "a number"; }
  std::string operator()(double) const { return "a number"; }
  std::string operator()(const std::string&) const { return "a string"; }
  std::string operator()(const List&) const { return "a list"; }
  std::string operator()(const Object&) const { return "an object"; }
  std::string operator()(const Output& output) const {
    return "an output of " + printable(output.dependency);
  }
  std::string operator()(const Local& local) const { return "the local " + in_quotes(local.name); }
  std::string operator()(const Call& call) const { return "a call of " + printable(call.function); }
  std::string operator()(const Template&) const { return "a string"; }
};

void walk_all(const List& values, const std::function<void(const Value&)>& visit) {
  for (const auto& value : values) walk(value, visit);
}

}  // namespace

const Value* Object::find(const std::string& key) const {
  const auto found = std::find_if(members.begin(), members.end(),
                                  [&](const auto& member) { return member.first == key; });
  return found == members.end() ? nullptr : &found->second;
}

std::string describe(const Value& value) { return std::visit(Description{}, value.held()); }

void walk(const Value& value, const std::function<void(const Value&)>& visit) {
  visit(value);
  if (const auto* list = value.as<List>()) walk_all(*list, visit);
  if (const auto* call = value.as<Call>()) walk_all(call->arguments, visit);
  if (const auto* text = value.as<Template>()) walk_all(text->parts, visit);
  if (const auto* object = value.as<Object>()) {
    for (const auto& [key, member] : object->members) walk(member, visit);
  }
}

}  // namespace infra::blueprint
