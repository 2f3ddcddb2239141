// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "files/descriptor.hpp"

namespace infra::process {

struct Pipe {
  files::Descriptor read;
  files::Descriptor write;
};

// A pipe that no other child inherits; nothing when the system has none to give (see errno).
std::optional<Pipe> make_pipe();

// The descriptors that the child gets as 0, as k_reply_descriptor, and as both 1 and 2.
struct Wiring {
  int input;
  int output;
  int log;
};

struct Spawned {
  int pid = -1;
  int error_number = 0;
};

// Starts a program with an empty environment, as the leader of a process group of its own.
// posix_spawn and not fork: a fork copies unwritten output and costs by our size.
Spawned spawn(const std::filesystem::path& program, const std::vector<std::string>& arguments,
              const Wiring& wiring);

}  // namespace infra::process
