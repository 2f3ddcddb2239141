// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <string>

#include "base/diagnostic.hpp"
#include "base/sources.hpp"

namespace infra::app {

// One complaint as text: place, severity, reason, id; then the line with the mistake underlined and
// the remedy. Ends with a line break.
std::string to_text(const Diagnostic& diagnostic, const Sources& sources, bool colored);

}  // namespace infra::app
