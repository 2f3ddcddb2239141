// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace infra::tree {

// Where a tree keeps what is infra's own. Terragrunt takes none of the names in it for a unit.
inline const std::string k_own_folder = ".infra";

inline const std::string k_manifest_file = k_own_folder + "/manifest.json";

// There while a build writes; one that was killed leaves it behind.
inline const std::string k_lock = k_own_folder + "/lock";

// What infra knows of a file that it wrote: hashes of its text, empty where there is none. While a
// build is under way the file may have either of two texts, and is ours with both; else they are equal.
struct OwnedFile {
  std::string before;
  std::string after;

  bool may_be(const std::string& hash) const { return hash == before || hash == after; }
  friend bool operator==(const OwnedFile&, const OwnedFile&) = default;
};

// The files of a tree that are infra's, by path. All others belong to somebody else.
struct Manifest {
  bool pending = false;  // a build is under way, or was interrupted
  std::map<std::string, OwnedFile> files;

  friend bool operator==(const Manifest&, const Manifest&) = default;
};

// Sorted, a line for each file, so that two branches that built different units merge.
std::string print(const Manifest& manifest);

// Strict: what a manifest lists will be overwritten and removed. `file` is for messages.
Result<Manifest> parse_manifest(std::string_view text, const std::filesystem::path& file);

}  // namespace infra::tree
