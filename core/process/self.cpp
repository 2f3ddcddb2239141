// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "process/self.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>

#include <sys/resource.h>
#include <sys/utsname.h>
#include <unistd.h>

#include "process/child.hpp"
#include "process/platform.hpp"

namespace infra::process {

namespace {

void limit(decltype(RLIMIT_CORE) resource, rlim_t most) {
  rlimit current{};
  if (::getrlimit(resource, &current) != 0) return;
  current.rlim_cur = std::min(most, current.rlim_max);
  current.rlim_max = current.rlim_cur;
  ::setrlimit(resource, &current);
}

}  // namespace

std::string platform() {
  utsname system{};
  if (::uname(&system) != 0) return "unknown";
  std::string name = system.sysname;
  std::transform(name.begin(), name.end(), name.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  const std::string machine = system.machine;
  return name + '_' + (machine == "x86_64" ? "amd64" : machine == "aarch64" ? "arm64" : machine);
}

std::optional<std::string> environment_variable(const char* name) {
  const bool has_more_rights = ::getuid() != ::geteuid() || ::getgid() != ::getegid();
  const char* value = has_more_rights ? nullptr : std::getenv(name);
  return value == nullptr ? std::nullopt : std::optional<std::string>(value);
}

void ignore_broken_pipes() { std::signal(SIGPIPE, SIG_IGN); }

bool standard_error_is_terminal() { return ::isatty(STDERR_FILENO) == 1; }
bool standard_output_is_terminal() { return ::isatty(STDOUT_FILENO) == 1; }
bool standard_input_is_terminal() { return ::isatty(STDIN_FILENO) == 1; }

void confine(const Confinement& confinement) {
  die_with_parent();
  close_all_from(k_reply_descriptor + 1);
  limit(RLIMIT_CORE, 0);
  limit(RLIMIT_FSIZE, 0);
  limit(RLIMIT_CPU, static_cast<rlim_t>(confinement.cpu_seconds));
  if (confinement.memory_bytes != 0) limit(RLIMIT_AS, confinement.memory_bytes);
}

bool write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const auto sent = ::write(descriptor, bytes.data(), bytes.size());
    if (sent > 0) {
      bytes.remove_prefix(static_cast<std::size_t>(sent));
    } else if (errno != EINTR) {
      return false;
    }
  }
  return true;
}

}  // namespace infra::process
