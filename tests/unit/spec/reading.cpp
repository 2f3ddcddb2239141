// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "reading.hpp"

#include <stdexcept>

#include "base/text.hpp"
#include "spec/read.hpp"

namespace infra::test {

namespace {

std::string in_short(const Diagnostic& complaint) {
  std::string line = complaint.position ? test::in_short(*complaint.position) : "nowhere";
  line += " " + complaint.id + (complaint.subject.empty() ? "" : " " + complaint.subject);
  return line + ": " + complaint.message + " (" + complaint.hint + ")";
}

}  // namespace

std::vector<std::string> complaints_of(std::string_view text) {
  const auto read = spec::read(text, 0);
  std::vector<std::string> lines;
  if (read) return lines;
  for (const auto& complaint : read.error().diagnostics) lines.push_back(in_short(complaint));
  return lines;
}

spec::Node tree_of(std::string_view text) {
  auto read = spec::read(text, 0);
  if (!read) throw std::runtime_error(joined(complaints_of(text), "\n"));
  return std::move(read).value();
}

std::string in_short(const Position& position) {
  return std::to_string(position.line) + ":" + std::to_string(position.column) + "+" +
         std::to_string(position.length);
}

std::string in_short(const spec::Node& node) {
  using Kind = spec::Node::Kind;
  std::string out;
  switch (node.kind) {
  case Kind::null:
    out = "null";
    break;
  case Kind::scalar:
    out = node.plain ? "'" + printable(node.text) + "'" : in_quotes(node.text);
    break;
  case Kind::sequence:
    for (const auto& item : node.items) out += (out.empty() ? "" : ", ") + in_short(item);
    out = "[" + out + "]";
    break;
  case Kind::mapping:
    for (const auto& entry : node.entries) {
      out += (out.empty() ? "" : ", ") + entry.key + "@" + in_short(entry.key_position) + ": " +
             in_short(entry.value);
    }
    out = "{" + out + "}";
    break;
  }
  return out + "@" + in_short(node.position);
}

}  // namespace infra::test
