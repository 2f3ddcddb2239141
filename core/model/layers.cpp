// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "model/layers.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace infra::model {

Layers::Layers(std::vector<Said> said) : said_(std::move(said)) {
  said_.erase(std::remove_if(said_.begin(), said_.end(),
                             [](const Said& one) { return one.node == nullptr; }),
              said_.end());
}

Layers Layers::below(const std::string& key) const {
  std::vector<Said> inner;
  for (const auto& one : said_) {
    inner.push_back({one.node->find(key), spec::child_path(one.path, key)});
  }
  return Layers(std::move(inner));
}

Layers Layers::over(const Said& last) const {
  auto said = said_;
  said.push_back(last);
  return Layers(std::move(said));
}

std::vector<std::string> Layers::keys() const {
  std::set<std::string> keys;
  for (const auto& one : said_) {
    for (const auto& entry : one.node->entries) keys.insert(entry.key);
  }
  return {keys.begin(), keys.end()};
}

}  // namespace infra::model
