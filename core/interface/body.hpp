// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "interface/token.hpp"

namespace infra::interface {

// name = expression. The expression is tokens, which nobody looks at who does not need its value.
struct Attribute {
  std::string name;
  Position position;
  std::size_t first = 0;  // of Tokens::list
  std::size_t end = 0;
};

// type "label" { … }
struct Block {
  std::string type;
  std::vector<std::string> labels;
  Position position;
  std::vector<Attribute> attributes;
  std::vector<Block> blocks;

  const Attribute* find(std::string_view name) const;
};

struct Body {
  Block top;                          // what stands in no block
  std::optional<Diagnostic> mistake;  // what ended the reading before the file did
};

// The blocks of a file.
Body body_of(const Tokens& tokens);

}  // namespace infra::interface
