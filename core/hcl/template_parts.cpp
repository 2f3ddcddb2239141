// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "hcl/template_parts.hpp"

#include <optional>
#include <string>
#include <utility>

#include "hcl/inline.hpp"

namespace infra::hcl {

namespace {

using namespace blueprint;

// What a part says by itself; nothing when Terragrunt has to work it out.
std::optional<std::string> literal_text(const Value& part) {
  if (const auto* text = part.as<std::string>()) return *text;
  const bool is_scalar = part.as<bool>() != nullptr || part.as<std::int64_t>() != nullptr ||
                         part.as<double>() != nullptr;
  if (is_scalar) return inline_text(part);
  return std::nullopt;
}

void append_parts(const Template& value, std::string& literal, std::vector<TemplatePart>& parts) {
  for (const auto& part : value.parts) {
    if (const auto* inner = part.as<Template>()) {
      append_parts(*inner, literal, parts);
    } else if (const auto text = literal_text(part)) {
      literal += *text;
    } else {
      if (!literal.empty()) parts.emplace_back(std::exchange(literal, {}));
      parts.emplace_back(&part);
    }
  }
}

}  // namespace

std::vector<TemplatePart> template_parts(const Template& value) {
  std::string literal;
  std::vector<TemplatePart> parts;
  append_parts(value, literal, parts);
  if (!literal.empty()) parts.emplace_back(std::move(literal));
  return parts;
}

}  // namespace infra::hcl
