// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "tree/refusal.hpp"

#include <algorithm>
#include <string>

namespace infra::tree {

namespace {

namespace fs = std::filesystem;

Diagnostic edited(const fs::path& file) {
  return error("tree.edited", "was changed by hand since infra wrote it")
      .about(file.string())
      .with_hint("make the change in the spec instead, or let `infra build --force` undo it");
}

Diagnostic in_the_way(const fs::path& file) {
  return error("tree.foreign", "is in the way: infra has to write a file there, and did not write "
                               "this one")
      .about(file.string())
      .with_hint("move it elsewhere or remove it, then build again");
}

// A shell takes a word in single quotes as it is.
std::string as_shell_word(const std::string& text) {
  const auto is_plain = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           std::string_view("/._-+:@%").find(c) != std::string_view::npos;
  };
  if (std::all_of(text.begin(), text.end(), is_plain)) return text;
  std::string word = "'";
  for (const char c : text) word += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return word + '\'';
}

Diagnostic left(const fs::path& unit) {
  return error("tree.left", "left the spec, and there may still be infrastructure behind it")
      .about(unit.string())
      .with_hint("destroy it: terragrunt --working-dir " + as_shell_word(unit.string()) +
                 " destroy; then let `infra build --prune` remove its files");
}

Diagnostic differs(const fs::path& file, const std::string& how) {
  return error("tree.differs", how).about(file.string()).with_hint("run `infra build`");
}

const char* words_for(State state) {
  switch (state) {
  case State::unchanged:
    return "";
  case State::added:
    return "is not there";
  case State::changed:
    return "is not what the spec says";
  case State::edited:
    return "was changed by hand since infra wrote it";
  case State::in_the_way:
    return "is not what the spec says, and infra did not write it";
  case State::left_over:
    return "is there, and the spec says nothing of it";
  case State::gone:
    return "";  // neither there nor wanted
  }
  return "";
}

}  // namespace

Diagnostics open_decisions(const Plan& plan, const fs::path& tree, const Options& options) {
  Diagnostics decisions;
  for (const auto& [path, file] : plan.files) {
    if (file.state == State::edited && !options.force) decisions.push_back(edited(tree / path));
    if (file.state == State::in_the_way) decisions.push_back(in_the_way(tree / path));
  }
  if (!options.prune) {
    for (const auto& unit : plan.left_units) decisions.push_back(left(tree / unit));
  }
  return decisions;
}

Diagnostics differences(const Plan& plan, const fs::path& tree) {
  if (plan.manifest.pending) {
    return {differs(tree, "was not built to the end: the build was interrupted")};
  }
  if (plan.manifest.files.empty() && !plan.files.empty()) {
    return {differs(tree, "was not built yet")};
  }
  Diagnostics found;
  for (const auto& [path, file] : plan.files) {
    const std::string words = words_for(file.state);
    if (!words.empty()) found.push_back(differs(tree / path, words));
  }
  if (found.empty() && !plan.is_settled()) {
    found.push_back(differs(tree / k_manifest_file, "does not list the files that are there"));
  }
  return found;
}

}  // namespace infra::tree
