// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <chrono>
#include <cstddef>
#include <mutex>
#include <string>
#include <utility>

namespace infra::app {

// How far a long piece of work has come, as one line at the end of a terminal's output. Nothing is shown of work that
// is done before anybody wonders, and nothing is left of the line in the end.
class Progress {
public:
  // `what` is counted: "environments". Where nobody looks on, nothing is shown.
  Progress(std::string what, std::size_t total, bool is_looked_at)
      : what_(std::move(what)), total_(total), is_looked_at_(is_looked_at) {}
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  ~Progress();

  // One more is done. By any thread.
  void advance();

private:
  using Clock = std::chrono::steady_clock;

  void show(Clock::time_point now);

  const std::string what_;
  const std::size_t total_;
  const bool is_looked_at_;
  std::mutex mutex_;
  std::size_t done_ = 0;
  Clock::time_point next_ = Clock::now() + std::chrono::milliseconds(500);
  bool is_shown_ = false;
};

}  // namespace infra::app
