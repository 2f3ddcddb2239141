// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "spec/node.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

namespace infra::spec {

namespace {

// What a key may not hold to stand in a path as it is.
bool needs_quotes(std::string_view key) {
  return key.empty() || std::any_of(key.begin(), key.end(), [](char c) {
           const auto byte = static_cast<unsigned char>(c);
           return byte <= 0x20 || byte == 0x7F ||
                  std::string_view(".[]\"\\").find(c) != std::string_view::npos;
         });
}

// In quotes and on one line, with escapes that take_quoted reads back.
std::string quoted_key(std::string_view key) {
  static constexpr char k_hex[] = "0123456789abcdef";
  std::string out = "\"";
  for (const char c : key) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (byte < 0x20 || byte == 0x7F) {
      out += "\\x";
      out += k_hex[byte >> 4U];
      out += k_hex[byte & 15U];
    } else {
      out += c;
    }
  }
  return out + '"';
}

// The character behind a backslash, taken off the front of `rest`.
std::optional<char> take_escape(std::string_view& rest) {
  if (rest.empty()) return std::nullopt;
  const char kind = rest.front();
  rest.remove_prefix(1);
  if (kind == '"' || kind == '\\') return kind;
  unsigned byte = 0;
  if (kind != 'x' || rest.size() < 2) return std::nullopt;
  const auto [end, problem] = std::from_chars(rest.data(), rest.data() + 2, byte, 16);
  if (problem != std::errc{} || end != rest.data() + 2) return std::nullopt;
  rest.remove_prefix(2);
  return static_cast<char>(byte);
}

std::optional<std::string> take_quoted(std::string_view& rest) {
  rest.remove_prefix(1);
  std::string key;
  while (!rest.empty()) {
    const char c = rest.front();
    rest.remove_prefix(1);
    if (c == '"') return key;
    if (c != '\\') {
      key += c;
      continue;
    }
    const auto escaped = take_escape(rest);
    if (!escaped) return std::nullopt;
    key += *escaped;
  }
  return std::nullopt;
}

std::optional<std::string> take_key(std::string_view& rest) {
  if (!rest.empty() && rest.front() == '"') return take_quoted(rest);
  const auto length = std::min(rest.find_first_of(".["), rest.size());
  const std::string key(rest.substr(0, length));
  if (needs_quotes(key)) return std::nullopt;
  rest.remove_prefix(length);
  return key;
}

std::optional<std::size_t> take_index(std::string_view& rest) {
  rest.remove_prefix(1);
  std::size_t index = 0;
  const auto [end, problem] = std::from_chars(rest.data(), rest.data() + rest.size(), index);
  if (problem != std::errc{}) return std::nullopt;
  rest.remove_prefix(static_cast<std::size_t>(end - rest.data()));
  if (rest.empty() || rest.front() != ']') return std::nullopt;
  rest.remove_prefix(1);
  return index;
}

// What a step leads to, and the key that led there; of the root and of an item, the place of itself.
struct Reached {
  const Node* node = nullptr;
  Position key;
};

const Entry* find_entry(const Node& from, std::string_view key) {
  const auto found = std::find_if(from.entries.begin(), from.entries.end(),
                                  [&](const Entry& entry) { return entry.key == key; });
  return found == from.entries.end() ? nullptr : &*found;
}

// Goes one step down and takes it off the front of `rest`.
Reached step(const Node& from, std::string_view& rest, bool first) {
  if (rest.front() == '[') {
    const auto index = take_index(rest);
    const bool there = index && from.kind == Node::Kind::sequence && *index < from.items.size();
    return there ? Reached{&from.items[*index], from.items[*index].position} : Reached{};
  }
  if (!first) {
    if (rest.front() != '.') return {};
    rest.remove_prefix(1);
  }
  const auto key = take_key(rest);
  const Entry* entry = key ? find_entry(from, *key) : nullptr;
  return entry == nullptr ? Reached{} : Reached{&entry->value, entry->key_position};
}

Reached reach(const Node& root, std::string_view path) {
  Reached reached{&root, root.position};
  for (bool first = true; reached.node != nullptr && !path.empty(); first = false) {
    reached = step(*reached.node, path, first);
  }
  return reached;
}

}  // namespace

const Node* Node::find(std::string_view key) const {
  const Entry* entry = find_entry(*this, key);
  return entry == nullptr ? nullptr : &entry->value;
}

const Node* at(const Node& root, std::string_view path) { return reach(root, path).node; }

Position place_at(const Node& root, std::string_view path) {
  const auto [node, key] = reach(root, path);
  if (node == nullptr) return {};
  const bool is_collection =
      node->kind == Node::Kind::mapping || node->kind == Node::Kind::sequence;
  const bool begins_below = is_collection && key.known() && key.line != node->position.line;
  return begins_below ? key : node->position;
}

Position key_at(const Node& root, std::string_view path) { return reach(root, path).key; }

std::string child_path(std::string_view parent, std::string_view key) {
  std::string path(parent);
  if (!path.empty()) path += '.';
  return path += needs_quotes(key) ? quoted_key(key) : std::string(key);
}

std::string item_path(std::string_view parent, std::size_t index) {
  return std::string(parent) + '[' + std::to_string(index) + ']';
}

}  // namespace infra::spec
