// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>

namespace infra::tree {

// How many files a tree has, when it has the manifest with this hash, and every file is as that says. Nothing
// otherwise, for whatever reason. Line endings that git changed are no difference.
std::optional<std::size_t> count_untouched(const std::filesystem::path& tree,
                                           const std::string& manifest_hash);

// One of its files, without a look at the others; nothing where it is not as such a manifest says.
std::optional<std::string> read_untouched(const std::filesystem::path& tree,
                                          const std::string& manifest_hash,
                                          const std::string& file);

}  // namespace infra::tree
