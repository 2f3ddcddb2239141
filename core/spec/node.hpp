// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/position.hpp"
#include "spec/path.hpp"

namespace infra::spec {

struct Entry;

// A value as its author wrote it: text with a place, not yet typed. What `17` is depends on what a
// schema wants there, so the text is kept, and whether it stood in quotes.
struct Node {
  enum class Kind { null, scalar, sequence, mapping };

  Kind kind = Kind::null;
  bool plain = false;  // a scalar without quotes; of null, that the word for it stands there
  Position position;
  std::string text;            // of a scalar, escapes resolved
  std::vector<Entry> entries;  // of a mapping, in the order of the file; no key twice
  std::vector<Node> items;     // of a sequence

  // The value of a key; null where this is no mapping or has no such key.
  const Node* find(std::string_view key) const;
};

struct Entry {
  std::string key;
  Position key_position;
  Node value;
};

// The value at a spec path, such as `regions.main.location`, `taints[0]` or `labels."a.b"`; the
// empty path is the root. Null where there is none, and where the path is not one.
const Node* at(const Node& root, std::string_view path);

// Where a reader looks for what stands at a path. A list or a mapping that begins on a line of its
// own is found at its key; everything else where it stands. Unknown where nothing was written.
Position place_at(const Node& root, std::string_view path);

// The place of the key at a path; of an item of a list, of the item. That is where it is said that
// something is missing in it.
Position key_at(const Node& root, std::string_view path);

}  // namespace infra::spec
