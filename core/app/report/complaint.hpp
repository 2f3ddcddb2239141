// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <cstdint>
#include <string>
#include <tuple>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/sources.hpp"

namespace infra::app {

// A diagnostic as it is told to machines: its place is a file's name and numbers, so that it can be
// kept when the sources are gone.
struct Complaint {
  Severity severity = Severity::error;
  std::string id;
  std::string subject;
  std::string message;
  std::string hint;
  std::string file;              // empty where it has no place
  std::uint32_t line = 0;        // from 1
  std::uint32_t column = 0;      // in characters, from 1
  std::uint32_t end_column = 0;  // the first one behind the mistake
  std::vector<std::string> caused_by;

  bool has_place() const { return line != 0; }

  // Whether both say the same of the same place.
  friend bool operator==(const Complaint& a, const Complaint& b) {
    const auto place = [](const Complaint& c) {
      return std::tie(c.file, c.line, c.column, c.end_column);
    };
    const auto words = [](const Complaint& c) { return std::tie(c.id, c.subject, c.message); };
    return place(a) == place(b) && words(a) == words(b);
  }
};

Complaint complaint_from(const Diagnostic& diagnostic, const Sources& sources);

// "error", "warning", "note".
const char* word_for(Severity severity);

// "subject: message", as the text of a complaint has it. May hold any character.
std::string sentence_of(const Complaint& complaint);

}  // namespace infra::app
