// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "files/rights.hpp"

#include <vector>

#include <grp.h>
#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>

namespace infra::files {

namespace {

// Long lists of members are told nothing of: such a group is nobody's own.
constexpr std::size_t k_most_bytes_of_an_entry = std::size_t{64} << 10U;

struct Group {
  std::string name;
  std::vector<std::string> members;
};

std::optional<Group> group_of(gid_t number) {
  std::vector<char> room(k_most_bytes_of_an_entry);
  group entry{};
  group* found = nullptr;
  if (::getgrgid_r(number, &entry, room.data(), room.size(), &found) != 0 || found == nullptr) {
    return std::nullopt;
  }
  Group group{found->gr_name, {}};
  for (char** member = found->gr_mem; *member != nullptr; ++member)
    group.members.push_back(*member);
  return group;
}

std::string name_of(uid_t number) {
  std::vector<char> room(k_most_bytes_of_an_entry);
  passwd entry{};
  passwd* found = nullptr;
  if (::getpwuid_r(number, &entry, room.data(), room.size(), &found) != 0 || found == nullptr) {
    return "";
  }
  return found->pw_name;
}

// Many systems give each user a group of the same name, and let it write whatever the user makes.
bool is_own_group(const std::optional<Group>& group, uid_t owner) {
  if (!group) return false;
  const auto name = name_of(owner);
  if (name.empty() || group->name != name) return false;
  return group->members.empty() || group->members == std::vector<std::string>{name};
}

}  // namespace

std::optional<Rights> rights_of(const std::filesystem::path& path) {
  struct stat found {};
  if (::lstat(path.c_str(), &found) != 0) return std::nullopt;
  Rights rights;
  rights.owner = found.st_uid;
  rights.is_folder = S_ISDIR(found.st_mode);
  rights.others_write = (found.st_mode & S_IWOTH) != 0;
  rights.is_sticky = (found.st_mode & S_ISVTX) != 0;
  if ((found.st_mode & S_IWGRP) != 0) {
    const auto group = group_of(found.st_gid);
    rights.group = group ? group->name : std::to_string(found.st_gid);
    rights.group_writes = !is_own_group(group, found.st_uid);
  }
  return rights;
}

UserId current_user() { return ::geteuid(); }

}  // namespace infra::files
