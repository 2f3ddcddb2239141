// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "json/document.hpp"

#include <algorithm>
#include <functional>
#include <utility>

#include <nlohmann/json.hpp>
#include <simdjson.h>

#include "base/text.hpp"

namespace infra::json {

namespace {

using simdjson::dom::element;
using simdjson::dom::element_type;

constexpr std::size_t k_most_bytes = std::size_t{64} << 20U;
constexpr std::size_t k_most_values = 4'000'000;
constexpr std::size_t k_first_chunk = 64;
// The deepest interface of a public module is 11 levels; readers recurse once for each.
constexpr std::size_t k_deepest = 64;
// So many keys are compared faster one by one, since most differ in length, than a few of them letter by letter.
constexpr std::size_t k_few = 16;

// Hears of a parser what is wrong with a text, and keeps nothing else.
class FirstError : public nlohmann::json_sax<nlohmann::json> {
public:
  bool null() override { return true; }
  bool boolean(bool) override { return true; }
  bool number_integer(number_integer_t) override { return true; }
  bool number_unsigned(number_unsigned_t) override { return true; }
  bool number_float(number_float_t, const string_t&) override { return true; }
  bool string(string_t&) override { return true; }
  bool binary(binary_t&) override { return true; }
  bool start_object(std::size_t) override { return true; }
  bool key(string_t&) override { return true; }
  bool end_object() override { return true; }
  bool start_array(std::size_t) override { return true; }
  bool end_array() override { return true; }

  // "[json.exception.parse_error.101] parse error at line 1, column 2: …" from "parse error" on.
  bool parse_error(std::size_t, const std::string&, const nlohmann::json::exception& why) override {
    const std::string_view what = why.what();
    const auto end = what.find("] ");
    reason = printable(end == std::string_view::npos ? what : what.substr(end + 2));
    return false;
  }

  std::string reason;
};

// The parser that is fast does not say where: the other one is asked once there is something to say.
std::string reason_of(std::string_view text, simdjson::error_code code) {
  FirstError heard;
  nlohmann::json::sax_parse(text.begin(), text.end(), &heard);
  return heard.reason.empty() ? simdjson::error_message(code) : heard.reason;
}

class Parsed : public Document {
public:
  const Node& root() const override { return root_; }

  bool parse(std::string_view text, std::string& refusal) {
    element whole;
    const auto code = parser_.parse(text.data(), text.size()).get(whole);
    if (code == simdjson::DEPTH_ERROR) {
      refuse_depth();
    } else if (code != simdjson::SUCCESS) {
      refuse("is no JSON: " + reason_of(text, code));
    } else {
      root_.held = held(whole, 0);
    }
    refusal = std::move(refusal_);
    return refusal.empty();
  }

private:
  Node::Held held(const element& value, std::size_t depth) {
    switch (value.type()) {
    case element_type::NULL_VALUE:
      return Node::Null{};
    case element_type::BOOL:
      return bool(value);
    case element_type::INT64:
      return std::int64_t(value);
    case element_type::UINT64:
      return std::uint64_t(value);
    case element_type::DOUBLE:
      return double(value);
    case element_type::STRING:
      return std::string_view(value);
    case element_type::ARRAY:
      return list(value, depth + 1);
    case element_type::OBJECT:
      return object(value, depth + 1);
    }
    return Node::Null{};
  }

  Node::List list(const simdjson::dom::array& array, std::size_t depth) {
    if (is_too_deep(depth)) return {};
    const auto nodes = room_for(array.size());
    auto node = nodes.begin();
    for (const element item : array) {
      if (node != nodes.end()) (node++)->held = held(item, depth);
    }
    return {nodes};
  }

  Node::Object object(const simdjson::dom::object& object, std::size_t depth) {
    if (is_too_deep(depth)) return {};
    const auto nodes = room_for(object.size());
    auto node = nodes.begin();
    for (const auto [key, value] : object) {
      if (node != nodes.end()) *node++ = {key, held(value, depth)};
    }
    sort(nodes);
    return {nodes};
  }

  // Programs write most objects sorted: then one look at each pair of neighbours is enough.
  void sort(std::span<Node> members) {
    const auto out_of_order = [](const Node& a, const Node& b) { return a.key >= b.key; };
    if (std::adjacent_find(members.begin(), members.end(), out_of_order) == members.end()) return;
    std::sort(members.begin(), members.end(),
              [](const Node& a, const Node& b) { return a.key < b.key; });
    const auto twice = std::adjacent_find(members.begin(), members.end(), out_of_order);
    if (twice != members.end()) {
      refuse("has the key " + in_quotes(twice->key) + " twice in one object");
    }
  }

  // Nodes that lie beside each other and never move. None where that would be too many: nobody reads them then.
  std::span<Node> room_for(std::size_t count) {
    values_ += count;
    if (values_ > k_most_values) {
      refuse("has more than " + std::to_string(k_most_values) + " values");
      return {};
    }
    if (chunks_.empty() || chunks_.back().capacity() - chunks_.back().size() < count) {
      const std::size_t twice = chunks_.empty() ? k_first_chunk : 2 * chunks_.back().capacity();
      chunks_.emplace_back().reserve(std::max(count, twice));
    }
    auto& chunk = chunks_.back();
    chunk.resize(chunk.size() + count);
    return std::span(chunk).last(count);
  }

  bool is_too_deep(std::size_t depth) {
    if (depth > k_deepest) refuse_depth();
    return depth > k_deepest;
  }

  void refuse_depth() { refuse("is deeper than " + std::to_string(k_deepest) + " levels"); }

  void refuse(std::string why) {
    if (refusal_.empty()) refusal_ = std::move(why);
  }

  simdjson::dom::parser parser_;  // has the texts
  std::vector<std::vector<Node>>
      chunks_;  // none grows past what was reserved, for then its nodes would move
  Node root_;
  std::size_t values_ = 0;
  std::string refusal_;
};

}  // namespace

const Node* Node::find(std::string_view member) const {
  const auto* object = std::get_if<Object>(&held);
  if (object == nullptr) return nullptr;
  const auto& members = object->members;
  if (members.size() <= k_few) {
    const auto found = std::find_if(members.begin(), members.end(),
                                    [&](const Node& node) { return node.key == member; });
    return found == members.end() ? nullptr : &*found;
  }
  const auto found =
      std::lower_bound(members.begin(), members.end(), member,
                       [](const Node& node, std::string_view wanted) { return node.key < wanted; });
  return found != members.end() && found->key == member ? &*found : nullptr;
}

std::vector<const Node*> in_written_order(const Node::Object& object) {
  std::vector<const Node*> members;
  members.reserve(object.members.size());
  for (const auto& member : object.members) members.push_back(&member);
  std::sort(members.begin(), members.end(), [](const Node* a, const Node* b) {
    return std::less<const char*>()(a->key.data(), b->key.data());
  });
  return members;
}

std::unique_ptr<const Document> Document::parse(std::string_view text, std::string& refusal) {
  if (text.size() > k_most_bytes) {
    refusal = "is larger than " + std::to_string(k_most_bytes >> 20U) + " MiB";
    return nullptr;
  }
  auto document = std::make_unique<Parsed>();
  if (!document->parse(text, refusal)) return nullptr;
  return document;
}

}  // namespace infra::json
