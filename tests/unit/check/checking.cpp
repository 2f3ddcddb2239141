// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "checking.hpp"

#include <stdexcept>
#include <utility>

#include "base/text.hpp"
#include "check/validate.hpp"
#include "check/wording.hpp"
#include "spec/read.hpp"

namespace infra::test {

namespace {

std::string place_of(const Diagnostic& complaint) {
  if (!complaint.position) return "";
  const auto& [file, line, column, length] = *complaint.position;
  return std::to_string(line) + ":" + std::to_string(column) + "+" + std::to_string(length) + " ";
}

Lines in_short(const Diagnostics& complaints) {
  Lines lines;
  for (const auto& complaint : complaints) {
    const std::string subject = complaint.subject.empty() ? "" : " " + complaint.subject;
    lines.push_back(place_of(complaint) + complaint.id + subject + ": " + complaint.message + " (" +
                    complaint.hint + ")");
  }
  return lines;
}

}  // namespace

check::Schema schema_of(std::string_view json) {
  auto schema = check::parse_schema(json, "s");
  if (!schema) throw std::runtime_error(joined(in_short(schema.error().diagnostics), "\n"));
  return std::move(schema).value();
}

spec::Node tree_of(std::string_view yaml) {
  auto tree = spec::read(yaml, 0);
  if (!tree) throw std::runtime_error(joined(in_short(tree.error().diagnostics), "\n"));
  return std::move(tree).value();
}

Lines mistakes_of(std::string_view json) {
  const auto schema = check::parse_schema(json, "s");
  return schema ? Lines{} : in_short(schema.error().diagnostics);
}

Lines complaints_of(std::string_view yaml, const check::Schema& schema) {
  return in_short(check::validate(tree_of(yaml), schema));
}

std::string in_yaml(const spec::Node& node) { return check::in_yaml(node); }

}  // namespace infra::test
