// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace infra {

// How one text becomes another.
struct LineDiff {
  // The hunks of a unified diff, each line beginning with one of "@ -+\"; empty when the texts are the same.
  std::string hunks;
  std::size_t added = 0;    // lines
  std::size_t removed = 0;  // lines
};

// With three lines of context, as patch and git read it. The least number of lines changes where that
// is up to about a thousand; texts that have less in common get a diff that is right, and no longer than it
// can be, without taking long.
LineDiff diff_lines(std::string_view before, std::string_view after);

}  // namespace infra
