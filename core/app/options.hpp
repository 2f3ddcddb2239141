// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace infra::app {

enum class Color { automatic, always, never };

// How complaints and results are told: to people, or to a machine.
enum class Format { text, json, sarif, github };

// How a log is told: "infra: …" to people, a JSON object a line to whoever gathers logs.
enum class LogFormat { text, json };

// What every command takes.
struct CommonOptions {
  std::filesystem::path directory = ".";           // -C: the workspace
  std::vector<std::filesystem::path> plugin_dirs;  // --plugin-dir, first looked into first
  std::chrono::seconds plugin_timeout{30};         // --plugin-timeout
  Color color = Color::automatic;
  Format format = Format::text;  // --format, of the commands that have it
  LogFormat log_format = LogFormat::text;
  bool verbose = false;
  bool quiet = false;
};

struct BuildOptions {
  std::vector<std::string> environments;  // none: all
  std::vector<std::string> providers;     // none: those that each spec names
  std::filesystem::path out;              // where the trees go; empty: into the workspace
  std::size_t jobs = 1;                   // so many environments are built at once
  bool check = false;                     // write nothing, only say whether something would change
  bool diff = false;                      // the same, and show what would change
  bool force = false;                     // overwrite what was edited by hand
  bool prune = false;                     // remove what left the spec
  bool upgrade = false;                   // look up anew what "latest" means
  bool locked = false;                    // infra.lock stays what it is
};

}  // namespace infra::app
