// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "app/new_plugin.hpp"

#include <algorithm>
#include <utility>

#include <infra/sdk/names.hpp>
#include <infra/sdk/version.hpp>

#include "embedded/new_plugin_catalogue_json.hpp"
#include "embedded/new_plugin_cmakelists_txt.hpp"
#include "embedded/new_plugin_environment_yaml.hpp"
#include "embedded/new_plugin_facts_json.hpp"
#include "embedded/new_plugin_gitignore.hpp"
#include "embedded/new_plugin_golden_json.hpp"
#include "embedded/new_plugin_license.hpp"
#include "embedded/new_plugin_main_tf.hpp"
#include "embedded/new_plugin_outputs_tf.hpp"
#include "embedded/new_plugin_plugin_cpp.hpp"
#include "embedded/new_plugin_plugin_json.hpp"
#include "embedded/new_plugin_readme_md.hpp"
#include "embedded/new_plugin_test_cpp.hpp"
#include "embedded/new_plugin_variables_tf.hpp"
#include "embedded/new_plugin_versions_tf.hpp"
#include "embedded/new_plugin_workflow_yml.hpp"

namespace infra::app {

namespace {

struct Template {
  std::string_view path;
  std::string_view text;
};

// In the order in which a new author reads them.
std::vector<Template> templates() {
  return {{"README.md", embedded::k_new_plugin_readme_md},
          {"CMakeLists.txt", embedded::k_new_plugin_cmakelists_txt},
          {"plugin.json", embedded::k_new_plugin_plugin_json},
          {"facts.json", embedded::k_new_plugin_facts_json},
          {"catalogue/network.json", embedded::k_new_plugin_catalogue_json},
          {"modules/network/main.tf", embedded::k_new_plugin_main_tf},
          {"modules/network/outputs.tf", embedded::k_new_plugin_outputs_tf},
          {"modules/network/variables.tf", embedded::k_new_plugin_variables_tf},
          {"modules/network/versions.tf", embedded::k_new_plugin_versions_tf},
          {"src/@FILE@.cpp", embedded::k_new_plugin_plugin_cpp},
          {"tests/@FILE@_test.cpp", embedded::k_new_plugin_test_cpp},
          {"tests/golden/one-region.json", embedded::k_new_plugin_golden_json},
          {"environments/example/environment.yaml", embedded::k_new_plugin_environment_yaml},
          {".github/workflows/ci.yml", embedded::k_new_plugin_workflow_yml},
          {".gitignore", embedded::k_new_plugin_gitignore},
          {"LICENSE", embedded::k_new_plugin_license}};
}

std::string with_underscores(std::string name) {
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
}

// "0.1" of "0.1.0": what find_package is asked for, since a later patch is as good.
std::string minor_version() {
  const std::string version = sdk::k_version;
  return version.substr(0, version.rfind('.'));
}

std::string replaced(std::string text, const std::string& word, const std::string& by) {
  for (auto at = text.find(word); at != std::string::npos; at = text.find(word, at + by.size())) {
    text.replace(at, word.size(), by);
  }
  return text;
}

std::string filled_in(std::string_view text, const PluginNames& names) {
  auto filled = replaced(std::string(text), "@NAME@", names.name);
  filled = replaced(std::move(filled), "@PROVIDER@", names.provider);
  filled = replaced(std::move(filled), "@FILE@", with_underscores(names.name));
  return replaced(std::move(filled), "@SDK@", minor_version());
}

}  // namespace

bool is_plugin_name(std::string_view name) {
  // It becomes a target of CMake and a file of C++ too, which a number may not begin.
  return sdk::is_folder_name(name) && (name.front() < '0' || name.front() > '9');
}

std::vector<ProjectFile> new_plugin(const PluginNames& names) {
  std::vector<ProjectFile> files;
  for (const auto& [path, text] : templates()) {
    files.push_back({filled_in(path, names), filled_in(text, names)});
  }
  return files;
}

}  // namespace infra::app
