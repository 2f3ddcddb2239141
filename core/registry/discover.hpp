// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "registry/plugin.hpp"
#include "registry/trust.hpp"

namespace infra::registry {

// Where plugins are looked for, and whose.
struct Search {
  std::vector<std::filesystem::path> folders;  // the first is looked into first
  Trusted trusted;
};

// A plugin that is there, used or not.
struct Found {
  Plugin plugin;
  bool is_shadowed = false;            // one of the same name stands in an earlier folder
  std::optional<Diagnostic> distrust;  // why nothing is loaded from it
};

// Reads the data files of every plugin in these folders, each a folder of its own in one of them. A
// folder that is not there holds no plugins.
Result<std::vector<Found>> find_all(const Search& search);

// Those of them that are used. A name that was found before is passed over: the earlier folder wins. A failure when
// one of them cannot be trusted: its data would say what a spec means.
Result<std::vector<Plugin>> discover(const Search& search);

// The plugin that serves a provider; a failure when there is none, or a choice to make.
Result<const Plugin*> serving(const std::vector<Plugin>& plugins, const std::string& provider);

}  // namespace infra::registry
