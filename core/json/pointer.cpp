// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "json/pointer.hpp"

namespace infra::json {

std::string pointer_step(std::string_view key) {
  std::string out = "/";
  for (const char c : key) {
    if (c == '~') {
      out += "~0";
    } else if (c == '/') {
      out += "~1";
    } else {
      out += c;
    }
  }
  return out;
}

}  // namespace infra::json
