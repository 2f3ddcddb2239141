// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <optional>
#include <string>

#include "model/context.hpp"
#include "registry/plugin.hpp"

namespace infra::model {

// The version of a product that a spec path asks for. "latest" is what the lock says of that path, or
// else the newest one, which is pinned from then on. Complains of a version without standard support.
std::optional<registry::Version> choose_version(const std::string& wanted, const std::string& path,
                                                const std::string& product, const Source& source,
                                                Findings& findings);

}  // namespace infra::model
