// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/position.hpp"

namespace infra::interface {

// A word of Terraform's language.
struct Token {
  enum class Kind { identifier, number, text, symbol, newline, end };

  Kind kind = Kind::end;
  std::string_view written;  // as it stands in the file
  std::string text;          // of a string or a heredoc: what it says
  bool is_plain = true;      // of these: no template is in it
  Position position;

  bool is(std::string_view symbol) const { return kind == Kind::symbol && written == symbol; }
};

// How deep brackets, blocks and templates may stand in each other. Public modules have 15 levels.
inline constexpr int k_deepest = 64;

struct Tokens {
  std::vector<Token> list;            // ends with one of kind end
  std::optional<Diagnostic> mistake;  // what ended the reading before the file did
};

// Takes a file apart: comments go, strings are read, templates are passed over. `file` is the number
// that positions carry; the tokens point into `text`.
Tokens tokens_of(std::string_view text, std::uint32_t file);

// A mistake in how a file is written, rather than in what it says.
Diagnostic syntax_mistake(Position at, std::string message, std::string hint);

}  // namespace infra::interface
