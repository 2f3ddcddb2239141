// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.hpp"
#include "files/descriptor.hpp"
#include "files/lock.hpp"
#include "files/read.hpp"
#include "files/way.hpp"

namespace infra::files {

// Whether a name can be one of a Directory: "a/b", where no part is empty, "." or "..".
bool is_relative_name(std::string_view name);

// A folder and what is below it, for one thread at a time. All is named relative to the folder, as "eu-west-1/region.hcl", and
// nothing leads out of it: a symbolic link on the way is refused, never followed.
class Directory {
public:
  // The folder has to be there. Links in `path` itself are followed: they are the caller's.
  static Result<Directory> open(const std::filesystem::path& path);

  // Makes the folder, and those above it, where they are missing.
  static Result<Directory> make(const std::filesystem::path& path);

  const std::filesystem::path& path() const { return path_; }

  // The text of a file, or nothing when there is none of that name.
  Result<std::optional<std::string>> read(const std::string& name,
                                          std::size_t limit = k_text_limit) const;

  // The text of a small file, read into `buffer` in as few calls as there can be. Nothing where that is not all there is
  // to do, for whatever reason: `read` does it, and says why. For those who know what the text should be: a file system
  // of a network may give less than all of it.
  std::optional<std::string_view> glance(const std::string& name, std::string& buffer) const;

  // The names of what lies in the folder itself, in no order.
  Result<std::vector<std::string>> names() const;

  // The names of all files below a folder, sorted: "modules/x/main.tf". What is neither a file nor a
  // folder is refused, and so are more than `limit` files. None when there is no such folder.
  Result<std::vector<std::string>> files_below(const std::string& folder, std::size_t limit) const;

  // Writes a file that nobody looks at yet: what it held before is gone at once, what it will hold
  // comes piece by piece. Makes the folders that lead to it.
  Done write(const std::string& name, std::string_view text) const;

  // Gives a file or a folder another name, in one step: whoever looks there sees either what was or what comes.
  // Makes the folders that lead to `to`.
  Done rename(const std::string& from, const std::string& to) const;

  // Writes a file in one step, and so that it outlives a loss of power. One that has this text
  // already is left alone.
  Done replace(const std::string& name, std::string_view text) const;

  // Removes a file, and then the folders above it that are empty. None of that name is no failure.
  Done remove(const std::string& name) const;

  // Removes a folder with all that is in it. None of that name is no failure.
  Done remove_folder(const std::string& name) const;

  // Returns when these files, and that they are called so or are gone, would outlive a loss of power.
  Done sync(const std::vector<std::string>& names) const;

  // The same for one of both alone: the text of a file that gets its name later, and the name of one whose text is there.
  Done sync_text(const std::string& name) const;
  Done sync_name(const std::string& name) const;

  // Whether files may be made, replaced and removed in this folder and in those of the files named, as far as
  // they are there: asked before the first of many changes, lest it be done by half.
  Done may_change(const std::vector<std::string>& names) const;

  // Waits until nobody else holds the folder, and holds it until the descriptor goes. Makes no file. Where the file system
  // knows no such thing, as some of a network do not, nobody is kept out.
  Result<Descriptor> hold() const;

  // Keeps others out until the lock goes; fails at once when another process has it.
  Result<Lock> lock(const std::string& name) const;

private:
  Directory(Descriptor folder, std::filesystem::path path)
      : folder_(std::move(folder)), path_(std::move(path)) {}

  void forget_ways() const;

  // Removes the files in a folder, and adds the folders in it to `folders`. False when there is no such folder.
  Result<bool> remove_files(const std::string& name, std::vector<std::string>& folders) const;

  Descriptor folder_;
  std::filesystem::path path_;
  // No part of what a Directory is: where the last call went, and the last file that got another name.
  mutable Way way_;
  mutable Way from_;
};

}  // namespace infra::files
