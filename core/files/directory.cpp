// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "files/directory.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <set>
#include <system_error>

#include "base/assertion.hpp"
#include "files/descend.hpp"
#include "files/failure.hpp"
#include "files/kind.hpp"
#include "files/names.hpp"
#include "files/platform.hpp"
#include "files/repeat.hpp"
#include "files/stream.hpp"

namespace infra::files {

namespace {

namespace fs = std::filesystem;

// Systems say ELOOP, EMLINK or EFTYPE of a link that O_NOFOLLOW keeps them from following.
bool is_link(const Way::Leaf& leaf) { return kind_of(leaf.folder, leaf.name) == Kind::link; }

Descriptor open_file(const Way::Leaf& leaf, int how) {
  return Descriptor(repeat([&] {
    return ::openat(leaf.folder, leaf.name.c_str(), how | O_NOFOLLOW | O_CLOEXEC, k_new_file_mode);
  }));
}

std::string folder_of(const std::string& name) {
  const std::size_t end = name.rfind('/');
  return end == std::string::npos ? std::string() : name.substr(0, end);
}

}  // namespace

bool is_relative_name(std::string_view name) {
  while (true) {
    const std::string_view part = name.substr(0, name.find('/'));
    if (part.empty() || part == "." || part == ".." || part.find('\0') != std::string_view::npos) {
      return false;
    }
    if (part.size() == name.size()) return true;
    name.remove_prefix(part.size() + 1);
  }
}

Result<Directory> Directory::open(const fs::path& path) {
  Descriptor folder(repeat([&] {
    return ::open(path.empty() ? "." : path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  }));
  if (!folder.is_open()) {
    return failure("files.folder", path, "cannot be opened", system_reason(errno));
  }
  return Directory(std::move(folder), path);
}

Result<Directory> Directory::make(const fs::path& path) {
  std::error_code problem;
  fs::create_directories(path, problem);
  if (problem) return failure("files.folder", path, "cannot be made", problem.message());
  return open(path);
}

Result<std::optional<std::string>> Directory::read(const std::string& name,
                                                   std::size_t limit) const {
  ensure(is_relative_name(name), "names of files lead downwards");
  // Where the system can be asked for it in one call; whatever is odd is looked at part by part.
  if (const Descriptor file = open_without_links(folder_.number(), name); file.is_open()) {
    INFRA_TRY(text, read_all(file, path_ / name, limit));
    return std::optional<std::string>(std::move(text));
  }
  if (errno == ENOENT) return std::optional<std::string>();
  INFRA_TRY(leaf, way_.to(name, folder_, path_, Missing::leave));
  if (!leaf) return std::optional<std::string>();
  const Descriptor file = open_file(*leaf, O_RDONLY | O_NONBLOCK);
  if (!file.is_open()) {
    const int reason = errno;
    if (reason == ENOENT) return std::optional<std::string>();
    if (is_link(*leaf)) return refused_link(path_ / name);
    return failure("files.read", path_ / name, "cannot be read", system_reason(reason));
  }
  INFRA_TRY(text, read_all(file, path_ / name, limit));
  return std::optional<std::string>(std::move(text));
}

std::optional<std::string_view> Directory::glance(const std::string& name,
                                                  std::string& buffer) const {
  const Descriptor file = open_without_links(folder_.number(), name);
  if (!file.is_open()) return std::nullopt;
  // With a place to read from, pipes and sockets refuse it.
  const auto got = repeat([&] { return ::pread(file.number(), buffer.data(), buffer.size(), 0); });
  const auto bytes = static_cast<std::size_t>(got);
  if (got < 0 || bytes == buffer.size()) return std::nullopt;
  return std::string_view(buffer).substr(0, bytes);
}

Result<std::vector<std::string>> Directory::names() const { return names_in(folder_, path_); }

Done Directory::write(const std::string& name, std::string_view text) const {
  INFRA_TRY(leaf, way_.to(name, folder_, path_, Missing::make));
  const Descriptor file = open_file(*leaf, O_WRONLY | O_CREAT | O_TRUNC | O_NONBLOCK);
  if (!file.is_open()) {
    const int reason = errno;
    if (is_link(*leaf)) return refused_link(path_ / name);
    return failure("files.write", path_ / name, "cannot be written", system_reason(reason));
  }
  return write_all(file, path_ / name, text);
}

Done Directory::rename(const std::string& from, const std::string& to) const {
  INFRA_TRY(source, from_.to(from, folder_, path_, Missing::leave));
  INFRA_TRY(target, way_.to(to, folder_, path_, Missing::make));
  if (source &&
      ::renameat(source->folder, source->name.c_str(), target->folder, target->name.c_str()) == 0) {
    for (Way* way : {&way_, &from_}) {
      way->forget(from);
      way->forget(to);
    }
    return {};
  }
  return failure("files.write", path_ / to, "cannot be written",
                 system_reason(source ? errno : ENOENT));
}

Done Directory::replace(const std::string& name, std::string_view text) const {
  INFRA_TRY(present, read(name));
  if (present == text) return {};
  // Hidden, so that nobody who lists *.hcl sees it; always the same, so that a killed process leaves
  // one at most, and the next one uses it up.
  const std::string folder = folder_of(name);
  const std::string leaf = folder.empty() ? name : name.substr(folder.size() + 1);
  const std::string fresh = (folder.empty() ? "" : folder + '/') + '.' + leaf + ".new";
  INFRA_TRY_DONE(write(fresh, text));
  INFRA_TRY_DONE(sync_text(fresh));
  INFRA_TRY_DONE(rename(fresh, name));
  return sync_name(name);
}

Done Directory::remove(const std::string& name) const {
  INFRA_TRY(entry, descend(folder_, path_, name, Missing::leave));
  if (!entry) return {};
  if (::unlinkat(entry->folder.number(), entry->leaf.c_str(), 0) != 0 && errno != ENOENT) {
    return failure("files.remove", path_ / name, "cannot be removed", system_reason(errno));
  }
  forget_ways();
  for (std::string folder = folder_of(name); !folder.empty(); folder = folder_of(folder)) {
    INFRA_TRY(above, descend(folder_, path_, folder, Missing::leave));
    // It fails where something is left in there, and then the ones above it are not empty either.
    if (!above || ::unlinkat(above->folder.number(), above->leaf.c_str(), AT_REMOVEDIR) != 0) {
      break;
    }
  }
  return {};
}

Done Directory::remove_folder(const std::string& name) const {
  forget_ways();
  // Each folder before those in it; they are removed the other way round.
  std::vector<std::string> folders{name};
  for (std::size_t next = 0; next < folders.size(); ++next) {
    INFRA_TRY(is_there, remove_files(std::string(folders[next]), folders));
    if (!is_there && next == 0) return {};
  }
  for (auto folder = folders.rbegin(); folder != folders.rend(); ++folder) {
    INFRA_TRY(entry, descend(folder_, path_, *folder, Missing::leave));
    if (entry && ::unlinkat(entry->folder.number(), entry->leaf.c_str(), AT_REMOVEDIR) != 0 &&
        errno != ENOENT) {
      return failure("files.remove", path_ / *folder, "cannot be removed", system_reason(errno));
    }
  }
  return {};
}

Result<bool> Directory::remove_files(const std::string& name,
                                     std::vector<std::string>& folders) const {
  INFRA_TRY(inside, descend(folder_, path_, name + "/x", Missing::leave));
  if (!inside) return false;
  INFRA_TRY(leaves, names_in(inside->folder, path_ / name));
  for (const auto& leaf : leaves) {
    if (::unlinkat(inside->folder.number(), leaf.c_str(), 0) == 0) continue;
    const int reason = errno;
    std::string below = name;
    below.append("/").append(leaf);
    if (kind_of(inside->folder.number(), leaf) != Kind::folder) {
      return failure("files.remove", path_ / below, "cannot be removed", system_reason(reason));
    }
    folders.push_back(std::move(below));
  }
  return true;
}

Done Directory::sync(const std::vector<std::string>& names) const {
  const auto failed = [&](const std::string& name) {
    return failure("files.write", path_ / name, "may not be on the disk yet", system_reason(errno));
  };
  // One name is cheaper alone; with many, the whole file system at once is.
  if (names.size() > 1) {
    if (const auto flushed = flush_file_system(folder_.number())) {
      if (!*flushed) return failed("");
      return {};
    }
  }
  std::set<std::string> folders;
  for (const auto& name : names) {
    INFRA_TRY(leaf, way_.to(name, folder_, path_, Missing::leave));
    if (!leaf) continue;
    const Descriptor file = open_file(*leaf, O_RDONLY | O_NONBLOCK);
    if (file.is_open() && !flush(file.number())) return failed(name);
    if (folders.insert(folder_of(name)).second && !flush(leaf->folder)) {
      return failed(folder_of(name));
    }
  }
  return {};
}

Done Directory::sync_text(const std::string& name) const {
  INFRA_TRY(leaf, way_.to(name, folder_, path_, Missing::leave));
  const Descriptor file = leaf ? open_file(*leaf, O_RDONLY | O_NONBLOCK) : Descriptor();
  if (file.is_open() && flush(file.number())) return {};
  return failure("files.write", path_ / name, "may not be on the disk yet", system_reason(errno));
}

Done Directory::sync_name(const std::string& name) const {
  INFRA_TRY(leaf, way_.to(name, folder_, path_, Missing::leave));
  if (leaf && flush(leaf->folder)) return {};
  return failure("files.write", path_ / name, "may not be on the disk yet", system_reason(errno));
}

void Directory::forget_ways() const {
  way_.forget();
  from_.forget();
}

Done Directory::may_change(const std::vector<std::string>& names) const {
  const auto check = [](int folder, const fs::path& path) -> Done {
    if (::faccessat(folder, ".", W_OK | X_OK, AT_EACCESS) == 0) return {};
    return failure("files.write", path, "cannot be written", system_reason(errno));
  };
  INFRA_TRY_DONE(check(folder_.number(), path_));
  std::set<std::string> folders;
  for (const auto& name : names) {
    if (!folders.insert(folder_of(name)).second) continue;
    INFRA_TRY(leaf, way_.to(name, folder_, path_, Missing::leave));
    if (leaf) INFRA_TRY_DONE(check(leaf->folder, path_ / name));
  }
  return {};
}

Result<Descriptor> Directory::hold() const {
  // Opened anew: what is held belongs to what was opened, and is let go with it.
  Descriptor folder(
      repeat([&] { return ::openat(folder_.number(), ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC); }));
  if (folder.is_open() && repeat([&] { return ::flock(folder.number(), LOCK_EX); }) == 0) {
    return folder;
  }
  // NFS takes what is opened to be read for no lock of this kind.
  const bool is_unknown = errno == EBADF || errno == ENOLCK || errno == EOPNOTSUPP;
  if (folder.is_open() && is_unknown) return folder;
  return failure("files.lock", path_, "cannot be locked", system_reason(errno));
}

Result<Lock> Directory::lock(const std::string& name) const {
  INFRA_TRY(entry, descend(folder_, path_, name, Missing::make));
  return Lock::take(std::move(entry->folder), entry->leaf, path_);
}

}  // namespace infra::files
