// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "spec/path.hpp"

#include <algorithm>
#include <charconv>

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

// One step, taken off the front of `rest`.
std::optional<Step> take_step(std::string_view& rest, bool first) {
  Step step;
  if (rest.front() == '[') {
    step.index = take_index(rest);
    if (!step.index) return std::nullopt;
    return step;
  }
  if (!first) {
    if (rest.front() != '.') return std::nullopt;
    rest.remove_prefix(1);
  }
  auto key = take_key(rest);
  if (!key) return std::nullopt;
  step.key = *std::move(key);
  return step;
}

}  // namespace

std::optional<std::vector<Step>> steps_of(std::string_view path) {
  std::vector<Step> steps;
  while (!path.empty()) {
    auto step = take_step(path, steps.empty());
    if (!step) return std::nullopt;
    steps.push_back(*std::move(step));
  }
  return steps;
}

bool is_within(std::string_view path, std::string_view whole) {
  if (whole.empty()) return true;
  if (path.substr(0, whole.size()) != whole) return false;
  return path.size() == whole.size() || path[whole.size()] == '.' || path[whole.size()] == '[';
}

std::string child_path(std::string_view parent, std::string_view key) {
  std::string path(parent);
  if (!path.empty()) path += '.';
  return path += needs_quotes(key) ? quoted_key(key) : std::string(key);
}

std::string item_path(std::string_view parent, std::size_t index) {
  return std::string(parent) + '[' + std::to_string(index) + ']';
}

}  // namespace infra::spec
