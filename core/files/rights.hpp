// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

namespace infra::files {

using UserId = std::uint32_t;

// Who may put other bytes at a path.
struct Rights {
  UserId owner = 0;
  std::string group;  // its name, or its number where it has none
  bool is_folder = false;
  bool group_writes =
      false;  // but not where the group is its owner's own and has nobody else in it
  bool others_write = false;
  bool is_sticky = false;  // a folder in which everybody can only remove what is theirs
};

// Of the path itself: a link is not followed. Nothing where there is nothing.
std::optional<Rights> rights_of(const std::filesystem::path& path);

// As whom this process runs.
UserId current_user();

}  // namespace infra::files
