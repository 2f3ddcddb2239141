// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "model/plugin_pin.hpp"

#include <charconv>
#include <string_view>
#include <vector>

#include "base/text.hpp"

namespace infra::model {

namespace {

constexpr char k_take_it[] = "to take it, build with --upgrade and read the difference";

// 1.10.0 as {1, 10, 0}; what is no number ends it.
std::vector<int> numbers_of(std::string_view release) {
  std::vector<int> numbers;
  const char* at = release.data();
  const char* end = at + release.size();
  while (at != end) {
    int number = 0;
    const auto [stopped, failed] = std::from_chars(at, end, number);
    if (failed != std::errc()) break;
    numbers.push_back(number);
    at = stopped;
    if (at == end || *at != '.') break;
    ++at;
  }
  return numbers;
}

int major_of(const std::vector<int>& numbers) { return numbers.empty() ? 0 : numbers.front(); }

Failure refused(const std::string& lock, const std::string& why, const std::string& remedy) {
  return Failure(ExitCode::plugin_failed,
                 error("lock.plugin", why).about(lock).with_hint("nothing was written; " + remedy));
}

Diagnostic noted(const std::string& lock, const std::string& what) {
  return note("lock.plugin-changed", what).about(lock).with_hint("--locked refuses that, for CI");
}

std::string said(const PluginPin& pin) { return pin.name + ' ' + pin.release; }

// What both know of the library, on the same platform.
bool has_other_library(const PluginPin& before, const PluginPin& now) {
  for (const auto& [platform, digest] : now.libraries) {
    const auto known = before.libraries.find(platform);
    if (known != before.libraries.end() && known->second != digest) return true;
  }
  return false;
}

}  // namespace

Result<Diagnostics> held_to_pin(const Lock& taken, const std::string& provider,
                                const PluginPin& now, const std::string& lock) {
  const auto found = taken.plugins.find(provider);
  if (found == taken.plugins.end()) return Diagnostics{};
  const auto& before = found->second;
  const auto built = provider + " was built by " + said(before);
  if (before.name != now.name) {
    return refused(lock, built + ", and this run has " + said(now), k_take_it);
  }
  if (before.release != now.release) {
    const auto earlier = numbers_of(before.release);
    const auto later = numbers_of(now.release);
    if (later < earlier) {
      return refused(lock, built + ", and " + now.release + " is older",
                     "install " + said(before) + " or newer; " + k_take_it);
    }
    if (major_of(later) != major_of(earlier)) {
      return refused(lock, built + ", and " + now.release + " may do everything in another way",
                     k_take_it);
    }
    return Diagnostics{noted(lock, built + ", and is now by " + now.release)};
  }
  if (before.digest != now.digest) {
    return Diagnostics{noted(lock, built + ", whose data was other under the same release")};
  }
  if (has_other_library(before, now)) {
    return Diagnostics{noted(lock, built + ", whose library was another under the same release")};
  }
  return Diagnostics{};
}

}  // namespace infra::model
