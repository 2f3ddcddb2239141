// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include <string>
#include <string_view>

#include "base/text.hpp"
#include "tree/graph.hpp"
#include "tree/graph/drawing.hpp"

namespace infra::tree {

namespace {

// A backslash is doubled: Graphviz would replace \N and its like in a label.
std::string dot_string(std::string_view text) {
  std::string result = "\"";
  for (const char c : printable(text)) {
    if (c == '"' || c == '\\') result += '\\';
    result += c;
  }
  return result + '"';
}

std::string style_of(const Box& box) {
  std::string style;
  if (box.is_bootstrap) style += ", penwidth=3";
  if (!box.feature.empty()) style += ", style=dashed";
  return style;
}

// Graphviz draws a frame around a subgraph whose name begins with "cluster".
void add(const Frame& frame, const std::string& indent, std::string& text) {
  const std::string inner_indent = indent + "  ";
  text += indent + "subgraph " + dot_string("cluster/" + frame.id) + " {\n";
  text += inner_indent + "label=" + dot_string(frame.label) + ";\n";
  for (const auto& inner : frame.frames) add(inner, inner_indent, text);
  for (const auto& box : frame.boxes) {
    text += inner_indent + dot_string(box.id) + " [label=" + dot_string(box.label) + style_of(box) +
            "];\n";
  }
  text += indent + "}\n";
}

}  // namespace

std::string graphs_dot(const Graphs& graphs) {
  const auto drawing = drawing_of(graphs);
  std::string text;
  for (const auto& line : legend_of(drawing)) text += "// " + line + '\n';
  text += "digraph " + dot_string(drawing.title) + " {\n  rankdir=LR;\n  node [shape=box];\n";
  for (const auto& frame : drawing.frames) add(frame, "  ", text);
  for (const auto& arrow : drawing.arrows) {
    text += "  " + dot_string(arrow.from) + " -> " + dot_string(arrow.to) + ";\n";
  }
  return text + "}\n";
}

}  // namespace infra::tree
