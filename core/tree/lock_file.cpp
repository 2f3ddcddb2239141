// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "tree/lock_file.hpp"

#include <system_error>

#include "files/directory.hpp"
#include "tree/line_endings.hpp"

namespace infra::tree {

Result<std::optional<std::string>> read_lock_file(const std::filesystem::path& file) {
  std::error_code problem;
  if (!std::filesystem::exists(file.parent_path(), problem)) return std::optional<std::string>();
  INFRA_TRY(folder, files::Directory::open(file.parent_path()));
  INFRA_TRY(text, folder.read(file.filename().string()));
  if (text) text = with_our_line_endings(*text);
  return text;
}

}  // namespace infra::tree
