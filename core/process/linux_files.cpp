// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>

#include <fcntl.h>
#include <link.h>
#include <linux/landlock.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "files/descriptor.hpp"
#include "process/linux_sandbox.hpp"

// Landlock: what may be done with files, by where they are.
namespace infra::process {

namespace {

namespace fs = std::filesystem;

// The kernel's own structure, whose later members Debian 12's header does not have yet.
struct Ruleset {
  std::uint64_t files;
  std::uint64_t net;
  std::uint64_t scoped;
};

constexpr std::uint64_t bits_below(int count) { return (std::uint64_t{1} << count) - 1; }

// The version of Landlock that the kernel has; nothing below 1.
int version_of_kernel() {
  return static_cast<int>(
      ::syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION));
}

// Everything that a version knows how to refuse.
Ruleset all_of(int version) {
  const int kinds = version >= 5 ? 16 : version >= 3 ? 15 : version == 2 ? 14 : 13;
  return {bits_below(kinds), version >= 4 ? bits_below(2) : 0, version >= 6 ? bits_below(2) : 0};
}

std::size_t size_for(int version) {
  return version >= 6 ? sizeof(Ruleset)
                      : (version >= 4 ? offsetof(Ruleset, scoped) : offsetof(Ruleset, net));
}

void let_read(const files::Descriptor& rules, const fs::path& place) {
  const files::Descriptor opened(::open(place.c_str(), O_PATH | O_CLOEXEC));
  if (!opened.is_open()) return;  // not every system has each of them
  landlock_path_beneath_attr rule{};
  rule.allowed_access = LANDLOCK_ACCESS_FS_READ_FILE;
  rule.parent_fd = opened.number();
  ::syscall(SYS_landlock_add_rule, rules.number(), LANDLOCK_RULE_PATH_BENEATH, &rule, 0);
}

// The folders that this program's own libraries came from: a plugin's come from there too.
int add_folder(dl_phdr_info* library, std::size_t /*size*/, void* folders) {
  const fs::path file(library->dlpi_name);
  if (file.is_absolute())
    static_cast<std::vector<fs::path>*>(folders)->push_back(file.parent_path());
  return 0;
}

std::vector<fs::path> libraries_of_the_system() {
  std::vector<fs::path> places{"/etc/ld.so.cache", "/lib",       "/lib64",
                               "/usr/lib",         "/usr/lib64", "/usr/local/lib"};
  ::dl_iterate_phdr(add_folder, &places);
  return places;
}

}  // namespace

bool can_deny_files() { return version_of_kernel() >= 1; }

bool deny_files(const std::vector<fs::path>& readable) {
  const int version = version_of_kernel();
  if (version < 1) return false;
  const Ruleset all = all_of(version);
  const files::Descriptor rules(
      static_cast<int>(::syscall(SYS_landlock_create_ruleset, &all, size_for(version), 0)));
  if (!rules.is_open()) return false;
  for (const auto& place : libraries_of_the_system()) let_read(rules, place);
  for (const auto& place : readable) let_read(rules, place);
  return ::syscall(SYS_landlock_restrict_self, rules.number(), 0) == 0;
}

}  // namespace infra::process
