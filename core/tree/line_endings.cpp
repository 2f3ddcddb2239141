// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "tree/line_endings.hpp"

namespace infra::tree {

std::string with_our_line_endings(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '\r' && text.substr(at + 1, 1) == "\n") continue;
    result += text[at];
  }
  return result;
}

}  // namespace infra::tree
