// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace infra {

// In double quotes, made safe to print: what a spec or a plugin says must not steer a terminal.
std::string in_quotes(std::string_view text);

// Control characters as \n, \t, \x1b; everything else as it is.
std::string printable(std::string_view text);

// A line of a file as it can be shown, always UTF-8: each character that a terminal would obey, tabs
// included, as one blank, and what is no character as U+FFFD, so that columns stay where they are.
std::string printable_line(std::string_view line);

// "a, b, c"
std::string joined(const std::vector<std::string>& words, std::string_view separator = ", ");

void append(std::vector<std::string>& to, const std::vector<std::string>& more);

// The candidate that a misspelt word most likely meant, or empty when none is near enough.
std::string nearest(std::string_view word, const std::vector<std::string>& candidates);

// `did you mean "arm64"? one of: amd64, arm64`
std::string did_you_mean(std::string_view word, const std::vector<std::string>& candidates);

// Bytes of UTF-8 that begin a character; what a column counts.
std::size_t count_characters(std::string_view utf8);

}  // namespace infra
