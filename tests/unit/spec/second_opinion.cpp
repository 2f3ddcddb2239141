// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "second_opinion.hpp"

#include <map>

#include <yaml.h>

namespace infra::test {

namespace {

std::string literal(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + '"';
}

// Behind a length, so that no text can look like two.
std::string plain(std::string_view text) {
  return std::to_string(text.size()) + '|' + std::string(text);
}

// All the words that YAML's core schema has for it, whose case is as it stands here.
bool is_null(std::string_view text) {
  return text.empty() || text == "~" || text == "null" || text == "Null" || text == "NULL";
}

class Reader {
public:
  explicit Reader(std::string_view text) {
    yaml_parser_initialize(&parser_);
    yaml_parser_set_input_string(&parser_, reinterpret_cast<const unsigned char*>(text.data()),
                                 text.size());
  }
  Reader(const Reader&) = delete;
  Reader& operator=(const Reader&) = delete;
  ~Reader() {
    yaml_event_delete(&event_);
    yaml_parser_delete(&parser_);
  }

  std::optional<std::string> read() {
    if (!next() || !next() || !next()) return std::nullopt;  // the stream, the document, its root
    auto root = node();
    // The end of the document has to be there too.
    return root && next() ? root : std::nullopt;
  }

private:
  bool next() {
    yaml_event_delete(&event_);
    return yaml_parser_parse(&parser_, &event_) != 0 && event_.type != YAML_STREAM_END_EVENT;
  }

  static std::string text_of(const yaml_char_t* text, std::size_t size) {
    return {reinterpret_cast<const char*>(text), size};
  }

  std::optional<std::string> node() {
    const yaml_char_t* name = nullptr;
    if (event_.type == YAML_ALIAS_EVENT) name = event_.data.alias.anchor;
    if (event_.type == YAML_SCALAR_EVENT) name = event_.data.scalar.anchor;
    if (event_.type == YAML_SEQUENCE_START_EVENT) name = event_.data.sequence_start.anchor;
    if (event_.type == YAML_MAPPING_START_EVENT) name = event_.data.mapping_start.anchor;
    const std::string anchor = name == nullptr ? "" : reinterpret_cast<const char*>(name);
    if (event_.type == YAML_ALIAS_EVENT) return anchors_[anchor];
    auto meant = content();
    if (meant && !anchor.empty()) anchors_[anchor] = *meant;
    return meant;
  }

  std::optional<std::string> content() {
    switch (event_.type) {
    case YAML_SCALAR_EVENT: {
      const auto& scalar = event_.data.scalar;
      const auto text = text_of(scalar.value, scalar.length);
      if (scalar.style != YAML_PLAIN_SCALAR_STYLE) return literal(text);
      return is_null(text) ? "~" : plain(text);
    }
    case YAML_SEQUENCE_START_EVENT:
      return sequence();
    case YAML_MAPPING_START_EVENT:
      return mapping();
    default:
      return std::nullopt;
    }
  }

  std::optional<std::string> sequence() {
    std::string items;
    for (;;) {
      if (!next()) return std::nullopt;
      if (event_.type == YAML_SEQUENCE_END_EVENT) break;
      const auto item = node();
      if (!item) return std::nullopt;
      items += (items.empty() ? "" : ",") + *item;
    }
    return '[' + items + ']';
  }

  // A key is a text, whether it stands in quotes or not.
  std::optional<std::string> mapping() {
    std::string entries;
    for (;;) {
      if (!next()) return std::nullopt;
      if (event_.type == YAML_MAPPING_END_EVENT) break;
      if (event_.type != YAML_SCALAR_EVENT) return std::nullopt;
      const auto key = text_of(event_.data.scalar.value, event_.data.scalar.length);
      if (!next()) return std::nullopt;
      const auto value = node();
      if (!value) return std::nullopt;
      entries += (entries.empty() ? "" : ",") + literal(key) + ':' + *value;
    }
    return '{' + entries + '}';
  }

  yaml_parser_t parser_{};
  yaml_event_t event_{};
  std::map<std::string, std::string> anchors_;
};

}  // namespace

std::string meaning(const spec::Node& node) {
  switch (node.kind) {
  case spec::Node::Kind::null:
    return "~";
  case spec::Node::Kind::scalar:
    return node.plain ? plain(node.text) : literal(node.text);
  case spec::Node::Kind::sequence: {
    std::string items;
    for (const auto& item : node.items) items += (items.empty() ? "" : ",") + meaning(item);
    return '[' + items + ']';
  }
  case spec::Node::Kind::mapping:
    break;
  }
  std::string entries;
  for (const auto& entry : node.entries) {
    entries += (entries.empty() ? "" : ",") + literal(entry.key) + ':' + meaning(entry.value);
  }
  return '{' + entries + '}';
}

std::optional<std::string> meaning_by_libyaml(std::string_view text) { return Reader(text).read(); }

}  // namespace infra::test
