// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "blueprint/value_json.hpp"

#include <algorithm>
#include <utility>

#include <nlohmann/json.hpp>

#include "base/assertion.hpp"
#include "base/text.hpp"
#include "blueprint/functions.hpp"
#include "blueprint/names.hpp"

namespace infra::blueprint {

using json::Member;
using json::Place;

namespace {

using Kind = Place::Kind;
using Reader = Value (*)(const Place&);

// What has no values within it, or else lists and objects whose parts `read` knows how to read.
Value plain_value(const Place& place, Reader read) {
  switch (place.kind()) {
  case Kind::missing:
  case Kind::null:
    return {};
  case Kind::boolean:
    return place.boolean();
  case Kind::integer:
    return place.integer();
  case Kind::real:
    return place.real();
  case Kind::text:
    return place.text();
  case Kind::list: {
    const auto items = place.items();
    List list;
    list.reserve(items.size());
    for (const auto& item : items) list.push_back(read(item));
    return list;
  }
  case Kind::object: {
    const auto members = place.members();
    Object object;
    object.members.reserve(members.size());
    for (const auto& [key, member] : members) object.members.emplace_back(key, read(member));
    return object;
  }
  }
  return {};
}

std::string identifier_at(const Place& place, const char* key) {
  const Place name = place.at(key);
  std::string text = name.text();
  if (name.kind() == Kind::text && !is_identifier(text)) {
    name.wrong(in_quotes(text) + " is no word of HCL",
               "a letter or _, then letters, digits, _ and -");
  }
  return text;
}

Value path_step(const Place& place) {
  if (place.kind() == Kind::text) return place.text();
  if (place.kind() != Kind::integer || place.integer() < 0) {
    place.wrong("must be a key or an index: a string, or a number from 0 on");
    return {};
  }
  return place.integer();
}

Value output_from(const Place& place) {
  Output output;
  output.dependency = identifier_at(place, "dependency");
  output.output = identifier_at(place, "output");
  if (const auto path = place.find("path")) {
    for (const auto& step : path->items()) output.path.push_back(path_step(step));
  }
  return output;
}

Value local_from(const Place& place) {
  Local local;
  local.name = identifier_at(place, "name");
  const Place scope = place.at("scope");
  const std::string word = scope.text();
  if (word == "environment") {
    local.scope = Scope::environment;
  } else if (word == "region") {
    local.scope = Scope::region;
  } else if (word == "versions") {
    local.scope = Scope::versions;
  } else if (scope.kind() == Kind::text) {
    scope.wrong(in_quotes(word) + " is no scope of locals",
                did_you_mean(word, {"environment", "region", "versions"}));
  }
  return local;
}

Value call_from(const Place& place) {
  Call call;
  const Place function = place.at("function");
  call.function = function.text();
  for (const auto& argument : place.at("arguments").items()) {
    call.arguments.push_back(value_from(argument));
  }
  if (function.kind() != Kind::text) return call;
  const Function* known = find_function(call.function);
  if (known == nullptr) {
    function.wrong("a tree may not call " + in_quotes(call.function),
                   did_you_mean(call.function, function_names()));
  } else if (call.arguments.size() < known->fewest_arguments ||
             call.arguments.size() > known->most_arguments) {
    place.wrong(call.function + " does not take " + std::to_string(call.arguments.size()) +
                " arguments");
  }
  return call;
}

Value template_from(const Place& place) {
  Template text;
  for (const auto& part : place.items()) {
    text.parts.push_back(value_from(part));
    const Value& value = text.parts.back();
    if (value.is_null() || value.as<List>() != nullptr || value.as<Object>() != nullptr) {
      part.wrong(describe(value) + " cannot be a part of a text");
    }
  }
  return text;
}

struct Tag {
  const char* name;
  Reader read;
};
constexpr Tag k_tags[] = {{"$call", call_from},
                          {"$literal", data_from},
                          {"$local", local_from},
                          {"$output", output_from},
                          {"$template", template_from}};

std::vector<std::string> tag_names() {
  std::vector<std::string> names;
  for (const Tag& tag : k_tags) names.emplace_back(tag.name);
  return names;
}

// An object with a key that begins with "$": an expression, or a mistake.
Value tagged_from(const Place& place, const std::string& key, const Place& content) {
  if (place.members().size() > 1) {
    content.wrong("only an expression has a key that begins with \"$\", and it has no other",
                  "put data like this into {\"$literal\": …}");
    return {};
  }
  for (const Tag& tag : k_tags) {
    if (key == tag.name) return tag.read(content);
  }
  content.wrong(in_quotes(key) + " is no kind of expression", did_you_mean(key, tag_names()));
  return {};
}

}  // namespace

Value value_from(const Place& place) {
  if (!place.has_key_from('$')) return plain_value(place, value_from);
  const auto members = place.members();
  const auto tag = std::find_if(members.begin(), members.end(),
                                [](const Member& member) { return member.key.rfind('$', 0) == 0; });
  return tagged_from(place, tag->key, tag->value);
}

Value data_from(const Place& place) { return plain_value(place, data_from); }

std::string to_json(const Value& data) {
  const auto scalar = [](const auto& held) { return nlohmann::json(held).dump(); };
  if (data.is_null()) return "null";
  if (const auto* truth = data.as<bool>()) return *truth ? "true" : "false";
  if (const auto* whole = data.as<std::int64_t>()) return scalar(*whole);
  if (const auto* real = data.as<double>()) return scalar(*real);
  if (const auto* text = data.as<std::string>()) return scalar(*text);
  std::string json;
  if (const auto* list = data.as<List>()) {
    for (const auto& item : *list) json += (json.empty() ? "" : ", ") + to_json(item);
    return '[' + json + ']';
  }
  const auto* object = data.as<Object>();
  ensure(object != nullptr, "data has no expression in it");
  for (const auto& [key, member] : object->members) {
    json += (json.empty() ? "" : ", ") + scalar(key) + ": " + to_json(member);
  }
  return '{' + json + '}';
}

}  // namespace infra::blueprint
