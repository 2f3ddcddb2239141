// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "blueprint/json.hpp"

#include <algorithm>
#include <limits>
#include <optional>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "base/text.hpp"

namespace infra::blueprint {

namespace {

using nlohmann::json;

constexpr std::size_t k_most_mistakes = 20;
constexpr std::size_t k_most_bytes = std::size_t{64} << 20U;
constexpr std::size_t k_most_values = 4'000'000;
// The deepest interface of a public module is 11 levels; readers recurse once for each.
constexpr std::size_t k_deepest = 64;

// "[json.exception.parse_error.101] parse error at line 1, column 2: …" from "parse error" on.
std::string reason(const json::exception& thrown) {
  const std::string_view what = thrown.what();
  const auto end = what.find("] ");
  return printable(end == std::string_view::npos ? what : what.substr(end + 2));
}

// Makes a document of what the parser meets, and refuses what that would take: of two equal keys it would keep the last,
// and go to any depth. (Its callback could do this too, but takes time that grows with the square of a list's length.)
class Builder : public nlohmann::json_sax<json> {
public:
  const std::string& refusal() const { return refusal_; }
  json take() { return std::move(root_); }

  bool null() override { return value(nullptr); }
  bool boolean(bool is) override { return value(is); }
  bool number_integer(number_integer_t number) override { return value(number); }
  bool number_unsigned(number_unsigned_t number) override { return value(number); }
  bool number_float(number_float_t number, const string_t&) override { return value(number); }
  bool string(string_t& text) override { return value(std::move(text)); }
  bool binary(binary_t&) override { return refuse("holds bytes"); }

  bool start_object(std::size_t) override { return open(json::value_t::object); }
  bool start_array(std::size_t) override { return open(json::value_t::array); }
  bool end_object() override { return close(); }
  bool end_array() override { return close(); }

  bool key(string_t& key) override {
    const auto [member, is_new] = open_.back()->get_ref<json::object_t&>().try_emplace(key);
    member_ = &member->second;
    return is_new || refuse("has the key " + in_quotes(key) + " twice in one object");
  }

  bool parse_error(std::size_t, const std::string&, const json::exception& why) override {
    return refuse("is no JSON: " + reason(why));
  }

private:
  bool refuse(std::string why) {
    refusal_ = std::move(why);
    return false;
  }

  // Where it belongs: a member whose key was told, the end of a list, or all there is.
  template <typename Value>
  json& put(Value&& value) {
    if (open_.empty()) return root_ = json(std::forward<Value>(value));
    if (!open_.back()->is_array()) return *member_ = json(std::forward<Value>(value));
    return open_.back()->get_ref<json::array_t&>().emplace_back(std::forward<Value>(value));
  }

  template <typename Value>
  bool value(Value&& value) {
    put(std::forward<Value>(value));
    return ++values_ <= k_most_values ||
           refuse("has more than " + std::to_string(k_most_values) + " values");
  }

  bool open(json::value_t kind) {
    if (open_.size() == k_deepest) {
      return refuse("is deeper than " + std::to_string(k_deepest) + " levels");
    }
    open_.push_back(&put(kind));
    return ++values_ <= k_most_values ||
           refuse("has more than " + std::to_string(k_most_values) + " values");
  }

  bool close() {
    open_.pop_back();
    return true;
  }

  std::string refusal_;
  json root_;
  // Objects and lists around what comes next. None of them moves: a list grows only while its last item is whole.
  std::vector<json*> open_;
  json* member_ = nullptr;
  std::size_t values_ = 0;
};

std::optional<json> parse(std::string_view text, Mistakes& mistakes) {
  if (text.size() > k_most_bytes) {
    mistakes.add({"", "is larger than " + std::to_string(k_most_bytes >> 20U) + " MiB", ""});
    return std::nullopt;
  }
  Builder builder;
  if (json::sax_parse(text.begin(), text.end(), &builder)) return builder.take();
  mistakes.add({"", builder.refusal(), ""});
  return std::nullopt;
}

// How a key stands in a JSON pointer.
std::string step(const std::string& key) {
  std::string out = "/";
  for (const char c : key) {
    if (c == '~') {
      out += "~0";
    } else if (c == '/') {
      out += "~1";
    } else {
      out += c;
    }
  }
  return out;
}

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

void Mistakes::add(Mistake mistake) {
  if (!full()) list_.push_back(std::move(mistake));
}

bool Mistakes::full() const { return list_.size() >= k_most_mistakes; }

Place::Kind Place::kind() const {
  if (json_ == nullptr) return Kind::missing;
  switch (json_->type()) {
  case json::value_t::boolean:
    return Kind::boolean;
  case json::value_t::number_integer:
  case json::value_t::number_unsigned:
    return Kind::integer;
  case json::value_t::number_float:
    return Kind::real;
  case json::value_t::string:
    return Kind::text;
  case json::value_t::array:
    return Kind::list;
  case json::value_t::object:
    return Kind::object;
  default:
    return Kind::null;
  }
}

void Place::wrong(std::string message, std::string hint) const {
  mistakes_->add({pointer_, std::move(message), std::move(hint)});
}

void Place::expected(Kind wanted) const {
  if (kind() == Kind::missing) return;
  wrong(std::string("must be ") + name_of(wanted) + ", not " + name_of(kind()));
}

bool Place::boolean() const {
  if (kind() == Kind::boolean) return json_->get<bool>();
  expected(Kind::boolean);
  return false;
}

std::int64_t Place::integer() const {
  if (kind() != Kind::integer) {
    expected(Kind::integer);
    return 0;
  }
  if (json_->is_number_unsigned() &&
      json_->get<std::uint64_t>() >
          static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max())) {
    wrong("is a number too large to be exact", "write it as a string");
    return 0;
  }
  return json_->get<std::int64_t>();
}

double Place::real() const {
  if (kind() == Kind::real || kind() == Kind::integer) return json_->get<double>();
  expected(Kind::real);
  return 0;
}

std::string Place::text() const {
  if (kind() != Kind::text) {
    expected(Kind::text);
    return {};
  }
  const auto& held = json_->get_ref<const std::string&>();
  // No environment variable holds one, and that is how inputs reach a module.
  if (held.find('\0') != std::string::npos) wrong("holds a zero character");
  return held;
}

std::vector<Place> Place::items() const {
  if (kind() != Kind::list) {
    expected(Kind::list);
    return {};
  }
  std::vector<Place> places;
  places.reserve(json_->size());
  for (const auto& item : *json_) {
    places.emplace_back(&item, pointer_ + "/" + std::to_string(places.size()), *mistakes_);
  }
  return places;
}

std::vector<std::pair<std::string, Place>> Place::members() const {
  if (kind() != Kind::object) {
    expected(Kind::object);
    return {};
  }
  std::vector<std::pair<std::string, Place>> places;
  places.reserve(json_->size());
  for (const auto& [key, member] : json_->items()) {
    if (key.find('\0') != std::string::npos) wrong("has a key with a zero character");
    places.emplace_back(key, Place(&member, pointer_ + step(key), *mistakes_));
  }
  return places;
}

std::optional<Place> Place::find(const std::string& key) const {
  if (kind() != Kind::object) {
    expected(Kind::object);
    return std::nullopt;
  }
  const auto found = json_->find(key);
  if (found == json_->end()) return std::nullopt;
  return Place(&*found, pointer_ + step(key), *mistakes_);
}

Place Place::at(const std::string& key) const {
  if (auto found = find(key)) return *std::move(found);
  if (kind() == Kind::object) wrong("lacks " + in_quotes(key));
  return {nullptr, pointer_ + step(key), *mistakes_};
}

void Place::allow_only(const std::vector<std::string>& keys) const {
  for (const auto& [key, member] : members()) {
    if (std::find(keys.begin(), keys.end(), key) != keys.end()) continue;
    member.wrong("is not known here", did_you_mean(key, keys));
  }
}

void read_json(std::string_view text, Mistakes& mistakes,
               const std::function<void(const Place& root)>& read) {
  if (const auto document = parse(text, mistakes)) read(Place(&*document, "", mistakes));
}

}  // namespace infra::blueprint
