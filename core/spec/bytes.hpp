// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostic.hpp"

namespace infra::spec {

// The text behind the byte order mark that some editors put in front.
std::string_view without_byte_order_mark(std::string_view text);

// What is wrong with a text before it is YAML at all: its size, its encoding, characters that
// nobody sees. The parser is given nothing that this complains of: it would accept most of it.
Diagnostics check_bytes(std::string_view text, std::uint32_t file);

// What is wrong with a file of more bytes than a spec may have.
Diagnostic too_large(std::size_t bytes, std::uint32_t file);

// The name, such as U+0007, of the first character of valid UTF-8 that may not stand in a spec: one
// that is not seen, ends a line for some readers only, or turns the direction of writing.
std::optional<std::string> find_forbidden_character(std::string_view utf8);

}  // namespace infra::spec
