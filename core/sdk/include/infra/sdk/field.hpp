// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <memory>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace infra::sdk {

// The spec paths that a plugin has read. Every Field of one Environment writes to the same one.
using Usage = std::set<std::string>;

// A value of the spec that knows where it was said. Reading it marks the paths as used, and a Value
// made from it carries them on to the built input: that is how `infra` finds a field that nobody
// honoured, and how a complaint about an input ends at the line that caused it.
template <typename T>
class Field {
public:
  Field() = default;
  Field(T value, std::vector<std::string> from, std::shared_ptr<Usage> usage = nullptr)
      : value_(std::move(value)), from_(std::move(from)), usage_(std::move(usage)) {}

  const T& get() const {
    if (usage_) usage_->insert(from_.begin(), from_.end());
    return value_;
  }
  const T& operator*() const { return get(); }
  const T* operator->() const { return &get(); }

  // The spec paths that this value comes from. A derived value, such as a region's addresses, has
  // several.
  const std::vector<std::string>& from() const { return from_; }

private:
  T value_{};
  std::vector<std::string> from_;
  std::shared_ptr<Usage> usage_;  // shared by all fields of one Environment; null in the core
};

}  // namespace infra::sdk
