// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

// Where the pieces of YAML end. The parser says where a scalar begins, and is right about that, but
// not where it ends; and it takes a quote that nobody closes for one that ends with the file. So
// each scalar is looked at again in the text, from where it begins.
namespace infra::spec {

inline constexpr std::size_t k_nowhere = std::string_view::npos;

// The offset behind the quote that closes the one at `begin`, or k_nowhere.
std::size_t end_of_quoted(std::string_view text, std::size_t begin);

// The offset behind a plain scalar that was read as `value`. It may span lines.
std::size_t end_of_plain(std::string_view text, std::size_t begin, std::string_view value);

// The offset behind the lines of a block scalar (`|` or `>`) that was read as `value`.
std::size_t end_of_block(std::string_view text, std::size_t begin, std::string_view value);

// The next character that is neither blank, nor the end of a line, nor in a comment.
std::size_t skip_blanks_and_comments(std::string_view text, std::size_t from);

// A backslash of text[begin, end), which is in double quotes, that begins what no spec needs: only
// the escapes of JSON and \xNN, \UNNNNNNNN mean the same to every version of every reader.
std::optional<std::size_t> find_bad_escape(std::string_view text, std::size_t begin,
                                           std::size_t end);

// The quote at or behind `from` that is never closed, or k_nowhere. Knows no block scalars and no
// indentation, so it may only explain a failure, never decide on one.
std::size_t find_open_quote(std::string_view text, std::size_t from);

// The beginning of the line that an offset is on, and its end, without the line feed.
std::size_t begin_of_line(std::string_view text, std::size_t offset);
std::size_t end_of_line(std::string_view text, std::size_t offset);

}  // namespace infra::spec
