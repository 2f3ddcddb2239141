// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "hcl/align.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace infra::hcl {

namespace {

bool is_one_line(const Assignment& assignment) {
  return assignment.value.find('\n') == std::string::npos;
}

}  // namespace

std::string aligned(const std::vector<Assignment>& assignments, std::size_t indent) {
  std::string text;
  auto at = assignments.begin();
  while (at != assignments.end()) {
    auto end = std::find_if_not(at, assignments.end(), is_one_line);
    if (end == at) ++end;
    std::size_t width = 0;
    for (auto each = at; each != end; ++each) {
      width = std::max(width, count_characters(each->name));
    }
    for (; at != end; ++at) {
      const std::size_t gap = width - count_characters(at->name);
      text.append(indent, ' ').append(at->name).append(gap, ' ').append(" = ");
      text.append(at->value).append("\n");
    }
  }
  return text;
}

}  // namespace infra::hcl
