// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace infra::hcl {

inline constexpr std::size_t k_indent = 2;

// Writes assignments that follow each other behind a text, a line for each, with every "=" below the one before it.
// One whose value takes more lines stands apart: those before it and after it are aligned without it.
class Alignment {
public:
  Alignment(std::string& text, std::size_t indent) : text_(text), indent_(indent) {}

  // What is put behind the text from here to end() is the value. Gives the column that it begins in.
  std::size_t begin(std::string_view name);
  void end();

  // Nothing is below the last one.
  void finish();

private:
  struct Line {
    std::size_t gap;    // where in the text its name ends
    std::size_t width;  // of its name
  };

  std::string& text_;
  std::size_t indent_;
  std::vector<Line> lines_;
};

}  // namespace infra::hcl
