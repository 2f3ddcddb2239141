// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "registry/plugin.hpp"

namespace infra::registry {

// A plugin that is there, used or not.
struct Found {
  Plugin plugin;
  bool is_shadowed = false;  // one of the same name stands in an earlier folder
};

// Reads the data files of every plugin in these folders, each a folder of its own in one of them. A
// folder that is not there holds no plugins.
Result<std::vector<Found>> find_all(const std::vector<std::filesystem::path>& folders);

// Those of them that are used. A name that was found before is passed over: the earlier folder wins.
Result<std::vector<Plugin>> discover(const std::vector<std::filesystem::path>& folders);

// The plugin that serves a provider; a failure when there is none, or a choice to make.
Result<Plugin> serving(const std::vector<Plugin>& plugins, const std::string& provider);

}  // namespace infra::registry
