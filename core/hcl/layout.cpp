// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "hcl/layout.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace infra::hcl {

namespace {

bool spans_lines(const Assignment& assignment) {
  return assignment.expression.find('\n') != std::string::npos;
}

std::string line(const Assignment& assignment, std::size_t width, std::size_t indent) {
  const std::size_t padding = width - count_characters(assignment.name) + 1;
  return blanks(indent) + assignment.name + blanks(padding) + "= " + assignment.expression + '\n';
}

}  // namespace

std::string blanks(std::size_t count) { return std::string(count, ' '); }

std::string aligned(const std::vector<Assignment>& assignments, std::size_t indent) {
  std::string text;
  auto next = assignments.begin();
  while (next != assignments.end()) {
    const auto run_end = std::find_if(next, assignments.end(), spans_lines);
    std::size_t width = 0;
    for (auto one = next; one != run_end; ++one) {
      width = std::max(width, count_characters(one->name));
    }
    for (; next != run_end; ++next) text += line(*next, width, indent);
    if (next == assignments.end()) break;
    text += line(*next, count_characters(next->name), indent);
    ++next;
  }
  return text;
}

}  // namespace infra::hcl
