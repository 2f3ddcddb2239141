// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "interface/body.hpp"

#include <algorithm>
#include <utility>

#include "base/text.hpp"

namespace infra::interface {

namespace {

char closing(char open) { return open == '(' ? ')' : open == '[' ? ']' : '}'; }

// As the lexer does: the first mistake stays, and from then on nothing is found any more.
class BodyReader {
public:
  explicit BodyReader(const Tokens& tokens) : tokens_(tokens.list), mistake_(tokens.mistake) {}

  Body whole() {
    Body body;
    read_into(body.top, 0);
    body.mistake = std::move(mistake_);
    return body;
  }

private:
  const Token& here() const { return tokens_[mistake_ ? tokens_.size() - 1 : at_]; }
  bool at_end() const { return here().kind == Token::Kind::end; }

  void fail(const Token& token, std::string message, std::string hint) {
    if (!mistake_) {
      mistake_ = syntax_mistake(token.position, std::move(message), std::move(hint));
    }
  }

  static std::string found(const Token& token) {
    if (token.kind == Token::Kind::end) return "the file ends here";
    if (token.kind == Token::Kind::newline) return "the line ends here";
    return in_quotes(token.written.substr(0, 40)) + " was not expected here";
  }

  void skip_newlines() {
    while (here().kind == Token::Kind::newline) ++at_;
  }

  void read_into(Block& block, int depth) {
    for (skip_newlines(); !at_end() && !here().is("}"); skip_newlines()) {
      const Token& name = here();
      if (name.kind != Token::Kind::identifier) {
        fail(name, found(name), "a name was expected, as in name = value or name {");
        return;
      }
      ++at_;
      if (here().is("=")) {
        add_attribute(block, name);
      } else {
        add_block(block, name, depth + 1);
      }
      const Token& after = here();
      if (after.kind != Token::Kind::newline && after.kind != Token::Kind::end && !after.is("}")) {
        fail(after, found(after), "begin a new line for it");
      }
    }
    if (depth == 0 && here().is("}")) fail(here(), "this closes nothing", "take it out");
  }

  void add_attribute(Block& block, const Token& name) {
    ++at_;
    const std::size_t first = at_;
    pass_expression();
    if (at_ == first) fail(here(), found(here()), "a value was expected behind the =");
    if (const auto* other = block.find(name.written)) {
      fail(name,
           in_quotes(name.written) + " is set twice, first in line " +
               std::to_string(other->position.line),
           "take one of them out");
    }
    block.attributes.push_back({std::string(name.written), name.position, first, at_});
  }

  void add_block(Block& parent, const Token& type, int depth) {
    if (depth > k_deepest) {
      fail(type, "blocks stand in each other more than " + std::to_string(k_deepest) + " deep",
           "take it apart");
      return;
    }
    Block block;
    block.type = std::string(type.written);
    block.position = type.position;
    for (; here().kind == Token::Kind::identifier || here().kind == Token::Kind::text; ++at_) {
      block.labels.push_back(here().kind == Token::Kind::text ? here().text
                                                              : std::string(here().written));
      block.position = here().position;
    }
    if (!here().is("{")) {
      fail(here(), found(here()), "= or { was expected behind " + in_quotes(type.written));
      return;
    }
    const Token& open = here();
    ++at_;
    read_into(block, depth);
    if (!here().is("}")) {
      fail(open, "this block has no end", "close it with }");
      return;
    }
    ++at_;
    parent.blocks.push_back(std::move(block));
  }

  // To the end of the line, or of the block that it stands in; brackets may span lines.
  void pass_expression() {
    std::vector<const Token*> open;
    for (; !at_end(); ++at_) {
      const Token& token = here();
      if (token.kind == Token::Kind::newline && open.empty()) return;
      if (token.kind != Token::Kind::symbol || token.written.size() != 1) continue;
      const char c = token.written.front();
      if (c == '(' || c == '[' || c == '{') {
        open.push_back(&token);
        if (open.size() > static_cast<std::size_t>(k_deepest)) {
          fail(token,
               "brackets stand in each other more than " + std::to_string(k_deepest) + " deep",
               "put parts of it into locals");
        }
      } else if (c == ')' || c == ']' || c == '}') {
        if (open.empty() && c == '}') return;
        if (open.empty()) return fail(token, "this closes nothing", "take it out");
        const char wanted = closing(open.back()->written.front());
        if (c != wanted) {
          return fail(token,
                      std::string("'") + wanted + "' was expected, for the bracket of line " +
                          std::to_string(open.back()->position.line),
                      "close that first");
        }
        open.pop_back();
      }
    }
    if (!open.empty()) fail(*open.back(), "this bracket has no end", "close it");
  }

  const std::vector<Token>& tokens_;
  std::size_t at_ = 0;
  std::optional<Diagnostic> mistake_;
};

}  // namespace

const Attribute* Block::find(std::string_view name) const {
  const auto found =
      std::find_if(attributes.begin(), attributes.end(),
                   [&](const Attribute& attribute) { return attribute.name == name; });
  return found == attributes.end() ? nullptr : &*found;
}

Body body_of(const Tokens& tokens) { return BodyReader(tokens).whole(); }

}  // namespace infra::interface
