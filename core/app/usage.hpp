// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <CLI/CLI.hpp>

#include <string>
#include <vector>

#include "base/result.hpp"

namespace infra::app {

// What to say to a command line that cannot be read: the word that is wrong, and the nearest one
// that is right, which the parser by itself does not say.
Failure wrong_usage(const CLI::App& app, const CLI::ParseError& wrong);

// What to say to a word that is none of those that may stand there. `noun` is what it should have been:
// "schema".
Failure no_such(const std::string& noun, const std::string& word,
                const std::vector<std::string>& known);

}  // namespace infra::app
