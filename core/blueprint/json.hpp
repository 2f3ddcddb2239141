// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <nlohmann/json_fwd.hpp>

namespace infra::blueprint {

// What is wrong with a JSON document, and where.
struct Mistake {
  std::string pointer;  // a JSON pointer, "/units/3/name"; empty: the document as a whole
  std::string message;
  std::string hint;
};

// The first mistakes of a document: whoever has twenty to mend needs no more, and a hostile document
// could bring millions.
class Mistakes {
public:
  void add(Mistake mistake);
  bool empty() const { return list_.empty(); }
  bool full() const;
  const std::vector<Mistake>& list() const { return list_; }

private:
  std::vector<Mistake> list_;
};

// A value in a JSON document that somebody else wrote. A reader asks for what it expects; what is
// not so is noted, and an empty value stands in for it, so that reading goes on and finds the rest.
class Place {
public:
  enum class Kind { missing, null, boolean, integer, real, text, list, object };

  Place(const nlohmann::json* json, std::string pointer, Mistakes& mistakes)
      : json_(json), pointer_(std::move(pointer)), mistakes_(&mistakes) {}

  Kind kind() const;
  const std::string& pointer() const { return pointer_; }

  bool boolean() const;
  std::int64_t integer() const;
  double real() const;
  std::string text() const;
  std::vector<Place> items() const;
  std::vector<std::pair<std::string, Place>> members() const;  // sorted by key

  // A member that has to be there.
  Place at(const std::string& key) const;

  // A member that may be left out.
  std::optional<Place> find(const std::string& key) const;

  // Every member must be one of these.
  void allow_only(const std::vector<std::string>& keys) const;

  void wrong(std::string message, std::string hint = "") const;

private:
  void expected(Kind wanted) const;

  const nlohmann::json* json_;  // null where a member is missing, which was noted already
  std::string pointer_;
  Mistakes* mistakes_;
};

// Parses text that is one JSON document: UTF-8, no key twice in an object, neither too deep nor too
// large. Hands its root to `read`, or notes what is wrong with it.
void read_json(std::string_view text, Mistakes& mistakes,
               const std::function<void(const Place& root)>& read);

}  // namespace infra::blueprint
