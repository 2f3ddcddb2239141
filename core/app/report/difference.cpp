// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "app/report/difference.hpp"

#include <algorithm>
#include <string_view>

#include "app/report/paint.hpp"
#include "base/text.hpp"

namespace infra::app {

namespace {

// As git colors a diff.
const char* color_of(char mark) {
  switch (mark) {
  case '+':
    return "32";
  case '-':
    return "31";
  case '@':
    return "36";
  default:
    return "";
  }
}

std::string shown_line(std::string_view line, DiffStyle style) {
  const std::string text = style.printable ? printable_line(line) : std::string(line);
  const char* color = color_of(line.front());
  return *color == '\0' ? text : Paint{style.colored}(color, text);
}

// The two lines that say which file it is.
std::string head_of(const tree::FileChange& change, const std::string& name, DiffStyle style) {
  const std::string shown = printable(name);
  const bool was = change.change != tree::Change::added;
  const bool will_be = change.change != tree::Change::removed;
  const Paint paint{style.colored};
  return paint("1", "--- " + (was ? "a/" + shown : "/dev/null")) + '\n' +
         paint("1", "+++ " + (will_be ? "b/" + shown : "/dev/null")) + '\n';
}

}  // namespace

std::string name_in_tree(const std::string& environment, const std::string& provider,
                         const std::string& path) {
  return "environments/" + environment + '/' + provider + '/' + path;
}

std::string name_of_lock(const std::string& environment) {
  return "environments/" + environment + "/infra.lock";
}

std::string to_diff(const tree::FileChange& change, const std::string& name, DiffStyle style) {
  std::string text = head_of(change, name, style);
  std::string_view rest = change.lines.hunks;
  while (!rest.empty()) {
    const auto end = rest.find('\n');
    text += shown_line(rest.substr(0, end), style) + '\n';
    rest.remove_prefix(end + 1);
  }
  return text;
}

const char* word_for(tree::Change change) {
  switch (change) {
  case tree::Change::added:
    return "added";
  case tree::Change::changed:
    return "changed";
  case tree::Change::removed:
    return "removed";
  }
  return "";
}

}  // namespace infra::app
