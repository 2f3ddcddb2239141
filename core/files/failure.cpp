// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "files/failure.hpp"

#include <system_error>
#include <utility>

namespace infra::files {

Failure failure(std::string id, const std::filesystem::path& path, const std::string& what,
                const std::string& reason) {
  return Failure(ExitCode::io_failed,
                 error(std::move(id), what + ": " + reason).about(path.string()));
}

Failure refused_link(const std::filesystem::path& path) {
  return Failure(ExitCode::io_failed,
                 error("files.link", "is a symbolic link, which may lead anywhere")
                     .about(path.string())
                     .with_hint("put a real file or folder in its place, or remove it"));
}

std::string system_reason(int error_number) {
  return std::error_code(error_number, std::generic_category()).message();
}

}  // namespace infra::files
