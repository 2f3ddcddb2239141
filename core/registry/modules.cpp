// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "registry/modules.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "files/directory.hpp"
#include "registry/unusable.hpp"

namespace infra::registry {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view k_folder = "modules";
constexpr std::size_t k_most_files = 1000;
constexpr std::size_t k_largest_file = std::size_t{1} << 20U;
constexpr std::size_t k_most_bytes = std::size_t{16} << 20U;
constexpr std::size_t k_longest_path = 200;

bool is_plain(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
         c == '_' || c == '.' || c == '/';
}

// No hidden file (Terraform's own work is in such ones), and none that makes a unit of its folder.
std::string what_is_wrong_with(std::string_view path) {
  if (path.size() > k_longest_path) return "its name is too long";
  if (!std::all_of(path.begin(), path.end(), is_plain)) {
    return "names of files are made of letters, digits, '-', '_' and '.'";
  }
  if (path.find("/.") != std::string_view::npos) return "it is hidden";
  const std::string_view leaf = path.substr(path.rfind('/') + 1);
  if (leaf.rfind("terragrunt.", 0) == 0) return "it belongs to Terragrunt, not to a module";
  if (std::count(path.begin(), path.end(), '/') < 2) return "it is in no module's folder";
  return "";
}

Failure no_file_of_a_module(const fs::path& file, const std::string& why) {
  return unusable(file.string(), "can be no file of a plugin's module: " + why);
}

}  // namespace

Result<std::map<std::string, std::string>> read_modules(const fs::path& plugin) {
  INFRA_TRY(folder, files::Directory::open(plugin));
  INFRA_TRY(paths, folder.files_below(std::string(k_folder), k_most_files));
  std::map<std::string, std::string> modules;
  std::size_t bytes = 0;
  for (const auto& path : paths) {
    const std::string wrong = what_is_wrong_with(path);
    if (!wrong.empty()) return no_file_of_a_module(plugin / path, wrong);
    INFRA_TRY(text, folder.read(path, k_largest_file));
    if (!text) continue;
    bytes += text->size();
    if (bytes > k_most_bytes)
      return no_file_of_a_module(plugin / path, "all of them are too large together");
    modules.emplace(path.substr(k_folder.size() + 1), *std::move(text));
  }
  return modules;
}

}  // namespace infra::registry
