// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "catalogue/mocks.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "catalogue/plausible.hpp"

namespace infra::catalogue {

namespace {

using blueprint::List;
using blueprint::Object;
using blueprint::Value;
using Kind = Type::Kind;

Cloud cloud_of(const Module& module) {
  if (module.providers.count("aws") != 0) return Cloud::aws;
  if (module.providers.count("google") != 0 || module.providers.count("google-beta") != 0) {
    return Cloud::google;
  }
  return Cloud::other;
}

class Maker {
public:
  explicit Maker(Cloud cloud) : cloud_(cloud) {}

  // A value of the type, with all in it that the paths lead to. Without a type, the paths alone say
  // what it is made of.
  Value make(const Type& type, const std::string& name, std::size_t ordinal,
             const UsedPaths& paths) const {
    switch (type.kind) {
    case Kind::string:
      return plausible_text(cloud_, name, ordinal);
    case Kind::number:
      return static_cast<std::int64_t>(ordinal);
    case Kind::boolean:
      return true;
    case Kind::list:
    case Kind::set:
      return list(type.elements.front(), name, paths);
    case Kind::map:
    case Kind::object:
      return keyed(type, name, paths);
    case Kind::tuple:
      return tuple(type, name, paths);
    case Kind::any:
      break;
    }
    if (leads(paths, [](const Value& step) { return step.as<std::string>() != nullptr; })) {
      return keyed(type, name, paths);
    }
    if (leads(paths, [](const Value&) { return true; })) return list(type, name, paths);
    return plausible_text(cloud_, name, ordinal);
  }

  // An example with all in it that the paths lead to: what it lacks is made up.
  Value completed(Value example, const Type& type, const std::string& name,
                  const UsedPaths& paths) const {
    const Value made = make(type, name, 1, paths);
    return added(std::move(example), made, paths);
  }

private:
  static Value added(Value example, const Value& made, const UsedPaths& paths) {
    const auto* given = example.as<Object>();
    const auto* whole = made.as<Object>();
    if (given == nullptr || whole == nullptr) return example;
    std::map<std::string, Value> members(given->members.begin(), given->members.end());
    for (const List& path : paths) {
      const auto* key = path.empty() ? nullptr : path.front().as<std::string>();
      const Value* other = key == nullptr ? nullptr : whole->find(*key);
      if (other == nullptr) continue;
      const auto found = members.find(*key);
      if (found == members.end()) {
        members.emplace(*key, *other);
      } else {
        found->second = added(std::move(found->second), *other, beyond(paths, path.front()));
      }
    }
    return object_of(members);
  }

  static Object object_of(const std::map<std::string, Value>& members) {
    return {{members.begin(), members.end()}};
  }

  template <typename Holds>
  static bool leads(const UsedPaths& paths, Holds holds) {
    return std::any_of(paths.begin(), paths.end(),
                       [&](const List& path) { return !path.empty() && holds(path.front()); });
  }

  // The rest of those paths that begin with the step.
  static UsedPaths beyond(const UsedPaths& paths, const Value& step) {
    UsedPaths rest;
    for (const List& path : paths) {
      if (!path.empty() && path.front() == step) rest.emplace_back(path.begin() + 1, path.end());
    }
    return rest;
  }

  Value element(const Type& type, const std::string& name, std::size_t index,
                const UsedPaths& paths) const {
    return make(type, name, index + 1, beyond(paths, static_cast<std::int64_t>(index)));
  }

  Value list(const Type& type, const std::string& name, const UsedPaths& paths) const {
    constexpr std::int64_t k_longest = 64;
    std::size_t length = plausible_length(name);
    for (const List& path : paths) {
      const auto* index = path.empty() ? nullptr : path.front().as<std::int64_t>();
      if (index == nullptr || *index < 0) continue;
      length = std::max(length, static_cast<std::size_t>(std::min(*index + 1, k_longest)));
    }
    List items;
    for (std::size_t i = 0; i < length; ++i) items.push_back(element(type, name, i, paths));
    return items;
  }

  Value tuple(const Type& type, const std::string& name, const UsedPaths& paths) const {
    List items;
    for (std::size_t i = 0; i < type.elements.size(); ++i) {
      items.push_back(element(type.elements[i], name, i, paths));
    }
    return items;
  }

  // An object has all its attributes; a map, and what has no type, the keys that are read.
  Value keyed(const Type& type, const std::string& name, const UsedPaths& paths) const {
    std::map<std::string, Value> members;
    for (const auto& attribute : type.attributes) {
      members[attribute.name] =
          make(attribute.type, attribute.name, 1, beyond(paths, attribute.name));
    }
    std::set<std::string> keys;
    for (const List& path : paths) {
      const auto* key = path.empty() ? nullptr : path.front().as<std::string>();
      if (key != nullptr && members.count(*key) == 0) keys.insert(*key);
    }
    const bool is_map = type.kind == Kind::map;
    std::size_t ordinal = 0;
    for (const auto& key : keys) {
      members[key] = make(is_map ? type.elements.front() : Type{}, is_map ? name : key, ++ordinal,
                          beyond(paths, key));
    }
    return object_of(members);
  }

  Cloud cloud_;
};

}  // namespace

Value mock_output(const Module& module, const std::string& output, const UsedPaths& used) {
  const auto found = module.outputs.find(output);
  const ModuleOutput declared = found == module.outputs.end() ? ModuleOutput{} : found->second;
  const Maker maker(cloud_of(module));
  const Type type = declared.type.value_or(Type{});
  if (declared.example) return maker.completed(*declared.example, type, output, used);
  return maker.make(type, output, 1, used);
}

}  // namespace infra::catalogue
