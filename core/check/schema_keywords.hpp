// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "base/diagnostic.hpp"
#include "check/schema.hpp"

namespace infra::check {

using Json = nlohmann::ordered_json;  // keeps the properties in the order of the file

// A place in a schema's JSON, and where complaints of it go.
class Spot {
public:
  Spot(std::string file, Diagnostics& found) : file_(std::move(file)), found_(found) {}

  Spot below(std::string_view key) const;
  void complain(std::string id, std::string message, std::string hint) const;
  void wrong_value(const std::string& wanted) const;

  bool is_root() const { return pointer_.empty(); }
  // Whether there were complaints, of whatever place.
  bool is_spoilt() const { return !found_.empty(); }

private:
  std::string file_;
  std::string pointer_;  // JSON pointer
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
