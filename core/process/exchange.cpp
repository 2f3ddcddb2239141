// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "process/exchange.hpp"

#include <algorithm>
#include <array>
#include <cerrno>

#include <fcntl.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

namespace infra::process {

namespace {

using Clock = std::chrono::steady_clock;

// Rounded up: poll must never be told to return a moment before the deadline, again and again.
int milliseconds_until(Clock::time_point deadline) {
  const auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline - Clock::now());
  return static_cast<int>(std::clamp<std::int64_t>(left.count(), 0, 3'600'000));
}

bool try_again_later(int error_number) {
  return error_number == EAGAIN || error_number == EWOULDBLOCK || error_number == EINTR;
}

// Sends what the pipe takes. A child that does not listen is no failure here: how it ended says why.
void send_some(files::Descriptor& pipe, std::string_view& left) {
  const auto sent = ::write(pipe.number(), left.data(), left.size());
  if (sent > 0) left.remove_prefix(static_cast<std::size_t>(sent));
  if (sent < 0 && !try_again_later(errno)) pipe = {};
}

enum class Read { went_well, over_limit };

// Keeps what fits; closes the pipe at its end.
Read read_some(files::Descriptor& pipe, std::string& into, std::size_t limit) {
  std::array<char, 65536> bytes;
  const auto got = ::read(pipe.number(), bytes.data(), bytes.size());
  if (got < 0 && try_again_later(errno)) return Read::went_well;
  if (got <= 0) {
    pipe = {};
    return Read::went_well;
  }
  const std::size_t room = limit - std::min(limit, into.size());
  into.append(bytes.data(), std::min(room, static_cast<std::size_t>(got)));
  return static_cast<std::size_t>(got) > room ? Read::over_limit : Read::went_well;
}

// A log that is too long is cut, not refused.
void gather_log(files::Descriptor& pipe, const Limits& limits, Words& said) {
  (void)read_some(pipe, said.log, limits.log_bytes);
}

// Only looks (WNOWAIT): the one who owns the child waits for it.
bool has_ended(int pid) {
  siginfo_t ended{};
  const int looked = ::waitid(P_PID, static_cast<id_t>(pid), &ended, WEXITED | WNOHANG | WNOWAIT);
  return looked != 0 || ended.si_pid == pid;
}

// How long to wait before looking whether the child is still there. Its end closes its pipes, and
// that wakes us at once, unless a process that it started holds them open.
constexpr int k_look_every_ms = 200;

constexpr short k_ready_to_read = POLLIN | POLLHUP | POLLERR;
constexpr short k_ready_to_write = POLLOUT | POLLHUP | POLLERR;

}  // namespace

void never_wait_on(const Pipes& pipes) {
  for (const auto* pipe : {&pipes.input, &pipes.output, &pipes.log}) {
    const int flags = ::fcntl(pipe->number(), F_GETFL);
    ::fcntl(pipe->number(), F_SETFL, flags | O_NONBLOCK);
  }
}

Stop exchange(int pid, Pipes& pipes, Question question, Words& said) {
  const auto& [text, is_whole, limits] = question;
  auto& left = question.text;
  const auto deadline = Clock::now() + limits.deadline;
  while (pipes.output.is_open()) {
    const int wait = milliseconds_until(deadline);
    if (wait == 0) return Stop::out_of_time;
    if (left.empty() && !is_whole) pipes.input = {};
    // poll passes over negative numbers: those of pipes that are closed.
    std::array<pollfd, 3> waiting{pollfd{left.empty() ? -1 : pipes.input.number(), POLLOUT, 0},
                                  pollfd{pipes.output.number(), POLLIN, 0},
                                  pollfd{pipes.log.number(), POLLIN, 0}};
    const int ready = ::poll(waiting.data(), waiting.size(), std::min(wait, k_look_every_ms));
    if (ready == 0 && has_ended(pid)) break;
    if (ready <= 0) continue;
    if ((waiting[0].revents & k_ready_to_write) != 0) send_some(pipes.input, left);
    if ((waiting[2].revents & k_ready_to_read) != 0) gather_log(pipes.log, limits, said);
    if ((waiting[1].revents & k_ready_to_read) == 0) continue;
    if (read_some(pipes.output, said.output, limits.output_bytes) == Read::over_limit) {
      return Stop::out_of_room;
    }
    if (is_whole && is_whole(said.output)) return Stop::answer_is_whole;
  }
  // What the child said last is often why it died.
  pollfd log{pipes.log.number(), POLLIN, 0};
  while (::poll(&log, 1, 0) > 0) {
    gather_log(pipes.log, limits, said);
    log.fd = pipes.log.number();
  }
  return Stop::child_is_done;
}

void wait_until_ended(int pid, std::chrono::milliseconds most) {
  const auto deadline = Clock::now() + std::min(most, std::chrono::milliseconds{1000});
  while (!has_ended(pid) && Clock::now() < deadline) ::poll(nullptr, 0, 1);
}

}  // namespace infra::process
