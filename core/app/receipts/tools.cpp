// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "app/receipts/tools.hpp"

#include <algorithm>

#include "files/hash.hpp"
#include "files/read.hpp"
#include "files/stamp.hpp"
#include "host/start.hpp"
#include "interface/read.hpp"
#include "process/self.hpp"

namespace infra::app {

namespace {

namespace fs = std::filesystem;

// Whoever has more of them waits a little longer.
constexpr std::size_t k_most_files = 10'000;

using Paths = std::vector<fs::path>;

// What is read of modules and of interfaces that were imported, wherever it lies. False: it cannot be listed.
bool add_files(const fs::path& folder, Paths& files) {
  std::error_code failed;
  if (!fs::exists(folder, failed)) return !failed;
  constexpr auto k_links = fs::directory_options::follow_directory_symlink;
  fs::recursive_directory_iterator entry(folder, k_links, failed);
  for (; !failed && entry != fs::recursive_directory_iterator(); entry.increment(failed)) {
    const fs::path& path = entry->path();
    const bool is_hidden = path.filename().string().front() == '.';
    // Such as .terraform: nothing in there is a module of the workspace.
    if (is_hidden && entry->is_directory(failed)) entry.disable_recursion_pending();
    const bool is_read = interface::is_read(path.string()) || path.extension() == ".json";
    if (!is_hidden && is_read && !entry->is_directory(failed)) files.push_back(path);
    if (files.size() > k_most_files) return false;
  }
  return !failed;
}

std::string line(const std::string& name, const std::string& word) {
  return name + '\0' + word + '\n';
}

}  // namespace

std::optional<std::string> word_for_modules(const fs::path& workspace) {
  Paths paths;
  if (!add_files(workspace / "catalogue", paths) || !add_files(workspace / "modules", paths)) {
    return std::nullopt;
  }
  std::sort(paths.begin(), paths.end());
  std::string all;
  for (const auto& path : paths) {
    const auto text = files::read_text(path);
    if (!text) return std::nullopt;
    all += line(path.string(), files::content_hash(*text));
  }
  return files::content_hash(all);
}

std::string word_for_tools(const std::vector<registry::Plugin>& plugins) {
  std::string all = line(INFRA_VERSION, files::stamp_of(process::own_path()));
  all += line("", files::stamp_of(host::plugin_host_program()));
  for (const auto& plugin : plugins) {
    all += line(plugin.name, plugin.release);
    all += line(plugin.library.string(), plugin.library_stamp);
    all += line(plugin.folder.string(), plugin.digest);
  }
  return files::content_hash(all);
}

}  // namespace infra::app
