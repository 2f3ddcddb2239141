// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <filesystem>

#include "base/result.hpp"
#include "base/sources.hpp"
#include "spec/node.hpp"

namespace infra::spec {

// How many files may stand below one spec.
inline constexpr std::size_t k_most_bases = 8;

// Reads a spec and what it extends: `extends: ../base.yaml` lays the spec over that file, and so on
// down. Mappings are put together, everything else is replaced; each value keeps the place where it was
// written. A file outside of `workspace`, or one that extends itself in the end, is a mistake.
Result<Node> read_with_bases(const std::filesystem::path& path,
                             const std::filesystem::path& workspace, Sources& sources);

// A tree laid over another one. What only the lower one has comes last.
Node laid_over(Node upper, const Node& lower);

}  // namespace infra::spec
