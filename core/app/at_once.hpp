// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <future>
#include <optional>
#include <utility>
#include <vector>

namespace infra::app {

// What `make` makes of each number below `count`, in their order. Up to `jobs` are made at once, each by a thread
// that takes the next number: `make` must not change what others see.
template <typename Make>
auto made_at_once(std::size_t count, std::size_t jobs, Make make) {
  using Made = decltype(make(count));
  std::vector<std::optional<Made>> slots(count);
  std::atomic<std::size_t> next = 0;
  const auto work = [&] {
    for (auto number = next++; number < count; number = next++) slots[number] = make(number);
  };
  std::vector<std::future<void>> others;
  for (std::size_t job = 1; job < std::min(jobs, count); ++job) {
    others.push_back(std::async(std::launch::async, work));
  }
  work();
  for (auto& other : others) other.get();

  std::vector<Made> made;
  made.reserve(count);
  for (auto& slot : slots) made.push_back(*std::move(slot));
  return made;
}

}  // namespace infra::app
