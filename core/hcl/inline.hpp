// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <string>

#include "blueprint/value.hpp"

namespace infra::hcl {

// A value on one line, however long that gets: `[1, 2]`, `{ a = 1 }`, `local.env.name`.
std::string inline_text(const blueprint::Value& value);

// The same behind a text.
void append_inline(std::string& text, const blueprint::Value& value);

}  // namespace infra::hcl
