// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "process/child.hpp"

#include <cerrno>
#include <csignal>
#include <cstring>

#include <sys/wait.h>
#include <unistd.h>

#include "process/exchange.hpp"
#include "process/spawn.hpp"

namespace infra::process {

namespace {

Failure cannot_start(const std::filesystem::path& program, int error_number) {
  return Failure(
      ExitCode::io_failed,
      error("process.start", "cannot be started: " + std::string(std::strerror(error_number)))
          .about(program.string())
          .with_hint("check that the machine has memory and processes to spare"));
}

Ending ending_of(int status) {
  if (WIFSIGNALED(status)) return {Ending::Kind::signalled, WTERMSIG(status)};
  return {Ending::Kind::exited, WEXITSTATUS(status)};
}

}  // namespace

std::string describe(const Ending& ending) {
  const std::string number = std::to_string(ending.number);
  switch (ending.kind) {
  case Ending::Kind::exited:
    return "exited with status " + number;
  case Ending::Kind::signalled:
    return "was ended by signal " + number + " (" + ::strsignal(ending.number) + ")";
  case Ending::Kind::timed_out:
    return "did not answer in time and was stopped";
  case Ending::Kind::flooded:
    return "answered more than it may and was stopped";
  }
  return {};
}

Result<Child> Child::start(const std::filesystem::path& program,
                           const std::vector<std::string>& arguments) {
  auto input = make_pipe();
  auto output = make_pipe();
  auto log = make_pipe();
  if (!input || !output || !log) return cannot_start(program, errno);
  const Spawned spawned = spawn(program, arguments,
                                {.input = input->read.number(),
                                 .output = output->write.number(),
                                 .log = log->write.number()});
  if (spawned.error_number != 0) return cannot_start(program, spawned.error_number);
  Pipes pipes{std::move(input->write), std::move(output->read), std::move(log->read)};
  never_wait_on(pipes);
  return Child(spawned.pid, std::move(pipes));
}

Ending Child::end() {
  if (pid_ < 0) return {};
  // The leader may have ended already; what it started may not. And it may have left its group.
  ::kill(-pid_, SIGKILL);
  ::kill(pid_, SIGKILL);
  int status = 0;
  while (::waitpid(pid_, &status, 0) < 0 && errno == EINTR) {
  }
  pid_ = -1;
  return ending_of(status);
}

Turn Child::ask(std::string_view question, const IsWhole& is_whole, const Limits& limits) {
  Turn turn;
  const Stop stop = exchange(pid_, pipes_, {question, is_whole, limits}, turn);
  if (stop == Stop::answer_is_whole) return turn;
  if (stop == Stop::child_is_done) wait_until_ended(pid_, limits.deadline);
  turn.ending = end();
  if (stop == Stop::out_of_time) turn.ending->kind = Ending::Kind::timed_out;
  if (stop == Stop::out_of_room) turn.ending->kind = Ending::Kind::flooded;
  return turn;
}

Conversation Child::converse(std::string_view input, const Limits& limits) && {
  auto turn = ask(input, nullptr, limits);
  return {{std::move(turn.output), std::move(turn.log)}, *turn.ending};
}

}  // namespace infra::process
