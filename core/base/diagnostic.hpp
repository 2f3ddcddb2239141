// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/position.hpp"

namespace infra {

enum class Severity { error, warning, note };

// One complaint: what is wrong, where, and what to do about it. Read as
//   file:line:column: error: subject: message [id]
//   …quoted line, with the hint under the mistake…
struct Diagnostic {
  Severity severity = Severity::error;
  std::string id;       // dotted, never changes once released: "spec.enum"
  std::string subject;  // what it speaks of: a spec path, a unit, a file, a plugin
  std::string message;  // the reason, one sentence without a full stop
  std::string hint;     // the remedy; may be empty
  std::optional<Position> position;
  std::vector<std::string> caused_by;  // spec paths, from a stage that knows no positions
  bool is_of_name = false;             // and there the name is wrong, whatever stands behind it

  Diagnostic&& at(Position where) &&;
  Diagnostic&& about(std::string what) &&;
  Diagnostic&& with_hint(std::string remedy) &&;
  Diagnostic&& caused(std::vector<std::string> by) &&;
  Diagnostic&& of_name() &&;
};

Diagnostic error(std::string id, std::string message);
Diagnostic warning(std::string id, std::string message);
Diagnostic note(std::string id, std::string message);

using Diagnostics = std::vector<Diagnostic>;

// Whether two complaints say the same of the same place.
bool same(const Diagnostic& a, const Diagnostic& b);

bool has_errors(const Diagnostics& diagnostics);

// By file, line and column; those without a place come first. Equal complaints become one.
void sort_by_position(Diagnostics& diagnostics);

void append(Diagnostics& to, Diagnostics from);

}  // namespace infra
