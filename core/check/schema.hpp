// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "check/format.hpp"
#include "spec/node.hpp"

namespace infra::check {

struct Property;

// Both are included. Of a number its value; of a text its characters, of a list its items, of a
// mapping its keys.
template <typename T>
struct Bounds {
  std::optional<T> least;
  std::optional<T> most;
};

// What a value has to be: a closed subset of JSON Schema, in which there is one way to say a thing
// and a good message for breaking it. Nothing is interpreted that is not here.
struct Schema {
  // Free is any value at all, from x-free: what it has to be is asked of elsewhere.
  enum class Type { object, array, string, integer, number, boolean, free };

  Type type = Type::object;
  std::string title;
  std::string description;
  // "an architecture", from x-noun: what a wrong value is not, or an unknown key of a mapping.
  std::string noun;

  std::vector<Property> properties;  // in the order of the file
  std::vector<std::string> required;
  // Of keys that are not among the properties. Shared by the copies of a schema: once read, no
  // schema changes. Null: there may be none.
  std::shared_ptr<const Schema> additional;
  std::shared_ptr<const Schema> property_names;  // of a mapping with free keys; a string

  // From x-each, of a mapping whose properties come from elsewhere: what each of them has beside its own.
  std::shared_ptr<const Schema> each;

  // From x-layer: what stands here changes what is said elsewhere, so that no default may fill it.
  bool is_layer = false;

  std::shared_ptr<const Schema> items;
  bool unique_items = false;

  Bounds<double> value;
  Bounds<std::size_t> size;
  const Format* format = nullptr;
  std::vector<spec::Node> allowed;  // scalars; empty: all

  std::optional<spec::Node> default_value;
  std::vector<spec::Node> examples;

  const Schema* property(std::string_view name) const;
};

struct Property {
  std::string name;
  Schema schema;
};

// Reads the JSON text of a schema. Whatever is not of the subset is refused, and so are defaults and
// examples that break the schema itself: a plugin brings its own, and its mistakes should not wait
// for a user. `name` is for messages: the file, or the plugin's.
Result<Schema> parse_schema(std::string_view json, const std::string& name);

// What a spec path has to be; null where the schema says nothing of it.
const Schema* schema_at(const Schema& schema, std::string_view path);

// The core's schema with the plugins' in it, as properties.providers.properties, each with what all of them have.
Schema with_providers(Schema core, const std::map<std::string, Schema>& by_provider);

}  // namespace infra::check
