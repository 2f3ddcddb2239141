// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "json/place.hpp"

#include <algorithm>
#include <optional>
#include <utility>
#include <variant>
#include <vector>

#include "base/text.hpp"
#include "json/document.hpp"
#include "json/number.hpp"
#include "json/pointer.hpp"
#include "json/to_text.hpp"

namespace infra::json {

namespace {

constexpr std::size_t k_most_mistakes = 20;

// The way to a value that lies somewhere in another one, put behind `pointer`; false when it does not.
bool find_way(const Node& from, const Node& to, std::string& pointer) {
  if (&from == &to) return true;
  const std::size_t length = pointer.size();
  const auto lies_below = [&](const Node& part, std::string_view name) {
    pointer += pointer_step(name);
    if (find_way(part, to, pointer)) return true;
    pointer.resize(length);
    return false;
  };
  if (const auto* object = std::get_if<Node::Object>(&from.held)) {
    return std::any_of(object->members.begin(), object->members.end(),
                       [&](const Node& member) { return lies_below(member, member.key); });
  }
  if (const auto* list = std::get_if<Node::List>(&from.held)) {
    for (std::size_t i = 0; i < list->items.size(); ++i) {
      if (lies_below(list->items[i], std::to_string(i))) return true;
    }
  }
  return false;
}

// What kind of value each alternative of a node is.
struct KindOf {
  Place::Kind operator()(Node::Null) const { return Place::Kind::null; }
  Place::Kind operator()(bool) const { return Place::Kind::boolean; }
  Place::Kind operator()(std::int64_t) const { return Place::Kind::integer; }
  Place::Kind operator()(std::uint64_t) const { return Place::Kind::integer; }
  Place::Kind operator()(double) const { return Place::Kind::real; }
  Place::Kind operator()(std::string_view) const { return Place::Kind::text; }
  Place::Kind operator()(const Node::List&) const { return Place::Kind::list; }
  Place::Kind operator()(const Node::Object&) const { return Place::Kind::object; }
};

const char* name_of(Place::Kind kind) {
  switch (kind) {
  case Place::Kind::missing:
    return "nothing";
  case Place::Kind::null:
    return "null";
  case Place::Kind::boolean:
    return "true or false";
  case Place::Kind::integer:
    return "a whole number";
  case Place::Kind::real:
    return "a number";
  case Place::Kind::text:
    return "a string";
  case Place::Kind::list:
    return "a list";
  case Place::Kind::object:
    return "an object";
  }
  return "";
}

}  // namespace

std::string Mistake::in_words() const {
  return (pointer.empty() ? "" : "at " + in_quotes(pointer) + ": ") + message;
}

void Mistakes::add(Mistake mistake) {
  if (!full()) list_.push_back(std::move(mistake));
}

bool Mistakes::full() const { return list_.size() >= k_most_mistakes; }

Diagnostics complaints_of(const Mistakes& mistakes, const std::string& id,
                          const std::string& file_name) {
  Diagnostics diagnostics;
  for (const auto& mistake : mistakes.list()) {
    diagnostics.push_back(
        error(id, mistake.in_words()).about(printable(file_name)).with_hint(mistake.hint));
  }
  return diagnostics;
}

Place::Kind Place::kind() const {
  return node_ == nullptr ? Kind::missing : std::visit(KindOf{}, node_->held);
}

void Place::wrong(std::string message, std::string hint) const {
  if (node_ == nullptr || reading_->mistakes.full()) return;
  std::string pointer;
  find_way(reading_->root, *node_, pointer);
  reading_->mistakes.add({std::move(pointer), std::move(message), std::move(hint)});
}

void Place::expected(Kind wanted) const {
  wrong(std::string("must be ") + name_of(wanted) + ", not " + name_of(kind()));
}

template <typename Held>
const Held* Place::as(Kind wanted) const {
  const auto* held = node_ == nullptr ? nullptr : std::get_if<Held>(&node_->held);
  if (held == nullptr) expected(wanted);
  return held;
}

bool Place::boolean() const {
  const auto* held = as<bool>(Kind::boolean);
  return held != nullptr && *held;
}

std::int64_t Place::integer() const {
  if (node_ != nullptr && std::holds_alternative<std::uint64_t>(node_->held)) {
    wrong("is a number too large to be exact", "write it as a string");
    return 0;
  }
  const auto* held = as<std::int64_t>(Kind::integer);
  return held == nullptr ? 0 : *held;
}

double Place::real() const {
  const auto number = node_ == nullptr ? std::nullopt : number_in(*node_);
  if (!number) expected(Kind::real);
  return number.value_or(0);
}

std::string Place::text() const {
  const auto* held = as<std::string_view>(Kind::text);
  if (held == nullptr) return {};
  // No environment variable holds one, and that is how inputs reach a module.
  if (held->find('\0') != std::string_view::npos) wrong("holds a zero character");
  return std::string(*held);
}

Member Place::member_at(const Node& member) const {
  if (member.key.find('\0') != std::string_view::npos) wrong("has a key with a zero character");
  return {std::string(member.key), Place(&member, *reading_)};
}

std::vector<Place> Place::items() const {
  const auto* list = as<Node::List>(Kind::list);
  if (list == nullptr) return {};
  std::vector<Place> places;
  places.reserve(list->items.size());
  for (const auto& item : list->items) places.emplace_back(&item, *reading_);
  return places;
}

std::vector<Member> Place::members() const {
  const auto* object = as<Node::Object>(Kind::object);
  if (object == nullptr) return {};
  std::vector<Member> members;
  members.reserve(object->members.size());
  for (const auto& member : object->members) members.push_back(member_at(member));
  return members;
}

std::vector<Member> Place::members_as_written() const {
  const auto* object = as<Node::Object>(Kind::object);
  if (object == nullptr) return {};
  std::vector<Member> members;
  members.reserve(object->members.size());
  for (const auto* member : in_written_order(*object)) members.push_back(member_at(*member));
  return members;
}

std::vector<std::string> Place::texts() const {
  std::vector<std::string> texts;
  for (const auto& item : items()) texts.push_back(item.text());
  return texts;
}

std::string Place::as_json() const { return node_ == nullptr ? "null" : to_text(*node_); }

bool Place::has_key_from(char first) const {
  if (node_ == nullptr) return false;
  const auto* object = std::get_if<Node::Object>(&node_->held);
  return object != nullptr &&
         std::any_of(object->members.begin(), object->members.end(), [&](const Node& member) {
           return !member.key.empty() && member.key.front() == first;
         });
}

std::optional<Place> Place::find(std::string_view key) const {
  if (as<Node::Object>(Kind::object) == nullptr) return std::nullopt;
  const Node* found = node_->find(key);
  if (found == nullptr) return std::nullopt;
  return Place(found, *reading_);
}

Place Place::at(std::string_view key) const {
  if (auto found = find(key)) return *found;
  if (kind() == Kind::object) wrong("lacks " + in_quotes(key));
  return {nullptr, *reading_};
}

bool Place::boolean_or(std::string_view key, bool otherwise) const {
  const auto found = find(key);
  return found ? found->boolean() : otherwise;
}

void Place::allow_only(std::initializer_list<std::string_view> keys) const {
  const auto* object = as<Node::Object>(Kind::object);
  if (object == nullptr) return;
  for (const auto& member : object->members) {
    if (std::find(keys.begin(), keys.end(), member.key) != keys.end()) continue;
    Place(&member, *reading_)
        .wrong("is not known here", did_you_mean(member.key, {keys.begin(), keys.end()}));
  }
}

void read(std::string_view text, Mistakes& mistakes,
          const std::function<void(const Place& root)>& read) {
  std::string refusal;
  const auto document = Document::parse(text, refusal);
  if (!document) {
    mistakes.add({"", std::move(refusal), ""});
    return;
  }
  const Place::Reading reading{document->root(), mistakes};
  read(Place(&reading.root, reading));
}

}  // namespace infra::json
