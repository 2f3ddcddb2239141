// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "tree/manifest.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "base/text.hpp"
#include "files/directory.hpp"
#include "json/place.hpp"
#include "tree/json_text.hpp"

namespace infra::tree {

namespace {

using json::Mistakes;
using json::Place;

constexpr std::int64_t k_format = 1;
constexpr std::size_t k_hash_digits = 64;

void append_hash(std::string& text, const std::string& hash) {
  if (hash.empty()) {
    text += "null";
  } else {
    append_json(text, hash);
  }
}

// What the manifest says of one file.
void append_file(std::string& text, const OwnedFile& file, bool pending) {
  if (!pending) return append_hash(text, file.after);
  JsonLines members(text, '{', "    ");
  append_hash(members.next("after"), file.after);
  append_hash(members.next("before"), file.before);
  members.end();
}

bool is_hash(const std::string& text) {
  return text.size() == k_hash_digits && std::all_of(text.begin(), text.end(), [](char c) {
           return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
         });
}

std::string hash_from(const Place& place) {
  std::string hash = place.text();
  if (place.kind() == Place::Kind::text && !is_hash(hash)) place.wrong("is no hash of a file");
  return hash;
}

std::string hash_or_nothing_from(const Place& place) {
  return place.kind() == Place::Kind::null ? std::string() : hash_from(place);
}

OwnedFile file_from(const Place& place, bool pending) {
  if (!pending) {
    const std::string hash = hash_from(place);
    return {hash, hash};
  }
  place.allow_only({"before", "after"});
  return {hash_or_nothing_from(place.at("before")), hash_or_nothing_from(place.at("after"))};
}

// A name that leads elsewhere would make us remove files that are not ours.
void check_path(const Place& place, const std::string& path) {
  if (files::is_relative_name(path) && path.rfind(k_own_folder + "/", 0) != 0) return;
  place.wrong(in_quotes(path) + " is no path of a file in a tree");
}

Manifest manifest_from(const Place& root) {
  root.allow_only({"format", "pending", "files"});
  Manifest manifest;
  manifest.pending = root.at("pending").boolean();
  for (const auto& [path, file] : root.at("files").members()) {
    check_path(file, path);
    manifest.files[path] = file_from(file, manifest.pending);
  }
  return manifest;
}

Failure damaged(const std::filesystem::path& file, const std::string& reason) {
  return {ExitCode::io_failed,
          error("tree.manifest", "is damaged: " + reason)
              .about(file.string())
              .with_hint("take it back from version control, or from the side of a merge that "
                         "matches the files, then run `infra build`")};
}

Failure too_new(const std::filesystem::path& file) {
  return {ExitCode::io_failed, error("tree.newer", "was written by a newer infra")
                                   .about(file.string())
                                   .with_hint("build this environment with that version")};
}

}  // namespace

std::string print(const Manifest& manifest) {
  std::string text;
  JsonLines members(text, '{', "");
  members.next("format") += std::to_string(k_format);
  members.next("pending") += manifest.pending ? "true" : "false";
  JsonLines files(members.next("files"), '{', "  ");
  for (const auto& [path, file] : manifest.files) {
    append_file(files.next(path), file, manifest.pending);
  }
  files.end();
  members.end();
  return text += '\n';
}

Result<Manifest> parse_manifest(std::string_view text, const std::filesystem::path& file) {
  Manifest manifest;
  Mistakes mistakes;
  bool is_newer = false;
  json::read(text, mistakes, [&](const Place& root) {
    // Whatever else a newer format says, only a newer program knows.
    is_newer = root.at("format").integer() > k_format;
    if (!is_newer) manifest = manifest_from(root);
  });
  if (is_newer) return too_new(file);
  if (!mistakes.empty()) return damaged(file, mistakes.list().front().in_words());
  return manifest;
}

}  // namespace infra::tree
