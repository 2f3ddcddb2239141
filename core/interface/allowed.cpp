// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "interface/allowed.hpp"

#include <algorithm>
#include <utility>

namespace infra::interface {

namespace {

using blueprint::Value;
using Values = std::vector<Value>;

bool names(const Expression& expression, const std::string& variable) {
  return expression.kind == Expression::Kind::name && expression.name == "var." + variable;
}

bool is_null(const Expression& expression) {
  return expression.kind == Expression::Kind::literal && expression.value.is_null();
}

bool asks_for_null(const Expression& expression, const std::string& variable) {
  if (expression.kind != Expression::Kind::equal || expression.parts.size() != 2) return false;
  const auto& left = expression.parts.front();
  const auto& right = expression.parts.back();
  return (names(left, variable) && is_null(right)) || (is_null(left) && names(right, variable));
}

std::optional<Values> contained(const Expression& expression, const std::string& variable) {
  const bool asks = expression.kind == Expression::Kind::call && expression.name == "contains" &&
                    expression.parts.size() == 2 && names(expression.parts.back(), variable);
  if (!asks) return std::nullopt;
  const auto list = data_of(expression.parts.front());
  const auto* values = list ? list->as<blueprint::List>() : nullptr;
  if (values == nullptr || values->empty()) return std::nullopt;
  return *values;
}

std::optional<Values> allowed_by_one(const Expression& condition, const std::string& variable) {
  if (condition.kind != Expression::Kind::either) return contained(condition, variable);
  if (condition.parts.size() != 2) return std::nullopt;
  if (asks_for_null(condition.parts.front(), variable)) {
    return contained(condition.parts.back(), variable);
  }
  if (asks_for_null(condition.parts.back(), variable)) {
    return contained(condition.parts.front(), variable);
  }
  return std::nullopt;
}

}  // namespace

std::optional<Values> allowed_by(const std::vector<Expression>& conditions,
                                 const std::string& variable) {
  std::optional<Values> all;
  for (const auto& condition : conditions) {
    auto these = allowed_by_one(condition, variable);
    if (!these) continue;
    if (!all) {
      all = std::move(these);
      continue;
    }
    const auto is_out = [&](const Value& value) {
      return std::find(these->begin(), these->end(), value) == these->end();
    };
    all->erase(std::remove_if(all->begin(), all->end(), is_out), all->end());
  }
  if (all && all->empty()) return std::nullopt;
  return all;
}

}  // namespace infra::interface
