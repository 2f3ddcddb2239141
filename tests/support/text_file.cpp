// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "support/text_file.hpp"

#include <fstream>
#include <iterator>
#include <stdexcept>

namespace infra::test {

std::string read_text(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) {
    throw std::runtime_error("cannot read " + file.string());
  }
  return {std::istreambuf_iterator<char>(in), {}};
}

void write_text(const std::filesystem::path& file, std::string_view text) {
  std::ofstream out(file, std::ios::binary | std::ios::trunc);
  out.write(text.data(), static_cast<std::streamsize>(text.size()));
  out.close();
  if (!out) {
    throw std::runtime_error("cannot write " + file.string());
  }
}

std::filesystem::path source_path(const std::filesystem::path& name) {
  return std::filesystem::path(INFRA_SOURCE_DIR) / name;
}

}  // namespace infra::test
