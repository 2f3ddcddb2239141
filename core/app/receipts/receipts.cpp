// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "app/receipts/receipts.hpp"

#include <string>
#include <utility>

#include "files/directory.hpp"
#include "files/hash.hpp"
#include "files/read.hpp"
#include "spec/bytes.hpp"
#include "tree/lock_file.hpp"
#include "tree/untouched.hpp"

namespace infra::app {

namespace {

namespace fs = std::filesystem;

bool has_lock(const EnvironmentFolder& place, const std::string& hash) {
  const auto lock = tree::read_lock_file(place.lock());
  return lock && *lock && files::content_hash(**lock) == hash;
}

std::optional<Receipt> read(const fs::path& file) {
  const auto text = files::read_text(file);
  return text ? parse_receipt(*text) : std::nullopt;
}

// Positions in notes count the files in the order in which they were read, and nothing before their first character.
std::optional<Sources> unchanged_sources(const Receipt& receipt) {
  Sources sources;
  for (const auto& [file, hash] : receipt.sources) {
    const auto bytes = files::read_text(file);
    if (!bytes) return std::nullopt;
    const auto text = spec::without_byte_order_mark(*bytes);
    if (files::content_hash(text) != hash) return std::nullopt;
    sources.add(file, std::string(text));
  }
  return sources;
}

}  // namespace

std::optional<Receipt> Receipts::of_the_same(const EnvironmentFolder& place,
                                             const std::vector<std::string>& providers,
                                             Sources& sources) const {
  if (!folder_) return std::nullopt;
  auto receipt = read(*folder_ / name_of(place, providers));
  if (!receipt || receipt->tools != tools_ || !has_lock(place, receipt->lock)) {
    return std::nullopt;
  }
  auto read_again = unchanged_sources(*receipt);
  if (!read_again) return std::nullopt;
  sources = *std::move(read_again);
  return receipt;
}

std::optional<std::vector<UntouchedTree>> Receipts::find(const EnvironmentFolder& place,
                                                         const std::vector<std::string>& providers,
                                                         Sources& sources) const {
  Sources read_again;
  auto receipt = of_the_same(place, providers, read_again);
  if (!receipt) return std::nullopt;
  std::vector<UntouchedTree> trees;
  for (auto& tree : receipt->trees) {
    const auto files = tree::count_untouched(place.tree(tree.provider), tree.manifest);
    if (!files) return std::nullopt;
    trees.push_back({tree.provider, *files, std::move(tree.notes)});
  }
  sources = std::move(read_again);
  return trees;
}

std::optional<std::vector<std::pair<std::string, std::string>>>
Receipts::read_in_trees(const EnvironmentFolder& place, const std::vector<std::string>& providers,
                        const std::string& file) const {
  Sources ignored;
  const auto receipt = of_the_same(place, providers, ignored);
  if (!receipt) return std::nullopt;
  std::vector<std::pair<std::string, std::string>> texts;
  for (const auto& tree : receipt->trees) {
    auto text = tree::read_untouched(place.tree(tree.provider), tree.manifest, file);
    if (!text) return std::nullopt;
    texts.emplace_back(tree.provider, *std::move(text));
  }
  return texts;
}

void Receipts::keep(const EnvironmentFolder& place, const std::vector<std::string>& providers,
                    const Sources& sources, const std::string& lock,
                    std::vector<Receipt::Tree> trees) const {
  if (!folder_) return;
  Receipt receipt{tools_, {}, files::content_hash(lock), std::move(trees)};
  for (std::uint32_t file = 0; file < sources.count(); ++file) {
    receipt.sources.emplace_back(sources.name(file), files::content_hash(sources.text(file)));
  }
  const auto folder = files::Directory::make(*folder_);
  if (!folder) return;
  const auto name = name_of(place, providers);
  const auto fresh = '.' + name;
  if (folder->write(fresh, print(receipt))) (void)folder->rename(fresh, name).has_value();
}

// Paths in a receipt are as a user wrote them, so that they mean something in one folder only.
std::string Receipts::name_of(const EnvironmentFolder& place,
                              const std::vector<std::string>& providers) const {
  std::error_code ignored;
  std::string what = fs::current_path(ignored).string() + '\n' + place.folder.string();
  for (const auto& provider : providers) what += '\n' + provider;
  return files::content_hash(what) + ".json";
}

}  // namespace infra::app
