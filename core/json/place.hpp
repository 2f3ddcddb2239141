// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <cstdint>
#include <functional>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/diagnostic.hpp"
#include "json/document.hpp"

namespace infra::json {

// What is wrong with a JSON document, and where.
struct Mistake {
  std::string pointer;  // a JSON pointer, "/units/3/name"; empty: the document as a whole
  std::string message;
  std::string hint;

  // `at "/units/3/name": must be a text, not a list`.
  std::string in_words() const;
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

// Each as an error of a file.
Diagnostics complaints_of(const Mistakes& mistakes, const std::string& id,
                          const std::string& file_name);

struct Member;

// A value in a JSON document that somebody else wrote. A reader asks for what it expects; what is
// not so is noted, and an empty value stands in for it, so that reading goes on and finds the rest.
// Good for as long as `read_json` reads. Where it lies in the document is looked for only when something is wrong there.
class Place {
public:
  enum class Kind { missing, null, boolean, integer, real, text, list, object };

  // A document that is being read.
  struct Reading {
    const Node& root;
    Mistakes& mistakes;
  };

  Place(const Node* node, const Reading& reading) : node_(node), reading_(&reading) {}

  Kind kind() const;

  bool boolean() const;
  std::int64_t integer() const;
  double real() const;
  std::string text() const;
  std::vector<Place> items() const;
  std::vector<Member> members() const;  // sorted by key
  std::vector<Member> members_as_written() const;

  // A list, all of whose items have to be texts.
  std::vector<std::string> texts() const;

  // The value as JSON again; "null" where it is missing.
  std::string as_json() const;

  // Whether it is an object with a key that begins so.
  bool has_key_from(char first) const;

  // A member that has to be there.
  Place at(std::string_view key) const;

  // A member that may be left out.
  std::optional<Place> find(std::string_view key) const;

  // A member that may be left out, and then is `otherwise`.
  bool boolean_or(std::string_view key, bool otherwise) const;

  // Every member must be one of these.
  void allow_only(std::initializer_list<std::string_view> keys) const;

  // Notes a mistake. That something is missing was noted where it was asked for.
  void wrong(std::string message, std::string hint = "") const;

private:
  void expected(Kind wanted) const;

  // What is held, or null: that it is of another kind is noted then.
  template <typename Held>
  const Held* as(Kind wanted) const;

  Member member_at(const Node& member) const;

  const Node* node_;  // null where a member is missing
  const Reading* reading_;
};

struct Member {
  std::string key;
  Place value;
};

// Parses text that is one JSON document: UTF-8, no key twice in an object, neither too deep nor too
// large. Hands its root to `read`, or notes what is wrong with it.
void read(std::string_view text, Mistakes& mistakes,
          const std::function<void(const Place& root)>& read);

}  // namespace infra::json
