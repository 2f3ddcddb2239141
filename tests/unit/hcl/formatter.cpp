// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "unit/hcl/formatter.hpp"

#include <cstdio>
#include <cstdlib>
#include <stdexcept>

namespace infra::test {

namespace {

struct Ended {
  int status;
  std::string output;
};

Ended run(const std::string& command) {
  std::FILE* pipe = ::popen(command.c_str(), "r");
  if (pipe == nullptr) throw std::runtime_error("cannot run " + command);
  std::string output;
  char bytes[4096];
  while (const std::size_t got = std::fread(bytes, 1, sizeof bytes, pipe))
    output.append(bytes, got);
  return {::pclose(pipe), output};
}

}  // namespace

std::optional<std::string> formatter() {
  for (const char* program : {"terraform", "tofu"}) {
    if (run(std::string("command -v ") + program + " 2>/dev/null").status == 0) return program;
  }
  return std::nullopt;
}

std::string what_formatter_changes(const std::string& formatter,
                                   const std::filesystem::path& folder) {
  const Ended ended =
      run(formatter + " -chdir='" + folder.string() + "' fmt -check -diff -no-color 2>&1");
  if (ended.status != 0 && ended.output.empty()) return "it failed, and said nothing";
  return ended.status == 0 ? std::string() : ended.output;
}

std::string printed_by(const std::string& command) {
  const Ended ended = run(command);
  if (ended.status != 0) throw std::runtime_error(command + " failed: " + ended.output);
  return ended.output;
}

}  // namespace infra::test
