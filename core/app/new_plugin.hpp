// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace infra::app {

// A file of a project, by its path in it.
struct ProjectFile {
  std::string path;  // "src/acme.cpp"
  std::string text;
};

// What a new plugin and the provider that it serves are called.
struct PluginNames {
  std::string name;      // "acme-cloud"
  std::string provider;  // "acme"
};

// Whether a plugin or a provider can be called so, as infra_add_plugin and the registry ask it: a-z, 0-9 and "-" between
// them, a letter first.
bool is_plugin_name(std::string_view name);

// The whole project of a plugin that builds a network, and passes its own tests and `infra plugin test`.
std::vector<ProjectFile> new_plugin(const PluginNames& names);

}  // namespace infra::app
