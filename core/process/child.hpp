// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <chrono>
#include <cstddef>
#include <filesystem>
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

struct Conversation {
  std::string output;  // what the child wrote to its descriptor 3
  std::string log;     // what it wrote to standard output and error
  Ending ending;
};

// The descriptor on which a child answers. Standard output is not used for it: a library that
// prints must not be able to spoil an answer.
inline constexpr int k_reply_descriptor = 3;

// Another process that is asked one thing. It gets nothing of ours but three pipes: no descriptor,
// no environment variable. Whatever happens it is killed, with all that it started, then waited for.
class Child {
public:
  // `arguments` are those after the program's name.
  static Result<Child> start(const std::filesystem::path& program,
                             const std::vector<std::string>& arguments);

  Child(Child&& other) noexcept
      : pid_(std::exchange(other.pid_, -1)), input_(std::move(other.input_)),
        output_(std::move(other.output_)), log_(std::move(other.log_)) {}
  Child& operator=(Child&&) = delete;
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;
  ~Child() { end(); }

  // Sends `input`, then gathers what the child says until it has ended or went over a limit.
  // A child takes part in one conversation only. Broken pipes must be ignored (self.hpp): a child may
  // end before it has heard everything.
  Conversation converse(std::string_view input, const Limits& limits) &&;

private:
  Child(int pid, files::Descriptor input, files::Descriptor output, files::Descriptor log)
      : pid_(pid), input_(std::move(input)), output_(std::move(output)), log_(std::move(log)) {}

  // Kills whatever still runs, then waits: in this order, or a child that hangs hangs us.
  Ending end();

  int pid_ = -1;  // its process group too
  files::Descriptor input_;
  files::Descriptor output_;
  files::Descriptor log_;
};

}  // namespace infra::process
