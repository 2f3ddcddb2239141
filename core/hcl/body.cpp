// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "hcl/body.hpp"

#include <utility>

#include "hcl/expression.hpp"
#include "hcl/layout.hpp"
#include "hcl/quote.hpp"

namespace infra::hcl {

namespace {

constexpr std::size_t k_step = 2;

}  // namespace

void Body::attribute(std::string name, blueprint::Value value) {
  items_.emplace_back(Attribute{std::move(name), std::move(value)});
}

void Body::verbatim(std::string name, std::string expression) {
  items_.emplace_back(Attribute{std::move(name), std::move(expression)});
}

void Body::block(std::string type, std::vector<std::string> labels, Body content) {
  Block made{std::move(type), std::move(labels), {}};
  made.content.push_back(std::move(content));
  items_.emplace_back(std::move(made));
}

void Body::comment(std::string text) {
  items_.emplace_back(Comment{std::move(text)});
}

void Body::blank() {
  items_.emplace_back(Blank{});
}

std::string Body::text_of(const Attribute& attribute, std::size_t indent) {
  if (const auto* text = std::get_if<std::string>(&attribute.expression)) return *text;
  return to_expression(std::get<blueprint::Value>(attribute.expression), indent);
}

std::string Body::text_of(const Block& block, std::size_t indent) {
  std::string text = blanks(indent) + block.type;
  for (const auto& label : block.labels) text += ' ' + quoted_string(label);
  if (block.content.front().empty()) return text + " {}\n";
  return text + " {\n" + to_text(block.content.front(), indent + k_step) + blanks(indent) + "}\n";
}

std::string to_text(const Body& body, std::size_t indent) {
  std::string text;
  std::vector<Assignment> neighbours;  // attributes with nothing between them
  const auto end_of_run = [&] {
    text += aligned(neighbours, indent);
    neighbours.clear();
  };
  for (const auto& item : body.items_) {
    if (const auto* attribute = std::get_if<Body::Attribute>(&item)) {
      neighbours.push_back({attribute->name, Body::text_of(*attribute, indent)});
      continue;
    }
    end_of_run();
    if (const auto* block = std::get_if<Body::Block>(&item)) {
      text += Body::text_of(*block, indent);
    } else if (const auto* comment = std::get_if<Body::Comment>(&item)) {
      text += blanks(indent) + "# " + comment->text + '\n';
    } else {
      text += '\n';
    }
  }
  end_of_run();
  return text;
}

}  // namespace infra::hcl
