// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <chrono>
#include <string_view>

#include "process/child.hpp"

namespace infra::process {

enum class Stop { child_is_done, out_of_time, out_of_room };

// Writes `input` and reads both of the child's pipes at once, so that neither side can wait for the
// other for ever. Ends when the child has closed its output or has ended, or at a limit.
struct Pipes {
  files::Descriptor input;
  files::Descriptor output;
  files::Descriptor log;
};
Stop exchange(int pid, Pipes pipes, std::string_view input, const Limits& limits,
              Conversation& said);

// Gives a child that has closed its output the time to end by itself, so that its own exit status
// is what we see.
void wait_until_ended(int pid, std::chrono::milliseconds most);

}  // namespace infra::process
