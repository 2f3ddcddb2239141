// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors

// Any bytes become a tree or complaints, and a tree is checked and completed: nothing crashes or
// hangs, every place lies in the text, every path leads back to where it was made, and libyaml reads
// the same.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "base/sources.hpp"
#include "base/text.hpp"
#include "check/schema.hpp"
#include "check/validate.hpp"
#include "check/with_defaults.hpp"
#include "spec/read.hpp"
#include "unit/spec/second_opinion.hpp"

namespace {

using namespace infra;

void expect(bool holds) {
  if (!holds) std::abort();
}

const check::Schema& sample() {
  static const auto k_schema = check::parse_schema(R"({
    "type": "object", "additionalProperties": false, "required": ["a", "regions"],
    "properties": {
      "a": { "type": "string", "format": "name", "minLength": 2, "examples": ["abc"] },
      "regions": {
        "type": "object", "propertyNames": { "format": "name" }, "minProperties": 1,
        "additionalProperties": {
          "type": "object", "additionalProperties": false, "required": ["location"],
          "properties": { "location": { "type": "string", "enum": ["europe-west", "us-east"] } }
        }
      },
      "network": {
        "type": "object", "additionalProperties": false, "default": {},
        "properties": {
          "cidr": { "type": "string", "format": "cidr", "default": "10.0.0.0/12" },
          "zones": { "type": "integer", "minimum": 1, "maximum": 4, "default": 3 },
          "share": { "type": "number", "maximum": 1.5 },
          "logs": { "type": "boolean", "default": false }
        }
      },
      "items": { "type": "array", "uniqueItems": true, "maxItems": 3, "items": { "type": "string" } }
    }
  })",
                                                   "sample");
  return *k_schema;
}

// One column behind a line is in it: that is where something is missing.
void expect_inside(const Position& position, const Sources& sources) {
  const auto columns = count_characters(sources.line(position)) + 1;
  const auto& text = sources.text(position.file);
  std::size_t lines = 1;
  for (const char c : text) lines += c == '\n' ? 1 : 0;
  expect(position.line >= 1 && position.line <= lines);
  expect(position.column >= 1 && position.column <= columns);
  expect(position.length >= 1 && position.column + position.length - 1 <= columns);
}

void expect_inside(const Diagnostics& complaints, const Sources& sources) {
  for (const auto& complaint : complaints) {
    expect(!complaint.id.empty() && !complaint.message.empty());
    expect(complaint.position.has_value());
    expect_inside(*complaint.position, sources);
  }
}

void walk(const spec::Node& node, const std::string& path, const spec::Node& root,
          const Sources& sources) {
  expect(spec::at(root, path) == &node);
  expect_inside(node.position, sources);
  for (const auto& entry : node.entries) {
    expect_inside(entry.key_position, sources);
    walk(entry.value, spec::child_path(path, entry.key), root, sources);
  }
  for (std::size_t i = 0; i < node.items.size(); ++i)
    walk(node.items[i], spec::item_path(path, i), root, sources);
}

}  // namespace

// NOLINTNEXTLINE(readability-identifier-naming): the name that libFuzzer calls
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  Sources sources;
  const bool has_mark = text.substr(0, 3) == "\xEF\xBB\xBF";
  const auto file = sources.add("fuzz", std::string(text.substr(has_mark ? 3 : 0)));
  const auto tree = spec::read(text, file);
  if (!tree) {
    expect(!tree.error().diagnostics.empty());
    expect_inside(tree.error().diagnostics, sources);
    return 0;
  }
  walk(*tree, "", *tree, sources);
  // yaml-cpp ends some texts of several lines in another way, and takes some that libyaml refuses: what
  // no field of a spec can be.
  const auto second = test::meaning_by_libyaml(text);
  const bool is_to_be_alike = second && second->find('\n') == std::string::npos;
  if (is_to_be_alike) expect(*second == test::meaning(*tree));
  const auto complaints = check::validate(*tree, sample());
  expect_inside(complaints, sources);
  if (complaints.empty())
    expect(check::validate(check::with_defaults(*tree, sample()), sample()).empty());
  return 0;
}
