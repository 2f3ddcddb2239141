// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "app/report/github.hpp"

#include <string_view>

#include "base/text.hpp"

namespace infra::app {

namespace {

// The characters that end a command, or a property of one.
std::string escaped(std::string_view text, bool is_property) {
  std::string out;
  out.reserve(text.size());
  for (const char c : text) {
    if (c == '%') {
      out += "%25";
    } else if (c == '\r') {
      out += "%0D";
    } else if (c == '\n') {
      out += "%0A";
    } else if (is_property && c == ':') {
      out += "%3A";
    } else if (is_property && c == ',') {
      out += "%2C";
    } else {
      out += c;
    }
  }
  return out;
}

std::string property(std::string_view text) { return escaped(text, true); }

const char* command_for(Severity severity) {
  // The only one of our words that GitHub has another one for.
  return severity == Severity::note ? "notice" : word_for(severity);
}

}  // namespace

std::string to_github(const Complaint& complaint) {
  std::string line = std::string("::") + command_for(complaint.severity) + ' ';
  if (complaint.has_place()) {
    line += "file=" + property(complaint.file) + ",line=" + std::to_string(complaint.line) +
            ",col=" + std::to_string(complaint.column) +
            ",endColumn=" + std::to_string(complaint.end_column) + ',';
  }
  std::string text = printable(sentence_of(complaint));
  if (!complaint.hint.empty()) text += '\n' + printable(complaint.hint);
  return line + "title=" + property(complaint.id) + "::" + escaped(text, false) + '\n';
}

}  // namespace infra::app
