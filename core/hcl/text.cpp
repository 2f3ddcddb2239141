// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>
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

std::string body_text(const Body& body, Within within, std::size_t indent);

std::string code_text(const CodeAround& code) {
  ensure(blueprint::is_identifier(code.word), "what goes into code is a word of HCL");
  return std::string(code.before.text()) + code.word + std::string(code.after.text());
}

class Printer {
public:
  Printer(Within within, std::size_t indent) : within_(within), indent_(indent) {}

  void operator()(const Attribute& attribute) {
    ensure(within_ == Within::object || blueprint::is_identifier(attribute.name),
           "attributes of a block have names that HCL can read");
    std::string name = within_ == Within::object ? key(attribute.name) : attribute.name;
    std::string value = value_text(attribute, indent_ + count_characters(name) + 3);
    run_.push_back({std::move(name), std::move(value)});
  }

  void operator()(const Block& block) {
    end_run();
    text_.append(indent_, ' ').append(block.type);
    for (const auto& label : block.labels) {
      // A formatter drops a label with an escape in it, so there must be nothing to escape.
      ensure(blueprint::is_identifier(label), "labels of a block are words");
      text_ += ' ' + quoted(label);
    }
    text_ += " {";
    if (!block.content.items().empty()) {
      text_.append("\n").append(body_text(block.content, Within::block, indent_ + k_indent));
      text_.append(indent_, ' ');
    }
    text_ += "}\n";
  }

  void operator()(const Comment& comment) {
    end_run();
    for (std::size_t at = 0; at <= comment.text.size();) {
      const std::size_t end = std::min(comment.text.find('\n', at), comment.text.size());
      const std::string line = printable(comment.text.substr(at, end - at));
      text_.append(indent_, ' ').append(line.empty() ? "#" : "# ").append(line).append("\n");
      at = end + 1;
    }
  }

  void operator()(const Blank&) {
    end_run();
    text_ += '\n';
  }

  std::string take() && {
    end_run();
    return std::move(text_);
  }

private:
  std::string margin() const { return std::string(indent_, ' '); }

  std::string value_text(const Attribute& attribute, std::size_t column) const {
    if (const auto* code = std::get_if<Code>(&attribute.value)) return std::string(code->text());
    if (const auto* around = std::get_if<CodeAround>(&attribute.value)) return code_text(*around);
    if (const auto* members = std::get_if<Body>(&attribute.value)) {
      if (members->items().empty()) return "{}";
      return "{\n" + body_text(*members, Within::object, indent_ + k_indent) + margin() + '}';
    }
    return to_expression(std::get<blueprint::Value>(attribute.value), indent_, column);
  }

  // Attributes are aligned with those right above and below them, so they wait for the last of these.
  void end_run() {
    text_ += aligned(run_, indent_);
    run_.clear();
  }

  Within within_;
  std::size_t indent_;
  std::vector<Assignment> run_;
  std::string text_;
};

std::string body_text(const Body& body, Within within, std::size_t indent) {
  Printer printer(within, indent);
  for (const auto& item : body.items()) std::visit(printer, item.held);
  return std::move(printer).take();
}

}  // namespace

std::string to_text(const Body& body) { return body_text(body, Within::block, 0); }

}  // namespace infra::hcl
