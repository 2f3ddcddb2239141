// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <string>

namespace infra::app {

// Gives text a color where that is wanted; `code` is what a terminal knows it by.
struct Paint {
  bool colored;

  std::string operator()(const char* code, const std::string& text) const {
    return colored ? std::string("\x1b[") + code + "m" + text + "\x1b[0m" : text;
  }
};

}  // namespace infra::app
