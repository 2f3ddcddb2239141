// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace infra::test {

// A new empty directory that goes, with all that is in it, when this does.
class TempDir {
public:
  TempDir();
  ~TempDir();
  TempDir(const TempDir&) = delete;
  TempDir& operator=(const TempDir&) = delete;

  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

  // Writes a file, and the directories on its way. Returns its path.
  std::filesystem::path write(const std::filesystem::path& name, std::string_view text) const;

  // The text of a file below the directory; throws where there is none, which ends a test.
  [[nodiscard]] std::string read(const std::filesystem::path& name) const;

private:
  std::filesystem::path path_;
};

}  // namespace infra::test
