// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "files/way.hpp"

#include <fcntl.h>
#include <sys/stat.h>

#include <cerrno>
#include <utility>

#include "base/assertion.hpp"
#include "files/directory.hpp"
#include "files/failure.hpp"
#include "files/kind.hpp"
#include "files/repeat.hpp"

namespace infra::files {

namespace {

constexpr mode_t k_folder_mode = 0755;

Descriptor open_folder(int above, const std::string& name) {
  return Descriptor(repeat([&] {
    return ::openat(above, name.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
  }));
}

// Systems differ in what they say of a link that was to be a folder, so we look again.
Failure no_folder(int above, const std::string& name, const std::filesystem::path& path,
                  int reason) {
  const Kind kind = kind_of(above, name);
  if (kind == Kind::link) return refused_link(path);
  const bool is_something = kind == Kind::file || kind == Kind::other;
  return failure("files.folder", path, "cannot be opened",
                 is_something ? "a folder should be there, and it is a file"
                              : system_reason(reason));
}

// Whether a folder is another one, or above it.
bool leads_to(std::string_view folder, std::string_view name) {
  return name.substr(0, folder.size()) == folder && name.substr(folder.size(), 1) == "/";
}

}  // namespace

Result<std::optional<Way::Leaf>> Way::to(std::string_view name, const Descriptor& top,
                                         const std::filesystem::path& root, Missing missing) {
  ensure(is_relative_name(name), "names of files lead downwards");
  while (!steps_.empty() && !leads_to(steps_.back().path, name)) steps_.pop_back();
  while (true) {
    const std::size_t start = steps_.empty() ? 0 : steps_.back().path.size() + 1;
    const int at = steps_.empty() ? top.number() : steps_.back().folder.number();
    const std::size_t end = name.find('/', start);
    if (end == std::string_view::npos)
      return std::optional(Leaf{at, std::string(name.substr(start))});
    const std::string part(name.substr(start, end - start));
    std::string path(name.substr(0, end));
    if (missing == Missing::make && ::mkdirat(at, part.c_str(), k_folder_mode) != 0 &&
        errno != EEXIST) {
      return failure("files.folder", root / path, "cannot be made", system_reason(errno));
    }
    Descriptor below = open_folder(at, part);
    if (!below.is_open()) {
      const int reason = errno;
      if (reason == ENOENT && missing == Missing::leave) return std::optional<Leaf>();
      return no_folder(at, part, root / path, reason);
    }
    steps_.push_back({std::move(path), std::move(below)});
  }
}

void Way::forget(std::string_view name) {
  while (!steps_.empty() && (steps_.back().path == name || leads_to(name, steps_.back().path))) {
    steps_.pop_back();
  }
}

Descriptor Way::take_last() {
  if (steps_.empty()) return {};
  Descriptor folder = std::move(steps_.back().folder);
  steps_.clear();
  return folder;
}

}  // namespace infra::files
