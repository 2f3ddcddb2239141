// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "base/result.hpp"
#include "files/descriptor.hpp"
#include "files/way.hpp"

namespace infra::files {

// Where a name lies: the folder that has it, held open, and the last part of the name.
struct Entry {
  Descriptor folder;
  std::string leaf;
};

// Walks down from an open folder to what `name` names, without following a link. Nothing when a folder
// on the way is not there and is not to be made. `root` is the open folder's path, for messages.
Result<std::optional<Entry>> descend(const Descriptor& from, const std::filesystem::path& root,
                                     const std::string& name, Missing missing);

}  // namespace infra::files
