// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include <infra/sdk/field.hpp>
#include <infra/sdk/words.hpp>

#include "base/assertion.hpp"
#include "check/typed.hpp"
#include "model/context.hpp"
#include "model/layers.hpp"

namespace infra::model {

// Reads typed fields out of a part of a spec that its schema has found right. A value that a more
// particular place overrides was heard: it is no mistake that no plugin sees it.
class Fields {
public:
  Fields(Layers layers, Findings& findings) : layers_(std::move(layers)), findings_(findings) {}

  Fields below(const std::string& key) const { return {layers_.below(key), findings_}; }
  const Layers& layers() const { return layers_; }
  bool has(const std::string& key) const { return layers_.below(key).first() != nullptr; }

  // The spec path of a key: where it is said, or where it could be said for all.
  std::string path(const std::string& key) const { return said(key).path; }

  sdk::Field<std::string> text(const std::string& key) const {
    return field(key, [](const spec::Node& node) { return node.text; });
  }
  sdk::Field<std::int64_t> integer(const std::string& key) const {
    return field(key, check::as_integer);
  }
  sdk::Field<bool> truth(const std::string& key) const { return field(key, check::as_bool); }

  // An amount: the text as `read` understands it.
  sdk::Field<std::int64_t> amount(const std::string& key,
                                  std::int64_t (*read)(std::string_view)) const {
    return field(key, [&](const spec::Node& node) { return read(node.text); });
  }

  template <typename Word>
  sdk::Field<Word> word(const std::string& key) const {
    return field(key, [](const spec::Node& node) { return word_of<Word>(node); });
  }

  sdk::Field<std::vector<std::string>> texts(const std::string& key) const {
    return field(key, [](const spec::Node& node) {
      std::vector<std::string> texts;
      for (const auto& item : node.items) texts.push_back(item.text);
      return texts;
    });
  }

  template <typename Word>
  sdk::Field<std::vector<Word>> words(const std::string& key) const {
    return field(key, [](const spec::Node& node) {
      std::vector<Word> words;
      for (const auto& item : node.items) words.push_back(word_of<Word>(item));
      return words;
    });
  }

  // Texts by name, those of all places together.
  sdk::Field<std::map<std::string, std::string>> named_texts(const std::string& key) const {
    std::map<std::string, std::string> texts;
    std::vector<std::string> from;
    const auto inner = layers_.below(key);
    for (const auto& said : inner.all()) {
      for (const auto& entry : said.node->entries) texts.emplace(entry.key, entry.value.text);
      // What holds when nobody says anything stands at the path of what is said of all.
      if (from.empty() || from.back() != said.path) from.push_back(said.path);
    }
    return {std::move(texts), std::move(from)};
  }

  // What holds of a key, as `read` understands it.
  template <typename Read>
  auto field(const std::string& key, Read read) const
      -> sdk::Field<decltype(read(std::declval<const spec::Node&>()))> {
    const Said holds = said(key);
    return {read(*holds.node), {holds.path}};
  }

private:
  template <typename Word>
  static Word word_of(const spec::Node& node) {
    const auto word = sdk::from_text<Word>(node.text);
    ensure(word.has_value(), "the schema has the words of the SDK");
    return *word;
  }

  Said said(const std::string& key) const {
    const auto inner = layers_.below(key);
    ensure(inner.first() != nullptr, "what is read was said, or has a default");
    for (const auto& other : inner.all()) {
      if (other.path != inner.first()->path) findings_.heard(other.path);
    }
    return *inner.first();
  }

  Layers layers_;
  Findings& findings_;
};

}  // namespace infra::model
