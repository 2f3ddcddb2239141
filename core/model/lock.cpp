// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "model/lock.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <set>
#include <tuple>

#include "base/assertion.hpp"
#include "base/text.hpp"

namespace infra::model {

namespace {

constexpr std::string_view k_header =
    "# What this environment has taken and keeps. Written by `infra build`: commit it.\n";
constexpr std::string_view k_version = "infra-lock 1";
constexpr std::uint32_t k_most_slots = 1U << 16U;

std::vector<std::string> words_of(std::string_view line) {
  std::vector<std::string> words;
  while (!line.empty()) {
    const auto end = std::min(line.find(' '), line.size());
    if (end > 0) words.emplace_back(line.substr(0, end));
    line.remove_prefix(std::min(end + 1, line.size()));
  }
  return words;
}

std::optional<std::uint32_t> slot_number(const std::string& word) {
  std::uint32_t number = 0;
  const auto* end = word.data() + word.size();
  const auto [stopped, failed] = std::from_chars(word.data(), end, number);
  if (failed != std::errc() || stopped != end || number >= k_most_slots) return std::nullopt;
  return number;
}

// Reads a lock line by line, and remembers where it is for messages.
class LockReader {
public:
  explicit LockReader(std::string file_name) : file_name_(std::move(file_name)) {}

  Done take(std::string_view line) {
    ++line_;
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    if (line.empty() || line.front() == '#') return {};
    if (!versioned_) return take_version(line);
    const auto words = words_of(line);
    if (words.size() == 3 && words[0] == "slot") return take_slot(words);
    if (words.size() == 5 && words[0] == "plugin") return take_plugin(words);
    if (words.size() == 4 && words[0] == "library") return take_library(words);
    if (words.size() == 4 && words[0] == "pin") return take_pin(words);
    return wrong("is not a line of a lock: " + in_quotes(line));
  }

  Result<Lock> finish() && {
    if (!versioned_ && line_ > 0) return wrong("does not say its version");
    return std::move(lock_);
  }

private:
  Done take_version(std::string_view line) {
    if (line != k_version) {
      return wrong("begins with " + in_quotes(line) + ", and this infra reads " +
                   in_quotes(k_version));
    }
    versioned_ = true;
    return {};
  }

  Done take_slot(const std::vector<std::string>& words) {
    const auto slot = slot_number(words[1]);
    if (!slot) return wrong(in_quotes(words[1]) + " is not the number of a slot");
    if (!lock_.slots.emplace(*slot, words[2]).second) {
      return wrong("slot " + words[1] + " is taken twice");
    }
    if (!regions_.insert(words[2]).second) {
      return wrong("region " + in_quotes(words[2]) + " has two slots");
    }
    return {};
  }

  Done take_plugin(const std::vector<std::string>& words) {
    if (!lock_.plugins.emplace(words[1], PluginPin{words[2], words[3], words[4], {}}).second) {
      return wrong("provider " + in_quotes(words[1]) + " has two plugins");
    }
    return {};
  }

  // Stands behind the line of its plugin.
  Done take_library(const std::vector<std::string>& words) {
    const auto plugin = lock_.plugins.find(words[1]);
    if (plugin == lock_.plugins.end()) {
      return wrong("has a library for provider " + in_quotes(words[1]) + ", which has no plugin");
    }
    if (!plugin->second.libraries.emplace(words[2], words[3]).second) {
      return wrong("provider " + in_quotes(words[1]) + " has two libraries for " + words[2]);
    }
    return {};
  }

  Done take_pin(const std::vector<std::string>& words) {
    if (!lock_.pins[words[1]].emplace(words[2], words[3]).second) {
      return wrong(words[2] + " of " + words[1] + " is pinned twice");
    }
    return {};
  }

  Failure wrong(const std::string& why) const {
    return Failure(
        ExitCode::wrong_spec,
        error("lock.damaged", "line " + std::to_string(line_) + " " + why)
            .about(file_name_)
            .with_hint("take the file back from version control; after a merge, give each region "
                       "that is new on one side a slot of its own"));
  }

  std::string file_name_;
  std::size_t line_ = 0;
  bool versioned_ = false;
  std::set<std::string> regions_;
  Lock lock_;
};

// What a line of a lock is about: slots by number, then plugins, then pins.
struct LineKey {
  int kind;
  std::uint32_t slot;
  std::string provider;
  std::string path;

  friend bool operator<(const LineKey& a, const LineKey& b) {
    return std::tie(a.kind, a.slot, a.provider, a.path) <
           std::tie(b.kind, b.slot, b.provider, b.path);
  }
};

// All but the first two, sorted.
std::map<LineKey, std::string> lines_of(const Lock& lock) {
  std::map<LineKey, std::string> lines;
  for (const auto& [slot, region] : lock.slots) {
    lines[{0, slot, "", ""}] = "slot " + std::to_string(slot) + ' ' + region;
  }
  for (const auto& [provider, pin] : lock.plugins) {
    lines[{1, 0, provider, ""}] =
        joined({"plugin", provider, pin.name, pin.release, pin.digest}, " ");
    for (const auto& [platform, digest] : pin.libraries) {
      lines[{1, 0, provider, platform}] = joined({"library", provider, platform, digest}, " ");
    }
  }
  for (const auto& [provider, pins] : lock.pins) {
    for (const auto& [path, version] : pins) {
      lines[{2, 0, provider, path}] = joined({"pin", provider, path, version}, " ");
    }
  }
  return lines;
}

}  // namespace

Result<Lock> parse_lock(std::string_view text, const std::string& file_name) {
  LockReader reader(file_name);
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    INFRA_TRY_DONE(reader.take(text.substr(0, end)));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return std::move(reader).finish();
}

std::string print(const Lock& lock) {
  std::string text = std::string(k_header) + std::string(k_version) + '\n';
  for (const auto& [key, line] : lines_of(lock)) text += line + '\n';
  return text;
}

std::vector<LockChange> changes_between(const Lock& before, const Lock& after) {
  std::map<LineKey, LockChange> changes;
  for (auto& [key, line] : lines_of(before)) changes[key].before = line;
  for (auto& [key, line] : lines_of(after)) changes[key].after = line;
  std::vector<LockChange> found;
  for (auto& [key, change] : changes) {
    if (change.before != change.after) found.push_back(std::move(change));
  }
  return found;
}

Lock with_slots(Lock lock, const std::vector<std::string>& regions,
                const std::set<std::uint32_t>& reserved) {
  std::set<std::string> without(regions.begin(), regions.end());
  for (const auto& [slot, region] : lock.slots) without.erase(region);
  std::uint32_t slot = 0;
  for (const auto& region : without) {
    while (lock.slots.count(slot) != 0 || reserved.count(slot) != 0) ++slot;
    lock.slots[slot] = region;
  }
  return lock;
}

std::uint32_t slot_of(const Lock& lock, const std::string& region) {
  const auto found = std::find_if(lock.slots.begin(), lock.slots.end(),
                                  [&](const auto& slot) { return slot.second == region; });
  ensure(found != lock.slots.end(), "every region has a slot");
  return found->first;
}

}  // namespace infra::model
