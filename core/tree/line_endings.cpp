// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "tree/line_endings.hpp"

namespace infra::tree {

std::string with_our_line_endings(std::string text) {
  std::size_t at = text.find("\r\n");
  if (at == std::string::npos) return text;
  std::string result;
  result.reserve(text.size());
  std::size_t taken = 0;
  for (; at != std::string::npos; at = text.find("\r\n", taken)) {
    result.append(text, taken, at - taken);
    taken = at + 1;
  }
  return result.append(text, taken);
}

}  // namespace infra::tree
