// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "app/report/progress.hpp"

#include <algorithm>
#include <cstdio>

namespace infra::app {

namespace {

constexpr std::size_t k_width = 20;
constexpr std::chrono::milliseconds k_between{100};
constexpr char k_begin_of_line[] = "\r\x1b[K";  // and what stood there is gone

// "[#####               ] 5 of 20 environments"
std::string progress_line(const std::string& what, std::size_t done, std::size_t total) {
  const std::size_t all = std::max<std::size_t>(total, 1);
  const std::size_t filled = k_width * std::min(done, all) / all;
  return '[' + std::string(filled, '#') + std::string(k_width - filled, ' ') + "] " +
         std::to_string(done) + " of " + std::to_string(total) + ' ' + what;
}

}  // namespace

Progress::~Progress() {
  if (is_shown_) std::fputs(k_begin_of_line, stderr);
}

void Progress::advance() {
  const std::scoped_lock guard(mutex_);
  ++done_;
  const auto now = Clock::now();
  if (is_looked_at_ && now >= next_) show(now);
}

void Progress::show(Clock::time_point now) {
  const auto line = k_begin_of_line + progress_line(what_, done_, total_);
  std::fputs(line.c_str(), stderr);
  is_shown_ = true;
  next_ = now + k_between;
}

}  // namespace infra::app
