// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "blueprint/value.hpp"

namespace infra::hcl {

// An expression on one line that stands in our own source, word for word. The compiler takes only a
// literal for one: what a spec or a plugin says never becomes code.
class Code {
public:
  template <std::size_t Size>
  consteval Code(const char (&literal)[Size]) : text_(literal, Size - 1) {}

  constexpr std::string_view text() const { return text_; }

private:
  std::string_view text_;
};

// Code with one word in it that comes from elsewhere: `!feature.charts.value`.
struct CodeAround {
  Code before;
  std::string word;
  Code after;
};

struct Item;

// What stands between two braces, or in a whole file: attributes, blocks and comments in their order.
class Body {
public:
  Body();
  Body(Body&&) noexcept;
  Body& operator=(Body&&) noexcept;
  ~Body();

  // name = value
  Body& attribute(std::string name, blueprint::Value value);
  Body& code(std::string name, Code code);
  Body& code(std::string name, CodeAround code);

  // name = { … }, for objects that are more than a value: with code, comments or blank lines in them.
  Body& object(std::string name, Body members);

  // type "label" { … }
  Body& block(std::string type, std::vector<std::string> labels, Body content);

  // "# " before each line of the text.
  Body& comment(std::string text);
  Body& blank();

  const std::vector<Item>& items() const { return items_; }

private:
  std::vector<Item> items_;
};

struct Attribute {
  std::string name;
  std::variant<blueprint::Value, Code, CodeAround, Body> value;
};

struct Block {
  std::string type;
  std::vector<std::string> labels;
  Body content;
};

struct Comment {
  std::string text;
};

struct Blank {};

struct Item {
  std::variant<Attribute, Block, Comment, Blank> held;
};

// As `terraform fmt` and `terragrunt hcl fmt` leave it.
std::string to_text(const Body& body);

}  // namespace infra::hcl
