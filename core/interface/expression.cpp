// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "interface/expression.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "base/digits.hpp"

namespace infra::interface {

namespace {

using blueprint::Value;

std::optional<Value> number_of(std::string_view written) {
  std::int64_t whole = 0;
  const char* end = written.data() + written.size();
  if (const auto read = std::from_chars(written.data(), end, whole);
      read.ec == std::errc() && read.ptr == end) {
    return Value(whole);
  }
  const auto real = number_of_digits(std::string(written));
  return real ? std::optional<Value>(*real) : std::nullopt;
}

std::optional<Value> negative(const Expression& expression) {
  if (expression.kind != Expression::Kind::literal) return std::nullopt;
  if (const auto* whole = expression.value.as<std::int64_t>()) return Value(-*whole);
  if (const auto* real = expression.value.as<double>()) return Value(-*real);
  return std::nullopt;
}

// Recurses once for each bracket, of which tokens were allowed only so many within each other. Whatever
// it does not know ends the reading: the whole is opaque then.
class ExpressionReader {
public:
  ExpressionReader(const std::vector<Token>& tokens, std::size_t first, std::size_t end)
      : tokens_(tokens), at_(first), end_(end) {}

  Expression whole() {
    const Position position = at_ < end_ ? tokens_[at_].position : Position();
    Expression expression = either(true);
    skip_newlines(true);
    if (is_lost_ || at_ < end_) expression = Expression();
    expression.position = position;
    return expression;
  }

private:
  Expression lost() {
    is_lost_ = true;
    at_ = end_;
    return {};
  }

  bool sees(std::string_view symbol) const { return at_ < end_ && tokens_[at_].is(symbol); }
  bool take(std::string_view symbol) {
    if (!sees(symbol)) return false;
    ++at_;
    return true;
  }
  // In parentheses and lists an expression may go on in the next line.
  void skip_newlines(bool may_span_lines) {
    while (may_span_lines && at_ < end_ && tokens_[at_].kind == Token::Kind::newline) ++at_;
  }

  Expression operation(Expression::Kind kind, std::string_view symbol, bool spans,
                       Expression (ExpressionReader::*operand)(bool)) {
    Expression first = (this->*operand)(spans);
    skip_newlines(spans);
    if (!sees(symbol)) return first;
    Expression all;
    all.kind = kind;
    all.position = first.position;
    all.parts.push_back(std::move(first));
    while (take(symbol)) {
      skip_newlines(spans);
      all.parts.push_back((this->*operand)(spans));
      skip_newlines(spans);
    }
    return all;
  }

  Expression either(bool spans) {
    return operation(Expression::Kind::either, "||", spans, &ExpressionReader::equal);
  }
  Expression equal(bool spans) {
    return operation(Expression::Kind::equal, "==", spans, &ExpressionReader::primary);
  }

  Expression primary(bool spans) {
    skip_newlines(spans);
    if (at_ >= end_) return lost();
    const Token& token = tokens_[at_];
    Expression expression = started_by(token);
    expression.position = token.position;
    return expression;
  }

  Expression started_by(const Token& token) {
    ++at_;
    switch (token.kind) {
    case Token::Kind::text:
      return token.is_plain ? literal(token.text) : lost();
    case Token::Kind::number: {
      auto value = number_of(token.written);
      return value ? literal(*std::move(value)) : lost();
    }
    case Token::Kind::identifier:
      return named(token);
    case Token::Kind::symbol:
      break;
    default:
      return lost();
    }
    if (token.is("-")) {
      if (at_ >= end_ || tokens_[at_].kind != Token::Kind::number) return lost();
      auto value = negative(started_by(tokens_[at_]));
      return value ? literal(*std::move(value)) : lost();
    }
    if (token.is("(")) {
      Expression inner = either(true);
      skip_newlines(true);
      return take(")") ? inner : lost();
    }
    if (token.is("[")) return sequence(Expression::Kind::list, "]");
    if (token.is("{")) return object();
    return lost();
  }

  Expression named(const Token& token) {
    if (token.written == "true") return literal(true);
    if (token.written == "false") return literal(false);
    if (token.written == "null") return literal(Value());
    std::string name(token.written);
    if (take("(")) {
      Expression call = sequence(Expression::Kind::call, ")");
      call.name = std::move(name);
      return call;
    }
    while (take(".")) {
      if (at_ >= end_ || tokens_[at_].kind != Token::Kind::identifier) return lost();
      name.append(".").append(tokens_[at_++].written);
    }
    Expression expression;
    expression.kind = Expression::Kind::name;
    expression.name = std::move(name);
    return expression;
  }

  Expression sequence(Expression::Kind kind, std::string_view close) {
    Expression expression;
    expression.kind = kind;
    for (skip_newlines(true); !take(close); skip_newlines(true)) {
      expression.parts.push_back(either(true));
      skip_newlines(true);
      if (!take(",") && !sees(close)) return lost();
    }
    return expression;
  }

  Expression object() {
    std::map<std::string, Expression> members;
    for (skip_newlines(true); !take("}"); skip_newlines(true)) {
      auto name = key();
      if (!name || !(take("=") || take(":"))) return lost();
      skip_newlines(true);
      members.insert_or_assign(*std::move(name), either(false));
      const bool is_last_of_line = at_ < end_ && tokens_[at_].kind == Token::Kind::newline;
      if (!take(",") && !is_last_of_line && !sees("}")) return lost();
    }
    Expression expression;
    expression.kind = Expression::Kind::object;
    for (auto& [name, member] : members) {
      expression.keys.push_back(name);
      expression.parts.push_back(std::move(member));
    }
    return expression;
  }

  std::optional<std::string> key() {
    if (at_ >= end_) return std::nullopt;
    const Token& token = tokens_[at_++];
    if (token.kind == Token::Kind::text && token.is_plain) return token.text;
    const bool is_word = token.kind == Token::Kind::identifier || token.kind == Token::Kind::number;
    return is_word ? std::optional(std::string(token.written)) : std::nullopt;
  }

  const std::vector<Token>& tokens_;
  std::size_t at_;
  std::size_t end_;
  bool is_lost_ = false;
};

}  // namespace

const Expression* Expression::member(std::string_view key) const {
  const auto found = std::find(keys.begin(), keys.end(), key);
  return found == keys.end() ? nullptr : &parts[static_cast<std::size_t>(found - keys.begin())];
}

Expression literal(Value value) {
  Expression expression;
  expression.kind = Expression::Kind::literal;
  expression.value = std::move(value);
  return expression;
}

Expression expression_of(const Tokens& tokens, const Attribute& attribute) {
  return ExpressionReader(tokens.list, attribute.first, attribute.end).whole();
}

Expression expression_of(std::string_view text) {
  // As the value of an attribute, so that the limits are those of files.
  const std::string file = "x = (" + std::string(text) + "\n)";
  const Tokens tokens = tokens_of(file, 0);
  const Body body = body_of(tokens);
  if (body.mistake || body.top.attributes.size() != 1 || !body.top.blocks.empty()) return {};
  Expression expression = expression_of(tokens, body.top.attributes.front());
  expression.position = {};
  return expression;
}

std::optional<Value> data_of(const Expression& expression) {
  if (expression.kind == Expression::Kind::literal) return expression.value;
  blueprint::List list;
  if (expression.kind != Expression::Kind::list && expression.kind != Expression::Kind::object)
    return std::nullopt;
  for (const auto& part : expression.parts) {
    auto value = data_of(part);
    if (!value) return std::nullopt;
    list.push_back(*std::move(value));
  }
  if (expression.kind == Expression::Kind::list) return Value(std::move(list));
  blueprint::Object object;
  for (std::size_t i = 0; i < list.size(); ++i) {
    object.members.emplace_back(expression.keys[i], std::move(list[i]));
  }
  return Value(std::move(object));
}

}  // namespace infra::interface
