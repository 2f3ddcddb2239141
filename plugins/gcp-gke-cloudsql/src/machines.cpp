// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "machines.hpp"

#include <cstdlib>

namespace infra::gcp {

namespace {

bool begins_with(const std::string& text, const char* beginning) {
  return text.rfind(beginning, 0) == 0;
}

std::int64_t gib_per_cpu(const std::string& type) {
  if (type.find("-highmem-") != std::string::npos) return 8;
  if (type.find("-standard-") != std::string::npos) return 4;
  return begins_with(type, "e2-") || begins_with(type, "n2-") ? 1 : 2;  // highcpu
}

}  // namespace

Machine machine_of(const std::string& type) {
  const auto last = type.rfind('-');
  const std::int64_t cpu = std::strtol(type.c_str() + last + 1, nullptr, 10);
  return {cpu, cpu * gib_per_cpu(type)};
}

std::string disk_type_of(const std::string& machine_type) {
  for (const char* family : {"c4", "n4"}) {
    if (begins_with(machine_type, family)) return "hyperdisk-balanced";
  }
  return "pd-balanced";
}

}  // namespace infra::gcp
