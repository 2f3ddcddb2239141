// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "printing.hpp"

#include <cstdio>

namespace infra::test {

namespace {

using Kind = spec::Node::Kind;

std::string quoted(const std::string& text) {
  std::string out = "\"";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (byte < 0x20 || byte == 0x7F) {
      char escape[5];
      std::snprintf(escape, sizeof escape, "\\x%02x", byte);
      out += escape;
    } else {
      out += c;
    }
  }
  return out + '"';
}

// What stands behind "key:" or "-", with its line break.
std::string behind(const spec::Node& node, std::size_t indent) {
  if (node.kind == Kind::null) return " ~\n";
  if (node.kind == Kind::scalar) {
    const bool is_one_line = node.text.find('\n') == std::string::npos;
    return ' ' + (node.plain && is_one_line ? node.text : quoted(node.text)) + '\n';
  }
  if (node.entries.empty() && node.items.empty()) {
    return node.kind == Kind::mapping ? " {}\n" : " []\n";
  }
  std::string out = "\n";
  for (const auto& entry : node.entries) {
    out += std::string(indent, ' ') + quoted(entry.key) + ':' + behind(entry.value, indent + 2);
  }
  for (const auto& item : node.items) {
    out += std::string(indent, ' ') + '-' + behind(item, indent + 2);
  }
  return out;
}

}  // namespace

std::string printed(const spec::Node& spec) { return behind(spec, 0); }

}  // namespace infra::test
