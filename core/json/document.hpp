// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace infra::json {

// A value of a JSON document, as it was parsed.
struct Node {
  struct Null {};
  struct List {
    std::span<const Node> items;
  };
  struct Object {
    std::span<const Node> members;  // sorted by key
  };
  // std::uint64_t: a whole number that is too large for the other one.
  using Held =
      std::variant<Null, bool, std::int64_t, std::uint64_t, double, std::string_view, List, Object>;

  std::string_view key;  // of a member
  Held held;

  // What is held; null where it is something else.
  template <typename T>
  const T* as() const {
    return std::get_if<T>(&held);
  }

  const Node* find(std::string_view member) const;
};

// The members of an object as they were written: their keys lie so in memory.
std::vector<const Node*> in_written_order(const Node::Object& object);

// A JSON document: UTF-8, no key twice in an object, neither too deep nor too large. Its nodes live as long as it does.
class Document {
public:
  // Nothing when the text is no such document: `refusal` says why, as "is no JSON: …".
  static std::unique_ptr<const Document> parse(std::string_view text, std::string& refusal);

  virtual ~Document() = default;
  virtual const Node& root() const = 0;
};

}  // namespace infra::json
