// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "app/options.hpp"
#include "base/diagnostic.hpp"
#include "base/result.hpp"
#include "base/sources.hpp"
#include "catalogue/module.hpp"

// The module interfaces that a workspace knows, and those that somebody points at, for `infra module`.
namespace infra::app {

// An interface, and who brings it.
struct KnownModule {
  std::string name;
  std::string plugin;    // its name; empty: no plugin brings it
  std::string provider;  // that the plugin serves
  std::string
      file;  // of the workspace's own: "catalogue/queue.json"; of one that was pointed at: its path
  std::string version;  // the plugin's, where the module comes with it
  catalogue::Module module;
  Diagnostics notes;  // what could not be known

  std::string brought_by() const { return plugin.empty() ? file : plugin; }
};

// Those of the plugins that are used, in their order, and then the workspace's own; by name within each.
// With a provider only those of plugins that serve it.
Result<std::vector<KnownModule>> known_modules(const CommonOptions& common,
                                               const std::string& provider);

// The module that a word of the command line means: the name of a known one, a folder of Terraform files, or
// a file of JSON. The files that were read are added to `sources`.
Result<KnownModule> module_meant(const std::string& word, const CommonOptions& common,
                                 const std::string& provider, Sources& sources);

// One of the workspace's own modules, modules/<folder>.
Result<catalogue::Module> module_of_workspace(const std::filesystem::path& workspace,
                                              const std::string& folder);

// A folder or a file of JSON, and nothing else.
Result<KnownModule> module_at(const std::string& path, const CommonOptions& common,
                              Sources& sources);

}  // namespace infra::app
