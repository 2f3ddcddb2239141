// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "files/directory.hpp"
#include "tree/files.hpp"
#include "tree/manifest.hpp"

namespace infra::tree {

// What there is to say of one file.
enum class State {
  unchanged,   // it is as it should be
  added,       // it should be there, and is not
  changed,     // it is as infra left it, and should be otherwise
  edited,      // infra wrote it, and somebody changed it since
  in_the_way,  // infra did not write it, and would have to
  left_over,   // infra wrote it, and it should be no more
  gone,        // the same, and it is no more
};

struct FileState {
  State state = State::unchanged;
  std::string on_disk;  // its text, with our line endings; empty when it is not there
};

// A tree on the disk, compared with how it should be.
struct Plan {
  std::map<std::string, FileState> files;  // every file that should be there, or is infra's
  std::vector<std::string> left_units;  // units that should be no more, in the order of a destroy
  Manifest manifest;                    // as it was found
  Manifest complete;                    // as it will be when all is as it should be
  bool is_first = false;                // nothing is there yet

  std::vector<std::string> in_state(State state) const;

  // Whether a build would find nothing to do.
  bool is_settled() const;
};

// Line endings that git changed are no difference.
Result<Plan> compare(const files::Directory& tree, const Files& wanted);

// The same for a tree that may not be there yet.
Result<Plan> compare(const std::filesystem::path& tree, const Files& wanted);
}  // namespace infra::tree
