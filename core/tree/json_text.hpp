// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <infra/sdk/json_text.hpp>

namespace infra::tree {

// Texts as JSON has them, put behind a text: "a", and ["a", "b"] on one line.
inline void append_json(std::string& text, std::string_view value) {
  sdk::append_json_text(text, value);
}
void append_json(std::string& text, const std::vector<std::string>& values);

// A list or an object with a line for each of its values, put behind a text; on one line where there are none.
class JsonLines {
public:
  JsonLines(std::string& text, char begin, std::string_view indent)
      : text_(text), indent_(indent), end_(begin == '[' ? ']' : '}') {
    text_ += begin;
  }

  // The text, which goes on with the next value.
  std::string& next();
  // The same after the name that the value has in an object.
  std::string& next(std::string_view name);

  void end();

private:
  std::string& text_;
  std::string_view indent_;
  char end_;
  bool has_values_ = false;
};

}  // namespace infra::tree
