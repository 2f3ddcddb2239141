// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "files/descriptor.hpp"

namespace infra::files {

enum class Missing { leave, make };

// The way down from an open folder to the last name that was asked for. Its folders are held open: names come sorted
// as a rule, so that the next one lies beside, and what happens to the folders' names meanwhile no longer matters. It
// follows no link.
class Way {
public:
  struct Leaf {
    int folder;        // open until the next call
    std::string name;  // the last part
  };

  // Nothing when a folder on the way is not there and is not to be made. `root` is the path of `top`, for messages.
  Result<std::optional<Leaf>> to(std::string_view name, const Descriptor& top,
                                 const std::filesystem::path& root, Missing missing);

  // Folders were removed: none that is held open may be one of them.
  void forget() { steps_.clear(); }

  // What is called so is another one now: neither it nor what is below it stays open.
  void forget(std::string_view name);

  // The folder of the last name, which is no longer this way's. Not open where that is the top.
  Descriptor take_last();

private:
  struct Step {
    std::string path;  // below the top
    Descriptor folder;
  };

  std::vector<Step> steps_;
};

}  // namespace infra::files
