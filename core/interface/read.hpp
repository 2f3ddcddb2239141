// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "base/diagnostic.hpp"
#include "base/result.hpp"
#include "base/sources.hpp"
#include "catalogue/module.hpp"

namespace infra::interface {

// What was read of a module's interface, and what could not be known of it.
struct Interface {
  catalogue::Module module;
  Diagnostics notes;
};

// Whether a file of a module's folder says something of its interface: variables.tf, main.tf.json.
bool is_read(std::string_view path);

// Reads the files of a Terraform module, by their paths, of which only the last names matter. What they cannot say stays empty: where the
// module is to be had, and in which version. All that is wrong with them is said at once.
Result<Interface> read_files(const std::map<std::string, std::string>& files, Sources& sources);

// Reads an interface that is data already: a file of a catalogue, or one that other tools write, with
// inputs, outputs and requires.
Result<Interface> read_json(std::string_view text, const std::string& file_name);

}  // namespace infra::interface
