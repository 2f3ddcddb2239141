// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <CLI/CLI.hpp>

#include "base/result.hpp"

namespace infra::app {

// What to say to a command line that cannot be read: the word that is wrong, and the nearest one
// that is right, which the parser by itself does not say.
Failure wrong_usage(const CLI::App& app, const CLI::ParseError& wrong);

}  // namespace infra::app
