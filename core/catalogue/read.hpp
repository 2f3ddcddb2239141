// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"
#include "catalogue/module.hpp"

namespace infra::catalogue {

// Reads a plugin's catalogue.json: {"modules": {"vpc": {…}}}. Nothing that it does not know passes.
// `file_name` is for messages.
Result<Catalogue> read(std::string_view json, const std::string& file_name);

// Reads one file of a workspace's catalogue/, an object as one module of a plugin's catalogue is, of which
// subdirectory, version, ref and commit may be left out. A mistake in it is one of the user's.
Result<Module> read_workspace_module(std::string_view json, const std::string& file_name);

}  // namespace infra::catalogue
