// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "spec/extends.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "base/text.hpp"
#include "spec/read.hpp"

namespace infra::spec {

namespace {

namespace fs = std::filesystem;

constexpr char k_extends[] = "extends";

// With links resolved, so that no link leads out of a workspace or hides a circle.
fs::path resolved(const fs::path& path) {
  std::error_code ignored;
  return fs::weakly_canonical(fs::absolute(path.empty() ? "." : path, ignored), ignored);
}

bool is_within(const fs::path& path, const fs::path& folder) {
  const auto [rest, ignored] =
      std::mismatch(folder.begin(), folder.end(), path.begin(), path.end());
  // A folder's path may end in an empty part.
  return rest == folder.end() || (std::next(rest) == folder.end() && rest->empty());
}

Failure wrong(const Node& extends, const char* id, const std::string& why,
              const std::string& remedy) {
  return Failure(ExitCode::wrong_spec,
                 error(id, why).about(k_extends).at(extends.position).with_hint(remedy));
}

// Reads the files from the spec downwards.
class Chain {
public:
  Chain(const fs::path& workspace, Sources& sources)
      : workspace_(resolved(workspace)), sources_(sources) {}

  Result<Node> read(const fs::path& path) {
    INFRA_TRY(node, read_file(path, sources_));
    files_.push_back(resolved(path));
    const Node* extends = node.find(k_extends);
    if (extends == nullptr || extends->kind != Node::Kind::scalar) return node;
    const Node said = *extends;
    INFRA_TRY(base_path, path_of(said, path));
    auto base = read(base_path);
    if (!base) return std::move(base).error();
    if (base->kind != Node::Kind::mapping) {
      return Failure(ExitCode::wrong_spec,
                     error("spec.type", "a file that is extended is a mapping, and this is none")
                         .at(base->position)
                         .with_hint("write keys into it, each with a colon and a value"));
    }
    return laid_over(std::move(node), *base);
  }

private:
  // The file that `extends` names, seen from the file that says it.
  Result<fs::path> path_of(const Node& extends, const fs::path& from) const {
    const fs::path path = (from.parent_path() / extends.text).lexically_normal();
    const fs::path whole = resolved(path);
    if (!is_within(whole, workspace_)) {
      return wrong(extends, "spec.extends.outside",
                   in_quotes(extends.text) + " is outside of the workspace",
                   "name a file of this workspace: who has the one has the other");
    }
    if (std::find(files_.begin(), files_.end(), whole) != files_.end()) {
      return wrong(extends, "spec.extends.circle",
                   in_quotes(extends.text) + " extends this file in turn",
                   "let one of them stand by itself");
    }
    if (files_.size() > k_most_bases) {
      return wrong(extends, "spec.extends.depth",
                   "there are more than " + std::to_string(k_most_bases) + " files below the spec",
                   "put some of them together");
    }
    std::error_code ignored;
    if (!fs::is_regular_file(path, ignored)) {
      return wrong(extends, "spec.extends.missing", in_quotes(extends.text) + " is no file",
                   "the path is seen from the file that says it: " + path.generic_string());
    }
    return path;
  }

  fs::path workspace_;
  Sources& sources_;
  std::vector<fs::path> files_;  // those that were read, the spec first
};

}  // namespace

Node laid_over(Node upper, const Node& lower) {
  if (upper.kind != Node::Kind::mapping || lower.kind != Node::Kind::mapping) return upper;
  for (const auto& entry : lower.entries) {
    const auto same = std::find_if(upper.entries.begin(), upper.entries.end(),
                                   [&](const Entry& own) { return own.key == entry.key; });
    if (same == upper.entries.end()) {
      upper.entries.push_back(entry);
    } else {
      same->value = laid_over(std::move(same->value), entry.value);
    }
  }
  return upper;
}

Result<Node> read_with_bases(const fs::path& path, const fs::path& workspace, Sources& sources) {
  return Chain(workspace, sources).read(path);
}

}  // namespace infra::spec
