// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <yaml-cpp/eventhandler.h>

#include "base/diagnostic.hpp"
#include "spec/node.hpp"
#include "spec/places.hpp"
#include "spec/syntax.hpp"

namespace infra::spec {

// Makes a tree of the parser's events, and refuses on the way what YAML allows and a spec does not
// need: anchors, aliases, tags, merge keys, keys that are no text, keys that come twice. Goes on
// after each of them, so that all are reported at once.
class TreeBuilder final : public YAML::EventHandler {
public:
  explicit TreeBuilder(Places& places) : places_(places) {}

  // The root, when there was a document.
  std::optional<Node> take_root() { return std::move(root_); }
  Diagnostics take_complaints() { return std::move(complaints_); }

  // How far it came: what a failure of the parser is explained with.
  Whereabouts whereabouts() const;

  void OnDocumentStart(const YAML::Mark&) override {}
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override;
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override;
  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override;
  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value style) override;
  void OnSequenceEnd() override;
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value style) override;
  void OnMapEnd() override;

private:
  struct Key {
    std::string text;
    Position position;
    bool refused = false;  // its value is read, and thrown away
  };

  // A mapping or a sequence that is not at its end yet.
  struct Frame {
    Node node;
    std::size_t begin = 0;
    bool has_bracket = false;
    bool is_key = false;  // stands where a key should be
    std::optional<Key> key;
    std::map<std::string, Position, std::less<>> keys;
  };

  bool expects_key() const;
  bool in_flow() const;
  bool in_refused_key() const;
  std::string path() const;
  void add(Diagnostic complaint);
  void complain(Diagnostic what, std::size_t begin, std::size_t end);

  bool has_properties(std::size_t offset, const std::string& tag, YAML::anchor_t anchor);
  void check_tabs(std::size_t offset, bool is_structure);
  void check_quoted(std::size_t begin, std::size_t end, const std::string& value);
  std::size_t end_of_scalar(std::size_t begin, const std::string& value) const;
  void check_colon();
  void check_indentation(std::size_t offset);
  Node null_at(std::size_t mark);

  void open(Node::Kind kind, std::size_t offset, bool is_flow);
  void close();
  void check_count(Position where);
  void emit(Node node);
  void take_key(const Node& node);
  void refuse_key(Diagnostic why, Position where);

  Places& places_;
  std::optional<Node> root_;
  std::vector<Frame> frames_;
  std::size_t begin_ = 0;  // of the last scalar or bracket
  std::size_t end_ = 0;    // behind it
  std::size_t values_ = 0;
  bool saw_tab_ = false;
  Diagnostics complaints_;
};

}  // namespace infra::spec
