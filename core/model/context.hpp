// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "base/diagnostic.hpp"
#include "model/lock.hpp"
#include "model/place.hpp"
#include "registry/plugin.hpp"
#include "spec/node.hpp"

namespace infra::model {

// What holds where a spec says nothing of a cluster or of a pool, as the schema has it.
struct ClusterDefaults {
  spec::Node cluster;
  spec::Node pool;
};

// A spec that its schema has found right, in both forms, and what a cloud knows.
struct Source {
  const spec::Node& written;   // as its author wrote it
  const spec::Node& complete;  // with every default
  const ClusterDefaults& defaults;
  const Lock& lock;
  const registry::Plugin& plugin;
};

// What there is to say while an environment is resolved, and what was decided on the way.
class Findings {
public:
  explicit Findings(const spec::Node& written) : written_(written) {}

  // A mistake at a spec path.
  void complain(const char* id, const std::string& path, std::string message,
                std::string hint = "") {
    diagnostics_.push_back(error(id, std::move(message))
                               .about(path)
                               .at(place_of(written_, path))
                               .with_hint(std::move(hint)));
  }

  // Of two places that contradict each other, whether the first is the one to mend: what was written
  // and not a default, in the file on top and not in its base, of a region and not of all of them.
  bool is_to_mend(const std::string& first, const std::string& second) const {
    const auto rank = [this](const std::string& path) {
      return std::tuple(find_written(path) == nullptr, place_of(written_, path).file,
                        path.rfind("regions.", 0) != 0);
    };
    return rank(first) <= rank(second);
  }

  // What the author wrote at a path; null of a default.
  const spec::Node* find_written(const std::string& path) const { return spec::at(written_, path); }

  // What builds, and is hardly meant.
  void warn(const char* id, const std::string& path, std::string message, std::string hint) {
    notes_.push_back(warning(id, std::move(message))
                         .about(path)
                         .at(place_of(written_, path))
                         .with_hint(std::move(hint)));
  }

  // Something that a reader of the spec should know.
  void note(const char* id, const std::string& path, std::string message) {
    notes_.push_back(infra::note(id, std::move(message)).about(path).at(place_of(written_, path)));
  }

  void pin(const std::string& path, const std::string& version) { pins_[path] = version; }

  // A path that the core has acted on, so that no plugin need to.
  void heard(std::string path) { heard_.push_back(std::move(path)); }

  const Diagnostics& diagnostics() const { return diagnostics_; }
  const Diagnostics& notes() const { return notes_; }
  const Pins& pins() const { return pins_; }
  const std::vector<std::string>& heard() const { return heard_; }

private:
  const spec::Node& written_;
  Diagnostics diagnostics_;
  Diagnostics notes_;
  Pins pins_;
  std::vector<std::string> heard_;
};

}  // namespace infra::model
