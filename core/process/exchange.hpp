// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <chrono>
#include <string_view>

#include "process/child.hpp"

namespace infra::process {

enum class Stop { answer_is_whole, child_is_done, out_of_time, out_of_room };

struct Question {
  std::string_view text;
  IsWhole is_whole;  // none: it is the last question, and the answer ends when the child does
  Limits limits;
};

// What has to be done once, before the first exchange.
void never_wait_on(const Pipes& pipes);

// Writes the question and reads both of the child's pipes at once, so that neither side can wait for the
// other for ever. Ends when the answer is whole, when the child has closed its output or has ended, or at a limit.
Stop exchange(int pid, Pipes& pipes, Question question, Words& said);

// Gives a child that has closed its output the time to end by itself, so that its own exit status
// is what we see.
void wait_until_ended(int pid, std::chrono::milliseconds most);

}  // namespace infra::process
