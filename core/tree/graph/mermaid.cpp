// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/text.hpp"
#include "tree/graph.hpp"
#include "tree/graph/drawing.hpp"

namespace infra::tree {

namespace {

constexpr char k_bootstrap[] = "bootstrap";
constexpr char k_feature[] = "feature";

// Mermaid takes no quotes around an id, and an id like "end" ends a frame: ours have a dot in them. Two
// never become one, for a name has neither '_' nor '.'.
std::string word_of(std::string_view id) {
  std::string word;
  for (const char c : id) {
    if (c == '/') {
      word += '.';
    } else {
      word += (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ? c : '_';
    }
  }
  return word;
}

// Frames and boxes share their ids, and no name has a capital.
std::string frame_of(std::string_view id) { return "Frame." + word_of(id); }

// In quotes. '#' begins an escape; what stands between backticks or in tags would be more than a text.
std::string label_of(std::string_view text) {
  constexpr std::string_view k_special = "\"#&<>`";
  std::string label = "\"";
  for (const char c : printable(text)) {
    if (k_special.find(c) == std::string_view::npos) {
      label += c;
    } else {
      label += '#' + std::to_string(static_cast<int>(c)) + ';';
    }
  }
  return label + '"';
}

class Mermaid {
public:
  void add(const Frame& frame, const std::string& indent) {
    text_ += indent + "subgraph " + frame_of(frame.id) + '[' + label_of(frame.label) + "]\n";
    for (const auto& inner : frame.frames) add(inner, indent + "  ");
    for (const auto& box : frame.boxes) {
      text_ += indent + "  " + word_of(box.id) + '[' + label_of(box.label) + "]\n";
      if (box.is_bootstrap) bootstrap_.push_back(word_of(box.id));
      if (!box.feature.empty()) features_.push_back(word_of(box.id));
    }
    text_ += indent + "end\n";
  }

  void add(const Arrow& arrow) {
    text_ += "  " + word_of(arrow.from) + " --> " + word_of(arrow.to) + '\n';
  }

  void say(const std::string& line) { text_ += line + '\n'; }

  std::string finished() && {
    mark(bootstrap_, k_bootstrap, "stroke-width:3px");
    mark(features_, k_feature, "stroke-dasharray:5 5");
    return std::move(text_);
  }

private:
  void mark(const std::vector<std::string>& boxes, const std::string& name,
            const std::string& style) {
    if (boxes.empty()) return;
    say("  classDef " + name + ' ' + style);
    say("  class " + joined(boxes, ",") + ' ' + name);
  }

  std::string text_;
  std::vector<std::string> bootstrap_;
  std::vector<std::string> features_;
};

}  // namespace

std::string graphs_mermaid(const Graphs& graphs) {
  const auto drawing = drawing_of(graphs);
  Mermaid mermaid;
  mermaid.say("flowchart LR");
  for (const auto& line : legend_of(drawing)) mermaid.say("  %% " + line);
  for (const auto& frame : drawing.frames) mermaid.add(frame, "  ");
  for (const auto& arrow : drawing.arrows) mermaid.add(arrow);
  return std::move(mermaid).finished();
}

}  // namespace infra::tree
