// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <string>
#include <vector>

#include "spec/node.hpp"

namespace infra::model {

// One place of a spec, and what stands there. The node may be a default, which stands nowhere.
struct Said {
  const spec::Node* node = nullptr;
  std::string path;
};

// A part of a spec that is said in several places, the most particular first: what a region says of
// its cluster, what is said of all clusters, what holds when nobody says anything.
class Layers {
public:
  explicit Layers(std::vector<Said> said);

  // The part below a key.
  Layers below(const std::string& key) const;

  // The same part, with another place that is heard when none of these says anything.
  Layers over(const Said& last) const;

  // The keys of all places, sorted.
  std::vector<std::string> keys() const;

  // What holds; null where nothing does.
  const Said* first() const { return said_.empty() ? nullptr : said_.data(); }

  // Every place, the one that holds first.
  const std::vector<Said>& all() const& { return said_; }
  const std::vector<Said>& all() && = delete;  // nothing may outlive these

private:
  std::vector<Said> said_;
};

}  // namespace infra::model
