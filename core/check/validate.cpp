// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "check/validate.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "base/text.hpp"
#include "check/scalar.hpp"
#include "check/with_defaults.hpp"
#include "check/wording.hpp"
#include "spec/read.hpp"

namespace infra::check {

namespace {

using Kind = spec::Node::Kind;
using Type = Schema::Type;

// Where a value stands: its path, and the key that it is the value of.
struct Place {
  std::string path;
  Position key;
  bool needed = false;
};

Kind kind_of(Type type) {
  if (type == Type::object) return Kind::mapping;
  return type == Type::array ? Kind::sequence : Kind::scalar;
}

// Its length goes in front of a text, so that no two lists of texts look alike.
void add_measured(std::string& print, const std::string& text) {
  print += std::to_string(text.size());
  print += ':';
  print += text;
}

// Equal for equal values, whatever the order of their keys.
std::string fingerprint(const spec::Node& node) {
  std::string print = std::to_string(static_cast<int>(node.kind)) + (node.plain ? "p" : "q");
  add_measured(print, node.text);
  for (const auto& item : node.items) print += fingerprint(item);
  std::map<std::string, std::string> by_key;
  for (const auto& entry : node.entries) by_key.emplace(entry.key, fingerprint(entry.value));
  for (const auto& [key, value] : by_key) {
    add_measured(print, key);
    print += value;
  }
  return print + ";";
}

// The path of a property of that name anywhere in a schema; empty when there is none.
std::string find_path(const Schema& schema, const std::string& name, const std::string& path) {
  if (schema.property(name) != nullptr) return spec::child_path(path, name);
  for (const auto& property : schema.properties) {
    auto found = find_path(property.schema, name, spec::child_path(path, property.name));
    if (!found.empty()) return found;
  }
  if (schema.additional != nullptr) {
    return find_path(*schema.additional, name, spec::child_path(path, "*"));
  }
  return "";
}

// What to write where another kind of value was wanted.
std::string remedy_of_kind(const spec::Node& node, const Schema& schema) {
  const bool is_plain = node.kind == Kind::scalar && node.plain;
  if (schema.type == Type::object) {
    const auto colon = node.text.find(':');
    const bool lacks_blank = is_plain && colon != std::string::npos && colon + 1 < node.text.size();
    return lacks_blank ? "write a blank behind the colon"
                       : "write its keys below it, each with a colon and a value";
  }
  if (schema.type == Type::array) {
    const bool lacks_blank = is_plain && node.text.size() > 1 && node.text.front() == '-';
    if (lacks_blank) return "write a blank behind the dash";
    return node.kind == Kind::scalar ? "write it in brackets: [" + in_yaml(node) + "]"
                                     : "begin each item with a dash";
  }
  return "write it on the line of its key" + such_as(schema);
}

Diagnostic no_value(const Schema& schema, bool needed) {
  const bool may_be_empty = schema.required.empty() && schema.size.least.value_or(0) == 0;
  std::string one = "write one" + such_as(schema);
  if (schema.type == Type::object) {
    one = std::string("write its keys below it") + (may_be_empty ? ", {} when it has none" : "");
  }
  if (schema.type == Type::array) {
    one = std::string("write its items below it") + (may_be_empty ? ", [] when it has none" : "");
  }
  return error("spec.no-value", "has no value")
      .with_hint(one + (needed ? "" : ", or take the key out"));
}

Diagnostic wrong_kind(const spec::Node& node, const Schema& schema) {
  const std::string is_not =
      node.kind == Kind::scalar ? shown(node) + " is not " : "is " + shown(node) + ", not ";
  return error("spec.type", is_not + std::string(noun_of(schema.type)))
      .with_hint(remedy_of_kind(node, schema));
}

std::string example_of(const std::string& name, const Schema& schema) {
  const auto& values = schema.examples.empty() ? schema.allowed : schema.examples;
  return values.empty() ? schema.description
                        : "for example " + name + ": " + in_yaml(values.front());
}

// Then it is one mistake, and not one of each of them.
bool is_too_many(std::size_t size, const Schema& schema) {
  return schema.size.most && size > *schema.size.most;
}

// Walks over the tree and its schema side by side.
class Validator {
public:
  explicit Validator(const Schema& root) : root_(root) {}

  void check(const spec::Node& node, const Schema& schema, const Place& place);
  Diagnostics found() && { return std::move(found_); }

private:
  // Whoever has made that many mistakes has brought the wrong file; and each costs a search for what
  // was meant.
  bool is_full() const { return found_.size() >= spec::k_most_complaints; }

  void complain(Diagnostic what, const std::string& path, Position where) {
    if (is_full()) return;
    found_.push_back(std::move(what).about(path).at(where));
  }

  void check_mapping(const spec::Node& node, const Schema& schema, const Place& place);
  void check_keys(const spec::Node& node, const Schema& schema, const Place& place);
  void check_value(const spec::Entry& entry, const Schema& schema, const std::string& path);
  void check_list(const spec::Node& node, const Schema& schema, const Place& place);
  void check_free(const spec::Node& node, const Schema& schema, const Place& place);

  const Schema& root_;
  Diagnostics found_;
};

void Validator::check(const spec::Node& node, const Schema& schema, const Place& place) {
  if (is_full()) return;
  if (schema.type == Type::free) {
    check_free(node, schema, place);
  } else if (node.kind != kind_of(schema.type)) {
    complain(node.kind == Kind::null ? no_value(schema, place.needed) : wrong_kind(node, schema),
             place.path, node.position);
  } else if (node.kind == Kind::mapping) {
    check_mapping(node, schema, place);
  } else if (node.kind == Kind::sequence) {
    check_list(node, schema, place);
  } else if (auto complaint = complaint_of(node, schema)) {
    complain(*std::move(complaint), place.path, node.position);
  }
}

void Validator::check_mapping(const spec::Node& node, const Schema& schema, const Place& place) {
  check_keys(node, schema, place);
  if (auto complaint = complaint_of_size(node.entries.size(), schema, "key")) {
    complain(*std::move(complaint), place.path, place.key);
    if (is_too_many(node.entries.size(), schema)) return;
  }
  for (const auto& entry : node.entries) check_value(entry, schema, place.path);
}

// Keys that are not known, and those that are missing. An unknown one that is near a missing one is
// that one, misspelt: one mistake, one complaint.
void Validator::check_keys(const spec::Node& node, const Schema& schema, const Place& place) {
  std::set<std::string> missing;
  for (const auto& name : schema.required) {
    if (node.find(name) == nullptr) missing.insert(name);
  }
  std::vector<std::string> absent;
  for (const auto& property : schema.properties) {
    if (node.find(property.name) == nullptr) absent.push_back(property.name);
  }
  for (const auto& entry : node.entries) {
    if (is_full()) return;
    const bool is_known = schema.property(entry.key) != nullptr || schema.additional != nullptr;
    if (is_known) continue;
    std::string hint;
    if (const auto near = nearest(entry.key, absent); !near.empty()) {
      hint = "did you mean " + in_quotes(near) +
             (missing.erase(near) != 0 ? ", which is missing?" : "?");
    } else if (const auto path = find_path(root_, entry.key, ""); !path.empty()) {
      hint = path == entry.key ? "its place is the top of the spec" : "did you mean " + path + "?";
    } else {
      hint = did_you_mean(entry.key, names_of(schema.properties));
    }
    const std::string is_not = schema.noun.empty()
                                   ? "is not a key that can stand here"
                                   : in_quotes(entry.key) + " is not " + schema.noun;
    complain(error("spec.unknown-key", is_not).with_hint(hint),
             spec::child_path(place.path, entry.key), entry.key_position);
  }
  for (const auto& name : missing) {
    complain(
        error("spec.missing", "is missing").with_hint(example_of(name, *schema.property(name))),
        spec::child_path(place.path, name), place.key);
  }
}

void Validator::check_value(const spec::Entry& entry, const Schema& schema,
                            const std::string& path) {
  const auto& required = schema.required;
  const bool needed = std::find(required.begin(), required.end(), entry.key) != required.end();
  const Place place{spec::child_path(path, entry.key), entry.key_position, needed};
  if (const Schema* property = schema.property(entry.key)) {
    check(entry.value, *property, place);
    return;
  }
  if (schema.property_names != nullptr) {
    spec::Node key;
    key.kind = Kind::scalar;
    key.text = entry.key;
    key.position = entry.key_position;
    check(key, *schema.property_names, place);
  }
  if (schema.additional != nullptr) check(entry.value, *schema.additional, place);
}

void Validator::check_list(const spec::Node& node, const Schema& schema, const Place& place) {
  if (auto complaint = complaint_of_size(node.items.size(), schema, "item")) {
    complain(*std::move(complaint), place.path, place.key);
    if (is_too_many(node.items.size(), schema)) return;
  }
  std::set<std::string> seen;
  for (std::size_t i = 0; i < node.items.size(); ++i) {
    const auto& item = node.items[i];
    const Place item_place{spec::item_path(place.path, i), item.position};
    // Who writes down what holds anyway has said nothing else.
    const bool is_new =
        !schema.unique_items || seen.insert(fingerprint(with_defaults(item, *schema.items))).second;
    if (!is_new) {
      complain(
          error("spec.unique", (item.kind == Kind::scalar ? shown(item) : shown(in_yaml(item))) +
                                   " is in the list twice")
              .with_hint("take one of them out"),
          item_place.path, item.position);
    }
    check(item, *schema.items, item_place);
  }
}

// Any value, whose parts are any values again.
void Validator::check_free(const spec::Node& node, const Schema& schema, const Place& place) {
  // Nothing behind a colon is forgotten more often than meant; the word is always meant.
  if (node.kind == Kind::null && !node.plain) {
    complain(no_value(schema, place.needed), place.path, node.position);
  } else if (auto complaint = node.kind == Kind::scalar ? complaint_of(node, schema)
                                                        : std::optional<Diagnostic>()) {
    complain(*std::move(complaint), place.path, node.position);
  }
  for (const auto& entry : node.entries) {
    check(entry.value, schema, {spec::child_path(place.path, entry.key), entry.key_position});
  }
  for (std::size_t i = 0; i < node.items.size(); ++i) {
    check(node.items[i], schema, {spec::item_path(place.path, i), node.items[i].position});
  }
}

}  // namespace

Diagnostics validate(const spec::Node& root, const Schema& schema) {
  Validator validator(schema);
  validator.check(root, schema, {"", root.position});
  auto found = std::move(validator).found();
  sort_by_position(found);
  return found;
}

}  // namespace infra::check
