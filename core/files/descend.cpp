// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "files/descend.hpp"

#include <fcntl.h>

#include <cerrno>
#include <utility>

#include "files/failure.hpp"
#include "files/repeat.hpp"

namespace infra::files {

Result<std::optional<Entry>> descend(const Descriptor& from, const std::filesystem::path& root,
                                     const std::string& name, Missing missing) {
  Way way;
  INFRA_TRY(leaf, way.to(name, from, root, missing));
  if (!leaf) return std::optional<Entry>();
  Descriptor folder = way.take_last();
  if (!folder.is_open()) {
    folder = Descriptor(
        repeat([&] { return ::openat(from.number(), ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC); }));
  }
  if (!folder.is_open()) {
    return failure("files.folder", root, "cannot be opened", system_reason(errno));
  }
  return std::optional<Entry>(Entry{std::move(folder), std::move(leaf->name)});
}

}  // namespace infra::files
