// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include <algorithm>
#include <cstddef>
#include <string>
#include <variant>
#include <vector>

#include "base/assertion.hpp"
#include "base/text.hpp"
#include "blueprint/names.hpp"
#include "hcl/align.hpp"
#include "hcl/body.hpp"
#include "hcl/expression.hpp"
#include "hcl/quote.hpp"

namespace infra::hcl {

namespace {

// In a block, names are words of HCL; in an object they may be any text.
enum class Within { block, object };

void append_body(std::string& text, const Body& body, Within within, std::size_t indent);

std::string code_text(const CodeAround& code) {
  ensure(blueprint::is_identifier(code.word), "what goes into code is a word of HCL");
  return std::string(code.before.text()) + code.word + std::string(code.after.text());
}

class Printer {
public:
  Printer(std::string& text, Within within, std::size_t indent)
      : text_(text), within_(within), indent_(indent), lines_(text, indent) {}

  void operator()(const Attribute& attribute) {
    ensure(within_ == Within::object || blueprint::is_identifier(attribute.name),
           "attributes of a block have names that HCL can read");
    const std::size_t column = within_ == Within::object ? lines_.begin(key(attribute.name))
                                                         : lines_.begin(attribute.name);
    append_value(attribute, column);
    lines_.end();
  }

  void operator()(const Block& block) {
    lines_.finish();
    text_.append(indent_, ' ').append(block.type);
    for (const auto& label : block.labels) {
      // A formatter drops a label with an escape in it, so there must be nothing to escape.
      ensure(blueprint::is_identifier(label), "labels of a block are words");
      text_ += ' ';
      append_quoted(text_, label);
    }
    text_ += " {";
    if (!block.content.items().empty()) append_within(block.content, Within::block);
    text_ += "}\n";
  }

  void operator()(const Comment& comment) {
    lines_.finish();
    for (std::size_t at = 0; at <= comment.text.size();) {
      const std::size_t end = std::min(comment.text.find('\n', at), comment.text.size());
      const std::string line = printable(comment.text.substr(at, end - at));
      text_.append(indent_, ' ').append(line.empty() ? "#" : "# ").append(line).append("\n");
      at = end + 1;
    }
  }

  void operator()(const Blank&) {
    lines_.finish();
    text_ += '\n';
  }

  void finish() { lines_.finish(); }

private:
  void append_value(const Attribute& attribute, std::size_t column) {
    if (const auto* code = std::get_if<Code>(&attribute.value)) {
      text_ += code->text();
    } else if (const auto* around = std::get_if<CodeAround>(&attribute.value)) {
      text_ += code_text(*around);
    } else if (const auto* members = std::get_if<Body>(&attribute.value)) {
      text_ += '{';
      if (!members->items().empty()) append_within(*members, Within::object);
      text_ += '}';
    } else {
      append_expression(text_, std::get<blueprint::Value>(attribute.value), indent_, column);
    }
  }

  // Behind an opening brace.
  void append_within(const Body& body, Within within) {
    text_ += '\n';
    append_body(text_, body, within, indent_ + k_indent);
    text_.append(indent_, ' ');
  }

  std::string& text_;
  Within within_;
  std::size_t indent_;
  Alignment lines_;
};

void append_body(std::string& text, const Body& body, Within within, std::size_t indent) {
  Printer printer(text, within, indent);
  for (const auto& item : body.items()) std::visit(printer, item.held);
  printer.finish();
}

}  // namespace

std::string to_text(const Body& body) {
  std::string text;
  append_body(text, body, Within::block, 0);
  return text;
}

}  // namespace infra::hcl
