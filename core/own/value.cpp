// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "own/value.hpp"

#include <algorithm>
#include <utility>

#include "base/digits.hpp"
#include "check/typed.hpp"
#include "own/reference.hpp"
#include "spec/path.hpp"
#include "spec/plain.hpp"

namespace infra::own {

namespace {

using blueprint::List;
using blueprint::Object;
using blueprint::Output;
using blueprint::Template;
using blueprint::Value;

// The spec was checked: what stands without quotes means the same to everybody.
Value plain_value(const std::string& text) {
  switch (spec::meaning_of(text)) {
  case spec::Plain::boolean:
    return text == "true";
  case spec::Plain::integer:
    if (const auto number = check::to_integer(text)) return *number;
    break;
  case spec::Plain::number:
    if (const auto number = number_of_digits(text)) return *number;
    break;
  default:
    break;
  }
  return text;
}

class ValueReader {
public:
  ValueReader(Scope& scope, Diagnostics& found) : scope_(scope), found_(found) {}

  Value read(const spec::Node& node, const std::string& path) {
    switch (node.kind) {
    case spec::Node::Kind::null:
      return {};
    case spec::Node::Kind::scalar:
      return scalar(node, path);
    case spec::Node::Kind::sequence:
      return list(node, path);
    case spec::Node::Kind::mapping:
      return object(node, path);
    }
    return {};
  }

private:
  Value scalar(const spec::Node& node, const std::string& path) {
    if (node.text.find("${") == std::string::npos) {
      return node.plain ? plain_value(node.text) : Value(node.text);
    }
    auto parts = parts_of(node.text);
    if (!parts) {
      complain(std::move(parts).error(), node, path);
      return node.text;
    }
    List values;
    for (const auto& part : *parts) values.push_back(value_of_part(part, node, path));
    if (values.size() == 1) return values.front();
    return Template{std::move(values)};
  }

  Value value_of_part(const Part& part, const spec::Node& node, const std::string& path) {
    if (const auto* text = std::get_if<std::string>(&part)) return *text;
    const auto& reference = std::get<Reference>(part);
    auto dependency = scope_.dependency_on(reference.unit);
    if (dependency) return Output{*std::move(dependency), reference.output, reference.path};
    complain(std::move(dependency).error(), node, path);
    return "";
  }

  Value list(const spec::Node& node, const std::string& path) {
    List values;
    for (std::size_t i = 0; i < node.items.size(); ++i) {
      values.push_back(read(node.items[i], spec::item_path(path, i)));
    }
    return values;
  }

  Value object(const spec::Node& node, const std::string& path) {
    Object values;
    for (const auto& entry : node.entries) {
      values.members.emplace_back(entry.key, read(entry.value, spec::child_path(path, entry.key)));
    }
    std::sort(values.members.begin(), values.members.end(),
              [](const auto& a, const auto& b) { return a.first < b.first; });
    return values;
  }

  void complain(Failure failure, const spec::Node& node, const std::string& path) {
    for (auto& diagnostic : failure.diagnostics) {
      found_.push_back(std::move(diagnostic).about(path).at(node.position));
    }
  }

  Scope& scope_;
  Diagnostics& found_;
};

}  // namespace

Value value_of(const spec::Node& node, const std::string& path, Scope& scope, Diagnostics& found) {
  return ValueReader(scope, found).read(node, path);
}

}  // namespace infra::own
