// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors

// Any value becomes HCL whose literals end where they should: whatever a string holds, a reader that
// knows nothing of the writer finds the same string again, and brackets that match.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "hcl/expression.hpp"
#include "hcl/quote.hpp"
#include "hcl/utf8.hpp"

namespace {

using namespace infra::blueprint;

void expect(bool holds) {
  if (!holds) std::abort();
}

// Bytes as choices; zeros when they are used up.
class Choices {
public:
  Choices(const std::uint8_t* data, std::size_t size)
      : left_(reinterpret_cast<const char*>(data), size) {}

  std::uint8_t byte() {
    if (left_.empty()) return 0;
    const auto next = static_cast<std::uint8_t>(left_.front());
    left_.remove_prefix(1);
    return next;
  }

  std::string text() {
    const std::string_view taken = left_.substr(0, byte() % 32U);
    left_.remove_prefix(std::min(taken.size(), left_.size()));
    return std::string(taken);
  }

private:
  std::string_view left_;
};

List list_from(Choices& choices, int depth);

Value value_from(Choices& choices, int depth) {
  switch (choices.byte() % (depth > 0 ? 10 : 5)) {
  case 0:
    return choices.text();
  case 1:
    return Value();
  case 2:
    return choices.byte() % 2 == 0;
  case 3:
    return static_cast<std::int64_t>(choices.byte()) - 128;
  case 4:
    return choices.byte() / 7.0;
  case 5:
    return list_from(choices, depth);
  case 6:
    return Call{"f", list_from(choices, depth)};
  case 7:
    return Template{list_from(choices, depth)};
  case 8:
    return Output{"d", "o", {choices.text(), 1}};
  default: {
    Object object;
    for (auto left = choices.byte() % 5; left > 0; --left) {
      std::string name = choices.text();
      object.members.emplace_back(std::move(name), value_from(choices, depth - 1));
    }
    return object;
  }
  }
}

List list_from(Choices& choices, int depth) {
  List list;
  for (auto left = choices.byte() % 5; left > 0; --left) {
    list.push_back(value_from(choices, depth - 1));
  }
  return list;
}

// Reads a literal as the language's specification says, not as the writer does.
std::string unquoted(std::string_view literal) {
  expect(literal.size() >= 2 && literal.front() == '"' && literal.back() == '"');
  literal = literal.substr(1, literal.size() - 2);
  std::string text;
  while (!literal.empty()) {
    const char first = literal.front();
    expect(first != '"' && first != '\n' && first != '\r');
    if ((first == '$' || first == '%') && literal.substr(1, 2) == std::string{first, '{'}) {
      text += {first, '{'};
      literal.remove_prefix(3);
      continue;
    }
    expect(!((first == '$' || first == '%') && literal.substr(1, 1) == "{"));
    literal.remove_prefix(1);
    if (first != '\\') {
      text += first;
      continue;
    }
    expect(!literal.empty());
    const char kind = literal.front();
    literal.remove_prefix(1);
    if (kind == 'u' || kind == 'U') {
      const std::size_t digits = kind == 'u' ? 4 : 8;
      expect(literal.size() >= digits);
      const auto code = std::stoul(std::string(literal.substr(0, digits)), nullptr, 16);
      infra::hcl::append_utf8(text, static_cast<char32_t>(code));
      literal.remove_prefix(digits);
    } else {
      const auto meaning = std::string_view("n\nr\rt\t\"\"\\\\").find(kind);
      expect(meaning != std::string_view::npos && meaning % 2 == 0);
      text += std::string_view("n\nr\rt\t\"\"\\\\")[meaning + 1];
    }
  }
  return text;
}

std::string repaired(std::string_view text) {
  std::string valid;
  while (!text.empty()) infra::hcl::append_utf8(valid, infra::hcl::take_character(text));
  return valid;
}

// Brackets, quotes and interpolations close in the order in which they opened, and all of them do.
void expect_balance(std::string_view text) {
  std::vector<char> open;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (!open.empty() && open.back() == '"') {
      expect(c != '\n');
      const bool marks = c == '$' || c == '%';
      if (c == '\\') {
        ++at;
      } else if (c == '"') {
        open.pop_back();
      } else if (marks && text.substr(at + 1, 2) == std::string{c, '{'}) {
        at += 2;
      } else if (marks && text.substr(at + 1, 1) == "{") {
        expect(c == '$');
        open.push_back('{');
        ++at;
      }
    } else if (c == '"' || c == '[' || c == '(' || c == '{') {
      open.push_back(c);
    } else if (c == ']' || c == ')' || c == '}') {
      expect(!open.empty() && open.back() == (c == ']' ? '[' : c == ')' ? '(' : '{'));
      open.pop_back();
    }
  }
  expect(open.empty());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  expect(unquoted(infra::hcl::quoted(text)) == repaired(text));
  const std::string key = infra::hcl::key(text);
  expect(key == text || unquoted(key) == repaired(text));

  Choices choices(data, size);
  expect_balance(infra::hcl::to_expression(value_from(choices, 6)));
  return 0;
}
