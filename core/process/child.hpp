// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.hpp"
#include "files/descriptor.hpp"

namespace infra::process {

// What a child may take before it is stopped.
struct Limits {
  std::chrono::milliseconds deadline{30'000};
  std::size_t output_bytes = std::size_t{64} << 20U;
  std::size_t log_bytes = std::size_t{64} << 10U;  // what comes after is read and dropped
};

// How a child came to its end.
struct Ending {
  enum class Kind { exited, signalled, timed_out, flooded };
  Kind kind = Kind::exited;
  int number = 0;  // exit status or signal
};

// "was ended by signal 11 (Segmentation fault)", "exited with status 3", …
std::string describe(const Ending& ending);

// What a child said.
struct Words {
  std::string output;  // what it wrote to its descriptor 3
  std::string log;     // what it wrote to standard output and error
};

// And that was all: it has ended.
struct Conversation : Words {
  Ending ending;
};

// And how it ended, where it does not wait for the next question.
struct Turn : Words {
  std::optional<Ending> ending;
};

// Whether what was written to descriptor 3 so far is all that a question gets.
using IsWhole = std::function<bool(std::string_view output)>;

// The descriptor on which a child answers. Standard output is not used for it: a library that
// prints must not be able to spoil an answer.
inline constexpr int k_reply_descriptor = 3;

// Our ends of a child's pipes.
struct Pipes {
  files::Descriptor input;
  files::Descriptor output;
  files::Descriptor log;
};

// Another process that is asked something. It gets nothing of ours but three pipes: no descriptor,
// no environment variable. Whatever happens it is killed, with all that it started, then waited for.
class Child {
public:
  // `arguments` are those after the program's name.
  static Result<Child> start(const std::filesystem::path& program,
                             const std::vector<std::string>& arguments);

  Child(Child&& other) noexcept
      : pid_(std::exchange(other.pid_, -1)), pipes_(std::move(other.pipes_)) {}
  Child& operator=(Child&&) = delete;
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;
  ~Child() { end(); }

  // Sends `question` and gathers what the child says until that is whole, or it has ended, or went over a limit.
  // Unless it ended, it may be asked again. Broken pipes must be ignored (self.hpp): a child may end before it has
  // heard everything.
  Turn ask(std::string_view question, const IsWhole& is_whole, const Limits& limits);

  // The same where nothing else will be asked: the child hears that, and its end is waited for.
  Conversation converse(std::string_view input, const Limits& limits) &&;

private:
  Child(int pid, Pipes pipes) : pid_(pid), pipes_(std::move(pipes)) {}

  // Kills whatever still runs, then waits: in this order, or a child that hangs hangs us.
  Ending end();

  int pid_ = -1;  // its process group too
  Pipes pipes_;
};

}  // namespace infra::process
