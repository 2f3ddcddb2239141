// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <utility>

namespace infra::files {

// Who may do what with a file that is made; the umask takes from it.
inline constexpr unsigned k_new_file_mode = 0644;

// An open file of the system, closed with its owner.
class Descriptor {
public:
  Descriptor() = default;
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, k_none)) {}
  Descriptor& operator=(Descriptor&& other) noexcept;
  ~Descriptor() { close(); }

  int number() const { return number_; }
  bool is_open() const { return number_ != k_none; }

private:
  static constexpr int k_none = -1;

  void close();

  int number_ = k_none;
};

}  // namespace infra::files
