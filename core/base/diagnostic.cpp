// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "base/diagnostic.hpp"

#include <algorithm>
#include <iterator>
#include <tuple>
#include <utility>

namespace infra {

namespace {

Diagnostic make(Severity severity, std::string id, std::string message) {
  Diagnostic made;
  made.severity = severity;
  made.id = std::move(id);
  made.message = std::move(message);
  return made;
}

bool comes_before(const Diagnostic& a, const Diagnostic& b) {
  const auto place = [](const Diagnostic& d) {
    const Position where = d.position.value_or(Position{});
    return std::tuple(d.position.has_value(), where.file, where.line, where.column);
  };
  const auto words = [](const Diagnostic& d) { return std::tie(d.subject, d.id, d.message); };
  if (place(a) != place(b)) return place(a) < place(b);
  return words(a) < words(b);
}

}  // namespace

Diagnostic&& Diagnostic::at(Position where) && {
  if (where.known()) position = where;
  return std::move(*this);
}

Diagnostic&& Diagnostic::about(std::string what) && {
  subject = std::move(what);
  return std::move(*this);
}

Diagnostic&& Diagnostic::with_hint(std::string remedy) && {
  hint = std::move(remedy);
  return std::move(*this);
}

Diagnostic&& Diagnostic::caused(std::vector<std::string> by) && {
  caused_by = std::move(by);
  return std::move(*this);
}

Diagnostic&& Diagnostic::of_name() && {
  is_of_name = true;
  return std::move(*this);
}

Diagnostic error(std::string id, std::string message) {
  return make(Severity::error, std::move(id), std::move(message));
}

Diagnostic warning(std::string id, std::string message) {
  return make(Severity::warning, std::move(id), std::move(message));
}

Diagnostic note(std::string id, std::string message) {
  return make(Severity::note, std::move(id), std::move(message));
}

bool same(const Diagnostic& a, const Diagnostic& b) {
  return a.position == b.position && a.id == b.id && a.subject == b.subject &&
         a.message == b.message;
}

bool has_errors(const Diagnostics& diagnostics) {
  return std::any_of(diagnostics.begin(), diagnostics.end(),
                     [](const Diagnostic& d) { return d.severity == Severity::error; });
}

void sort_by_position(Diagnostics& diagnostics) {
  std::stable_sort(diagnostics.begin(), diagnostics.end(), comes_before);
  diagnostics.erase(std::unique(diagnostics.begin(), diagnostics.end(), same), diagnostics.end());
}

void append(Diagnostics& to, Diagnostics from) {
  to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

}  // namespace infra
