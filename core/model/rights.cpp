// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "model/rights.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace infra::model {

namespace {

using Names = std::vector<std::string>;

Names in_either(const Names& names, const Names& more) {
  Names all = names;
  for (const auto& name : more) {
    if (std::find(all.begin(), all.end(), name) == all.end()) all.push_back(name);
  }
  return all;
}

template <typename T>
sdk::Field<T> said_by_both(T value, const sdk::Field<T>& one, const sdk::Field<T>& other) {
  return {std::move(value), in_either(one.from(), other.from())};
}

void add(const sdk::Access& more, sdk::Access& right) {
  const bool is_everywhere = right.namespaces->empty() || more.namespaces->empty();
  right.group = said_by_both(*right.group, right.group, more.group);
  right.role = said_by_both(*right.role, right.role, more.role);
  right.namespaces =
      said_by_both(is_everywhere ? Names() : in_either(*right.namespaces, *more.namespaces),
                   right.namespaces, more.namespaces);
}

}  // namespace

std::vector<sdk::Access> rights_of(const std::vector<sdk::Access>& said) {
  std::vector<sdk::Access> rights;
  for (const auto& access : said) {
    const auto same = std::find_if(rights.begin(), rights.end(), [&](const sdk::Access& right) {
      return *right.group == *access.group && *right.role == *access.role;
    });
    if (same == rights.end()) {
      rights.push_back(access);
    } else {
      add(access, *same);
    }
  }
  return rights;
}

}  // namespace infra::model
