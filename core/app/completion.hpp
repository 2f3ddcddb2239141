// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include "app/commands.hpp"

namespace infra::app {

// What the scripts of `infra completion` call: infra __complete WORD..., the last word being the one that
// is typed. No command of the parser's, which would read the words as its own.
inline constexpr char k_complete_command[] = "__complete";

// What may stand in place of the last of these words, which follow "infra" on a command line: lines of
// "word", a tab, and what it means. Or the one line ":folders": the shell knows those better.
std::string complete(const CLI::App& app, const CommandLine& line,
                     const std::vector<std::string>& words);

}  // namespace infra::app
