// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "blueprint/value.hpp"

namespace infra::hcl {


// What stands in a file or between the braces of a block, in order.
class Body {
public:
  void attribute(std::string name, blueprint::Value value);

  // An attribute whose expression we wrote ourselves: no part of it may come from a spec or a plugin.
  void verbatim(std::string name, std::string expression);

  void block(std::string type, std::vector<std::string> labels, Body content);
  void comment(std::string text);
  void blank();

  bool empty() const { return items_.empty(); }

private:
  friend std::string to_text(const Body& body, std::size_t indent);

  struct Attribute {
    std::string name;
    std::variant<blueprint::Value, std::string> expression;  // or verbatim
  };
  struct Block {
    std::string type;
    std::vector<std::string> labels;
    std::vector<Body> content;  // one: a Body cannot hold itself
  };
  struct Comment {
    std::string text;
  };
  struct Blank {};

  static std::string text_of(const Attribute& attribute, std::size_t indent);
  static std::string text_of(const Block& block, std::size_t indent);

  std::vector<std::variant<Attribute, Block, Comment, Blank>> items_;
};

// As `terraform fmt` and `terragrunt hcl fmt` leave it.
std::string to_text(const Body& body, std::size_t indent = 0);

}  // namespace infra::hcl
