// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/diagnostic.hpp"

namespace infra::app {

// What one build was made from, and what it made: as long as all of that is there, it would make the same again.
struct Receipt {
  struct Tree {
    std::string provider;
    std::string manifest;  // hash of the one in the tree, which has those of all files
    Diagnostics notes;
  };

  std::string tools;                                         // what infra and its plugins are
  std::vector<std::pair<std::string, std::string>> sources;  // files of the spec, and their hashes
  std::string lock;                                          // hash
  std::vector<Tree> trees;
};

std::string print(const Receipt& receipt);

// Nothing where it is not one as this version writes them.
std::optional<Receipt> parse_receipt(std::string_view text);

}  // namespace infra::app
