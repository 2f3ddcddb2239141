// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "process/spawn.hpp"

#include <array>
#include <csignal>

#include <fcntl.h>
#include <spawn.h>
#include <unistd.h>

#include "base/text.hpp"
#include "process/child.hpp"

namespace infra::process {

namespace {

// posix_spawn's two C structures, released whatever happens.
struct SpawnSettings {
  posix_spawn_file_actions_t actions{};
  posix_spawnattr_t attributes{};

  SpawnSettings() {
    ::posix_spawn_file_actions_init(&actions);
    ::posix_spawnattr_init(&attributes);
  }
  SpawnSettings(const SpawnSettings&) = delete;
  SpawnSettings& operator=(const SpawnSettings&) = delete;
  ~SpawnSettings() {
    ::posix_spawn_file_actions_destroy(&actions);
    ::posix_spawnattr_destroy(&attributes);
  }
};

// Below this number stand the descriptors that a child gets: a pipe end must not be one of them, or
// wiring one would close another.
constexpr int k_first_free_descriptor = k_reply_descriptor + 1;

bool keep_private(files::Descriptor& descriptor) {
  const int moved = ::fcntl(descriptor.number(), F_DUPFD_CLOEXEC, k_first_free_descriptor);
  if (moved < 0) return false;
  descriptor = files::Descriptor(moved);
  return true;
}

}  // namespace

std::optional<Pipe> make_pipe() {
  std::array<int, 2> ends{};
  if (::pipe(ends.data()) != 0) return std::nullopt;
  Pipe made{files::Descriptor(ends[0]), files::Descriptor(ends[1])};
  if (!keep_private(made.read) || !keep_private(made.write)) return std::nullopt;
  return made;
}

Spawned spawn(const std::filesystem::path& program, const std::vector<std::string>& arguments,
              const Wiring& wiring) {
  SpawnSettings settings;
  ::posix_spawn_file_actions_adddup2(&settings.actions, wiring.input, STDIN_FILENO);
  ::posix_spawn_file_actions_adddup2(&settings.actions, wiring.log, STDOUT_FILENO);
  ::posix_spawn_file_actions_adddup2(&settings.actions, wiring.log, STDERR_FILENO);
  ::posix_spawn_file_actions_adddup2(&settings.actions, wiring.output, k_reply_descriptor);

  // A group of its own, so that all it starts can be killed at once. We ignore broken pipes, and
  // what is ignored stays so in a child unless it is told otherwise.
  sigset_t signals;
  sigemptyset(&signals);
  ::posix_spawnattr_setsigmask(&settings.attributes, &signals);
  sigaddset(&signals, SIGPIPE);
  ::posix_spawnattr_setsigdefault(&settings.attributes, &signals);
  ::posix_spawnattr_setpgroup(&settings.attributes, 0);
  ::posix_spawnattr_setflags(&settings.attributes, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF |
                                                       POSIX_SPAWN_SETSIGMASK);

  std::vector<std::string> words{program.string()};
  append(words, arguments);
  std::vector<char*> argv;
  argv.reserve(words.size() + 1);
  for (auto& word : words) argv.push_back(word.data());
  argv.push_back(nullptr);
  std::array<char*, 1> no_environment{nullptr};

  Spawned spawned;
  spawned.error_number = ::posix_spawn(&spawned.pid, words.front().c_str(), &settings.actions,
                                       &settings.attributes, argv.data(), no_environment.data());
  return spawned;
}

}  // namespace infra::process
