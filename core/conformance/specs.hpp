// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "conformance/subject.hpp"

namespace infra::conformance {

// Specs that a plugin is asked about, made from what its own facts say is there.
class Specs {
public:
  explicit Specs(const Subject& subject);

  // How many regions a spec can have: those that a location stands for, each once.
  std::size_t most_regions() const { return places_.size(); }

  // One region, and nothing said that need not be.
  nlohmann::json least() const;

  // Whatever the plugin says that it builds, with little said of it.
  nlohmann::json plain(std::size_t regions) const;

  // Every field of it that a spec has.
  nlohmann::json full(std::size_t regions) const;

  // The full one with other choices, each with what it says: "no way out".
  std::vector<std::pair<std::string, nlohmann::json>> variants(std::size_t regions) const;

private:
  struct Place {
    std::string location;
    std::string cloud_region;
  };

  bool builds(const std::string& piece) const;
  nlohmann::json head(std::size_t regions) const;
  nlohmann::json machine(const std::string& use, std::size_t regions) const;
  void add_cluster(nlohmann::json& spec, nlohmann::json cluster, std::size_t regions) const;
  void add_database(nlohmann::json& spec, nlohmann::json database, std::size_t regions) const;

  const Subject& subject_;  // outlives it
  std::vector<Place> places_;
};

}  // namespace infra::conformance
