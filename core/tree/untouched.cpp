// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "tree/untouched.hpp"

#include <system_error>
#include <utility>

#include "files/directory.hpp"
#include "files/hash.hpp"
#include "tree/line_endings.hpp"
#include "tree/manifest.hpp"

namespace infra::tree {

namespace {

std::optional<std::string> read(const files::Directory& tree, const std::string& name) {
  auto text = tree.read(name);
  if (!text || !*text) return std::nullopt;
  return with_our_line_endings(**std::move(text));
}

// Larger than nearly all files of a tree.
constexpr std::size_t k_glance = std::size_t{64} << 10U;

// An open tree, and what it says of its files.
struct Untouched {
  files::Directory folder;
  Manifest manifest;
  std::string buffer = std::string(k_glance, '\0');

  std::optional<std::string> read(const std::string& path, const OwnedFile& owned) const {
    auto text = tree::read(folder, path);
    if (text && files::content_hash(*text) != owned.after) return std::nullopt;
    return text;
  }

  bool is_untouched(const std::string& path, const OwnedFile& owned) {
    const auto text = folder.glance(path, buffer);
    if (text && files::content_hash(*text) == owned.after) return true;
    return read(path, owned).has_value();
  }
};

std::optional<Untouched> open_untouched(const std::filesystem::path& tree,
                                        const std::string& manifest_hash) {
  // Somebody is at it, or was when he died: whoever locks the tree will see which.
  std::error_code ignored;
  if (std::filesystem::exists(tree / k_lock, ignored)) return std::nullopt;
  auto folder = files::Directory::open(tree);
  if (!folder) return std::nullopt;
  const auto text = read(*folder, k_manifest_file);
  if (!text || files::content_hash(*text) != manifest_hash) return std::nullopt;
  auto manifest = parse_manifest(*text, tree / k_manifest_file);
  if (!manifest || manifest->pending) return std::nullopt;
  return Untouched{std::move(folder).value(), std::move(manifest).value()};
}

}  // namespace

std::optional<std::size_t> count_untouched(const std::filesystem::path& tree,
                                           const std::string& manifest_hash) {
  auto untouched = open_untouched(tree, manifest_hash);
  if (!untouched) return std::nullopt;
  for (const auto& [path, owned] : untouched->manifest.files) {
    if (!untouched->is_untouched(path, owned)) return std::nullopt;
  }
  return untouched->manifest.files.size();
}

std::optional<std::string> read_untouched(const std::filesystem::path& tree,
                                          const std::string& manifest_hash,
                                          const std::string& file) {
  const auto untouched = open_untouched(tree, manifest_hash);
  if (!untouched) return std::nullopt;
  const auto owned = untouched->manifest.files.find(file);
  if (owned == untouched->manifest.files.end()) return std::nullopt;
  return untouched->read(file, owned->second);
}

}  // namespace infra::tree
