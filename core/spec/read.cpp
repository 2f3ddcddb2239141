// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "spec/read.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "base/text.hpp"
#include "files/read.hpp"
#include "spec/bytes.hpp"
#include "spec/lexeme.hpp"
#include "spec/parser.hpp"
#include "spec/places.hpp"
#include "spec/syntax.hpp"
#include "spec/tree_builder.hpp"

namespace infra::spec {

namespace {

// Lines end with LF, for the parser's sake: a line and a column are the same with CR LF.
std::string with_line_feeds(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool ends_line = text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n';
    if (!ends_line) out += text[i];
  }
  return out;
}

// The parser obeys a line that begins with % anywhere, and forgets what stands on it.
Diagnostics check_directives(Places& places) {
  const auto text = places.text();
  Diagnostics out;
  for (std::size_t line = 0; line < text.size(); line = end_of_line(text, line) + 1) {
    if (text[line] != '%' || out.size() == k_most_complaints) continue;
    out.push_back(
        error("spec.yaml.directive", "a spec has no directives, and no line that begins with %")
            .at(places.at(line, end_of_line(text, line)))
            .with_hint("take it out; a text that begins with % has to be in quotes"));
  }
  return out;
}

// What follows upon the first document: another one, or something that the parser stopped at.
Diagnostic unexpected(std::size_t offset, std::size_t end, Places& places) {
  const auto text = places.text();
  offset = std::min(offset, text.size());
  const auto between = text.substr(std::min(end, offset), offset - std::min(end, offset));
  const bool is_document = text.substr(offset, 3) == "---" || between.find("\n...") != k_nowhere;
  if (!is_document) return not_expected(offset, places);
  return error("spec.yaml.second-document", "a second document begins here")
      .at(places.at(offset, text.find_first_of(" \t\n", offset)))
      .with_hint("a spec is one document: give this one a file of its own");
}

Diagnostic nothing_in_it(std::uint32_t file) {
  return error("spec.yaml.empty", "there is nothing in the file")
      .at(Position{file, 1, 1, 1})
      .with_hint(
          "the smallest spec is { apiVersion: infra/v1, kind: Environment, metadata: { name: NAME, "
          "organization: NAME }, regions: { main: { location: europe-west } } }");
}

// What the builder complained of, and why the parser gave up. One may be the other's doing: an open
// quote takes the rest of the file with it, and behind an open bracket everything looks wrong.
Diagnostics both(Diagnostics complaints, Diagnostic failure) {
  const auto is_open_quote = [](const Diagnostic& d) { return d.id == "spec.yaml.unclosed-quote"; };
  if (std::any_of(complaints.begin(), complaints.end(), is_open_quote)) return complaints;
  const auto place = [](const Diagnostic& d) {
    return std::pair(d.position->line, d.position->column);
  };
  const auto is_behind = [&](const Diagnostic& d) { return place(d) >= place(failure); };
  complaints.erase(std::remove_if(complaints.begin(), complaints.end(), is_behind),
                   complaints.end());
  complaints.push_back(std::move(failure));
  return complaints;
}

Diagnostics complaints_of(TreeBuilder& builder, const Outcome& outcome, Places& places) {
  const auto whereabouts = builder.whereabouts();
  auto complaints = builder.take_complaints();
  if (outcome.failure) {
    const auto& [problem, offset] = *outcome.failure;
    return both(std::move(complaints), explain(problem, offset, whereabouts, places));
  }
  if (outcome.second_document) {
    return both(std::move(complaints),
                unexpected(*outcome.second_document, whereabouts.end, places));
  }
  return complaints;
}

}  // namespace

Result<Node> read(std::string_view text, std::uint32_t file) {
  text = without_byte_order_mark(text);
  if (auto complaints = check_bytes(text, file); !complaints.empty()) {
    return Failure(ExitCode::wrong_spec, std::move(complaints));
  }
  const std::string lines = with_line_feeds(text);
  Places places(lines, file);
  auto complaints = check_directives(places);

  TreeBuilder builder(places);
  if (complaints.empty()) complaints = complaints_of(builder, run_parser(lines, builder), places);
  auto root = builder.take_root();
  const bool is_empty = !root || root->kind == Node::Kind::null;
  if (complaints.empty() && is_empty) complaints.push_back(nothing_in_it(file));
  if (complaints.empty()) return *std::move(root);
  sort_by_position(complaints);
  return Failure(ExitCode::wrong_spec, std::move(complaints));
}

Result<Node> read_file(const std::filesystem::path& path, Sources& sources) {
  // Before it is read: what is no spec may be of any size.
  std::error_code unknown;
  const auto bytes = std::filesystem::file_size(path, unknown);
  const bool is_too_large =
      !unknown && bytes > k_most_bytes && std::filesystem::is_regular_file(path, unknown);
  if (is_too_large) {
    const auto file = sources.add(path.generic_string(), "");
    return Failure(ExitCode::wrong_spec, too_large(bytes, file));
  }
  INFRA_TRY(text, files::read_text(path));
  const auto file = sources.add(path.generic_string(), std::string(without_byte_order_mark(text)));
  return read(sources.text(file), file);
}

}  // namespace infra::spec
