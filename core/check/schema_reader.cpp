// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include <algorithm>
#include <array>
#include <utility>

#include "base/text.hpp"
#include "check/schema.hpp"
#include "check/schema_keywords.hpp"
#include "check/validate.hpp"
#include "check/wording.hpp"

namespace infra::check {

namespace {

using Type = Schema::Type;

// No schema of a spec is that deep; the reader calls itself for each level.
constexpr std::size_t k_most_levels = 64;

constexpr std::array<std::pair<std::string_view, Type>, 6> k_types = {{{"object", Type::object},
                                                                       {"array", Type::array},
                                                                       {"string", Type::string},
                                                                       {"integer", Type::integer},
                                                                       {"number", Type::number},
                                                                       {"boolean", Type::boolean}}};

std::vector<std::string> type_names() {
  std::vector<std::string> names;
  names.reserve(k_types.size());
  for (const auto& [name, type] : k_types) names.emplace_back(name);
  return names;
}

std::optional<Type> read_type(const Json& json, const Spot& spot) {
  const Json* given = json.find("type");
  const Json* free = json.find("x-free");
  const auto* is_free = free == nullptr ? nullptr : free->as<bool>();
  if (given == nullptr && is_free != nullptr && *is_free) return Type::free;
  const auto* name = given == nullptr ? nullptr : given->as<std::string_view>();
  if (name == nullptr) {
    spot.complain("schema.type", "has no type", "say one of: " + joined(type_names()));
    return std::nullopt;
  }
  const auto found = std::find_if(k_types.begin(), k_types.end(),
                                  [&](const auto& type) { return type.first == *name; });
  if (found != k_types.end()) return found->second;
  spot.below("type").complain("schema.type", in_quotes(*name) + " is not a type",
                              did_you_mean(*name, type_names()));
  return std::nullopt;
}

// Null when there is none that the schema may have; that is complained of.
const Keyword* keyword_of(std::string_view name, Type type, const Spot& spot) {
  const Keyword* keyword = find_keyword(name);
  if (keyword == nullptr) {
    const bool is_for_others = name.substr(0, 2) == "x-";
    if (is_for_others) return nullptr;
    spot.complain("schema.keyword", "is not a keyword that schemas of a spec have",
                  did_you_mean(name, keyword_names()));
    return nullptr;
  }
  if (keyword->fits(type)) return keyword;
  spot.complain("schema.keyword", "says nothing about " + std::string(noun_of(type)),
                "take it out");
  return nullptr;
}

// What a schema has to say, or may not say twice, to mean the same here as in JSON Schema.
void check_keywords(const Json& json, Type type, const Spot& spot) {
  const auto says = [&](std::string_view keyword) { return json.find(keyword) != nullptr; };
  if (type == Type::object && !says("additionalProperties")) {
    spot.complain("schema.keyword", "does not say which other keys may stand there",
                  "add \"additionalProperties\": false, or their schema");
  }
  if (type == Type::array && !says("items")) {
    spot.complain("schema.keyword", "does not say what its items are", "add \"items\"");
  }
  if (says("enum") && says("const")) {
    spot.complain("schema.keyword", "has both enum and const", "take one of them out");
  }
  if (says("properties") && says("propertyNames")) {
    spot.complain("schema.keyword", "has both properties and propertyNames",
                  "names are for free keys: take one of them out");
  }
}

// What no keyword can see alone. Samples come last: only a schema without mistakes can judge them.
void check_whole(const Schema& schema, const Spot& spot) {
  for (const auto& name : schema.required) {
    if (schema.property(name) != nullptr) continue;
    spot.below("required")
        .complain("schema.value", in_quotes(name) + " is not one of the properties",
                  did_you_mean(name, names_of(schema.properties)));
  }
  const auto is_turned = [](const auto& bounds) {
    return bounds.least && bounds.most && *bounds.least > *bounds.most;
  };
  if (is_turned(schema.size) || is_turned(schema.value)) {
    spot.complain("schema.value", "has bounds that nothing can keep",
                  "is the least more than the most?");
  }
}

void check_sample(const spec::Node& sample, const Schema& schema, const Spot& spot) {
  for (const auto& problem : validate(sample, schema)) {
    const std::string where = problem.subject.empty() ? "" : problem.subject + ": ";
    spot.complain("schema.sample",
                  "breaks the schema that it stands in: " + where + problem.message, problem.hint);
  }
}

void check_samples(const Schema& schema, const Spot& spot) {
  if (schema.default_value) check_sample(*schema.default_value, schema, spot.below("default"));
  const Spot examples = spot.below("examples");
  for (std::size_t i = 0; i < schema.examples.size(); ++i) {
    check_sample(schema.examples[i], schema, examples.below(std::to_string(i)));
  }
}

// Reads a schema and those in it. Goes on after a mistake, so that all are reported.
class Reader {
public:
  explicit Reader(const Json& root) : root_(root) {}

  Schema read(const Json& json, const Spot& spot, std::optional<Type> implied = std::nullopt);

private:
  Schema read_reference(const Json& json, const Json& reference, const Spot& spot);
  void read_inner(Schema& schema, std::string_view keyword, const Json& value, const Spot& spot);
  std::shared_ptr<const Schema> shared(const Json& json, const Spot& spot,
                                       std::optional<Type> implied = std::nullopt) {
    return std::make_shared<const Schema>(read(json, spot, implied));
  }

  const Json& root_;
  std::size_t levels_ = 0;
};

// {"$ref": "#/definitions/pool"} is what that definition says, with a description of its own where it
// has one. A definition may refer to others; a circle ends at the limit on depth.
Schema Reader::read_reference(const Json& json, const Json& reference, const Spot& spot) {
  constexpr std::string_view k_prefix = "#/definitions/";
  const auto* path = reference.as<std::string_view>();
  const Json* definitions = root_.find("definitions");
  const Json* definition = nullptr;
  if (path != nullptr && definitions != nullptr && path->starts_with(k_prefix)) {
    definition = definitions->find(path->substr(k_prefix.size()));
  }
  if (definition == nullptr) {
    spot.below("$ref").wrong_value("#/definitions/ and the name of one of them");
    return {};
  }
  Schema schema = read(*definition, spot);
  for (const auto* member : in_written_order(*json.as<Json::Object>())) {
    if (member == &reference) continue;
    const bool is_allowed = member->key == "description" || member->key == "x-layer";
    const Keyword* keyword = is_allowed ? find_keyword(member->key) : nullptr;
    if (keyword != nullptr) {
      keyword->read(schema, *member, spot.below(member->key));
    } else {
      spot.below(member->key)
          .complain("schema.keyword", "says nothing beside $ref", "put it into the definition");
    }
  }
  return schema;
}

Schema Reader::read(const Json& json, const Spot& spot, std::optional<Type> implied) {
  Schema schema;
  const auto* object = json.as<Json::Object>();
  if (object == nullptr || levels_ == k_most_levels) {
    spot.wrong_value(object != nullptr ? "less deep" : "a schema, which is an object");
    return schema;
  }
  if (const Json* reference = json.find("$ref")) {
    ++levels_;
    schema = read_reference(json, *reference, spot);
    --levels_;
    return schema;
  }
  const auto type = implied ? implied : read_type(json, spot);
  if (!type) return schema;
  schema.type = *type;
  ++levels_;
  for (const auto* member : in_written_order(*object)) {
    const auto name = member->key;
    if (spot.is_root() && (name == "$schema" || name == "$id" || name == "definitions")) continue;
    const Spot inner = spot.below(name);
    const Keyword* keyword = keyword_of(name, schema.type, inner);
    if (keyword == nullptr) continue;
    if (keyword->read != nullptr) {
      keyword->read(schema, *member, inner);
    } else {
      read_inner(schema, name, *member, inner);
    }
  }
  --levels_;
  check_keywords(json, schema.type, spot);
  check_whole(schema, spot);
  if (!spot.is_spoilt()) check_samples(schema, spot);
  return schema;
}

void Reader::read_inner(Schema& schema, std::string_view keyword, const Json& value,
                        const Spot& spot) {
  const auto* object = value.as<Json::Object>();
  if (keyword == "properties") {
    if (object == nullptr) return spot.wrong_value("an object of schemas");
    for (const auto* inner : in_written_order(*object)) {
      schema.properties.push_back({std::string(inner->key), read(*inner, spot.below(inner->key))});
    }
  } else if (keyword == "additionalProperties") {
    const auto* others = value.as<bool>();
    if (others != nullptr && !*others) return;
    if (object == nullptr) return spot.wrong_value("false, or the schema of all other values");
    schema.additional = shared(value, spot);
  } else if (keyword == "propertyNames") {
    schema.property_names = shared(value, spot, Type::string);
  } else if (keyword == "x-each") {
    schema.each = shared(value, spot);
  } else if (keyword == "items") {
    schema.items = shared(value, spot);
  }
}

}  // namespace

Result<Schema> parse_schema(std::string_view json, const std::string& name) {
  std::string refusal;
  const auto document = json::Document::parse(json, refusal);
  if (!document) {
    return Failure(ExitCode::plugin_failed, error("schema.json", std::move(refusal)).about(name));
  }
  Diagnostics found;
  const Json& root = document->root();
  Schema schema = Reader(root).read(root, Spot(name, found));
  if (!found.empty()) return Failure(ExitCode::plugin_failed, std::move(found));
  return schema;
}

}  // namespace infra::check
