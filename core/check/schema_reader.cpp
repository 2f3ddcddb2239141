// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include <algorithm>
#include <array>
#include <utility>

#include <nlohmann/json.hpp>

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

std::optional<Type> read_type(const Json& json, const Spot& spot) {
  std::vector<std::string> names;
  names.reserve(k_types.size());
  for (const auto& [name, type] : k_types) names.emplace_back(name);
  const auto given = json.find("type");
  const auto free = json.find("x-free");
  if (given == json.end() && free != json.end() && *free == true) return Type::free;
  if (given == json.end() || !given->is_string()) {
    spot.complain("schema.type", "has no type", "say one of: " + joined(names));
    return std::nullopt;
  }
  const auto name = given->get<std::string>();
  const auto found = std::find_if(k_types.begin(), k_types.end(),
                                  [&](const auto& type) { return type.first == name; });
  if (found != k_types.end()) return found->second;
  spot.below("type").complain("schema.type", in_quotes(name) + " is not a type",
                              did_you_mean(name, names));
  return std::nullopt;
}

// Null when there is none that the schema may have; that is complained of.
const Keyword* keyword_of(const std::string& name, Type type, const Spot& spot) {
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
  if (type == Type::object && !json.contains("additionalProperties")) {
    spot.complain("schema.keyword", "does not say which other keys may stand there",
                  "add \"additionalProperties\": false, or their schema");
  }
  if (type == Type::array && !json.contains("items")) {
    spot.complain("schema.keyword", "does not say what its items are", "add \"items\"");
  }
  if (json.contains("enum") && json.contains("const")) {
    spot.complain("schema.keyword", "has both enum and const", "take one of them out");
  }
  if (json.contains("properties") && json.contains("propertyNames")) {
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
  for (std::size_t i = 0; i < schema.examples.size(); ++i) {
    check_sample(schema.examples[i], schema, spot.below("examples").below(std::to_string(i)));
  }
}

// Reads a schema and those in it. Goes on after a mistake, so that all are reported.
class Reader {
public:
  explicit Reader(const Json& root) : root_(root) {}

  Schema read(const Json& json, const Spot& spot, std::optional<Type> implied = std::nullopt);

private:
  Schema read_reference(const Json& json, const Spot& spot);
  void read_inner(Schema& schema, const std::string& keyword, const Json& value, const Spot& spot);
  std::shared_ptr<const Schema> shared(const Json& json, const Spot& spot,
                                       std::optional<Type> implied = std::nullopt) {
    return std::make_shared<const Schema>(read(json, spot, implied));
  }

  const Json& root_;
  std::size_t levels_ = 0;
};

// {"$ref": "#/definitions/pool"} is what that definition says, with a description of its own where it
// has one. A definition may refer to others; a circle ends at the limit on depth.
Schema Reader::read_reference(const Json& json, const Spot& spot) {
  constexpr std::string_view k_prefix = "#/definitions/";
  const Json& target = json.at("$ref");
  const std::string path = target.is_string() ? target.get<std::string>() : "";
  const auto definitions = root_.find("definitions");
  const bool leads_there = path.compare(0, k_prefix.size(), k_prefix) == 0 &&
                           definitions != root_.end() &&
                           definitions->contains(path.substr(k_prefix.size()));
  if (!leads_there) {
    spot.below("$ref").wrong_value("#/definitions/ and the name of one of them");
    return {};
  }
  Schema schema = read(definitions->at(path.substr(k_prefix.size())), spot);
  for (const auto& [name, value] : json.items()) {
    if (name == "$ref") continue;
    const bool is_allowed = name == "description" || name == "x-layer";
    const Keyword* keyword = is_allowed ? find_keyword(name) : nullptr;
    if (keyword != nullptr) {
      keyword->read(schema, value, spot.below(name));
    } else {
      spot.below(name).complain("schema.keyword", "says nothing beside $ref",
                                "put it into the definition");
    }
  }
  return schema;
}

Schema Reader::read(const Json& json, const Spot& spot, std::optional<Type> implied) {
  Schema schema;
  if (!json.is_object() || levels_ == k_most_levels) {
    spot.wrong_value(json.is_object() ? "less deep" : "a schema, which is an object");
    return schema;
  }
  if (json.contains("$ref")) {
    ++levels_;
    schema = read_reference(json, spot);
    --levels_;
    return schema;
  }
  const auto type = implied ? implied : read_type(json, spot);
  if (!type) return schema;
  schema.type = *type;
  ++levels_;
  for (const auto& [name, value] : json.items()) {
    if (spot.is_root() && (name == "$schema" || name == "$id" || name == "definitions")) continue;
    const Spot inner = spot.below(name);
    const Keyword* keyword = keyword_of(name, schema.type, inner);
    if (keyword == nullptr) continue;
    if (keyword->read != nullptr) {
      keyword->read(schema, value, inner);
    } else {
      read_inner(schema, name, value, inner);
    }
  }
  --levels_;
  check_keywords(json, schema.type, spot);
  check_whole(schema, spot);
  if (!spot.is_spoilt()) check_samples(schema, spot);
  return schema;
}

void Reader::read_inner(Schema& schema, const std::string& keyword, const Json& value,
                        const Spot& spot) {
  if (keyword == "properties") {
    if (!value.is_object()) return spot.wrong_value("an object of schemas");
    for (const auto& [name, inner] : value.items()) {
      schema.properties.push_back({name, read(inner, spot.below(name))});
    }
  } else if (keyword == "additionalProperties") {
    if (value.is_boolean() && !value.get<bool>()) return;
    if (!value.is_object()) return spot.wrong_value("false, or the schema of all other values");
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
  Json parsed;
  try {
    parsed = Json::parse(json);
  } catch (const Json::parse_error& problem) {
    return Failure(ExitCode::plugin_failed,
                   error("schema.json", std::string("is not JSON: ") + problem.what()).about(name));
  }
  Diagnostics found;
  Schema schema = Reader(parsed).read(parsed, Spot(name, found));
  if (!found.empty()) return Failure(ExitCode::plugin_failed, std::move(found));
  return schema;
}

}  // namespace infra::check
