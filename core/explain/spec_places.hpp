// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "spec/node.hpp"

namespace infra::explain {

// A line of a file, and perhaps a column of it.
struct Line {
  std::uint32_t file = 0;
  std::uint32_t line = 0;
  std::uint32_t column = 0;  // 0: the line as a whole
};

// The spec paths that begin on a line, without those that are part of another one there; with a column,
// the one path that it lies in.
std::vector<std::string> paths_at(const spec::Node& written, const Line& line);

// The path of every value of a spec.
std::vector<std::string> all_paths(const spec::Node& spec);

}  // namespace infra::explain
