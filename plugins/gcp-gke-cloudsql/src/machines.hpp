// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <cstdint>
#include <string>

namespace infra::gcp {

// What a machine type of Compute Engine has, read off its name: e2-standard-4.
struct Machine {
  std::int64_t cpu = 0;
  std::int64_t memory_gib = 0;
};
Machine machine_of(const std::string& type);

// The kind of boot disk that the machine's family takes: the newer ones take no persistent disk.
std::string disk_type_of(const std::string& machine_type);

}  // namespace infra::gcp
