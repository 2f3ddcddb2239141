// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "app/report/complaint.hpp"

namespace infra::app {

Complaint complaint_from(const Diagnostic& diagnostic, const Sources& sources) {
  Complaint complaint;
  complaint.severity = diagnostic.severity;
  complaint.id = diagnostic.id;
  complaint.subject = diagnostic.subject;
  complaint.message = diagnostic.message;
  complaint.hint = diagnostic.hint;
  complaint.caused_by = diagnostic.caused_by;
  if (!diagnostic.position) return complaint;
  const Position& position = *diagnostic.position;
  complaint.file = sources.name(position.file);
  complaint.line = position.line;
  complaint.column = position.column;
  complaint.end_column = position.column + position.length;
  return complaint;
}

const char* word_for(Severity severity) {
  switch (severity) {
  case Severity::error:
    return "error";
  case Severity::warning:
    return "warning";
  case Severity::note:
    return "note";
  }
  return "error";
}

std::string sentence_of(const Complaint& complaint) {
  return complaint.subject.empty() ? complaint.message
                                   : complaint.subject + ": " + complaint.message;
}

}  // namespace infra::app
