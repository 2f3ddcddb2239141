// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "check/schema.hpp"
#include "json/document.hpp"

namespace infra::check {

using Json = json::Node;

// A place in a schema's JSON, and where complaints of it go. It is put into words only for a complaint, so that it
// needs the place above it and its own key to stay.
class Spot {
public:
  Spot(std::string_view file, Diagnostics& found) : key_(file), found_(found) {}

  Spot below(std::string_view key) const& { return {*this, key}; }
  Spot below(std::string_view key) const&& = delete;
  void complain(std::string id, std::string message, std::string hint) const;
  void wrong_value(const std::string& wanted) const;

  bool is_root() const { return above_ == nullptr; }
  // Whether there were complaints, of whatever place.
  bool is_spoilt() const { return !found_.empty(); }

private:
  Spot(const Spot& above, std::string_view key) : above_(&above), key_(key), found_(above.found_) {}

  // "plugin.json#/properties/size"
  std::string in_words() const;

  const Spot* above_ = nullptr;
  std::string_view key_;  // of the root: the file
  Diagnostics& found_;
};

// A keyword of the subset, and the types that may have it: one letter each, none for all.
struct Keyword {
  std::string_view name;
  std::string_view types;
  // Null for those that hold schemas: the reader reads them itself.
  void (*read)(Schema& schema, const Json& value, const Spot& spot);

  bool fits(Schema::Type type) const;
};

// Null when there is no such keyword.
const Keyword* find_keyword(std::string_view name);

std::vector<std::string> keyword_names();

}  // namespace infra::check
