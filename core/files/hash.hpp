// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <string>
#include <string_view>

namespace infra::files {

// BLAKE2b-256 of some bytes, as 64 hexadecimal digits.
std::string content_hash(std::string_view bytes);

}  // namespace infra::files
