// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "registry/trust.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "base/text.hpp"

namespace infra::registry {

namespace {

namespace fs = std::filesystem;

bool starts_with(const fs::path& path, const fs::path& folder) {
  return !folder.empty() &&
         std::mismatch(folder.begin(), folder.end(), path.begin(), path.end()).first ==
             folder.end();
}

Diagnostic untrusted(const fs::path& path, const std::string& why, const std::string& remedy) {
  return error("plugin.untrusted", why + ": infra loads nothing from there")
      .about(printable(path.string()))
      .with_hint(remedy + ", or take the plugin away");
}

class Walk {
public:
  explicit Walk(const Trusted& trusted) : trusted_(trusted) {}

  // A path without links, and all folders above it.
  std::optional<Diagnostic> place(const fs::path& path) {
    if (seen_.count(path) != 0) return std::nullopt;
    // Inside the prefix nobody needs to be asked who may write above it: infra itself is there.
    const bool is_top = path == path.root_path() || path == trusted_.prefix;
    if (!is_top) {
      if (auto why = place(path.parent_path())) return why;
    }
    seen_.insert(path);
    return look_at(path);
  }

  // A folder without links, with all that is in it.
  std::optional<Diagnostic> contents(const fs::path& folder) {
    // What we may not read is not loaded from either.
    constexpr auto k_options = fs::directory_options::skip_permission_denied;
    std::error_code failed;
    for (fs::recursive_directory_iterator entry(folder, k_options, failed), end;
         !failed && entry != end; entry.increment(failed)) {
      std::error_code gone;
      // What is above it was looked at before.
      auto why = entry->is_symlink(gone) ? target(entry->path()) : look_at(entry->path());
      if (why) return why;
    }
    return std::nullopt;
  }

private:
  // Where a link leads. To nowhere: then nothing is loaded from there either.
  std::optional<Diagnostic> target(const fs::path& link) {
    std::error_code nowhere;
    const auto real = fs::canonical(link, nowhere);
    return nowhere ? std::nullopt : place(real);
  }

  bool is_known(files::UserId user) const {
    return user == 0 || user == trusted_.user || user == trusted_.owner_of_program;
  }

  std::optional<Diagnostic> look_at(const fs::path& path) const {
    const auto rights = files::rights_of(path);
    if (!rights) return std::nullopt;
    if (!is_known(rights->owner)) {
      return untrusted(path,
                       "belongs to user " + std::to_string(rights->owner) +
                           ", who is neither root, nor you, nor the owner of infra",
                       "give it to one of them (chown)");
    }
    // In such a folder nobody can touch what is another's: /tmp.
    const bool is_shared_safely = rights->is_folder && rights->is_sticky && rights->owner == 0;
    if (is_shared_safely) return std::nullopt;
    if (rights->others_write) {
      return untrusted(path, "may be written by everybody",
                       "run: chmod o-w " + printable(path.string()));
    }
    if (rights->group_writes && !starts_with(path, trusted_.prefix)) {
      return untrusted(path, "may be written by the group " + printable(rights->group),
                       "run: chmod g-w " + printable(path.string()));
    }
    return std::nullopt;
  }

  const Trusted& trusted_;
  std::set<fs::path> seen_;
};

}  // namespace

Trusted trusted_by(const fs::path& program) {
  Trusted trusted;
  trusted.user = files::current_user();
  const auto rights = files::rights_of(program);
  trusted.owner_of_program = rights ? rights->owner : trusted.user;
  trusted.prefix = program.parent_path().parent_path();  // of <prefix>/bin/infra
  // All that there is would be no prefix of anything.
  if (trusted.prefix == trusted.prefix.root_path()) trusted.prefix.clear();
  return trusted;
}

bool is_in_prefix(const fs::path& folder, const Trusted& trusted) {
  std::error_code failed;
  const auto real = fs::canonical(folder, failed);
  return !failed && starts_with(real, trusted.prefix);
}

std::optional<Diagnostic> distrust(const fs::path& folder, const Trusted& trusted) {
  std::error_code failed;
  const auto real = fs::canonical(folder, failed);
  if (failed) return std::nullopt;  // whoever reads it will say so
  Walk walk(trusted);
  if (auto why = walk.place(real)) return why;
  return walk.contents(real);
}

}  // namespace infra::registry
