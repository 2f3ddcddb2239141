// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace infra::process {

// Where a shell would find a program of this name: the first in PATH that may be run. Nothing where there is none.
std::optional<std::filesystem::path> find_program(const std::string& name);

}  // namespace infra::process
