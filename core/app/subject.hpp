// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace infra::app {

// What somebody wants to have explained.
struct SpecPath {
  std::string path;  // "cluster.version"
};
struct SpecLine {
  std::string file;  // "environment.yaml", or the end of a longer name
  std::uint32_t line = 0;
  std::uint32_t column = 0;  // 0: not said
};
struct BuiltUnit {
  std::string provider;
  std::string unit;   // "eu-west-1/cluster/main"
  std::string input;  // empty: all of them
};
using Subject = std::variant<SpecPath, SpecLine, BuiltUnit>;

// What a word of the command line means. Whatever begins with a provider's name and "/" is a unit of its
// tree; so is the place of its terragrunt.hcl below the environment's folder.
Subject subject_of(const std::string& what, const std::string& environment,
                   const std::vector<std::string>& providers);

}  // namespace infra::app
