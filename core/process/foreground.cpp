// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "process/foreground.hpp"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstring>

#include <spawn.h>
#include <sys/wait.h>

#include "base/text.hpp"

// Of POSIX, and declared by no header of it.
extern char** environ;  // NOLINT(readability-redundant-declaration): some systems do declare it

namespace infra::process {

namespace {

constexpr std::array k_from_the_keyboard = {SIGINT, SIGQUIT};

// As long as it lives, what the keyboard sends ends the program that is run, not this one.
class KeyboardIsNotOurs {
public:
  KeyboardIsNotOurs() {
    for (std::size_t i = 0; i < k_from_the_keyboard.size(); ++i) {
      before_[i] = std::signal(k_from_the_keyboard[i], SIG_IGN);
    }
  }
  ~KeyboardIsNotOurs() {
    for (std::size_t i = 0; i < k_from_the_keyboard.size(); ++i) {
      std::signal(k_from_the_keyboard[i], before_[i]);
    }
  }
  KeyboardIsNotOurs(const KeyboardIsNotOurs&) = delete;
  KeyboardIsNotOurs& operator=(const KeyboardIsNotOurs&) = delete;

private:
  std::array<void (*)(int), k_from_the_keyboard.size()> before_{};
};

// What this process ignores, a child would ignore too.
int spawn_with_default_signals(const std::string& program, char* const* argv, int& pid) {
  posix_spawnattr_t attributes{};
  ::posix_spawnattr_init(&attributes);
  sigset_t defaults;
  sigemptyset(&defaults);
  sigaddset(&defaults, SIGPIPE);
  for (const int signal : k_from_the_keyboard) sigaddset(&defaults, signal);
  ::posix_spawnattr_setsigdefault(&attributes, &defaults);
  ::posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF);
  const int problem = ::posix_spawnp(&pid, program.c_str(), nullptr, &attributes, argv, environ);
  ::posix_spawnattr_destroy(&attributes);
  return problem;
}

Ending wait_for(int pid) {
  int status = 0;
  while (::waitpid(pid, &status, 0) < 0 && errno == EINTR) {
  }
  if (WIFSIGNALED(status)) return {Ending::Kind::signalled, WTERMSIG(status)};
  return {Ending::Kind::exited, WEXITSTATUS(status)};
}

}  // namespace

Result<Ending> run_in_foreground(const std::string& program,
                                 const std::vector<std::string>& arguments) {
  std::vector<std::string> words{program};
  append(words, arguments);
  std::vector<char*> argv;
  argv.reserve(words.size() + 1);
  for (auto& word : words) argv.push_back(word.data());
  argv.push_back(nullptr);

  std::fflush(nullptr);  // what this process has said comes before what the program says
  const KeyboardIsNotOurs lent;
  int pid = -1;
  if (const int problem = spawn_with_default_signals(program, argv.data(), pid); problem != 0) {
    return Failure(
        ExitCode::program_failed,
        error("program.start", std::string("cannot be started: ") + std::strerror(problem))
            .about(program)
            .with_hint("install " + program + ", or add its folder to PATH"));
  }
  return wait_for(pid);
}

}  // namespace infra::process
