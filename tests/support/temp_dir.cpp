// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "support/temp_dir.hpp"

#include "support/text_file.hpp"

#include <random>
#include <stdexcept>
#include <system_error>

namespace infra::test {

namespace fs = std::filesystem;

TempDir::TempDir() {
  // Resolved, since tests compare paths, and macOS keeps its temporary files behind a symbolic link.
  const fs::path base = fs::canonical(fs::temp_directory_path());
  std::random_device random;
  for (int attempt = 0; attempt < 100; ++attempt) {
    fs::path candidate = base / ("infra-test-" + std::to_string(random()));
    if (fs::create_directory(candidate)) {
      path_ = std::move(candidate);
      return;
    }
  }
  throw std::runtime_error("no free name for a temporary directory in " + base.string());
}

TempDir::~TempDir() {
  // A test that took its own rights away must not end the others: what cannot be removed stays.
  std::error_code ignored;
  fs::remove_all(path_, ignored);
}

fs::path TempDir::write(const fs::path& name, std::string_view text) const {
  fs::path file = path_ / name;
  fs::create_directories(file.parent_path());
  write_text(file, text);
  return file;
}

std::string TempDir::read(const fs::path& name) const { return read_text(path_ / name); }

}  // namespace infra::test
